import { plainNumeral, scaled, type StatedNumber } from './numeral.ts';

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const ordinals = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const tenths = [
  'twentieth',
  'thirtieth',
  'fortieth',
  'fiftieth',
  'sixtieth',
  'seventieth',
  'eightieth',
  'ninetieth',
];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Value of each number word; words for the same value share it. */
const words: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...ordinals.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
  ...tenths.map((word, index) => [word, 20 + 10 * index] as const),
  ['once', 1],
  ['twice', 2],
  ['dozen', 12],
  ['both', 2],
  ['pair', 2],
  ['couple', 2],
  ['single', 1],
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['hundredth', 2],
  ['thousand', 3],
  ['thousandth', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

const token = /(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)(st|nd|rd|th|s)?(?:[-–](\d{2})(?!\d))?|([A-Za-z]+)/gu;

/** Numbers of an English text (NFKC): digits, number words, ordinals, months, “1.2 million”, 1914–18. */
export function englishNumbers(text: string): readonly StatedNumber[] {
  const found: StatedNumber[] = [];
  const phrase: Phrase = { total: 0, value: 0, text: '', end: -1 };
  const flush = (): void => {
    if (phrase.text !== '') {
      found.push({ values: [String(phrase.total + phrase.value)], certain: false, text: phrase.text });
    }
    phrase.text = '';
    phrase.total = 0;
    phrase.value = 0;
  };
  for (const match of text.matchAll(token)) {
    const adjacent = /^[\s-]*(?:and\s)?$/u.test(text.slice(phrase.end, match.index));
    if (!adjacent) flush();
    const word = match[4]?.toLowerCase();
    if (word === undefined) {
      flush();
      found.push(...numeralReadings(match, text));
    } else {
      readWord(word, phrase, flush, found);
    }
    if (word !== 'and') phrase.end = match.index + match[0].length;
  }
  flush();
  return found;
}

/** A phrase of number words that is being read. */
interface Phrase {
  /** What thousands and millions have closed: 30,000 in “thirty thousand five hundred”. */
  total: number;
  /** What the words since then give. */
  value: number;
  text: string;
  end: number;
}

function readWord(word: string, phrase: Phrase, flush: () => void, found: StatedNumber[]): void {
  const value = words.get(word);
  const scale = scales.get(word);
  if (value !== undefined) {
    const fillsOnes = phrase.value % 10 === 0 && phrase.value % 100 !== 10 && value < 10;
    if (phrase.text !== '' && !fillsOnes && phrase.value % 100 !== 0) flush();
    phrase.value += value;
    phrase.text = phrase.text === '' ? word : `${phrase.text} ${word}`;
  } else if (scale !== undefined && phrase.text !== '') {
    if (scale === 2) {
      phrase.value *= 100;
    } else {
      phrase.total += phrase.value * 10 ** scale;
      phrase.value = 0;
    }
    phrase.text += ` ${word}`;
  } else if (word !== 'and') {
    flush();
    const month = Math.max(months.indexOf(word), shortMonths.indexOf(word));
    if (month >= 0) found.push({ values: [String(month + 1)], certain: false, text: word });
  }
}

function numeralReadings(match: RegExpMatchArray, text: string): readonly StatedNumber[] {
  const [written, digits = '', , shortEnd] = match;
  const version = /^\d+(?:\.\d+){2,}$/u.test(digits);
  const value = version ? digits : plainNumeral(digits);
  const after = text.slice((match.index ?? 0) + written.length);
  const exponent = scales.get(/^\s(hundred|thousand|million|billion|trillion)\b/u.exec(after)?.[1] ?? '');
  const values = exponent === undefined || version ? [value] : [scaled(value, exponent), value];
  if (version) values.push(...digits.split('.').map(plainNumeral));
  const result: StatedNumber[] = [
    { values, certain: value.includes('.') || value.length >= 2, text: written },
  ];
  if (shortEnd !== undefined) {
    const full =
      digits.length > 2 ? [digits.slice(0, -2) + shortEnd, plainNumeral(shortEnd)] : [plainNumeral(shortEnd)];
    result.push({ values: full, certain: true, text: written });
  }
  return result;
}
