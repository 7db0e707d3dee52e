/**
 * A number as a text states it. `values` are the ways another language may write it, any of which answers it: plain
 * decimal numerals (明治33年 is 1900), fractions `1/3`, `month:4`, `time:15:30`, `era:meiji:33`. `also` is what it answers
 * besides, without being answered by it; `anyOf` a name for its kind, answered by words such as “that year”. `certain` is true for what cannot be anything but a number that the other side needs: two digits or more, or
 * a unit; 一 and “one” are not.
 */
export interface StatedNumber {
  readonly values: readonly string[];
  readonly also: readonly string[];
  readonly anyOf: string | undefined;
  readonly certain: boolean;
  /** As written. */
  readonly text: string;
}

/** A numeral without thousands separators, leading zeros and trailing decimal zeros: 1,200.50 gives 1200.5. */
export function plainNumeral(written: string): string {
  const digits = written.replaceAll(/[,_\s]/gu, '');
  const [whole = '0', fraction = ''] = digits.split('.');
  const trimmed = fraction.replace(/0+$/u, '');
  return whole.replace(/^0+(?=\d)/u, '') + (trimmed === '' ? '' : `.${trimmed}`);
}

/** `numeral` × 10^`exponent`, exactly. */
export function scaled(numeral: string, exponent: number): string {
  const [whole = '0', fraction = ''] = numeral.split('.');
  const moved = whole + fraction.padEnd(exponent, '0').slice(0, exponent);
  const rest = fraction.slice(exponent);
  return plainNumeral(rest === '' ? moved : `${moved}.${rest}`);
}

/** A time of the day, hours 0 to 24, as a value. Half of the day unknown, it is two. */
export function timeValues(hours: number, minutes: number, half: 'am' | 'pm' | undefined): readonly string[] {
  const value = (hour: number) => `time:${hour % 24}:${minutes}`;
  if (half === 'am') return [value(hours === 12 ? 0 : hours)];
  if (half === 'pm') return [value(hours < 12 ? hours + 12 : hours)];
  return hours <= 12 ? [value(hours), value(hours + 12)] : [value(hours)];
}

/** A fraction, with the share of a hundred that says the same. */
export function fractionValues(numerator: string, denominator: string): readonly string[] {
  const share = (100 * Number(numerator)) / Number(denominator);
  return [`${numerator}/${denominator}`, ...(Number.isInteger(share) ? [String(share)] : [])];
}

/** Shares of a hundred that have a name of their own: a half, a quarter, tenths. */
export function shareValues(share: string): readonly string[] {
  const tenths = /^[1-9]0$/u.test(share) ? [`${share.charAt(0)}/10`] : [];
  const named = ({ '50': ['1/2'], '25': ['1/4'], '75': ['3/4'], '20': ['1/5'] } as const)[share] ?? [];
  return [share, ...tenths, ...named];
}

/** Measures count from this on: a lone 1, 2 or 3 may be said in too many ways. */
export const smallestMeasured = 4;

/** Everything that a number answers. */
export function answersOf({ values, also }: StatedNumber): readonly string[] {
  return [...values, ...also];
}

/** Whether one of these answers, of the other text, meets the number. */
export function isAnswered({ values, anyOf }: StatedNumber, answers: ReadonlySet<string>): boolean {
  return values.some((value) => answers.has(value)) || (anyOf !== undefined && answers.has(anyOf));
}
