import type { AlignedBlock } from '../finished/manuscript.ts';
import type { OutlineEntry } from './drawn-pages.ts';
import { bareText, follow, type DrawnText, type FollowedText, type Search } from './drawn-text.ts';

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

/** Kinds of blocks that may stand ahead of those before them, or whose text may be found in another's. */
const unordered: ReadonlySet<string> = new Set(['caption', 'tableCell']);

/**
 * Follows texts through a finished file one after the other, each from where the one before it began; the first of a
 * chapter of which the outline says where it begins, from there: between chapters may stand questions and answers.
 */
export function followBlocks(
  drawn: DrawnText,
  wanted: readonly WantedTexts[],
  start: number,
  { outline = [], ...search }: Search & { readonly outline?: readonly OutlineEntry[] } = {},
): FollowedBlocks {
  const pairs: FollowedPair[] = [];
  const lost: string[] = [];
  const from = { source: start, target: start };
  for (const [index, { id, kind, source, target }] of wanted.entries()) {
    if (chapterOf(id) !== chapterOf(wanted[index - 1]?.id)) {
      const at = chapterStart(drawn, source, outline) ?? 0;
      if (at > from.source) [from.source, from.target] = [at, at];
    }
    // Figures and tables may be carried ahead of their place, and the few letters of a cell stand in many places.
    const floats = unordered.has(kind) || /^(?:（出所）|Source:)/u.test(source || target);
    const how = kind === 'heading' ? { ...search, alone: true } : search;
    const begin = (offset: number) =>
      floats ? (drawn.pageOffsets[(drawn.pages[offset] ?? 1) - 1] ?? offset) : offset;
    const found = follow(drawn, source, begin(from.source), how);
    // What reads the same in both languages is printed once.
    const next = found === undefined ? begin(from.target) : found.at + (source === target ? 0 : 1);
    const other = follow(drawn, target, Math.max(next, begin(from.target)), how);
    lost.push(...lostOf(id, source, found), ...lostOf(id, target, other));
    pairs.push({ id, kind, source: found, target: other });
    // The search goes on from before what is not whole, which may be another text that begins alike.
    if (found?.rest === '' && !floats) from.source = found.at + 1;
    if (other?.rest === '' && !floats) from.target = other.at + 1;
  }
  return { pairs, lost };
}

/** Where the page begins on which the outline says that a chapter of this heading does. */
function chapterStart(
  drawn: DrawnText,
  heading: string,
  outline: readonly OutlineEntry[],
): number | undefined {
  if (heading === '') return undefined;
  const entry = outline.find(({ level, title }) => level === 1 && bareText(title).endsWith(heading));
  return entry === undefined ? undefined : drawn.pageOffsets[entry.page];
}

function lostOf(id: string, text: string, found: FollowedText | undefined): readonly string[] {
  if (text === '' || found?.rest === '') return [];
  return [`${id}: ${found === undefined ? text.slice(0, 30) : `… ${found.rest.slice(0, 30)}`}`];
}

function chapterOf(id: string | undefined): string | undefined {
  return id?.split('/')[0];
}
