/** One side of a sheet of a booklet: the pages on its left and right half, counted from 0; nothing is a blank. */
export interface SheetSide {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Sheets that can be folded into each other and stapled before the inner ones stand out too far: 80 pages. */
export const mostSheets = 20;

/**
 * Orders the pages of a book on folded sheets, both sides of the first, both sides of the second, … For four pages a
 * sheet 4 and 1 stand on the outer side, 2 and 3 on the inner. A long book is folded in several signatures, as alike in
 * thickness as can be, to be sewn or stapled one behind the other. What is missing from four pages a sheet is left blank
 * at the end of the book. A book bound on the right is the mirror image.
 */
export function impose(pages: number, binding: 'left' | 'right'): readonly SheetSide[] {
  const sheets = Math.ceil(pages / 4);
  const signatures = Math.ceil(sheets / mostSheets);
  const pageOr = (index: number) => (index < pages ? index : undefined);
  const side = (left: number, right: number): SheetSide =>
    binding === 'left'
      ? { left: pageOr(left), right: pageOr(right) }
      : { left: pageOr(right), right: pageOr(left) };
  const sides: SheetSide[] = [];
  let first = 0;
  for (let index = 0; index < signatures; index += 1) {
    const thickness = Math.floor(sheets / signatures) + (index < sheets % signatures ? 1 : 0);
    const last = first + 4 * thickness - 1;
    for (let inner = 0; inner < 2 * thickness; inner += 2) {
      sides.push(side(last - inner, first + inner), side(first + inner + 1, last - inner - 1));
    }
    first = last + 1;
  }
  return sides;
}
