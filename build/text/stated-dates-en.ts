import { relative, saying, stated, type NumberReader } from './number-reader.ts';
import { phraseValues, wordValues } from './number-words-en.ts';
import { plainNumeral, timeValues, type StatedNumber } from './numeral.ts';
import { dateNumbers } from './stated-dates-ja.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)`;

function monthOf(written: string): string {
  const name = written.toLowerCase().slice(0, 3);
  return String(shortMonths.indexOf(name) + 1);
}

function monthNumber(written: string, certain: boolean): StatedNumber {
  const number = monthOf(written);
  return relative(stated(written, [`month:${number}`], certain, [number]), 'month');
}

/** 1 April, the 1st of April; April 1, April 1st. */
const dayAndMonth: readonly NumberReader[] = [
  new RegExp(String.raw`(?<![\d.,])${day} (?:of )?${month}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${month} (?:the )?${day}(?![\d:%]|,\d)`, 'gu'),
].map((pattern) => ({
  pattern,
  read({ groups }) {
    const { month: written = '', day: number = '' } = groups ?? {};
    const value = plainNumeral(number);
    if (Number(value) < 1 || Number(value) > 31) return undefined;
    return [monthNumber(written, true), relative(stated(number, [value], true), 'day')];
  },
}));

/** A month alone. “May” and “March” are months where a preposition or a year says so; short names only with a year. */
const loneMonth: NumberReader = {
  pattern: new RegExp(String.raw`(?<!\p{L})${month}(?!\p{L})`, 'gu'),
  read(match) {
    const { month: written = '' } = match.groups ?? {};
    const input = match.input ?? '';
    const before = input.slice(Math.max(0, match.index - 12), match.index);
    const after = input.slice(match.index + written.length, match.index + written.length + 6);
    const beside = /^,? \d{4}/u.test(after);
    const said =
      /\b(?:in|of|since|until|till|by|during|from|to|late|early|mid|last|next|every|each|through|before|after|and|between)[ -]$/iu.test(
        before,
      );
    const full = months.includes(written.toLowerCase());
    if (!full && !beside) return undefined;
    return [monthNumber(written, beside || (full && (said || !/^(?:May|March)$/u.test(written))))];
  },
};

const numericDate: NumberReader = {
  pattern: /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/gu,
  read: ([text, year = '', , m = '', d = '']) => dateNumbers(text, year, m, d),
};

/** 4/1, 4/1/2019: month and day in either order. */
const slashDate: NumberReader = {
  pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/gu,
  read([text, first = '', second = '', year]) {
    const [one, other] = [plainNumeral(first), plainNumeral(second)];
    const either = [one, other, `month:${one}`, `month:${other}`, `${one}/${other}`];
    return [
      stated(text, [], false, either),
      ...(year === undefined ? [] : [relative(stated(year, [year], true), 'year')]),
    ];
  },
};

const halves: Readonly<Record<string, 'am' | 'pm'>> = { a: 'am', p: 'pm', m: 'am', n: 'pm', e: 'pm' };
function half(written: string | undefined): 'am' | 'pm' | undefined {
  return written === undefined ? undefined : halves[written.charAt(0).toLowerCase()];
}

/** 3 p.m., 6:45 pm, 15:30 */
const clock: readonly NumberReader[] = [
  {
    pattern: /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s?([ap])(?:\.m\.|m\b)/giu,
    read: ([text, hours = '', minutes = '0', side]) =>
      Number(hours) > 12 || Number(minutes) > 59
        ? undefined
        : [stated(text, timeValues(Number(hours), Number(minutes), half(side)), true)],
  },
  {
    pattern: /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/gu,
    read: ([text, hours = '', minutes = '']) =>
      Number(hours) > 24 || Number(minutes) > 59
        ? undefined
        : [stated(text, timeValues(Number(hours), Number(minutes), undefined), true)],
  },
];

const hourWord = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}';
const partOfDay = String.raw`(?: (?:in the |at )(?<side>morning|afternoon|evening|night))`;

/** “half past three in the afternoon”, “six in the morning”, “ten o’clock” */
const spokenClock: readonly NumberReader[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?<part>half|(?:a )?quarter) (?<way>past|to) (?<hour>${hourWord})\b${partOfDay}?`,
      'giu',
    ),
    read({ 0: text, groups }) {
      const { part = '', way = '', hour = '', side } = groups ?? {};
      const past = way.toLowerCase() === 'past';
      const minutes = part.toLowerCase() === 'half' ? 30 : past ? 15 : 45;
      return [stated(text, timeValues(hourOf(hour) - (past ? 0 : 1), minutes, dayHalf(side)), true)];
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<hour>${hourWord})(?:(?<clock> o['’]clock)|(?= in the | at ))${partOfDay}?`,
      'giu',
    ),
    read({ 0: text, groups }) {
      const { hour = '', clock: said, side } = groups ?? {};
      const value = hourOf(hour);
      if (value > 24 || (said === undefined && side === undefined)) return undefined;
      // “one in the morning” may count people.
      const certain = value > 1 || said !== undefined;
      return [stated(text, [...timeValues(value, 0, dayHalf(side)), String(value)], certain)];
    },
  },
];

function hourOf(written: string): number {
  return wordValues.get(written.toLowerCase()) ?? Number(written);
}

/** “at night” is either half of the day. */
function dayHalf(side: string | undefined): 'am' | 'pm' | undefined {
  return side === undefined || side.toLowerCase() === 'night'
    ? undefined
    : half(side === 'afternoon' ? 'p' : side);
}

const decade: readonly NumberReader[] = [
  {
    pattern: /(?<![\d.,])(\d{4})[’']?s\b/gu,
    read: ([text, year = '']) => [
      stated(text, [year], true, [
        year.slice(2),
        ...(year.endsWith('00') ? [String(Number(year) / 100 + 1)] : []),
      ]),
    ],
  },
  {
    pattern: /(?<![\d.,])[’']?(\d0)[’']?s\b/gu,
    read: ([text, year = '']) => [stated(text, [year, `19${year}`], true)],
  },
  {
    pattern: /\b(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/giu,
    read: ([text, stem = '']) => {
      const [value = ''] = phraseValues(`${stem}y`);
      return [stated(text, [value, `19${value}`], true)];
    },
  },
];

/** Dates and times of the day in an English text, special ones first. */
export const datesInEnglish: readonly NumberReader[] = [
  numericDate,
  ...dayAndMonth,
  loneMonth,
  ...clock,
  ...spokenClock,
  slashDate,
  ...decade,
  saying(/\b(?:noon|midday)\b/giu, 'time:12:0', '12'),
  saying(/\bmidnight\b/giu, 'time:0:0', '0', '12', '24'),
  saying(/\bNew Year[’']s Day\b/giu, 'month:1', '1'),
  saying(/\bNew Year\b/giu, 'month:1'),
  saying(/\bteen(?:s|age|ager|agers)\b/giu, '10'),
  saying(
    /\b(?:(?:that|the same|the following|following|next|this|last|the previous|previous|each|every) year|the year (?:before|after)|a year (?:later|earlier|before|after))\b/giu,
    'any-year',
  ),
  saying(
    /\b(?:(?:that|the same|the following|next|this|last|the previous) month|the month (?:before|after)|a month (?:later|earlier)|of the month)\b/giu,
    'any-month',
  ),
  saying(
    /\b(?:(?:that|the same|the following|the next|the previous) (?:day|morning|evening)|the day (?:before|after)|a day (?:later|earlier)|yesterday|today|tomorrow)\b/giu,
    'any-day',
  ),
];
