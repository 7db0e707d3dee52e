/** A stretch of words that both texts have, or that only the old or the new one has. */
export interface WordChange {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Words as far as one can tell without a dictionary: runs of one script (Han, hiragana, katakana, letters, digits), a
 * lone mark, white space. Not `Intl.Segmenter`, whose dictionary differs from one Node to the next.
 */
const word =
  /\p{Script=Han}[\p{Script=Han}々〆ヶ]*|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|\p{Nd}+|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|\s+|[^]/gu;

/** The words of a text; joined, they give it back. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** Comparisons of one pair of texts; beyond, all that lies between equal ends counts as changed. */
const mostCells = 1_000_000;

/**
 * The word-level difference of two texts: a longest common subsequence of their words (Wagner and Fischer, 1974) between
 * the words that both begin and end with. Joined without what was added, the changes give `before`; without what was
 * removed, `after`.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return merged([
    { type: 'same', text: old.slice(0, start).join('') },
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { type: 'same', text: end === 0 ? '' : old.slice(-end).join('') },
  ]);
}

function middle(old: readonly string[], now: readonly string[]): readonly WordChange[] {
  const width = now.length + 1;
  if (old.length * now.length > mostCells || old.length === 0 || now.length === 0)
    return [
      { type: 'removed', text: old.join('') },
      { type: 'added', text: now.join('') },
    ];
  // common[i * width + j]: how many words the rests from i and j have in common.
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [from = '', to = ''] = [old[i], now[j]];
    if (i < old.length && j < now.length && from === to) {
      changes.push({ type: 'same', text: from });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ type: 'removed', text: from });
      i += 1;
    } else {
      changes.push({ type: 'added', text: to });
      j += 1;
    }
  }
  return changes;
}

/** Neighbours of one type as one change; between two equal stretches what was removed stands before what was added. */
function merged(changes: readonly WordChange[]): readonly WordChange[] {
  const result: WordChange[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') result.push({ type: 'removed', text: removed });
    if (added !== '') result.push({ type: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { type, text } of changes) {
    if (text === '') continue;
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.type === 'same') result[result.length - 1] = { type, text: last.text + text };
      else result.push({ type, text });
    }
  }
  close();
  return result;
}

/** Characters of unchanged text that are shown beside a change, and of the whole. */
const beside = 8;
const mostShown = 240;

/** The difference on one line: `…の[-古い-]{+新しい+}文で…`, as `wdiff` and `git --word-diff` write it. */
export function shownDiff(changes: readonly WordChange[]): string {
  const parts = changes.map(({ type, text }, index) => {
    const line = text.replace(/\s+/gu, ' ');
    if (type === 'removed') return `[-${line}-]`;
    if (type === 'added') return `{+${line}+}`;
    return context(Array.from(line), index === 0, index === changes.length - 1);
  });
  const characters = Array.from(parts.join(''));
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : characters.join('');
}

function context(characters: readonly string[], isFirst: boolean, isLast: boolean): string {
  // Texts that differ in what is not shown: their beginning.
  if (isFirst && isLast) return characters.join('');
  const [head, tail] = [isFirst ? 0 : beside, isLast ? 0 : beside];
  if (characters.length <= head + tail + 1) return characters.join('');
  const from = characters.slice(0, head).join('');
  return `${from}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}
