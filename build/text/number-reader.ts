import type { StatedNumber } from './numeral.ts';

/** Reads one kind of number, e.g. dates. What it has read, no later reader sees. */
export interface NumberReader {
  /** With the flags `gu`; it must not be able to go back over what it has passed. */
  readonly pattern: RegExp;
  /** The numbers of one match; nothing when this is not one of its kind, which leaves the match to later readers. */
  read(match: RegExpExecArray): readonly StatedNumber[] | undefined;
}

/** The numbers of a text in order. Readers are asked in turn, special ones first. */
export function readInTurn(text: string, readers: readonly NumberReader[]): readonly StatedNumber[] {
  const found: { readonly at: number; readonly number: StatedNumber }[] = [];
  let rest = text;
  for (const { pattern, read } of readers) {
    const pieces: string[] = [];
    let done = 0;
    for (const match of rest.matchAll(pattern)) {
      const numbers = read(match);
      if (numbers === undefined || match[0] === '') continue;
      for (const number of numbers) found.push({ at: match.index, number });
      pieces.push(rest.slice(done, match.index), mask.repeat(match[0].length));
      done = match.index + match[0].length;
    }
    if (done > 0) rest = pieces.join('') + rest.slice(done);
  }
  return found.sort((left, right) => left.at - right.at).map(({ number }) => number);
}

/** Stands for what has been read; no pattern holds it. */
const mask = '\u0000';

/** One stated number. */
export function stated(
  text: string,
  values: readonly string[],
  certain: boolean,
  also: readonly string[] = [],
): StatedNumber {
  return { values, also, certain, text: text.trim(), anyOf: undefined };
}

/** A number that the other text may also call “that year”, “that month” or “that day”. */
export function relative(number: StatedNumber, kind: 'year' | 'month' | 'day'): StatedNumber {
  return { ...number, anyOf: `any-${kind}` };
}

/** A reader of words that say a number without naming it: “that year”, 半年. */
export function saying(pattern: RegExp, ...also: readonly string[]): NumberReader {
  return { pattern, read: ([text]) => [stated(text, [], false, also)] };
}
