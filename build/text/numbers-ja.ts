import { plainNumeral, scaled, type StatedNumber } from './numeral.ts';

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

/** First year of each modern era, less one. */
const eras: ReadonlyMap<string, number> = new Map([
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]);

const numeral = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*|[〇零一二三四五六七八九十百千]+(?:・[〇一二三四五六七八九]+)?`;
const pattern = new RegExp(
  `(明治|大正|昭和|平成|令和)?(元(?=年)|(?:(?:${numeral})[万億兆]?)+|(?<=\\d)[万億兆])(割|分の)?`,
  'gu',
);
const part = new RegExp(`(${numeral})([万億兆])?`, 'gu');

/** Kanji words in which a numeral is not a number. */
const notNumbers =
  /一般|一緒|一方|一部|一種|一層|一致|一定|一体|一切|一連|一環|一見|一旦|一応|一番|一度|一時|一躍|一気|一斉|一族|統一|唯一|同一|単一|均一|随一|万一|第一歩|十分|不十分|三味線|八百屋|四季|四国|千葉|九州|二人称|三人称|一人称|五十音|十字|百姓|千歳|万歳|二重/gu;

/** Numbers of a Japanese text (NFKC): digits, kanji numerals in both notations, 万 億 兆, era years, 割. */
export function japaneseNumbers(text: string): readonly StatedNumber[] {
  const cleaned = text.replaceAll(notNumbers, (word) => '　'.repeat(word.length));
  const found: StatedNumber[] = [];
  for (const match of cleaned.matchAll(pattern)) {
    const [written, era, body = '', suffix] = match;
    const value = body === '元' ? '1' : readNumeral(body);
    if (value === undefined) continue;
    const values = [value, ...otherReadings(value, body, era, suffix)];
    const kanjiOnly = !/\d/u.test(body);
    found.push({ values, certain: isCertain(value, body, kanjiOnly) || era !== undefined, text: written });
  }
  return found;
}

function otherReadings(
  value: string,
  body: string,
  era: string | undefined,
  suffix: string | undefined,
): string[] {
  const readings: string[] = [];
  const before = era === undefined ? undefined : eras.get(era);
  if (before !== undefined) readings.push(String(before + Number(value)));
  if (suffix === '割') readings.push(scaled(value, 1));
  // 120万 may stand as “1.2 million”, and 1.2 as it is; both meet in the product, but “120” is kept for tables.
  const bare = /^(\d+(?:\.\d+)?)[万億兆]$/u.exec(body)?.[1];
  if (bare !== undefined) readings.push(plainNumeral(bare));
  if (/^\d+(?:\.\d+){2,}$/u.test(body)) readings.push(...body.split('.').map(plainNumeral));
  return readings;
}

function isCertain(value: string, body: string, kanjiOnly: boolean): boolean {
  if (value.includes('.')) return true;
  if (kanjiOnly) return body.length >= 2 && Number(value) >= 10 && !/^[百千]+$/u.test(body);
  return value.length >= 2;
}

/** 12万5千 is 125000: parts with their myriads, added up. */
function readNumeral(body: string): string | undefined {
  const parts = [...body.matchAll(part)];
  const [first] = parts;
  if (!first) return undefined;
  if (parts.length === 1) {
    const value = readPart(first[1] ?? '');
    return first[2] === undefined || value === undefined ? value : scaled(value, myriads.get(first[2]) ?? 0);
  }
  let sum = 0n;
  for (const [, digits = '', myriad] of parts) {
    const value = readPart(digits);
    if (value === undefined || value.length > 20) return undefined;
    const whole = scaled(value, myriad === undefined ? 0 : (myriads.get(myriad) ?? 0));
    if (!/^\d+$/u.test(whole)) return undefined;
    sum += BigInt(whole);
  }
  return sum.toString();
}

function readPart(written: string): string | undefined {
  if (/^\d/u.test(written)) return /^\d+(?:\.\d+){2,}$/u.test(written) ? written : plainNumeral(written);
  const [whole = '', fraction] = written.split('・');
  const value = /[十百千]/u.test(whole) ? readUnits(whole) : readDigits(whole);
  return fraction === undefined ? value : plainNumeral(`${value}.${readDigits(fraction)}`);
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
