import type { PhrasingContent } from 'mdast';
import type { BlockPair } from '../model/aligned.ts';
import type { Book, Chapter } from '../model/book.ts';
import type { Term } from '../model/config.ts';
import type { Block } from '../model/parsed.ts';
import type { SideName } from '../model/place.ts';
import type { Cell, Row, Section, TextSpan } from '../model/rendered.ts';
import { termFinder, type TermFinder } from '../text/find-terms.ts';
import { primaryLanguage } from '../text/languages.ts';
import { elementId } from '../tree/element-id.ts';
import { nodeText, plainText } from '../tree/plain-text.ts';
import type { Arrangement } from './arrangement.ts';

/** A row or note of the edition in which something is spoken of. */
export interface IndexPlace {
  /** The element id that leads there. */
  readonly id: string;
  readonly chapter: Chapter;
  /** The passage it stands in, or the last one before it; none before the first. */
  readonly passage: number | undefined;
  /** The number of the note, where it is one. */
  readonly note: number | undefined;
}

/** Words marked by hand, `:index[語]{reading=ご}`. */
export interface MarkedWords {
  readonly words: string;
  readonly reading: string | undefined;
}

/** Where terms and marked words stand in an edition, in its order; on each side by the words as they are written there. */
export interface Occurrences {
  readonly terms: Readonly<Record<SideName, ReadonlyMap<string, readonly IndexPlace[]>>>;
  readonly marks: Readonly<Record<SideName, ReadonlyMap<MarkedWords, readonly IndexPlace[]>>>;
}

/**
 * Looks for the terms of the book, and for what was marked by hand, in all the text of these sections: in running text,
 * tables, captions and notes, block by block; but not in titles of other books. What stands in a row is found in that
 * row, so that a page is as exact as the rows of the edition are.
 */
export function findOccurrences(
  book: Book,
  arrangement: Arrangement,
  sections: readonly Section[],
): Occurrences {
  const hitsOf = createHits(book);
  const found = { source: nothingYet(), target: nothingYet() };
  const sides = new Set(arrangement.sides.map(({ name }) => name));
  const chapters = new Map(book.chapters.map((chapter) => [chapter.id, chapter]));
  const collect = (cells: readonly Cell[], place: IndexPlace) => {
    for (const span of cells.flatMap((cell) => cell.spans).filter(({ side }) => sides.has(side)))
      for (const hit of hitsOf(span)) add(found[span.side], hit, place);
  };
  for (const section of sections) {
    const chapter = chapters.get(section.id);
    if (chapter === undefined || section.role === 'bibliography') continue;
    for (const [row, passage] of withPassages(section.rows, chapter))
      collect(row.cells, { id: elementId(row.id), chapter, passage, note: undefined });
    for (const { id, number, cells } of section.notes)
      collect(cells, { id: elementId(id), chapter, passage: undefined, note: number });
  }
  const { source, target } = found;
  return {
    terms: { source: source.terms, target: target.terms },
    marks: { source: source.marks, target: target.marks },
  };
}

/** The words under which a term is looked for on a side. */
export function termWords(term: Term, side: SideName, book: Book): string | undefined {
  return side === 'source' ? term.term : term.translations[book.target ?? ''];
}

interface Hit {
  readonly start: number;
  readonly words: string;
  readonly mark: MarkedWords | undefined;
}

interface Found {
  readonly terms: Map<string, IndexPlace[]>;
  readonly marks: Map<MarkedWords, IndexPlace[]>;
  /** Marks of one word and reading are one entry. */
  readonly known: Map<string, MarkedWords>;
}

function nothingYet(): Found {
  return { terms: new Map(), marks: new Map(), known: new Map() };
}

function add(found: Found, { words, mark }: Hit, place: IndexPlace): void {
  if (mark === undefined) {
    push(found.terms, words, place);
    return;
  }
  const key = `${mark.words}\u0000${mark.reading ?? ''}`;
  const known = found.known.get(key) ?? mark;
  found.known.set(key, known);
  push(found.marks, known, place);
}

function push<Key>(map: Map<Key, IndexPlace[]>, key: Key, place: IndexPlace): void {
  const places = map.get(key) ?? [];
  if (places.at(-1)?.id !== place.id) places.push(place);
  map.set(key, places);
}

/** Each row with the passage that it is part of. */
function withPassages(
  rows: readonly Row[],
  chapter: Chapter,
): readonly (readonly [Row, number | undefined])[] {
  let passage: number | undefined;
  return rows.map((row) => {
    passage = chapter.passages.get(row.block ?? '') ?? passage;
    return [row, passage];
  });
}

/** Gives what begins in a stretch of a block; each block is searched once. */
function createHits(book: Book): (span: TextSpan) => readonly Hit[] {
  const pairs = new Map(
    book.chapters.flatMap((chapter) =>
      [...chapter.pairs, ...chapter.notes.flatMap((note) => note.pairs)].map(
        (pair) => [pair.id, pair] as const,
      ),
    ),
  );
  const finders = { source: finderOf(book, 'source'), target: finderOf(book, 'target') };
  const searched = new Map<string, readonly Hit[]>();
  return (span) => {
    const key = `${span.block}\u0000${span.side}\u0000${span.index}`;
    const hits = searched.get(key) ?? hitsIn(blockOf(pairs.get(span.block), span), finders[span.side]);
    searched.set(key, hits);
    return hits.filter(({ start }) => start >= span.start && start < span.end);
  };
}

function finderOf(book: Book, side: SideName): TermFinder {
  const words = book.terms.flatMap((term) => termWords(term, side, book) ?? []);
  return termFinder(words, side === 'target' || primaryLanguage(book.source) === 'en');
}

function blockOf(pair: BlockPair | undefined, { side, index }: TextSpan): Block | undefined {
  return pair?.[side][index];
}

function hitsIn(block: Block | undefined, find: TermFinder): readonly Hit[] {
  if (block === undefined || block.text === '') return [];
  const terms = find(block.text).map(({ words, start }) => ({ start, words, mark: undefined }));
  return [...terms, ...marksIn(block.content, 0)];
}

function marksIn(content: readonly PhrasingContent[], from: number): readonly Hit[] {
  let start = from;
  return content.flatMap((node): readonly Hit[] => {
    const here = start;
    start += nodeText(node).length;
    if (!('children' in node)) return [];
    const inside = marksIn(node.children, here);
    if (node.type !== 'indexMark') return inside;
    const words = plainText(node.children).trim();
    return words === ''
      ? inside
      : [{ start: here, words, mark: { words, reading: node.reading } }, ...inside];
  });
}
