import type { AlignedChapter, BlockPair } from '../model/aligned.ts';
import type { Report } from '../model/message.ts';
import type { Block, ParsedDocument } from '../model/parsed.ts';
import { alignBeads } from './beads.ts';
import { pairUnits } from './body.ts';
import { missing, orphans, type Entry } from './entry.ts';
import type { LengthFit } from './length-fit.ts';
import { tellFarMoves } from './moved.ts';
import { pairNotes, tellCalls } from './notes.ts';
import { tellOneSided } from './one-sided.ts';
import { tellPairFaults } from './pair-faults.ts';
import { pairIds } from './pair-ids.ts';
import { readingOrder } from './reading-order.ts';
import { withoutRepeats } from './repeats.ts';
import { sortBlocks } from './units.ts';

/**
 * Pairs every block of a chapter with its translation, and the sentences inside each pair. Nothing is dropped: a block
 * without a partner is a pair with an empty side, and unless the author gave a reason it is reported with the place
 * in the other file. Without a translation every pair is `missing`, which reading the folder has reported already.
 */
export function alignChapter(
  chapterId: string,
  source: ParsedDocument,
  target: ParsedDocument | undefined,
  fit: LengthFit,
  report: Report,
): AlignedChapter {
  const entries = target ? pairDocuments(source, target, fit, report) : missing(source.blocks, true);
  const ids = pairIds(chapterId, entries);
  const pairs = entries.map((entry, index) => pairOf(ids[index] ?? '', entry, fit, report));
  return { id: chapterId, pairs };
}

function pairDocuments(
  source: ParsedDocument,
  target: ParsedDocument,
  fit: LengthFit,
  report: Report,
): readonly Entry[] {
  const from = { document: source, sorted: sortBlocks(source, 'omit') };
  const to = { document: target, sorted: sortBlocks(target, 'extra') };
  tellMisplaced(source.blocks, 'extra', report);
  tellMisplaced(target.blocks, 'omit', report);
  const [body, repeated] = withoutRepeats(from.sorted.body, to.sorted.body);
  const [otherBody, otherRepeated] = withoutRepeats(to.sorted.body, from.sorted.body);
  const entries = [
    ...pairUnits(body, otherBody, fit, report),
    ...pairNotes(from, to, fit, report),
    ...repeated.flatMap((unit) => missing(unit.blocks, false)),
    ...otherRepeated.flatMap((unit) => orphans(unit.blocks, false)),
    ...from.sorted.alone.flatMap(({ blocks }) => alone(blocks, 'omitted')),
    ...to.sorted.alone.flatMap(({ blocks }) => alone(blocks, 'extra')),
  ];
  const ordered = tellFarMoves(readingOrder(entries, source.blocks, target.blocks), fit, report);
  tellOneSided(ordered, source, target, report);
  tellCalls(ordered, from, to, report);
  tellPairFaults(ordered, report);
  return ordered;
}

function alone(blocks: readonly Block[], state: 'omitted' | 'extra'): readonly Entry[] {
  return blocks.map((block) => ({
    source: state === 'omitted' ? [block] : [],
    target: state === 'extra' ? [block] : [],
    matchedBy: 'none',
    state,
    told: true,
  }));
}

/** `@extra` belongs into a translation, `@omit` into the source. */
function tellMisplaced(blocks: readonly Block[], name: 'omit' | 'extra', report: Report): void {
  for (const block of blocks) {
    if (block.annotations[name] !== undefined)
      report('annotation-on-wrong-side', block.place, { name: `@${name}` });
  }
}

function pairOf(id: string, entry: Entry, fit: LengthFit, report: Report): BlockPair {
  const { source, target, matchedBy, state } = entry;
  const kind = (source[0] ?? target[0])?.kind ?? 'paragraph';
  const beads = source.length > 0 && target.length > 0 ? alignBeads(source, target, fit, report) : [];
  return { id, kind, source, target, matchedBy, state, beads };
}
