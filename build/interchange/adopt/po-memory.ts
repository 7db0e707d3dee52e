import type { Nodes } from 'mdast';
import { codeKey, inlineOf, keyOf, keyOfMarkdown, wordsOf } from './markdown-keys.ts';
import type { PoEntry, PoFile } from '../po/parse-po.ts';

/** The entries of a PO file by what they translate. */
export interface PoMemory {
  /**
   * The entry that holds all of a block. Blocks whose words are alike and whose entries differ take those that name the
   * file, and else one after the other.
   */
  findBlock(node: Nodes, file: string): PoEntry | undefined;
  /** The entry for running text: of the same marks, or else of the same words. */
  findText(nodes: readonly Nodes[], file: string): PoEntry | undefined;
  /** Entries that nothing has asked for. */
  unused(): readonly PoEntry[];
}

/** Lays the entries out for finding. */
export function poMemory({ entries }: PoFile): PoMemory {
  const exact = new Map<string, PoEntry[]>();
  const byWords = new Map<string, PoEntry[]>();
  for (const entry of entries) {
    const key = keyOfMarkdown(entry.id);
    add(exact, key, entry);
    // Code without its fence looks like running text.
    const code = codeKey(entry.id);
    if (code !== key) add(exact, code, entry);
    add(byWords, wordsOf(inlineOf(entry.id)), entry);
  }
  const used = new Set<PoEntry>();
  const take = (same: readonly PoEntry[] | undefined, file: string): PoEntry | undefined => {
    const found = same === undefined ? undefined : nextOf(same, file, used);
    if (found !== undefined) used.add(found);
    return found;
  };
  return {
    findBlock: (node, file) => take(exact.get(keyOf([node])), file),
    findText: (nodes, file) => take(exact.get(keyOf(nodes)) ?? alike(byWords.get(wordsOf(nodes))), file),
    unused: () => entries.filter((entry) => !used.has(entry)),
  };
}

/** So many entries of the same words are looked through; of more, the first stands for all. */
const mostAlike = 50;

function nextOf(same: readonly PoEntry[], file: string, used: ReadonlySet<PoEntry>): PoEntry | undefined {
  const few = same.slice(0, mostAlike);
  const here = few.filter(({ references }) => references.some((path) => samePath(path, file)));
  const candidates = here.length > 0 ? here : few;
  return candidates.find((entry) => !used.has(entry)) ?? candidates.at(-1);
}

function add(index: Map<string, PoEntry[]>, key: string, entry: PoEntry): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [entry]);
  else found.push(entry);
}

/** Words alone are trusted where they say which entry is meant. */
function alike(entries: readonly PoEntry[] | undefined): readonly PoEntry[] | undefined {
  return entries?.length === 1 && /\p{L}/u.test(entries[0]?.id ?? '') ? entries : undefined;
}

/** References start where the program that wrote them stood. */
function samePath(reference: string, file: string): boolean {
  return reference === file || reference.endsWith(`/${file}`) || file.endsWith(`/${reference}`);
}
