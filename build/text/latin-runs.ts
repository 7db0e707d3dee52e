import { primaryLanguage } from './languages.ts';

/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface LatinRun {
  readonly start: number;
  readonly end: number;
}

/**
 * Prose in Latin letters inside a text in another script: four words or more that follow each other, with the quotation
 * marks, brackets, numbers and stops between and around them. Names and abbreviations, which a reader of the text says
 * in its own way, are shorter, or have no small letters.
 */
export function latinRuns(text: string): readonly LatinRun[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) =>
    wordsOf(found).length < 4 ? [] : [{ start: index, end: index + found.length }],
  );
}

/** Begins with a letter and ends with one, or with numbers of pages; a year in Japanese (2016年) is not English. */
const run = new RegExp(
  [
    /[“‘"'([]{0,3}\p{Script=Latin}/u,
    /(?:[\p{Script=Latin}\p{M}\p{Nd} .,:;!?&/–—’'“”‘"()[\]-]*[\p{Script=Latin}\p{M}](?:-?\p{Nd}+)?[.,!?”’"')\]]*)?/u,
    /(?:[ ,;:(–-]{0,3}\p{Nd}{1,4}(?!\p{Nd}| ?[\p{Script=Han}\p{Script=Katakana}])[)\].,]{0,3})*/u,
  ]
    .map(({ source }) => source)
    .join(''),
  'gu',
);

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{Script=Latin}\p{M}’'-]*\p{Ll}[\p{Script=Latin}\p{M}’'-]*/gu) ?? [];
}

/**
 * The language of some prose in Latin letters: Japanese in romaji, else that of the book's own Latin text (`usual`), or
 * English, German or French where their little words say so.
 */
export function latinLanguage(text: string, usual: string): string {
  if (isRomaji(text)) return 'ja-Latn';
  const words = wordsOf(text.toLowerCase());
  const counts = Object.entries(littleWords).map(([language, little]) => ({
    language,
    count: words.filter((word) => little.has(word)).length,
  }));
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  if (most === undefined || most.count === (next?.count ?? 0)) return usual;
  return most.language === primaryLanguage(usual) ? usual : most.language;
}

const littleWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('a an and as at by for from in is of on or that the to was were with'.split(' ')),
  de: new Set('das dem den der des die ein eine für im in ist mit und von zu zum zur über'.split(' ')),
  fr: new Set('au aux dans de des du en est et la le les par pour que sur un une à'.split(' ')),
};

/**
 * Whether every word can be read as Hepburn romaji, and there is so much of it that chance is out of the question: eight
 * morae (`to be` is two).
 */
export function isRomaji(text: string): boolean {
  const words = (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}’'-]+/gu) ?? []
  ).map((word) => word.replace(/[’'-]/gu, ''));
  const morae = words.join('').match(/[aiueoāīūēō]|n(?![aiueoāīūēōy])/gu)?.length ?? 0;
  return morae >= 8 && words.every((word) => hepburn.test(word) && !otherSpellings.test(word));
}

const hepburn =
  /^(?:(?:k(?=k)|s(?=s)|t(?=t|ch)|p(?=p))?(?:[kgsznhbpmr]y?|[tdywjf]|sh|ch|ts)?[aiueoāīūēō]|[nm](?![aiueoāīūēōy]))+$/u;

/** Syllables that Hepburn writes otherwise. */
const otherSpellings = /(?<!t)s[iī]|[td][iīuū]|z[iī]|(?<![sc])h[uū]|y[iīeē]|w[iīuūeē]/u;
