/**
 * A number as a text states it. `values` are the ways another language may write it (明治33年 is 1900 and 33),
 * as plain decimal numerals. `certain` is true for what cannot be anything but a number: two digits or more, or a
 * kanji numeral with a unit; 一 and “one” are not.
 */
export interface StatedNumber {
  readonly values: readonly string[];
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
