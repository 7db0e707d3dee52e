import type { PlacedPiece, PlanOptions, PlanRow } from '../model/plan.ts';

/**
 * Gives what is left of a page to the rows that take it (room for an answer), by their shares and in whole lines, so
 * that the grid of lines holds; what cannot be divided goes to the last of them. Pages without such rows stay as they
 * are.
 */
export function fillRoom(
  pieces: readonly PlacedPiece[],
  rowOf: (id: string) => PlanRow | undefined,
  left: number,
  { line }: PlanOptions,
): readonly PlacedPiece[] {
  const shareOf = (piece: PlacedPiece) =>
    piece.first && piece.last && !piece.floated ? (rowOf(piece.row)?.fills ?? 0) : 0;
  const shares = pieces.reduce((sum, piece) => sum + shareOf(piece), 0);
  if (line === undefined || shares === 0) return pieces;
  const lines = Math.floor(left / line + rounding);
  if (lines <= 0) return pieces;
  let before = 0;
  return pieces.map((piece) => {
    const share = shareOf(piece);
    if (share === 0) return piece;
    // Differences of rounded sums are whole, and come to all the lines together.
    const from = Math.floor((lines * before) / shares);
    before += share;
    const grown = (Math.floor((lines * before) / shares) - from) * line;
    return grown > 0 ? { ...piece, height: piece.height + grown, grown } : piece;
  });
}

/** Share of a line that is lost in rounding at most. */
const rounding = 0.001;
