import type { Report } from '../model/message.ts';
import type { Block, ParsedDocument } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import type { Entry } from './entry.ts';
import { excerpt } from './faults.ts';
import { signsOf } from './signs.ts';
import { noteLabel, tableKey } from './units.ts';

/**
 * Reports the blocks without a partner that no other message has named: each with the lines of the other file between
 * which its partner should stand. The cells of one row, or of one table, are one fault.
 */
export function tellOneSided(
  entries: readonly Entry[],
  source: ParsedDocument,
  target: ParsedDocument,
  report: Report,
): void {
  const nearest = neighbours(entries);
  const isRest = restOfTables();
  let before: Entry | undefined;
  entries.forEach((entry, index) => {
    const open = !entry.told && (entry.state === 'missing' || entry.state === 'orphan') && !isStated(entry);
    const known = open && (isRest(entry) || continues(before, entry));
    if (open && !known) {
      const [after, next] = nearest(index);
      if (entry.state === 'missing') {
        tell('missing-block', entry.source, target, after?.target.at(-1), next?.target[0], report);
      } else {
        tell('extra-block', entry.target, source, after?.source.at(-1), next?.source[0], report);
      }
    }
    before = open ? entry : undefined;
  });
}

/** Tells, for entries in order, the cells of tables whose head row has no partner: then the other rows have none either. */
function restOfTables(): (entry: Entry) => boolean {
  const headless = new Set<string>();
  return (entry) => {
    const [block] = entry.state === 'missing' ? entry.source : entry.target;
    if (block?.cell === undefined) return false;
    const table = `${entry.state} ${tableKey(block)}`;
    if (block.cell.row === 0) headless.add(table);
    return block.cell.row > 0 && headless.has(table);
  };
}

function continues(before: Entry | undefined, entry: Entry): boolean {
  return before !== undefined && (sameTable(before, entry) || sameFloat(before, entry));
}

/** `@omit` in a translation, `@extra` in a source: reported as such, and its meaning is plain. */
function isStated({ source, target }: Entry): boolean {
  const { omit, extra } = (source[0] ?? target[0])?.annotations ?? {};
  return omit !== undefined || extra !== undefined;
}

function sameTable(before: Entry, entry: Entry): boolean {
  const [a] = before.state === 'missing' ? before.source : before.target;
  const [b] = entry.state === 'missing' ? entry.source : entry.target;
  if (!a || !b || before.state !== entry.state || a.kind !== 'tableCell' || b.kind !== 'tableCell')
    return false;
  // A second missing row of the same table is a fault of its own.
  return tableKey(a) === tableKey(b) && (b.cell?.column ?? 0) > 0;
}

/** A figure or table and its captions are one thing that is missing. */
function sameFloat(before: Entry, entry: Entry): boolean {
  const [a] = before.state === 'missing' ? before.source : before.target;
  const [b] = entry.state === 'missing' ? entry.source : entry.target;
  if (!a || !b || before.state !== entry.state || (a.kind !== 'caption' && b.kind !== 'caption'))
    return false;
  const keys = (block: Block) =>
    block.path.flatMap((one) => (one.type === 'figure' || one.type === 'table' ? [one.key] : []));
  const own = new Set(keys(a));
  return keys(b).some((key) => own.has(key));
}

/** For each entry the nearest paired ones before and after it, notes left aside. */
function neighbours(
  entries: readonly Entry[],
): (index: number) => readonly [Entry | undefined, Entry | undefined] {
  const before: (Entry | undefined)[] = [];
  const after: (Entry | undefined)[] = [];
  const isLandmark = ({ state, source: [block] }: Entry): boolean =>
    state === 'paired' && block !== undefined && noteLabel(block) === undefined;
  let last: Entry | undefined;
  entries.forEach((entry, index) => {
    before[index] = last;
    if (isLandmark(entry)) last = entry;
  });
  last = undefined;
  for (let index = entries.length - 1; index >= 0; index--) {
    after[index] = last;
    const entry = entries[index];
    if (entry && isLandmark(entry)) last = entry;
  }
  return (index) => [before[index], after[index]];
}

function tell(
  ruleId: 'missing-block' | 'extra-block',
  blocks: readonly Block[],
  other: ParsedDocument,
  before: Block | undefined,
  after: Block | undefined,
  report: Report,
): void {
  const [block] = blocks;
  if (!block) return;
  const expected: Place = after?.place ?? before?.place ?? { file: other.file, line: 1, column: 1 };
  const values = {
    kind: block.kind,
    excerpt: excerpt(block),
    characters: [...block.text].length,
    signs: signsOf(block),
    file: other.file,
    // “37–41”: between these lines; an open end stands for the end of the file.
    lines: `${before?.place.line ?? 1}–${after?.place.line ?? ''}`,
  };
  report(ruleId, block.place, values, [expected]);
}
