import { readInTurn, relative, saying, stated, type NumberReader } from './number-reader.ts';
import { numberPhrase, phraseValues } from './number-words-en.ts';
import { plainNumeral, scaled, smallestMeasured, timeValues, type StatedNumber } from './numeral.ts';
import { datesInEnglish } from './stated-dates-en.ts';
import { sharesInEnglish } from './stated-shares-en.ts';

/** Phrases in which a number word is not a number. */
const idioms =
  /\b(?:eleventh hour|forty winks|catch-22|nine[- ]to[- ]five|sixes and sevens|ten to one|one in a (?:hundred|thousand|million)|a (?:hundred|thousand|million) (?:thanks|times)|second[- ]hand|at first|first of all|one another)\b/giu;

/** After a number, units that make one of a single digit worth missing. */
const measures =
  /^[\s-](?:kilomet|met(?:re|er)s?\b|centimet|millimet|tons?\b|tonnes?\b|grams?\b|kilo|lit(?:re|er)s?\b|hectares?\b|nautical|degrees?\b|dollars?\b|euros?\b|yen\b|pounds?\b|km\b|cm\b|mm\b|kg\b|years? old|year-old)/iu;
/** Units that a translation reckons in other ones, and then in other numbers: fifteen miles for six 里. */
const reckoned =
  /^[\s-](?:miles?|feet|foot|inch(?:es)?|yards?|acres?|gallons?|ounces?|leagues?|degrees? fahrenheit)\b/iu;
const labels = /\b(?:chapter|section|figure|table|volume|vol\.|part|lesson|act|article|no\.)\s$/iu;

const multiplied: NumberReader = {
  pattern: /(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)[ -](thousand|million|billion|trillion|quadrillion)\b/giu,
  read([text, written = '', scale = '']) {
    const exponent = { thousand: 3, million: 6, billion: 9, trillion: 12, quadrillion: 15 }[
      scale.toLowerCase()
    ];
    return [stated(text, [scaled(plainNumeral(written), exponent ?? 0)], true)];
  },
};

const words: NumberReader = {
  pattern: new RegExp(numberPhrase, 'giu'),
  read(match) {
    const [text] = match;
    const after = (match.input ?? '').slice(match.index + text.length, match.index + text.length + 20);
    const before = (match.input ?? '').slice(Math.max(0, match.index - 10), match.index);
    const parts = /^(.*\bhundred) (?!and\b)(\P{L}*\p{L}+)$/iu.exec(text);
    return phraseValues(text).map((value) => {
      const measured = Number(value) >= smallestMeasured && (measures.test(after) || labels.test(before));
      const round =
        /^an?[ -](?:hundred|thousand|million|dozen)$/iu.test(text) || /^(?:hundred|thousand)$/iu.test(text);
      // “eight hundred ten years ago” is 810, or 800 ten years ago.
      if (parts !== null) return stated(text, [value], false, parts.slice(1).flatMap(phraseValues));
      const certain = measured || (Number(value) >= 11 && !round);
      return stated(text, [value], certain && !reckoned.test(after));
    });
  },
};

const figures: NumberReader = {
  pattern: /(?<![\d.,])(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)(st|nd|rd|th|s)?(?:\s?[-–](\d{2})(?!\d))?/gu,
  read(match) {
    const [text, digits = '', , shortEnd] = match;
    const version = /^\d+(?:\.\d+){2,}$/u.test(digits);
    const value = version ? digits : plainNumeral(digits);
    const after = (match.input ?? '').slice(match.index + text.length, match.index + text.length + 20);
    const before = (match.input ?? '').slice(Math.max(0, match.index - 10), match.index);
    const measured = Number(value) >= smallestMeasured && (measures.test(after) || labels.test(before));
    const [, hours, minutes] = /^(\d{1,2})\.([0-5]\d)$/u.exec(digits) ?? [];
    // “6.40” may be a time of the day.
    const time = hours === undefined ? [] : timeValues(Number(hours), Number(minutes), undefined);
    const values = version ? [value, ...digits.split('.').map(plainNumeral)] : [value, ...time];
    const certain = value.includes('.') || value.length >= 2 || measured;
    const number = stated(digits, values, certain && !reckoned.test(after));
    const own = /^(?:1[0-9]|20)\d\d$/u.test(digits) ? relative(number, 'year') : number;
    if (shortEnd === undefined) return [own];
    const end = plainNumeral(shortEnd);
    const full = digits.length > 2 ? [digits.slice(0, -2) + shortEnd, end] : [end];
    return [own, stated(text, full, true)];
  },
};

/** XIV: “Louis XIV” is ルイ14世. */
const romanNumeral: NumberReader = {
  pattern: /(?<![\p{L}\d])[IVXLC]{1,8}(?![\p{L}\d])/gu,
  read: ([text]) => [stated(text, [], false, [String(romanValue(text))])],
};

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ({ I: 1, V: 5, X: 10, L: 50, C: 100 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Numbers of an English text (NFKC): digits, number words, ordinals, “1.2 million”, dates, times and shares. */
export function englishNumbers(text: string): readonly StatedNumber[] {
  const numbers = readInTurn(text, readers);
  const [era] = /\b(?:reiwa|heisei|sh[oō]wa|taish[oō]|meiji)\b/iu.exec(text) ?? [];
  if (era === undefined) return numbers;
  // “the thirty-third year of Meiji”: any plain number may count the years of an era that is named.
  const name = era.toLowerCase().replaceAll('ō', 'o');
  return numbers.map((number) => ({
    ...number,
    also: [...number.also, ...number.values.filter(isCount).map((value) => `era:${name}:${value}`)],
  }));
}

function isCount(value: string): boolean {
  return /^\d{1,2}$/u.test(value);
}

const readers: readonly NumberReader[] = [
  { pattern: idioms, read: () => [] },
  ...datesInEnglish,
  ...sharesInEnglish,
  multiplied,
  words,
  figures,
  romanNumeral,
  saying(/\b(?:a?round the clock|day and night)\b/giu, '24'),
  saying(/\b(?:fortnight|two weeks)\b/giu, '14'),
];
