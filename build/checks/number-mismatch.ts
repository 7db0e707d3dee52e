import { statedNumbers } from '../text/numbers.ts';
import { answersOf, isAnswered, type StatedNumber } from '../text/numeral.ts';
import { fullPairs, where, type Check, type FullPair } from './check.ts';
import { proseOf } from './prose.ts';
import type { Report } from '../model/message.ts';

/**
 * Numbers that one side of a pair states and the other does not. Only certain numbers are asked for, any number may
 * answer: 第三章 is answered by “Chapter 3” and by “the third chapter”, but a lone 3 is not missed. A number missing on
 * both sides is one that was changed, and one message.
 */
export const numberMismatch: Check = {
  ids: ['number-mismatch', 'number-missing'],
  run(book, report) {
    for (const pair of fullPairs(book)) {
      const here = statedNumbers(proseOf(pair.source), pair.from.language);
      const there = statedNumbers(proseOf(pair.target), pair.to.language);
      compare(unanswered(here, there), unanswered(there, here), pair, report);
    }
  },
};

function compare(
  missing: readonly StatedNumber[],
  strange: readonly StatedNumber[],
  { from, to }: FullPair,
  report: Report,
): void {
  const waiting = new Map<string, StatedNumber[]>();
  for (const number of strange) {
    const kind = kindOf(number);
    waiting.set(kind, waiting.get(kind) ?? []);
    waiting.get(kind)?.push(number);
  }
  for (const same of waiting.values()) same.reverse();
  for (const number of missing) {
    const found = waiting.get(kindOf(number))?.pop();
    const expected = shown(number, to.language);
    if (found === undefined) {
      report('number-missing', from.place, { number: number.text, expected, other: where(to) }, [to.place]);
    } else {
      const values = { number: number.text, found: found.text, expected, other: where(from) };
      report('number-mismatch', to.place, values, [from.place]);
    }
  }
  for (const number of [...waiting.values()].flatMap((same) => same.toReversed())) {
    const expected = shown(number, from.language);
    report('number-missing', to.place, { number: number.text, expected, other: where(from) }, [from.place]);
  }
}

/** Certain numbers without an answer, each once. */
function unanswered(
  numbers: readonly StatedNumber[],
  others: readonly StatedNumber[],
): readonly StatedNumber[] {
  const answers = new Set(others.flatMap(answersOf));
  const open = new Map<string, StatedNumber>();
  for (const number of numbers) {
    if (number.certain && !isAnswered(number, answers)) open.set(number.values[0] ?? number.text, number);
  }
  return [...open.values()];
}

/** `month`, `time`: only numbers of one kind are taken for each other. */
function kindOf({ values: [value = ''] }: StatedNumber): string {
  return /^([a-z]+):/u.exec(value)?.[1] ?? 'number';
}

/** How the number could be written in a language: `1,500,000`, `April` or `4月`, `15:30`. */
function shown({ values: [value = ''] }: StatedNumber, language: string): string {
  const [, kind, rest = ''] = /^(month|time):(.*)$/u.exec(value) ?? [];
  if (kind === 'month') return /^ja\b/iu.test(language) ? `${rest}月` : (months[Number(rest) - 1] ?? rest);
  if (kind === 'time') return rest.replace(/:(\d)$/u, ':0$1');
  return /^\d{5,}$/u.test(value) ? value.replaceAll(/(\d)(?=(?:\d{3})+$)/gu, '$1,') : value;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
