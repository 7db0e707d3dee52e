import type { PlacedPiece, PlanOptions, PlanRow } from '../model/plan.ts';

/** Most lines added above one question. */
const mostLines = 2;

/**
 * Spreads what is left of a page between its questions, in whole lines, so that the grid of lines holds: from the last
 * gap upwards, a line to each, then a second. Text is never drawn apart. Gives the pieces with what was added.
 */
export function spreadRoom(
  pieces: readonly PlacedPiece[],
  rowOf: (id: string) => PlanRow | undefined,
  left: number,
  { line }: PlanOptions,
): readonly PlacedPiece[] {
  if (line === undefined) return pieces;
  const isGap = (piece: PlacedPiece, above: PlacedPiece | undefined) =>
    above !== undefined &&
    piece.first &&
    rowOf(piece.row)?.loose === true &&
    rowOf(above.row)?.keepWithNext === false;
  const gaps = pieces.flatMap((piece, index) => (isGap(piece, pieces[index - 1]) ? [index] : []));
  const lines = Math.min(Math.floor(left / line + rounding), gaps.length * mostLines);
  if (lines <= 0) return pieces;
  const each = Math.floor(lines / gaps.length);
  const withOneMore = new Set(gaps.slice(gaps.length - (lines % gaps.length)));
  const added = new Map(gaps.map((index) => [index, (each + (withOneMore.has(index) ? 1 : 0)) * line]));
  return pieces.map((piece, index) => {
    const room = added.get(index) ?? 0;
    return room > 0 ? { ...piece, added: room } : piece;
  });
}

/** Share of a line that is lost in rounding at most. */
const rounding = 0.001;
