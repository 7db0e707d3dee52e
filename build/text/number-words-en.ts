import { plainNumeral, scaled } from './numeral.ts';

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const ordinals = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const tenths = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** Value of each number word; words for the same value share it. */
export const wordValues: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...ordinals.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
  ...tenths.map((word, index) => [word, 20 + 10 * index] as const),
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['both', 2],
  ['pair', 2],
  ['couple', 2],
  ['single', 1],
  ['double', 2],
  ['doubled', 2],
  ['triple', 3],
  ['tripled', 3],
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['hundredth', 2],
  ['thousand', 3],
  ['thousandth', 3],
  ['million', 6],
  ['millionth', 6],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
]);

/** The words that make a phrase of numbers, as the source of a pattern. */
const word = [...wordValues.keys(), ...scales.keys(), 'dozen', 'half']
  .sort((left, right) => right.length - left.length)
  .join('|');
/**
 * “two hundred and fifty”, “a hundred”, “two and a half million”, “1.2 million”: what stands together, as the source of
 * a pattern. Words are bounded on both sides.
 */
export const numberPhrase = String.raw`(?<![\p{L}\d.,])(?:(?:an?|\d[\d,.]*)[ -])?(?:${word})(?:(?:[ -]|,? and (?:a )?|(?<=half) a )(?:${word})){0,12}(?![\p{L}\d])`;

/** A phrase of number words as one value, or several where it is several numbers side by side. */
export function phraseValues(phrase: string): readonly string[] {
  const found: string[] = [];
  const state: Phrase = { total: '0', value: '', half: false };
  const flush = (): void => {
    if (state.value !== '' || state.total !== '0') {
      found.push(sumOf(state.total, state.half && state.value === '' ? '0.5' : state.value));
    } else if (state.half) {
      found.push('0.5');
    }
    Object.assign(state, { total: '0', value: '', half: false });
  };
  for (const [piece] of phrase.toLowerCase().matchAll(/\d[\d,.]*|\p{L}+/gu)) {
    if (piece === 'and') continue;
    if (piece === 'a' || piece === 'an') continue;
    addWord(piece, state, flush);
  }
  flush();
  return found;
}

/** A phrase that is being read: what scales have closed, what the words since then give. */
interface Phrase {
  total: string;
  value: string;
  half: boolean;
}

function addWord(piece: string, state: Phrase, flush: () => void): void {
  if (scales.has(piece) || piece === 'dozen') addScale(piece, state);
  else if (piece === 'half') addHalf(state);
  else addValue(piece, state, flush);
}

function addScale(piece: string, state: Phrase): void {
  const scale = scales.get(piece);
  const count = state.value === '' ? (state.half ? '0.5' : '1') : state.value;
  const whole = scale === undefined ? String(Number(count) * 12) : scaled(count, scale);
  if (scale !== undefined && scale > 2) {
    state.total = sumOf(state.total, whole);
    state.value = '';
  } else {
    state.value = whole;
  }
  state.half = false;
}

function addHalf(state: Phrase): void {
  if (state.value !== '') {
    state.value = sumOf(state.value, '0.5');
  } else if (state.total === '0') {
    state.half = true;
  } else {
    // “a million and a half”
    const exponent = state.total.replace(/^[1-9]\d*?(0*)$/u, '$1').length;
    state.total = sumOf(state.total, scaled('0.5', exponent));
  }
}

function addValue(piece: string, state: Phrase, flush: () => void): void {
  const figures = /^\d/u.test(piece);
  const value = figures ? plainNumeral(piece.replace(/[,.]+$/u, '')) : String(wordValues.get(piece) ?? 0);
  if (state.half) flush();
  const joined = state.value === '' ? Number(value) : joinedValue(Number(state.value), Number(value));
  if (joined === undefined) flush();
  state.value = joined === undefined || state.value === '' ? value : String(joined);
}

/** What two values say that stand side by side; nothing where they are two numbers. */
function joinedValue(before: number, added: number): number | undefined {
  if (before > 0 && before % 100 === 0 && added < 100) return before + added;
  if (before % 10 === 0 && before % 100 >= 20 && added > 0 && added < 10) return before + added;
  // “nineteen forty-five” is a year.
  return before >= 11 && before <= 20 && added >= 10 && added < 100 ? before * 100 + added : undefined;
}

function sumOf(left: string, right: string): string {
  if (/^\d+$/u.test(left) && /^\d+$/u.test(right)) return (BigInt(left) + BigInt(right)).toString();
  return plainNumeral(String(Number(left) + Number(right === '' ? 0 : right)));
}
