import type { AlignedBlock } from '../finished/manuscript.ts';
import { bareText, follow, type DrawnText, type FollowedText } from './drawn-text.ts';

/** A pair of texts as it stands in print. */
export interface FollowedPair {
  readonly id: string;
  readonly kind: string;
  /** Undefined where the language has no text here, or the text was not found. */
  readonly source: FollowedText | undefined;
  readonly target: FollowedText | undefined;
}

/** What was looked for, and what of it is not in print, in words. */
export interface FollowedBlocks {
  readonly pairs: readonly FollowedPair[];
  readonly lost: readonly string[];
}

/** Texts that are to be followed; an empty one is not looked for. */
export interface WantedTexts {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
}

/** Each block as one pair, its sentences joined. */
export function wholeBlocks(blocks: readonly AlignedBlock[]): readonly WantedTexts[] {
  return blocks.map(({ id, kind, beads }) => ({
    id,
    kind,
    source: bareText(beads.flatMap(({ source }) => source).join('')),
    target: bareText(beads.flatMap(({ target }) => target).join(' ')),
  }));
}

/** Each bead of each block as one pair: what stands level in an edition by sentences. */
export function singleBeads(blocks: readonly AlignedBlock[]): readonly WantedTexts[] {
  return blocks.flatMap(({ id, kind, beads }) =>
    beads.map(({ source, target }) => ({
      id,
      kind,
      source: bareText(source.join('')),
      target: bareText(target.join(' ')),
    })),
  );
}

/** Follows texts through a finished file one after the other, each from where the one before it began. */
export function followBlocks(
  drawn: DrawnText,
  wanted: readonly WantedTexts[],
  start: number,
): FollowedBlocks {
  const pairs: FollowedPair[] = [];
  const lost: string[] = [];
  const from = { source: start, target: start };
  for (const { id, kind, source, target } of wanted) {
    const found = source === '' ? undefined : follow(drawn, source, from.source);
    // What reads the same in both languages is printed once.
    const next = found === undefined ? from.target : found.at + (source === target ? 0 : 1);
    const other = target === '' ? undefined : follow(drawn, target, Math.max(next, from.target));
    for (const [text, follower] of [
      [source, found],
      [target, other],
    ] as const) {
      if (text === '' || follower?.rest === '') continue;
      lost.push(`${id}: ${follower === undefined ? text.slice(0, 30) : `… ${follower.rest.slice(0, 30)}`}`);
    }
    pairs.push({ id, kind, source: found, target: other });
    // What is not whole may be another text that begins alike, and a figure may be carried ahead of its place: the search
    // goes on from before them.
    const floats = kind === 'caption' || /^(?:（出所）|Source:)/u.test(source || target);
    if (found?.rest === '' && !floats) from.source = found.at + 1;
    if (other?.rest === '' && !floats) from.target = other.at + 1;
  }
  return { pairs, lost };
}
