import type { AlignedBlock } from './manuscript.ts';
import { bare, type PrintedBook, type PrintedWord } from './printed-book.ts';

/** Where both sides of a pair begin in print. */
export interface PlacedPair {
  readonly id: string;
  readonly kind: string;
  readonly source: PrintedWord;
  readonly target: PrintedWord;
  /** Offsets in the printed text. */
  readonly at: { readonly source: number; readonly target: number };
  readonly texts: { readonly source: string; readonly target: string };
}

/** What was looked for and not found, as a line to read. */
export type Lost = string;

/** Texts of both sides that must stand in print, in the order of the book. */
export interface WantedPair {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
}

/** Each bead of each block as a pair of its own: in an edition by sentences, each stands level. */
export function beadsOf(blocks: readonly AlignedBlock[]): readonly WantedPair[] {
  return blocks.flatMap(({ id, kind, beads }) =>
    beads
      .filter(({ source, target }) => source.length > 0 && target.length > 0)
      .map(({ source, target }) => ({
        id,
        kind,
        source: bare(source.join('')),
        target: bare(target.join(' ')),
      })),
  );
}

/**
 * Looks the pairs up one after the other, each from where the one before it began. Captions go with figures, which may
 * stand at the head of a page further on.
 */
export function placePairs(
  book: PrintedBook,
  wanted: readonly WantedPair[],
  start = 0,
): { readonly placed: readonly PlacedPair[]; readonly lost: readonly Lost[] } {
  const placed: PlacedPair[] = [];
  const lost: Lost[] = [];
  let from = start;
  for (const { id, kind, ...texts } of wanted) {
    const source = find(book, texts.source, from, [14, 6]);
    // A date may begin alike in both languages: what reads the same in whole is printed once, anything else twice.
    const next = texts.source === texts.target ? source : source + 1;
    const target = source < 0 ? -1 : find(book, texts.target, next, [20, 10]);
    if (source < 0 || target < 0) {
      lost.push(`${id}: ${source < 0 ? texts.source : texts.target}`);
      continue;
    }
    const words = { source: book.wordAt(source), target: book.wordAt(target) };
    placed.push({ id, kind, texts, at: { source, target }, ...words });
    if (kind !== 'caption') from = source + 1;
  }
  return { placed, lost };
}

/**
 * Looks the pairs up where each language has pages of its own: each side from where the one before it began. Captions
 * go with figures, which may stand further on.
 */
export function placeFacing(
  books: Readonly<Record<'source' | 'target', PrintedBook>>,
  wanted: readonly WantedPair[],
  start: Readonly<Record<'source' | 'target', number>> = { source: 0, target: 0 },
): { readonly placed: readonly PlacedPair[]; readonly lost: readonly Lost[] } {
  const placed: PlacedPair[] = [];
  const lost: Lost[] = [];
  let from = start;
  for (const { id, kind, ...texts } of wanted) {
    const at = {
      source: find(books.source, texts.source, from.source, [14, 6]),
      target: find(books.target, texts.target, from.target, [20, 10]),
    };
    if (at.source < 0 || at.target < 0) {
      lost.push(`${id}: ${at.source < 0 ? texts.source : texts.target}`);
      continue;
    }
    const words = { source: books.source.wordAt(at.source), target: books.target.wordAt(at.target) };
    placed.push({ id, kind, texts, at, ...words });
    if (kind !== 'caption') from = { source: at.source + 1, target: at.target + 1 };
  }
  return { placed, lost };
}

/**
 * Where a text begins: the first place at which all of it stands on one page, else goes on on the next, else the first at
 * which its beginning does. The beginning is shorter where a printed page number stands among the first words.
 */
function find(book: PrintedBook, text: string, from: number, lengths: readonly number[]): number {
  let nearest = -1;
  for (const turns of [0, 1]) {
    for (const length of lengths) {
      const beginning = text.slice(0, length);
      for (let at = book.text.indexOf(beginning, from), tries = 0; at >= 0 && tries < 20; tries += 1) {
        if (unprinted(book, text, at, turns) === '') return at;
        if (nearest < 0) nearest = at;
        at = book.text.indexOf(beginning, at + 1);
      }
    }
  }
  return nearest;
}

/** What print adds to the author's words: `図1（p. 15）`, `Figure 1 (p. 15)`, `（p. 15）`; white space is gone. */
const reference = /^(?:図|表|Figure|Table)?[\d.]*[（(]p\.(?:\d+|[ivxlc]+)[)）]/u;

/**
 * Reads a text in print word for word from an offset on: over printed references, and over the turn of `turns` pages.
 * Gives the rest that is not there; nothing when all of it is.
 */
export function unprinted(book: PrintedBook, text: string, from: number, turns = 1): string {
  let [at, done, turned] = [from, 0, turns === 0];
  while (done < text.length) {
    if (book.text[at] === text[done]) {
      at += 1;
      done += 1;
      continue;
    }
    const added = reference.exec(book.text.slice(at, at + 24))?.[0];
    const next = book.pageOffsets[book.wordAt(at - 1).page + 1];
    if (added !== undefined) at += added.length;
    else if (!turned && next !== undefined) {
      at = book.text.indexOf(text.slice(done, done + 8), next);
      turned = true;
      if (at < 0 || book.wordAt(at).page !== book.wordAt(next).page) break;
    } else break;
  }
  return text.slice(done);
}
