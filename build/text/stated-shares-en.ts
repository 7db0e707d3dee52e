import { saying, stated, type NumberReader } from './number-reader.ts';
import { numberPhrase, phraseValues } from './number-words-en.ts';
import { fractionValues, plainNumeral, scaled, shareValues } from './numeral.ts';

const denominators: ReadonlyMap<string, string> = new Map(
  'half quarter third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, ['2', '4', '3', '4', '5', '6', '7', '8', '9', '10'][index] ?? '']),
);
const numerators = 'one|two|three|four|five|six|seven|eight|nine';
const denominator = String.raw`(?<below>half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)`;

const fraction: readonly NumberReader[] = [
  // “one third”, “two-thirds”, “three quarters”; a second third is none.
  {
    pattern: new RegExp(
      String.raw`\b(?<above>${numerators})[ -]${denominator}s?(?:[ -]of an hour)?(?![\p{L}-])`,
      'giu',
    ),
    read({ 0: text, groups }) {
      const [above = '0'] = phraseValues(groups?.['above'] ?? '');
      return [readFraction(text, above, groups?.['below'] ?? '', true)];
    },
  },
  // “a third of” is a share, “a third boat” is none.
  {
    pattern: new RegExp(
      String.raw`\b(?:an?|the) ${denominator} of (?=an?\b|the\b|its\b|his\b|her\b|their\b|all\b|\p{L}+s\b)`,
      'giu',
    ),
    read({ 0: text, groups }) {
      const below = groups?.['below'] ?? '';
      return [readFraction(text.replace(/ of $/u, ''), '1', below, !/^(?:half|quarter)$/iu.test(below))];
    },
  },
  {
    pattern: /(?<![\d/])(\d{1,6})\s?⁄\s?(\d{1,6})(?![\d/])/gu,
    read: ([text, above = '', below = '']) =>
      Number(below) === 0 ? undefined : [stated(text, fractionValues(above, below), true)],
  },
];

function readFraction(text: string, above: string, below: string, certain: boolean) {
  const number = denominators.get(below.toLowerCase()) ?? '1';
  const minutes = /hour/iu.test(text) ? [String((60 * Number(above)) / Number(number))] : [];
  return stated(text, fractionValues(above, number), certain, minutes);
}

const percent: readonly NumberReader[] = [
  {
    pattern: /(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?%|[ -](?:percent|per cent|percentage))/giu,
    read: ([text, written = '']) => [stated(text, shareValues(plainNumeral(written)), true)],
  },
  {
    pattern: new RegExp(String.raw`(?<words>${numberPhrase})[ -](?:percent|per cent|percentage)`, 'giu'),
    read({ 0: text, groups }) {
      const value = phraseValues(groups?.['words'] ?? '').at(-1);
      return value === undefined ? undefined : [stated(text, shareValues(value), true)];
    },
  },
];

/** “nine out of ten”, “six in ten”, “3 in 10”: tenths are how Japanese counts shares (割). */
const outOfTen: NumberReader = {
  pattern: new RegExp(
    String.raw`\b(?<above>${numerators}|[1-9]) (?:out of|in)(?: every)? (?:ten|10)\b`,
    'giu',
  ),
  read({ 0: text, groups }) {
    const [above = '0'] = phraseValues(groups?.['above'] ?? '').concat(groups?.['above'] ?? '');
    return [stated(text, shareValues(scaled(above, 1)), true, [above, '10'])];
  },
};

/** “three and a half hours”, “an hour and a half”, “a year and a half”: also in smaller units. */
const andHalf: readonly NumberReader[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?<count>an?|${numerators}|ten|\d{1,2}) (?<unit>hour|year)s? and a half\b`,
      'giu',
    ),
    read: ({ 0: text, groups }) => [halfMore(text, groups?.['count'] ?? '', groups?.['unit'] ?? '')],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<count>${numerators}|ten|\d{1,2}) and a half[ -](?<unit>hour|year|month|day|week)s?\b`,
      'giu',
    ),
    read: ({ 0: text, groups }) => [halfMore(text, groups?.['count'] ?? '', groups?.['unit'] ?? '')],
  },
];

function halfMore(text: string, count: string, unit: string) {
  const [value = '1'] = phraseValues(count);
  const within = ({ hour: 60, year: 12 } as const)[unit.toLowerCase()] ?? 0;
  const smaller = within === 0 ? [] : [String((Number(value) + 0.5) * within)];
  return stated(text, [`${value}.5`], false, [value, ...smaller]);
}

/** “two decades”, “a century”: in years. */
const longTime: NumberReader = {
  pattern: new RegExp(
    String.raw`\b(?:(?<count>an?|${numerators}|ten|\d{1,2})[ -])?(?<unit>decade|score|centur(?=y|ies)|millenni)\p{L}*`,
    'giu',
  ),
  read({ 0: text, groups }) {
    const [count = '1'] = phraseValues(groups?.['count'] ?? '');
    const years = { d: 10, s: 20, c: 100, m: 1000 }[(groups?.['unit'] ?? '').charAt(0).toLowerCase()] ?? 1;
    return [stated(text, [], false, [String(Number(count) * years), count])];
  },
};

/** Shares, fractions and round times in an English text, special ones first. */
export const sharesInEnglish: readonly NumberReader[] = [
  saying(/\bhalf[ -](?:a |an )?(?:century)\b/giu, '50'),
  saying(/\bquarter[ -](?:of a )?century\b/giu, '25'),
  saying(/\bhalf[ -](?:an )hour\b/giu, '30'),
  saying(/\bquarter of an hour\b/giu, '15'),
  saying(/\bhalf[ -](?:a )?year\b/giu, '6'),
  ...percent,
  outOfTen,
  ...andHalf,
  ...fraction,
  longTime,
  saying(/\bquarters?\b/giu, '1/4', '25'),
  saying(
    /\b(?:half|halves)\b(?! (?:a |an )?(?:hundred|thousand|million|billion|dozen))(?<!and a half)/giu,
    '1/2',
    '50',
    '0.5',
  ),
];
