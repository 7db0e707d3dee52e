import type { Message, Report } from '../../model/message.ts';
import type { Block } from '../../model/parsed.ts';
import { severityOf } from '../../diagnostics/catalog.ts';
import type { ParseMarkdown } from '../words-reader.ts';
import type { Edit } from './edit.ts';

/**
 * Reads a file with its edits made, and holds it against what was meant: the same blocks in the same places, new words
 * in those that were edited, one more for each that was put in. What differs is told at the edit before it.
 */
export function checkResult(
  before: readonly Block[],
  edits: readonly Edit[],
  result: string,
  offsetOf: (block: Block) => number,
  parse: ParseMarkdown,
  report: Report,
): boolean {
  const faults: Message[] = [];
  const { blocks } = parse(result, (ruleId, place, values = {}, related = []) => {
    faults.push({ ruleId, place, values, related });
  });
  const expected = expectedBlocks(before, edits, offsetOf);
  const wrong = expected.findIndex(({ block, text }, index) => !isSame(block, blocks[index], text));
  const at = wrong === -1 && blocks.length !== expected.length ? expected.length - 1 : wrong;
  if (at === -1) return true;
  const edit = expected.slice(0, at + 1).findLast((one) => one.edit !== undefined)?.edit ?? edits[0];
  if (edit === undefined) return true;
  const [fault] = faults.filter(({ ruleId }) => severityOf(ruleId) === 'error');
  if (fault !== undefined) report(fault.ruleId, edit.place, fault.values);
  else {
    const found = blocks[at];
    const kind = edit.block?.role ?? edit.block?.kind ?? 'paragraph';
    report('import-other-block', edit.place, { kind, found: found?.role ?? found?.kind ?? '—' });
  }
  return false;
}

interface Expected {
  /** Nothing for a block that is put in. */
  readonly block: Block | undefined;
  /** Nothing where any text will do. */
  readonly text: string | undefined;
  readonly edit: Edit | undefined;
}

function expectedBlocks(
  before: readonly Block[],
  edits: readonly Edit[],
  offsetOf: (block: Block) => number,
): readonly Expected[] {
  const changes = new Map(
    edits.flatMap((edit) => (edit.block === undefined ? [] : [[keyOf(edit.block), edit] as const])),
  );
  const expected: Expected[] = before.map((block) => {
    const edit = changes.get(keyOf(block));
    // Words of a picture may be those of its caption as well.
    const own = block.kind === 'image' ? undefined : block.text;
    return { block, text: edit?.expected ?? own, edit };
  });
  const added = edits.filter(({ block }) => block === undefined);
  // From the end, so that places found in the old list hold; those at one place keep their order.
  for (const edit of added.toSorted((a, b) => a.start - b.start).toReversed()) {
    const next = before.findIndex((block) => offsetOf(block) >= edit.start);
    expected.splice(next === -1 ? before.length : next, 0, { block: undefined, text: edit.expected, edit });
  }
  return expected;
}

/** A block by what it is and where; a picture and its caption stand at one place. */
function keyOf({ place, kind, cell }: Block): string {
  return `${place.line}:${place.column}:${kind}:${cell?.column ?? ''}`;
}

function isSame(block: Block | undefined, found: Block | undefined, text: string | undefined): boolean {
  if (found === undefined) return false;
  if (text !== undefined && (found.image?.alt ?? found.text) !== text) return false;
  if (block === undefined) return true;
  return (
    found.kind === block.kind &&
    found.role === block.role &&
    found.depth === block.depth &&
    found.explicitId === block.explicitId &&
    found.cell?.row === block.cell?.row &&
    found.cell?.column === block.cell?.column &&
    found.path.map(({ type }) => type).join(' ') === block.path.map(({ type }) => type).join(' ')
  );
}
