import { numeral, numeralValue } from './kanji-numerals.ts';
import { relative, saying, stated, type NumberReader } from './number-reader.ts';
import { plainNumeral, timeValues, type StatedNumber } from './numeral.ts';

/** First year of each modern era, less one, and its name in Latin letters. */
const eras: ReadonlyMap<string, { readonly before: number; readonly name: string }> = new Map([
  ['明治', { before: 1867, name: 'meiji' }],
  ['大正', { before: 1911, name: 'taisho' }],
  ['昭和', { before: 1925, name: 'showa' }],
  ['平成', { before: 1988, name: 'heisei' }],
  ['令和', { before: 2018, name: 'reiwa' }],
]);

const eraYear: NumberReader = {
  pattern: new RegExp(`(明治|大正|昭和|平成|令和)\\s?(元(?=年)|${numeral})(?:年度?)?`, 'gu'),
  read([text, era = '', written = '']) {
    const year = written === '元' ? '1' : numeralValue(written);
    const known = eras.get(era);
    if (year === undefined || known === undefined) return undefined;
    const western = String(known.before + Number(year));
    return [relative(stated(text, [western, `era:${known.name}:${year}`], true, [year]), 'year')];
  },
};

/** 2025-04-01, 2025/4/1 */
const numericDate: NumberReader = {
  pattern: /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/gu,
  read: ([text, year = '', , month = '', day = '']) => dateNumbers(text, year, month, day),
};

/** A date in figures, in any language that puts the year first: nothing where it cannot be one. */
export function dateNumbers(
  text: string,
  year: string,
  month: string,
  day: string,
): readonly StatedNumber[] | undefined {
  const [m, d] = [plainNumeral(month), plainNumeral(day)];
  if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return undefined;
  return [
    relative(stated(text, [plainNumeral(year)], true), 'year'),
    relative(stated(text, [`month:${m}`], false, [m]), 'month'),
    relative(stated(text, [d], false), 'day'),
  ];
}

const monthAndDay: NumberReader = {
  pattern: new RegExp(`(${numeral})月(?:(${numeral})日(?!間))?`, 'gu'),
  read([text, written = '', dayWritten]) {
    const month = numeralValue(written);
    if (month === undefined || !/^(?:[1-9]|1[0-2])$/u.test(month)) return undefined;
    const day = dayWritten === undefined ? undefined : numeralValue(dayWritten);
    return [
      relative(
        stated(dayWritten === undefined ? text : `${written}月`, [`month:${month}`], true, [month]),
        'month',
      ),
      ...(day === undefined ? [] : [relative(stated(`${dayWritten}日`, [day], true), 'day')]),
    ];
  },
};

const clock: NumberReader = {
  pattern: new RegExp(`(午前|午後)?(${numeral})時(?:(半)|(${numeral})分)?(?![間代期点給刻速計化])`, 'gu'),
  read([text, half, written = '', halfPast, minutesWritten]) {
    const hours = Number(numeralValue(written));
    const minutes =
      halfPast === undefined ? Number(minutesWritten === undefined ? 0 : numeralValue(minutesWritten)) : 30;
    if (!(hours <= 24) || !(minutes < 60)) return undefined;
    const side = half === undefined ? undefined : half === '午前' ? 'am' : 'pm';
    const hour = String(hours);
    const values = timeValues(hours, minutes, side);
    // “six in the morning” is a number and a time.
    return [stated(text, minutes === 0 ? [...values, hour] : values, true, [hour])];
  },
};

/** 18:45, in any language; `half` where it is said. */
const digitalClock: NumberReader = {
  pattern: /(午前|午後)?(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/gu,
  read([text, half, hours = '', minutes = '']) {
    if (Number(hours) > 24 || Number(minutes) > 59) return undefined;
    const side = half === undefined ? undefined : half === '午前' ? 'am' : 'pm';
    return [stated(text, timeValues(Number(hours), Number(minutes), side), true)];
  },
};

const decade: NumberReader = {
  pattern: new RegExp(`(${numeral})年代`, 'gu'),
  read([text, written = '']) {
    const year = numeralValue(written);
    if (year === undefined) return undefined;
    return year.length === 4
      ? [stated(text, [year], true, [year.slice(2)])]
      : [stated(text, [year, `19${year}`, `18${year}`], year.length === 2)];
  },
};

/** 1914〜18年, 2014年から22年まで: the end of a period may be short. */
const period: NumberReader = {
  pattern:
    /((?:\d{4}|[一二三四五六七八九〇]{4})年?)(?:[-–~〜−]|から)((?:\d{2}|[一二三四五六七八九〇]{2})(?![\d〇一二三四五六七八九十月日]))年?/gu,
  read([text, from = '', to = '']) {
    const start = numeralValue(from);
    const end = numeralValue(to);
    if (start?.length !== 4 || end?.length !== 2) return undefined;
    return [
      relative(stated(from, [start], true), 'year'),
      stated(text, [start.slice(0, 2) + end, end], true),
    ];
  },
};

const year: NumberReader = {
  pattern: new RegExp(`(?<![万億兆])(${numeral})年(?![間前後半余ぶ来目])`, 'gu'),
  read([text, written = '']) {
    const value = numeralValue(written);
    if (value === undefined) return undefined;
    if (/^(?:1\d|20)\d\d$/u.test(value)) return [relative(stated(text, [value], true), 'year')];
    // “22年” after 2014年 is a year, alone it is a time.
    if (/^\d\d$/u.test(value) && /^(?:\d\d|[一二三四五六七八九〇]{2})$/u.test(written))
      return [stated(text, [value, `20${value}`, `19${value}`], true)];
    return undefined;
  },
};

/** Dates and times of the day in a Japanese text, special ones first. */
export const datesInJapanese: readonly NumberReader[] = [
  numericDate,
  eraYear,
  period,
  decade,
  year,
  monthAndDay,
  clock,
  digitalClock,
  saying(/正午/gu, 'time:12:0', '12'),
  saying(/真夜中|深夜/gu, 'time:0:0'),
  saying(/元日|元旦/gu, 'month:1', '1'),
  saying(/正月/gu, 'month:1'),
  saying(/同年|翌々?年|前年|一?昨年|今年|来年|去年|本年|その年|この年/gu, 'any-year'),
  saying(/同月|翌月|前月|今月|先月|来月|その月|この月/gu, 'any-month'),
  saying(/同日|翌日|前日|当日|翌朝|その日|この日|昨日|今日|明日/gu, 'any-day'),
];
