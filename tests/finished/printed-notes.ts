import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beadsOf, placePairs, unprinted, type PlacedPair } from './follow-text.ts';
import { withoutMarks, type AlignedBlock } from './manuscript.ts';
import { bare, baseline, isSmall, type PrintedBook, type PrintedWord } from './printed-book.ts';

/** The small figure that calls a note, where it stands in print. */
interface PrintedCall {
  readonly number: string;
  readonly page: number;
  readonly side: 'source' | 'target';
  readonly word: PrintedWord;
  /** The characters printed before it, the nearest last. */
  readonly before: string;
}

/** A note as written and as printed. */
interface PrintedNote {
  readonly id: string;
  readonly number: string;
  readonly pair: PlacedPair;
  readonly calls: readonly PrintedCall[];
  /** The characters written before its call in each language. */
  readonly before: Readonly<Record<'source' | 'target', string>>;
}

/** What was found amiss with notes, in words; and how many there are. */
export interface NoteFindings {
  readonly count: number;
  readonly pages: number;
  readonly most: number;
  readonly faults: readonly string[];
}

/**
 * Holds every note of a printed book against the manuscript: its text word for word, both languages level, on the page of
 * its calls, each call after the words it was written after, no call without its note.
 */
export function checkNotes(book: PrintedBook, blocks: readonly AlignedBlock[], folder: string): NoteFindings {
  const { placed, lost } = placePairs(book, beadsOf(firstBeads(blocks)));
  const calls = callsIn(book);
  const notes = placed.map((pair) => noteOf(book, pair, calls, folder));
  const known = new Set(notes.flatMap((note) => note.calls));
  const pages = new Map<number, number>();
  for (const { pair } of notes) pages.set(pair.source.page, (pages.get(pair.source.page) ?? 0) + 1);
  return {
    count: notes.length,
    pages: pages.size,
    most: Math.max(0, ...pages.values()),
    faults: [
      ...lost.map((what) => `not printed: ${what}`),
      ...notes.flatMap((note) => faultsOf(book, note)),
      ...calls
        .filter((call) => !known.has(call))
        .map(({ number, page }) => `call ${number} on sheet ${page + 1} has no note there`),
    ],
  };
}

/** A note as one pair: its sentences joined. */
function firstBeads(blocks: readonly AlignedBlock[]): readonly AlignedBlock[] {
  return blocks
    .filter(({ kind }) => kind === 'footnoteDefinition')
    .map((block) => ({
      ...block,
      beads: [
        {
          source: block.beads.flatMap(({ source }) => source),
          target: [block.beads.map(({ target }) => target.join(' ')).join(' ')],
        },
      ],
    }));
}

function noteOf(
  book: PrintedBook,
  pair: PlacedPair,
  calls: readonly PrintedCall[],
  folder: string,
): PrintedNote {
  const number = book.wordAt(pair.at.source - 1).text;
  const [chapter = '', label = ''] = pair.id.split('/fn-');
  return {
    id: pair.id,
    number,
    pair,
    calls: calls.filter((call) => call.page === pair.source.page && call.number === number),
    before: {
      source: writtenBefore(join(folder, 'manuscript', `${chapter}.md`), label),
      target: writtenBefore(join(folder, 'translations', 'en', `${chapter}.md`), label),
    },
  };
}

function faultsOf(book: PrintedBook, { id, number, pair, calls, before }: PrintedNote): readonly string[] {
  const { source, target, at, texts } = pair;
  const apart = baseline(target, 'source') - baseline(source, 'noto');
  const rest = {
    source: unprinted(book, texts.source, at.source),
    target: unprinted(book, texts.target, at.target),
  };
  const sides = (['source', 'target'] as const).flatMap((side) => {
    const own = calls.filter((call) => call.side === side);
    if (own.length !== 1) return [`${own.length} calls of note ${number} in the ${side} text of its page`];
    return own.flatMap((call) => [
      ...(call.word.bottom < pair[side].top ? [] : [`the ${side} call stands below the note`]),
      ...(standsAfter(before[side], call.before)
        ? []
        : [`${call.before} before the ${side} call, not ${before[side]}`]),
    ]);
  });
  return [
    ...(/^\d+$/u.test(number) ? [] : [`no number but ${number}`]),
    ...(book.wordAt(at.target - 1).text === number ? [] : ['another number in the translation']),
    ...(source.page === target.page ? [] : ['its languages begin on different pages']),
    ...(Math.abs(apart) <= 1 ? [] : [`its languages begin ${apart.toFixed(2)} pt apart`]),
    ...Object.values(rest)
      .filter(Boolean)
      .map((words) => `missing: ${words}`),
    ...sides,
  ].map((fault) => `${id}: ${fault}`);
}

/** On the first line of a page less may be printed before a call than was written. */
function standsAfter(written: string, printed: string): boolean {
  return printed !== '' && printed.endsWith(written.slice(-printed.length));
}

/** Small figures of the text: everything small that is a number. Readings and dots never are. */
function callsIn(book: PrintedBook): readonly PrintedCall[] {
  return book.words.flatMap((word, index) => {
    if (!isSmall(word) || !/^\d+$/u.test(word.text)) return [];
    const width = book.pages[word.page]?.width ?? 0;
    const side = word.left < width / 2 ? 'source' : 'target';
    const words = book.words
      .slice(Math.max(0, index - 40), index)
      .filter((other) => !isSmall(other) && other.page === word.page);
    const before = bare(words.map(({ text }) => text).join('')).slice(-8);
    return [{ number: word.text, page: word.page, side, word, before }];
  });
}

/** The last characters before `[^label]` in a file of the manuscript. */
function writtenBefore(file: string, label: string): string {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(`[^${label}]`);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return bare(withoutMarks(line)).slice(-4);
}
