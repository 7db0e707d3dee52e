import type { Report } from '../model/message.ts';
import type { Block } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import { sharedSigns } from './signs.ts';
import type { Unit } from './units.ts';

const unknown: Place = { file: '', line: 1, column: 1 };
const excerptLength = 24;

/** The first words of a block, for a message. */
export function excerpt(block: Block | undefined): string {
  const text = (block?.text || block?.code?.value || block?.image?.url || '').replaceAll(/\s+/gu, ' ').trim();
  const characters = [...text];
  return characters.length <= excerptLength ? text : `${characters.slice(0, excerptLength).join('')}…`;
}

/** Reports a block whose partner stands on the other side of its neighbour, or somewhere else in the chapter. */
export function tellMoved(from: Unit, to: Unit, report: Report): void {
  report('moved-block', placeOf(to), { ...both(from, to) }, [placeOf(from)]);
}

/** Reports partners of different kinds or in different containers. */
export function tellRetyped(from: Unit, to: Unit, report: Report): void {
  const values = { ...both(from, to), found: describe(to), expected: describe(from) };
  report('retyped-block', placeOf(to), values, [placeOf(from)]);
}

/** Reports a block that stands where a translation should, and is none. */
export function tellReplaced(from: Unit, to: Unit, report: Report): void {
  report('unrelated-block', placeOf(to), { ...both(from, to), found: excerpt(to.blocks[0]) }, [
    placeOf(from),
  ]);
}

/** Reports a paragraph that renders two, or two that render one, unless the author has said so. */
export function tellJoined(sources: readonly Unit[], targets: readonly Unit[], report: Report): void {
  const [from] = sources;
  const [to] = targets;
  const { join, split } = to?.blocks[0]?.annotations ?? {};
  if (!from || !to || join === true || split === true) return;
  const values = { ...both(from, to), sources: linesOf(sources), targets: linesOf(targets) };
  const others = [...targets.slice(1), ...sources].map(placeOf);
  report(sources.length > 1 ? 'joined-paragraphs' : 'split-paragraph', placeOf(to), values, others);
}

/** Reports a stretch in which two readings are about equally likely. */
export function tellAmbiguous(sources: readonly Unit[], targets: readonly Unit[], report: Report): void {
  const [from] = sources;
  const [to] = targets;
  if (!from || !to) return;
  const values = { ...both(from, to), sources: linesOf(sources), targets: linesOf(targets) };
  const others = [...targets, ...sources.slice(1)].map(placeOf);
  report('ambiguous-pair', placeOf(from), values, others);
}

/** Reports `@join` or `@split` at a paragraph that one paragraph renders. */
export function tellUnusedJoin(to: Unit, from: Unit, report: Report): void {
  const { join, split } = to.blocks[0]?.annotations ?? {};
  if (join !== true && split !== true) return;
  report('unused-join', placeOf(to), { ...both(from, to), name: join === true ? '@join' : '@split' }, [
    placeOf(from),
  ]);
}

/** Reports two tables with different numbers of rows or columns. */
export function tellTableShape(
  from: Unit,
  to: Unit,
  rows: number,
  columns: number,
  otherRows: number,
  otherColumns: number,
  report: Report,
): void {
  const values = {
    ...both(from, to),
    found: `${otherRows} × ${otherColumns}`,
    expected: `${rows} × ${columns}`,
  };
  report('table-shape', placeOf(to), values, [placeOf(from)]);
}

/** Where a unit begins. */
export function placeOf(unit: Unit): Place {
  return unit.blocks[0]?.place ?? unknown;
}

function both(from: Unit, to: Unit): Record<string, string | number> {
  const [source, target] = [placeOf(from), placeOf(to)];
  const [first, second] = [from.blocks[0], to.blocks[0]];
  return {
    sourceFile: source.file,
    sourceLine: source.line,
    targetFile: target.file,
    targetLine: target.line,
    excerpt: excerpt(from.blocks[0]),
    signs: first && second ? sharedSigns(first, second) : '',
  };
}

function describe(unit: Unit): string {
  const depth = unit.blocks[0]?.depth;
  const kind = unit.kind === 'heading' && depth !== undefined ? `heading ${depth}` : unit.kind;
  return unit.containers === '' ? kind : `${unit.containers} > ${kind}`;
}

function linesOf(units: readonly Unit[]): string {
  return units.map((unit) => placeOf(unit).line).join(', ');
}
