import type { Bead, Span } from '../../model/aligned.ts';
import type { SideName } from '../../model/place.ts';
import type { TranslationUnit } from '../unit.ts';
import { piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** Sentences that render each other, and the white space between them and the next. */
export interface Segment {
  readonly source: readonly Piece[];
  readonly target: readonly Piece[] | undefined;
  readonly between: { readonly source: string; readonly target: string };
}

/** The sentences of a unit by beads: one segment where there is one bead, or no translation. */
export function segmentsOf(unit: TranslationUnit): readonly Segment[] {
  const { source, target, beads } = unit;
  const count = target === undefined || beads.length === 0 ? 1 : beads.length;
  const sources = cut(piecesOf(source), count === 1 ? [] : endsOf(beads, 'source'));
  const targets =
    target === undefined ? [] : cut(piecesOf(target), count === 1 ? [] : endsOf(beads, 'target'));
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const [own, ownSpace] = isLast ? [sources[index] ?? [], ''] : withoutSpace(sources[index] ?? []);
    const [other, otherSpace] = isLast ? [targets[index] ?? [], ''] : withoutSpace(targets[index] ?? []);
    return {
      source: own,
      target: target === undefined ? undefined : other,
      between: { source: ownSpace, target: otherSpace },
    };
  });
}

/** Where each bead ends on a side; a bead with nothing there ends where the one before it does. */
function endsOf(beads: readonly Bead[], side: SideName): readonly Span[] {
  let end: Span = { block: 0, start: 0, end: 0 };
  return beads.map((bead) => (end = bead[side].at(-1) ?? end));
}

/**
 * Divides pieces at the ends of beads. What opens stands with what follows, what closes or is called with what is
 * before it. All that is left belongs to the last.
 */
function cut(pieces: readonly Piece[], ends: readonly Span[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  let bead = 0;
  const room = (): number => ends.length - 1 - bead;
  const next = (): void => {
    bead += 1;
    parts.push([]);
  };
  const left = (part: number, at: number): number => {
    const end = ends[bead];
    if (end === undefined || room() <= 0 || end.block > part) return Infinity;
    return end.block < part ? 0 : end.end - at;
  };
  for (const piece of pieces) {
    if (piece.type === 'text') {
      let { at, text } = piece;
      while (left(piece.part, at) < text.length) {
        const length = Math.max(0, left(piece.part, at));
        if (length > 0) parts.at(-1)?.push({ ...piece, at, text: text.slice(0, length) });
        at += length;
        text = text.slice(length);
        next();
      }
      if (text !== '') parts.at(-1)?.push({ ...piece, at, text });
      continue;
    }
    const follows = piece.type === 'open' || piece.length > 0;
    while (follows && left(piece.part, piece.at) <= 0) next();
    parts.at(-1)?.push(piece);
  }
  while (parts.length < ends.length) parts.push([]);
  return parts;
}

function withoutSpace(pieces: readonly Piece[]): readonly [pieces: readonly Piece[], space: string] {
  const last = pieces.at(-1);
  if (last?.type !== 'text') return [pieces, ''];
  const text = last.text.replace(/[ \t]+$/u, '');
  const kept = text === '' ? [] : [{ ...last, text }];
  return [[...pieces.slice(0, -1), ...kept], last.text.slice(text.length)];
}
