/** A term where it stands in a text: UTF-16 offsets, end exclusive. `words` is the term as it was given. */
export interface FoundTerm {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Finds terms in a text, from its start to its end; of terms that begin at one place, the longest. */
export type TermFinder = (text: string) => readonly FoundTerm[];

/**
 * Makes a finder for some terms. None is found inside a longer word: letters and figures, and katakana, must end where
 * it ends. With `inflected`, capitals do not count and a plural in -s or -es is the same term, as in English.
 */
export function termFinder(terms: Iterable<string>, inflected: boolean): TermFinder {
  const fold = inflected ? folded : (text: string) => text;
  const byFirst = new Map<string, { words: string; form: string }[]>();
  for (const words of new Set(terms)) {
    const form = fold(words);
    const first = form[0];
    if (first === undefined) continue;
    const same = byFirst.get(first) ?? [];
    same.push({ words, form });
    byFirst.set(first, same);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.form.length - a.form.length);
  return (text) => {
    const found: FoundTerm[] = [];
    const form = fold(text);
    for (let at = 0; at < form.length;) {
      const end = longestAt(form, at, byFirst.get(form[at] ?? '') ?? [], inflected);
      if (end !== undefined) found.push(end);
      at = end?.end ?? at + 1;
    }
    return found;
  };
}

function longestAt(
  text: string,
  at: number,
  candidates: readonly { readonly words: string; readonly form: string }[],
  inflected: boolean,
): FoundTerm | undefined {
  if (candidates.length === 0 || isInsideWord(text, at)) return undefined;
  for (const { words, form } of candidates) {
    if (!text.startsWith(form, at)) continue;
    const ends = [0, ...(inflected ? [1, 2] : [])].map((more) => ({ more, end: at + form.length + more }));
    const end = ends.find(
      (each) => isEnding(text.slice(each.end - each.more, each.end)) && !isInsideWord(text, each.end),
    );
    if (end !== undefined) return { words, start: at, end: end.end };
  }
  return undefined;
}

function isEnding(letters: string): boolean {
  return letters === '' || letters === 's' || letters === 'es';
}

/** Whether a word goes on over this place. */
function isInsideWord(text: string, at: number): boolean {
  const before = kindOf(text, at - 1);
  return before !== undefined && before === kindOf(text, at);
}

const katakana = /[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

function kindOf(text: string, at: number): 'katakana' | 'letter' | undefined {
  const character = text[at];
  if (character === undefined || unspaced.test(character)) return undefined;
  if (katakana.test(character)) return 'katakana';
  return letter.test(character) ? 'letter' : undefined;
}

/** Small letters, plain apostrophes, hyphens and spaces; as long as the text itself, so that places are the same. */
function folded(text: string): string {
  const small = text.toLowerCase();
  const even = small.length === text.length ? small : [...text].map(smallLetter).join('');
  return even
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s/gu, ' ');
}

function smallLetter(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}
