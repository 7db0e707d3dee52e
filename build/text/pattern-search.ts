/** Told of every place where a pattern stands: its index in the list of patterns, and the offset where it begins. */
export type TellPattern = (pattern: number, start: number) => void;

/**
 * Prepares the search for many patterns at once (Aho and Corasick, "Efficient string matching", 1975): one pass over a
 * text finds every place of every pattern, overlapping ones too, in time linear in the text. Works on UTF-16 units;
 * patterns are distinct, of equal ones the last is told; empty ones are nowhere.
 */
export function patternSearch(patterns: readonly string[]): (text: string, tell: TellPattern) => void {
  const trie = trieOf(patterns);
  const { fail, shorter } = failures(trie);
  return (text, tell) => {
    let node = root;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let next = trie.child(node, unit);
      while (next === root && node !== root) {
        node = fail[node] ?? root;
        next = trie.child(node, unit);
      }
      node = next;
      let ended = trie.pattern[node] === none ? (shorter[node] ?? root) : node;
      while (ended !== root) {
        const pattern = trie.pattern[ended] ?? none;
        tell(pattern, at + 1 - (patterns[pattern]?.length ?? 0));
        ended = shorter[ended] ?? root;
      }
    }
  };
}

const root = 0;
/** No pattern ends at a node. */
const none = -1;

/** Nodes are numbers; the children of one are a chain from `first` through `sibling`, those of the root a table. */
interface Trie {
  readonly size: number;
  readonly first: Int32Array;
  readonly sibling: Int32Array;
  readonly unit: Uint16Array;
  /** The pattern that ends at a node. */
  readonly pattern: Int32Array;
  readonly fromRoot: Int32Array;
  child(node: number, unit: number): number;
}

function trieOf(patterns: readonly string[]): Trie {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const [first, sibling] = [new Int32Array(most), new Int32Array(most)];
  const unit = new Uint16Array(most);
  const pattern = new Int32Array(most).fill(none);
  const fromRoot = new Int32Array(0x10000);
  let size = 1;
  const child = (node: number, wanted: number): number => {
    if (node === root) return fromRoot[wanted] ?? root;
    let found = first[node] ?? root;
    while (found !== root && unit[found] !== wanted) found = sibling[found] ?? root;
    return found;
  };
  const grow = (node: number, letter: number): number => {
    const made = size;
    size += 1;
    unit[made] = letter;
    if (node === root) fromRoot[letter] = made;
    else {
      sibling[made] = first[node] ?? root;
      first[node] = made;
    }
    return made;
  };
  patterns.forEach((words, index) => {
    let node = root;
    for (let at = 0; at < words.length; at += 1) {
      const letter = words.charCodeAt(at);
      const known = child(node, letter);
      node = known === root ? grow(node, letter) : known;
    }
    if (node !== root) pattern[node] = index;
  });
  return { size, first, sibling, unit, pattern, fromRoot, child };
}

/**
 * By node: where to go on when no child fits (`fail`, the longest other beginning of a pattern that ends here), and the
 * next shorter pattern that ends here too (`shorter`).
 */
function failures(trie: Trie): { readonly fail: Int32Array; readonly shorter: Int32Array } {
  const { size, first, sibling, unit, pattern, fromRoot, child } = trie;
  const [fail, shorter] = [new Int32Array(size), new Int32Array(size)];
  const queue = [...fromRoot.filter((node) => node !== root)];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? root;
    for (let made = first[node] ?? root; made !== root; made = sibling[made] ?? root) {
      let from = fail[node] ?? root;
      while (from !== root && child(from, unit[made] ?? 0) === root) from = fail[from] ?? root;
      const target = child(from, unit[made] ?? 0);
      fail[made] = target;
      shorter[made] = pattern[target] === none ? (shorter[target] ?? root) : target;
      queue.push(made);
    }
  }
  return { fail, shorter };
}
