import { longNumeral, numeral, numeralValue } from './kanji-numerals.ts';
import { saying, stated, type NumberReader } from './number-reader.ts';
import { fractionValues, plainNumeral, scaled, shareValues } from './numeral.ts';

const fraction: NumberReader = {
  pattern: new RegExp(`(${numeral})分の(${numeral})`, 'gu'),
  read([text, below = '', above = '']) {
    const [denominator, numerator] = [numeralValue(below), numeralValue(above)];
    if (denominator === undefined || numerator === undefined || Number(denominator) === 0) return undefined;
    return [stated(text, fractionValues(numerator, denominator), true)];
  },
};

/** 3割, 2割5分 */
const tenths: NumberReader = {
  pattern: new RegExp(`(${numeral})割(?![りれらっ])(?:(${numeral})分)?`, 'gu'),
  read([text, whole = '', part]) {
    const value = numeralValue(whole);
    if (value === undefined) return undefined;
    const more = part === undefined ? '0' : (numeralValue(part) ?? '0');
    const share = plainNumeral(String(Number(scaled(value, 1)) + Number(more)));
    return [stated(text, shareValues(share), true)];
  },
};

const percent: NumberReader = {
  pattern: new RegExp(`(${longNumeral})\\s?(?:%|パーセント|ポイント)`, 'gu'),
  read([text, written = '']) {
    const value = numeralValue(written);
    return value === undefined ? undefined : [stated(text, shareValues(value), true)];
  },
};

/** 20世紀; 一世紀 is rather a time of a hundred years. */
const century: NumberReader = {
  pattern: new RegExp(`(${numeral})世紀(半)?`, 'gu'),
  read([text, written = '']) {
    const value = numeralValue(written);
    if (value === undefined) return undefined;
    return [stated(text, [value], Number(value) >= 5, [scaled(value, 2)])];
  },
};

/** 3時間半, 一年半: with the smaller units in which another text may count it. */
const andHalf: NumberReader = {
  pattern: new RegExp(`(${numeral})(年|時間|[かヶカヵケ箇]月|週間|分|倍|日)半`, 'gu'),
  read([text, written = '', unit = '']) {
    const value = Number(numeralValue(written));
    const within = ({ 年: 12, 時間: 60 } as const)[unit] ?? 0;
    const smaller = within === 0 ? [] : [String((value + 0.5) * within)];
    return [stated(text, [`${value}.5`], false, [String(value), ...smaller])];
  },
};

/** Shares, fractions and halves in a Japanese text, special ones first. */
export const sharesInJapanese: readonly NumberReader[] = [
  fraction,
  tenths,
  percent,
  century,
  andHalf,
  saying(/半世紀/gu, '50'),
  saying(/半年/gu, '6'),
  saying(/半日/gu, '12'),
  saying(/半分|半数|折半|過半数|なかば|半ば/gu, '1/2', '50', '0.5'),
  saying(/ダース/gu, '12'),
];
