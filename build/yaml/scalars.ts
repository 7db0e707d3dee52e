import { z } from 'zod';
import { suggestion } from './suggest.ts';
import { inMillimetres, inPoints, pointsPerPixel } from '../model/lengths.ts';

/*
 * Every YAML scalar arrives as a string; these schemas turn it into what a field needs and report a located rule when
 * it cannot be read. Each is made so that the exact words of a message stay in the rule table.
 */

/** What a failed coercion tells `decode`: a rule of the tables and the values of its message. */
export interface Failure {
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * A schema that reads a scalar through `read`; where that gives nothing, the rule is reported with the value found.
 * `expected` shows what could have been written, the same in every language: `12`, `3mm`, `true, false`.
 */
export function scalar<Value>(
  read: (text: string) => Value | undefined,
  expected: string,
  rule = 'invalid-value',
): z.ZodType<Value, string> {
  return z.string().transform((text, context) => {
    const value = read(text.trim().normalize('NFC'));
    if (value !== undefined) return value;
    const failure: Failure = { rule, values: { found: text, expected } };
    context.addIssue({ code: 'custom', message: rule, params: { ...failure } });
    return z.NEVER;
  });
}

/** Text with something in it; outer white space is dropped. */
export const text: z.ZodType<string, string> = scalar(
  (value) => (value === '' ? undefined : value),
  '…',
  'empty-value',
);

/** A whole number, half- or full-width digits: `2`, `２`, `-1`. */
export const integer: z.ZodType<number, string> = scalar((value) => {
  const half = value.normalize('NFKC');
  return /^[+-]?\d{1,12}$/u.test(half) ? Number(half) : undefined;
}, '1');

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return scalar((value) => {
    const half = value.normalize('NFKC');
    const number = /^\d{1,12}$/u.test(half) ? Number(half) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  }, `${least}–${most}`);
}

/** The name of a version of the questions: it stands in file names and on sheets. */
export const versionName: z.ZodType<string, string> = scalar(
  (value) => (/^[A-Za-z0-9]{1,8}$/u.test(value) ? value : undefined),
  '`A`, `B`, `C1`',
);

/** A decimal number: `1.5`, `１．５`. */
export const decimal: z.ZodType<number, string> = scalar((value) => {
  const half = value.normalize('NFKC');
  return /^[+-]?(?:\d{1,12}(?:\.\d{0,9})?|\.\d{1,9})$/u.test(half) ? Number(half) : undefined;
}, '1.5');

const yes = new Set(['true', 'yes', 'on', 'はい']);
const no = new Set(['false', 'no', 'off', 'いいえ']);

/** A switch: `true` or `false`; `yes`, `no`, `on`, `off`, `はい`, `いいえ` are taken too. */
export const flag: z.ZodType<boolean, string> = scalar((value) => {
  const word = value.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}, 'true, false');

const right = new Set([...yes, 't', '○', '〇', '◯', '⭕', '正', '正しい', 'まる']);
const wrong = new Set([...no, 'f', '×', '✕', '✗', '❌', '誤', '誤り', 'ばつ', 'x']);

/** The answer to a true–false question: `true`, `false`, `○`, `×`, `正`, `誤` and their kin. */
export const truth: z.ZodType<boolean, string> = scalar((value) => {
  const word = value.toLowerCase();
  return right.has(word) ? true : wrong.has(word) ? false : undefined;
}, 'true, false, ○, ×, 正, 誤');

/** One value or a list of them, given as a list. */
export function listOf<S extends z.ZodType>(schema: S): z.ZodType<z.output<S>[]> {
  return z.union([z.array(schema), schema.transform((one) => [one])]);
}

/** Whether a tag begins with a language that exists: `ja` does, `jp` does not. English names, so the same everywhere. */
function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Text in several languages, or plain text, which stands for `language`: `{ja: 和平, en: peace}` or `和平`. Keys that
 * are no language are reported, with the nearest of `language` and `others`.
 */
export function localized(
  language: string,
  others: readonly string[] = [],
): z.ZodType<Readonly<Record<string, string>>> {
  const byLanguage = z.record(z.string(), text).superRefine((record, context) => {
    for (const key of Object.keys(record).filter((tag) => !isLanguage(tag))) {
      const values = { found: key, expected: suggestion(key, [language, ...others]) };
      const failure: Failure = { rule: 'unknown-key', values };
      context.addIssue({ code: 'custom', path: [key], message: failure.rule, params: { ...failure } });
    }
  });
  return z.union([text.transform((value) => ({ [language]: value })), byLanguage]);
}

const millimetresPer: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: inMillimetres(1),
  px: inMillimetres(pointsPerPixel),
  // The Japanese unit of type and spacing (級・歯): a quarter of a millimetre.
  q: 0.25,
  h: 0.25,
};

/** Reads `3mm`, `9pt`, `0.5in`, `13Q` in millimetres; a bare `0` needs no unit. */
export function lengthInMillimetres(value: string): number | undefined {
  const match = /^(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})\s*([a-z]+)?$/iu.exec(value.normalize('NFKC').trim());
  const amount = Number(match?.[1]);
  if (match === null || !Number.isFinite(amount)) return undefined;
  if (match[2] === undefined) return amount === 0 ? 0 : undefined;
  const factor = millimetresPer[match[2].toLowerCase()];
  return factor === undefined ? undefined : Math.round(amount * factor * 1e6) / 1e6;
}

/** A length with its unit, given in millimetres. */
export const millimetres: z.ZodType<number, string> = scalar(lengthInMillimetres, '3mm', 'invalid-length');

/** A length with its unit, given in points (1/72 inch). */
export const points: z.ZodType<number, string> = scalar(
  (value) => {
    const length = lengthInMillimetres(value);
    return length === undefined ? undefined : Math.round(inPoints(length) * 1e4) / 1e4;
  },
  '9pt',
  'invalid-length',
);
