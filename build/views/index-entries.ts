import type { Book } from '../model/book.ts';
import type { Term } from '../model/config.ts';
import type { Language, SideName } from '../model/place.ts';
import { compareReadings, isReadable, kanaRow } from '../text/kana-order.ts';
import { isJapanese } from '../text/languages.ts';
import { termWords, type IndexPlace, type Occurrences } from './index-occurrences.ts';

/** One entry of the index. */
export interface IndexEntry {
  readonly headword: string;
  /** In kana; only of the source language, and only where it says more than the headword. */
  readonly reading: string | undefined;
  /** The same in the other language of the book. */
  readonly equivalents: readonly string[];
  readonly places: readonly IndexPlace[];
}

/** The entries that stand under one heading, such as か or M. */
export interface IndexGroup {
  /** Undefined for what begins with neither letter nor kana. */
  readonly heading: string | undefined;
  readonly entries: readonly IndexEntry[];
}

/**
 * The part of the index for one language: of the source by readings, in the rows of the fifty sounds, with words that
 * have no kana reading last; of the translation by letters.
 */
export function indexGroups(book: Book, occurrences: Occurrences, side: SideName): readonly IndexGroup[] {
  const entries = mergedEntries([
    ...termEntries(book, occurrences, side),
    ...markEntries(book, occurrences, side),
  ]);
  const language = side === 'source' ? book.source : (book.target ?? book.source);
  const inKana = isJapanese(language);
  return grouped(inKana ? byReading(entries) : byLetter(entries, language));
}

function termEntries(book: Book, { terms }: Occurrences, side: SideName): readonly IndexEntry[] {
  const other = side === 'source' ? 'target' : 'source';
  return book.terms
    .filter(({ index }) => index)
    .flatMap((term): readonly IndexEntry[] => {
      const headword = termWords(term, side, book);
      const places = terms[side].get(headword ?? '');
      const equivalent = termWords(term, other, book);
      return headword === undefined || places === undefined
        ? []
        : [
            {
              headword,
              reading: readingOf(term, side),
              equivalents: equivalent === undefined ? [] : [equivalent],
              places,
            },
          ];
    });
}

function readingOf(term: Term, side: SideName): string | undefined {
  return side === 'source' ? term.reading : undefined;
}

/** What was marked by hand; a term of the same words lends its reading and translation. */
function markEntries(book: Book, { marks }: Occurrences, side: SideName): readonly IndexEntry[] {
  const other = side === 'source' ? 'target' : 'source';
  const terms = new Map(book.terms.map((term) => [termWords(term, side, book), term] as const).toReversed());
  return [...marks[side]].map(([{ words, reading }, places]) => {
    const term = terms.get(words);
    const equivalent = term === undefined ? undefined : termWords(term, other, book);
    return {
      headword: words,
      reading: side === 'source' ? (reading ?? term?.reading) : undefined,
      equivalents: equivalent === undefined ? [] : [equivalent],
      places,
    };
  });
}

/** Entries of one headword and reading are one, with the places of all. */
function mergedEntries(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const merged = new Map<string, IndexEntry>();
  for (const entry of entries) {
    const key = `${entry.headword}\u0000${entry.reading ?? entry.headword}`;
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined
        ? entry
        : {
            ...before,
            equivalents: [...new Set([...before.equivalents, ...entry.equivalents])],
            places: [
              ...new Map([...before.places, ...entry.places].map((place) => [place.id, place])).values(),
            ],
          },
    );
  }
  return [...merged.values()];
}

interface Sorted {
  readonly heading: string | undefined;
  readonly entry: IndexEntry;
}

function byReading(entries: readonly IndexEntry[]): readonly Sorted[] {
  const keyed = entries.map((entry) => {
    const key = entry.reading ?? (isReadable(entry.headword) ? entry.headword : undefined);
    return { heading: key === undefined ? undefined : kanaRow(key), key: key ?? entry.headword, entry };
  });
  return keyed.toSorted(
    (a, b) =>
      Number(a.heading === undefined) - Number(b.heading === undefined) ||
      compareReadings(a.key, b.key) ||
      byCodeUnit(a.entry.headword, b.entry.headword),
  );
}

function byLetter(entries: readonly IndexEntry[], language: Language): readonly Sorted[] {
  const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  return entries
    .map((entry) => ({ heading: initial(entry.headword), entry }))
    .toSorted(
      (a, b) =>
        Number(a.heading === undefined) - Number(b.heading === undefined) ||
        collator.compare(a.entry.headword, b.entry.headword) ||
        byCodeUnit(a.entry.headword, b.entry.headword),
    );
}

/** The letter under which a word stands: capital, without accents. */
function initial(headword: string): string | undefined {
  const letter = /\p{L}|\p{N}/u.exec(headword.normalize('NFD'))?.[0];
  return letter === undefined || /\p{N}/u.test(letter) ? undefined : letter.toUpperCase();
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped(entries: readonly Sorted[]): readonly IndexGroup[] {
  const groups: { heading: string | undefined; entries: IndexEntry[] }[] = [];
  for (const { heading, entry } of entries) {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}
