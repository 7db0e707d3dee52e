import type { CodeKind, Piece } from './pieces.ts';
import type { Segment } from './segments.ts';

/** A code of one side under its number. */
export interface NumberedCode {
  readonly id: number;
  /** Whether the other side has it too; then both have one number. */
  readonly shared: boolean;
}

/** Numbers of the codes of one side: of pairs by their number there, of lone codes by the piece. */
export interface CodeIds {
  readonly pairs: ReadonlyMap<number, NumberedCode>;
  readonly lone: ReadonlyMap<Piece, NumberedCode>;
}

interface SideCode {
  readonly key: string;
  readonly pair: number | undefined;
  readonly piece: Piece;
}

/** Numbers the codes of a unit from 1; those that stand for the same Markdown on both sides, in order, share theirs. */
export function codeIds(segments: readonly Segment[]): {
  readonly source: CodeIds;
  readonly target: CodeIds;
} {
  const sources = codesOf(segments.flatMap(({ source }) => source));
  const targets = codesOf(segments.flatMap(({ target }) => target ?? []));
  const waiting = new Map<string, number[]>();
  sources.forEach(({ key }, index) => waiting.set(key, [...(waiting.get(key) ?? []), index + 1]));
  let next = sources.length;
  const shared = new Set<number>();
  const targetIds = targets.map(({ key }) => {
    const id = waiting.get(key)?.shift();
    if (id !== undefined) shared.add(id);
    return { id: id ?? (next += 1), shared: id !== undefined };
  });
  return {
    source: byPiece(
      sources,
      sources.map((_, index) => ({ id: index + 1, shared: shared.has(index + 1) })),
    ),
    target: byPiece(targets, targetIds),
  };
}

function byPiece(codes: readonly SideCode[], ids: readonly NumberedCode[]): CodeIds {
  const pairs = new Map<number, NumberedCode>();
  const lone = new Map<Piece, NumberedCode>();
  codes.forEach(({ pair, piece }, index) => {
    const id = ids[index];
    if (id === undefined) return;
    if (pair === undefined) lone.set(piece, id);
    else pairs.set(pair, id);
  });
  return { pairs, lone };
}

function codesOf(pieces: readonly Piece[]): readonly SideCode[] {
  const ends = new Map(
    pieces.flatMap((piece) => (piece.type === 'close' ? [[piece.pair, piece.data] as const] : [])),
  );
  return pieces.flatMap((piece): readonly SideCode[] => {
    if (piece.type === 'text' || piece.type === 'close') return [];
    const pair = piece.type === 'open' ? piece.pair : undefined;
    const end = pair === undefined ? '' : (ends.get(pair) ?? '');
    return [{ key: [piece.kind, piece.data, end].join('\0'), pair, piece }];
  });
}

/** Pairs whose two halves stand in one segment: they can be one element. */
export function wholePairs(segment: readonly Piece[]): ReadonlySet<number> {
  const opened = new Set(segment.flatMap((piece) => (piece.type === 'open' ? [piece.pair] : [])));
  return new Set(
    segment.flatMap((piece) => (piece.type === 'close' && opened.has(piece.pair) ? [piece.pair] : [])),
  );
}

/** Codes without which a translation says something else: they may be moved, and not left out. */
export function mustStay(kind: CodeKind): boolean {
  return kind === 'note' || kind === 'code' || kind === 'mark' || kind === 'link' || kind === 'reference';
}
