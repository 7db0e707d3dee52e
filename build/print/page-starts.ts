import type { PageStart } from '../epub/page-breaks.ts';
import type { PlacedPiece } from '../model/plan.ts';
import type { BookPage } from './lay-out-pages.ts';

/**
 * Where each printed page begins in the text: its first row and, inside a row that goes on, the place in it. A figure
 * carried to its head stands elsewhere in the text; a page of such figures alone begins where the text goes on.
 */
export function pageStarts(pages: readonly BookPage[]): readonly PageStart[] {
  return pages.flatMap((page, index): PageStart[] => {
    const piece = firstInText(pages, index);
    if (piece === undefined || page.section.measured.section.numbering === 'none') {
      return [];
    }
    const { boxes, rowOf } = page.section.measured;
    const row = rowOf.get(piece.row);
    const column = row?.layout === 'parallel' ? firstThatGoesOn(piece) : 0;
    const from = piece.columns[column]?.from ?? 0;
    const offset = piece.first ? 0 : (boxes.get(piece.row)?.columns[column]?.lines[from]?.start ?? 0);
    return [{ label: page.label, row: piece.row, side: row?.cells[column]?.side ?? 'neutral', offset }];
  });
}

/** A language that has ended on the page before says nothing of where this one begins. */
function firstThatGoesOn(piece: PlacedPiece): number {
  return Math.max(
    0,
    piece.columns.findIndex(({ from, to }) => to > from),
  );
}

function firstInText(pages: readonly BookPage[], index: number): PlacedPiece | undefined {
  const page = pages[index];
  const own = page?.page?.pieces ?? [];
  const next = pages[index + 1];
  const goesOn = own.length > 0 && next?.section === page?.section;
  return (
    own.find((piece) => !piece.floated) ?? (goesOn ? firstInText(pages, index + 1) : undefined) ?? own[0]
  );
}
