import type { Book } from '../model/book.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Place, SideName } from '../model/place.ts';
import type { RenderedBook, Row, Section } from '../model/rendered.ts';
import type { ExpectedText } from '../gates/text-gate.ts';
import { authorText } from '../tree/hast-text.ts';
import { sameCode } from '../views/text-rows.ts';
import { sameInBothLanguages } from '../views/table-rows.ts';
import { questionOf, questionPlaces } from './question-places.ts';

/**
 * What must stand in the finished pages, word for word: the text of every block of the manuscript and the translation
 * that the edition shows, taken from the parsed files and not from what the view made of them; then the words of rows
 * that no block stands behind (questions, answers), as the view gave them.
 */
export function expectedTexts(book: Book, rendered: RenderedBook): readonly ExpectedText[] {
  const chapters = new Map(book.chapters.map((chapter) => [chapter.id, chapter]));
  const questions = questionPlaces(book);
  return rendered.sections
    .flatMap((section) => faces(section, rendered.sides))
    .flatMap(({ section, sides }) => {
      const chapter = chapters.get(section.id);
      const set = new Set(section.notes.map((note) => note.id));
      const notes = (chapter?.notes ?? []).filter((note) => set.has(note.id));
      const pairs = [...(chapter?.pairs ?? []), ...notes.flatMap((note) => note.pairs)];
      return [
        ...pairs.flatMap((pair) => pairTexts(pair, sides)),
        ...section.rows.flatMap((row) =>
          rowTexts(row, questions.get(questionOf(row.id)) ?? book.config.place),
        ),
      ];
    })
    .map((text, order) => ({ ...text, order }));
}

/** A section with the sides it shows; facing pages are two sections of one side each, in full. */
function faces(section: Section, sides: readonly SideName[]) {
  return section.opposite === undefined
    ? [{ section, sides }]
    : [
        { section, sides: ['source'] as const },
        { section: section.opposite, sides: ['target'] as const },
      ];
}

/** Words of a row that belong to no block of the manuscript. */
function rowTexts(row: Row, place: Place): readonly Omit<ExpectedText, 'order'>[] {
  if (row.style === 'table-row') {
    return [];
  }
  return row.cells.flatMap((cell, index) => {
    const text = cell.spans.length === 0 ? authorText(cell.content) : '';
    const side = cell.side === 'target' ? 'target' : 'source';
    return text.trim() === '' ? [] : [{ block: row.id, side, index, text, place } as const];
  });
}

function pairTexts(pair: BlockPair, sides: readonly SideName[]): Omit<ExpectedText, 'order'>[] {
  const both = sides.length === 2 && (sameInBothLanguages(pair) || sameCode(pair));
  return sides.slice(0, both ? 1 : 2).flatMap((side) =>
    pair[side].flatMap((block, index) => {
      const text = block.code?.value ?? block.text;
      return text === '' ? [] : [{ block: pair.id, side, index, text, place: block.place }];
    }),
  );
}
