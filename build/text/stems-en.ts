/** A word of an English text with its inflection taken off. */
export interface StemmedWord {
  readonly stem: string;
  readonly word: string;
  /** Written with a capital. */
  readonly capital: boolean;
}

/** The words of an English text, parts of hyphenated ones by themselves. */
export function stemmedWords(text: string): readonly StemmedWord[] {
  return [...text.normalize('NFKC').matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]s\b)?/gu)].map(([word]) => ({
    stem: englishStem(word),
    word,
    capital: /^\p{Lu}/u.test(word),
  }));
}

/** Endings that inflection and the commonest derivations add, longest first. */
const endings =
  'ations ation ators ator ating ments ment ings ates ions ated ness ing ion ied ers ors ate ive ed es er or ly al y s e'.split(
    ' ',
  );
/** What is left must still be a word. */
const shortest = 4;

/**
 * A form that inflections of an English word share: negotiate, negotiating and negotiation give one. British and American
 * spellings too. Made to compare with, not to be shown.
 */
export function englishStem(word: string): string {
  let stem = word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/u, 'iz')
    .replace(/our(?=s?$)/u, 'or')
    .replace(/tre(?=s?$)/u, 'ter')
    .replace(/(?<=..)ies$/u, 'y');
  // Two endings at most: “settlements”, “smugglers”.
  for (let round = 0; round < 2; round += 1) {
    const ending = endings.find((each) => stem.length - each.length >= shortest && stem.endsWith(each));
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem.length < shortest + 1 ? stem.replace(/(?<=..[^s])s$/u, '') : stem.replace(/(.)\1$/u, '$1');
}
