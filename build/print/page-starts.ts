import type { PageStart } from '../epub/page-breaks.ts';
import type { BookPage } from './lay-out-pages.ts';

/** Where each printed page begins in the text: its first row and, inside a row that goes on, the place in it. */
export function pageStarts(pages: readonly BookPage[]): readonly PageStart[] {
  return pages.flatMap((page): PageStart[] => {
    const [piece] = page.page?.pieces ?? [];
    if (piece === undefined || page.section.measured.section.numbering === 'none') {
      return [];
    }
    const { boxes, rowOf } = page.section.measured;
    const box = boxes.get(piece.row);
    const from = piece.columns[0]?.from ?? 0;
    const offset = piece.first ? 0 : (box?.columns[0]?.lines[from]?.start ?? 0);
    const cells = rowOf.get(piece.row)?.cells;
    return [{ label: page.label, row: piece.row, side: cells?.[0]?.side ?? 'neutral', offset }];
  });
}
