/** Lines in each piece of a room that is not printed whole. */
const pieceLines = 2;

/**
 * Divides a room of so many lines into pieces, between which a page can end; one of at most `whole` lines stays in one
 * piece. No line is left alone: an odd one belongs to the last piece.
 */
export function linePieces(lines: number, whole: number): readonly number[] {
  if (lines <= whole) return [lines];
  const count = Math.floor(lines / pieceLines);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? lines - pieceLines * index : pieceLines,
  );
}
