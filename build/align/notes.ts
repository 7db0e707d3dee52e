import type { Report } from '../model/message.ts';
import type { Block, ParsedDocument } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import { pairUnits } from './body.ts';
import { missing, orphans, paired, type Entry } from './entry.ts';
import type { LengthFit } from './length-fit.ts';
import { unitOf, type Sorted } from './units.ts';

/** One document with its blocks sorted. */
export interface Side {
  readonly document: ParsedDocument;
  readonly sorted: Sorted;
}

/** Pairs the footnotes of a chapter by label; what is defined or called on one side only is reported once. */
export function pairNotes(source: Side, target: Side, fit: LengthFit, report: Report): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [label, blocks] of source.sorted.notes) {
    const others = target.sorted.notes.get(label);
    if (others) {
      entries.push(...pairNote(blocks, others, fit, report));
    } else {
      tellDefinition(label, blocks[0]?.place, source.document, target.document, report);
      entries.push(...missing(blocks, true));
    }
  }
  for (const [label, blocks] of target.sorted.notes) {
    if (source.sorted.notes.has(label)) continue;
    tellDefinition(label, blocks[0]?.place, target.document, source.document, report);
    entries.push(...orphans(blocks, true));
  }
  return entries;
}

/** Where the other side calls the note without defining it, parsing has told so: such a call stands in the text as it was written. */
function tellDefinition(
  label: string,
  place: Place | undefined,
  here: ParsedDocument,
  there: ParsedDocument,
  report: Report,
): void {
  if (there.blocks.some(({ text }) => text.includes(`[^${label}]`))) return;
  tellParity(label, 'defined', place, here, there, report);
}

/** A note with as many blocks of the same kinds is level; any other is paired like a small chapter. */
function pairNote(
  source: readonly Block[],
  target: readonly Block[],
  fit: LengthFit,
  report: Report,
): readonly Entry[] {
  const level =
    source.length === target.length && source.every(({ kind }, index) => kind === target[index]?.kind);
  if (!level)
    return pairUnits(
      source.map((block, index) => unitOf([block], index)),
      target.map((block, index) => unitOf([block], index)),
      fit,
      report,
    );
  return source.flatMap((block, index) => {
    const other = target[index];
    return other ? [paired([block], [other], 'id')] : [];
  });
}

/**
 * Reports notes defined on both sides that only one of them calls. Calls in blocks without a partner go unmentioned:
 * the block has been told already, and its calls come with it.
 */
export function tellCalls(entries: readonly Entry[], source: Side, target: Side, report: Report): void {
  const partners = entries.filter(({ state }) => state === 'paired');
  compareCalls(
    partners.flatMap((entry) => entry.source),
    source,
    target,
    report,
  );
  compareCalls(
    partners.flatMap((entry) => entry.target),
    target,
    source,
    report,
  );
}

function compareCalls(blocks: readonly Block[], side: Side, other: Side, report: Report): void {
  const theirs = new Set(other.document.blocks.flatMap(({ calls }) => calls));
  const seen = new Set<string>();
  for (const block of blocks) {
    for (const label of block.calls) {
      if (theirs.has(label) || seen.has(label)) continue;
      seen.add(label);
      // A definition that is missing has been told already, by parsing or above.
      const defined = side.sorted.notes.has(label) && other.sorted.notes.has(label);
      if (defined) tellParity(label, 'called', block.place, side.document, other.document, report);
    }
  }
}

function tellParity(
  label: string,
  found: 'defined' | 'called',
  place: Place | undefined,
  here: ParsedDocument,
  there: ParsedDocument,
  report: Report,
): void {
  const related = there.blocks.find((block) => found === 'called' && hasNote(block, label))?.place ??
    there.blocks.at(-1)?.place ?? { file: there.file, line: 1, column: 1 };
  const values = { label, found, file: here.file, other: there.file };
  report('note-parity', place ?? { file: here.file, line: 1, column: 1 }, values, [related]);
}

function hasNote(block: Block, label: string): boolean {
  return block.path.some((container) => container.type === 'footnote' && container.label === label);
}
