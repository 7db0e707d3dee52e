import {
  finalAbbreviations,
  leadingAbbreviations,
  numberAbbreviations,
  sentenceStarters,
} from './abbreviations-en.ts';
import type { Stretch } from './stretch.ts';

/**
 * The sentences of a text in a language with spaces: the rules of UAX #29, and then every break taken back that
 * follows an abbreviation, an initial or a numeral, or that precedes a lower-case word or closing punctuation.
 */
export function englishSentences(
  text: string,
  language: string,
  abbreviations: readonly string[] = [],
): readonly Stretch[] {
  const names = namesOf(abbreviations);
  // Hard breaks are not sentence ends; a space has the same length, so offsets stay.
  const flat = text.replaceAll(/[\n\r\u2028\u2029\u0085]/gu, ' ');
  const result: Stretch[] = [];
  for (const { segment, index } of segmenter(language).segment(flat)) {
    const last = result.at(-1);
    const end = index + segment.length;
    if (last && belongsTogether(flat, last.start, last.end, segment, names)) {
      result[result.length - 1] = { start: last.start, end };
    } else {
      result.push({ start: index, end });
    }
  }
  return result;
}

/** Making a segmenter costs more than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = makeSegmenter(language);
  segmenters.set(language, made);
  return made;
}

/** A tag that `Intl` does not accept is read by the root rules. */
function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

/** Names with a mark that ends no sentence. */
const commonNames = ['Yahoo!', 'Jeopardy!', 'Hey!', 'Say!'];

interface Names {
  /** In small letters, without the stop, as those of abbreviations-en.ts. */
  readonly stopped: ReadonlySet<string>;
  /** Those that end in another mark. */
  readonly marked: readonly string[];
}

function namesOf(abbreviations: readonly string[]): Names {
  const stopped = abbreviations.filter((word) => word.endsWith('.'));
  return {
    stopped: new Set(stopped.map((word) => word.slice(0, -1).toLowerCase())),
    marked: [...commonNames, ...abbreviations.filter((word) => !word.endsWith('.'))],
  };
}

function belongsTogether(text: string, start: number, end: number, next: string, names: Names): boolean {
  const nextWord = next.trim();
  if (nextWord === '') return true;
  if (/^[\p{Ll}\p{Pe}\p{Pf},;:…—–]/u.test(nextWord) && !startsNewQuotation(nextWord)) return true;
  if (!/[\p{L}\p{N}]/u.test(nextWord)) return true;
  // The last words are enough, so that long sentences cost no more than short ones.
  const tail = text.slice(Math.max(start, end - 60), end).trimEnd();
  const bare = tail.replace(/^[\p{Ps}\p{Pi}"']+/u, '');
  if (end - start < 12 && /^(?:\p{N}+|\p{L})[.)]$/u.test(bare)) return true;
  // “[What is peace?] (Tokyo, 2021)”: a remark that another remark follows.
  if (/[\])]$/u.test(tail) && /^[([]/u.test(nextWord)) return true;
  if (names.marked.some((name) => tail.endsWith(name)) && !startsSentence(nextWord)) return true;
  return tail.endsWith('.') && abbreviationGoesOn(tail, nextWord, names);
}

function startsSentence(next: string): boolean {
  return sentenceStarters.has(firstWord(next).toLowerCase());
}

function firstWord(next: string): string {
  return /^[\p{Ps}\p{Pi}"']*([\p{L}\p{N}]+)/u.exec(next)?.[1] ?? '';
}

/** ’Tis and ’90s open with a mark that elsewhere closes. */
function startsNewQuotation(next: string): boolean {
  return /^’\p{Lu}/u.test(next);
}

function abbreviationGoesOn(tail: string, next: string, names: Names): boolean {
  const written = /(?:^|[\s\p{P}])([\p{L}](?:[\p{L}]|\.(?=\p{L}))*)\.$/u.exec(tail)?.[1];
  if (written === undefined) return false;
  const word = written.toLowerCase();
  const nextWord = firstWord(next);
  if (numberAbbreviations.has(word) && /^\p{N}/u.test(nextWord)) return true;
  if (leadingAbbreviations.has(word) || names.stopped.has(word)) return true;
  const starts = startsSentence(next);
  if (finalAbbreviations.has(word) || /^\p{L}(?:\.\p{L})+$/u.test(written)) {
    return !starts && /^[\p{L}\p{N}]/u.test(nextWord) && !(word === 'etc' || word.endsWith('.m'));
  }
  // An initial: “J. Smith”, but not “Plan B. The …” nor “I. Then”.
  return /^\p{Lu}$/u.test(written) && written !== 'I' && !starts;
}
