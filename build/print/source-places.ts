import type { Book } from '../model/book.ts';
import type { Place, SideName } from '../model/place.ts';
import { questionOf, questionPlaces } from './question-places.ts';

/** Something on a page, as its element names it (`data-block`, `data-side`, `data-index`, `data-row`). */
export interface Passage {
  readonly row: string;
  readonly block?: string | undefined;
  readonly side?: string | undefined;
  readonly index?: string | undefined;
}

/** Gives the place in the author's files where something on a page was written; nothing for what the program adds. */
export type SourceOf = (passage: Passage) => Place | undefined;

/** The places of all blocks of a book, on both sides, and of its questions. */
export function sourcePlaces(book: Book): SourceOf {
  const pairs = book.chapters.flatMap(({ aligned }) => aligned.pairs);
  const blocks = new Map(pairs.map((pair) => [pair.id, pair]));
  const questions = questionPlaces(book);
  const placeOfBlock = (block: string, side: SideName | undefined, index: number): Place | undefined => {
    const pair = blocks.get(block);
    const own = side === undefined ? undefined : (pair?.[side][index] ?? pair?.[side][0]);
    return (own ?? pair?.source[0] ?? pair?.target[0])?.place;
  };
  return ({ row, block, side, index }) => {
    const named = block === undefined ? undefined : placeOfBlock(block, sideOf(side), Number(index ?? 0));
    return named ?? placeOfBlock(blockOfRow(row), sideOf(side), 0) ?? questions.get(questionOf(row));
  };
}

function sideOf(word: string | undefined): SideName | undefined {
  return word === 'source' || word === 'target' ? word : undefined;
}

/** Rows of single sentences and later parts are named after their block: `chapter/p3/s2`; notes as rows are marked. */
function blockOfRow(row: string): string {
  return row
    .replace(/^note:/u, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}
