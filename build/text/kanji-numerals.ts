import { plainNumeral, scaled } from './numeral.ts';

const digitOf: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((character, value) => [character, value] as const).concat([['零', 0]]),
);
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const myriads: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['億', 8],
  ['兆', 12],
]);

const kanji = '〇零一二三四五六七八九十百千';
/**
 * A numeral without 万, 億, 兆 as the source of a pattern, in digits or kanji or both (3千). It begins where the numeral
 * begins and has one quantifier, so that no text makes a search go back over it.
 */
export const numeral = String.raw`(?<![\d${kanji}]|\d[.,])[\d${kanji}](?:[\d${kanji}]|,(?=\d{3}(?!\d))|\.(?=\d)|(?<=[${kanji}])・(?=[${kanji}]))*`;
/** A numeral with them: 3億2000万. There are not many in one number. */
export const longNumeral = `${numeral}(?:[万億兆](?:${numeral})?){0,6}`;

/** The value of a Japanese numeral: 12万5千 is 125000, 一九四五 1945; nothing where it has none. */
export function numeralValue(written: string): string | undefined {
  const pieces = written.split(/([万億兆])/u);
  if (pieces.length === 1) return readPart(written);
  let sum = '0';
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    if (piece === '') continue;
    const value = readPart(piece);
    if (value === undefined || value.length > 20) return undefined;
    const whole = scaled(value, myriads.get(pieces[at + 1] ?? '') ?? 0);
    if (sum !== '0' && !/^\d+$/u.test(whole)) return undefined;
    sum = sum === '0' ? whole : (BigInt(sum) + BigInt(whole)).toString();
    if (!/^\d+$/u.test(sum) && pieces.slice(at + 2).some((rest) => rest !== '')) return undefined;
  }
  return sum;
}

function readPart(written: string): string | undefined {
  if (/^[\d,.]+$/u.test(written))
    return /^\d+(?:\.\d+){2,}$/u.test(written) ? written : plainNumeral(written);
  if (/\d/u.test(written)) return readMixed(written);
  const [whole = '', fraction] = written.split('・');
  const value = /[十百千]/u.test(whole) ? readUnits(whole) : readDigits(whole);
  return fraction === undefined ? value : plainNumeral(`${value}.${readDigits(fraction)}`);
}

/** 3千5百: figures with units in kanji. */
function readMixed(written: string): string | undefined {
  let total = 0;
  for (const [, digits, unit] of written.matchAll(/([\d,.]+|[〇零一二三四五六七八九])?([十百千])?/gu)) {
    if (digits === undefined && unit === undefined) continue;
    const count = digits === undefined ? 1 : (digitOf.get(digits) ?? Number(plainNumeral(digits)));
    total += count * (units.get(unit ?? '') ?? 1);
  }
  return Number.isSafeInteger(Math.round(total)) ? String(total) : undefined;
}

/** 一九四五: one digit after another. */
function readDigits(written: string): string {
  return plainNumeral([...written].map((character) => digitOf.get(character) ?? 0).join(''));
}

/** 二百三十四: digits with their units. */
function readUnits(written: string): string {
  let total = 0;
  let digit = 0;
  for (const character of written) {
    const unit = units.get(character);
    if (unit === undefined) {
      digit = digit * 10 + (digitOf.get(character) ?? 0);
    } else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return String(total + digit);
}
