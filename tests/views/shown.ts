import type { Element, ElementContent } from 'hast';
import { leadingBlock } from '../../build/assemble/numbering.ts';
import type { BlockPair } from '../../build/model/aligned.ts';
import type { Book } from '../../build/model/book.ts';
import type { Cell, RenderedBook, Section } from '../../build/model/rendered.ts';
import type { SideName } from '../../build/model/place.ts';
import { noteElement, rowElement } from '../../build/print/row-element.ts';
import { sameInBothLanguages } from '../../build/views/table-rows.ts';
import { sameCode } from '../../build/views/text-rows.ts';

/** Every element of a rendered book as it is printed, depth first. */
export function elementsOf(rendered: RenderedBook): readonly Element[] {
  const roots = rendered.sections.flatMap((section) => [
    ...section.rows.map((row) => rowElement(row, (image) => image)),
    ...section.notes.map((note) => noteElement(note)),
  ]);
  return roots.flatMap(withDescendants);
}

function withDescendants(node: ElementContent): readonly Element[] {
  return node.type === 'element' ? [node, ...node.children.flatMap(withDescendants)] : [];
}

/** A stretch of a block's text as a line: `chapter/p1 source 0 0–12`. */
type Stretch = string;

/** The stretches that an edition shows of one side of a chapter: its text in order, then its notes. */
export function shownStretches(section: Section, side: SideName): readonly Stretch[] {
  const heads = new Set<string>();
  const rows = section.rows.flatMap((row) => {
    // The head of a table stands before its first row.
    const head =
      row.style === 'table-row' && row.table !== undefined && !heads.has(row.table.id)
        ? row.table
        : undefined;
    if (head !== undefined) heads.add(head.id);
    const headBlocks = (head?.head ?? [])
      .flatMap(withDescendants)
      .flatMap(({ properties }) =>
        properties['dataBlock'] !== undefined && properties['dataSide'] === side
          ? [`${String(properties['dataBlock'])} head`]
          : [],
      );
    return [...headBlocks, ...row.cells.flatMap((cell) => stretchesOf(cell, side))];
  });
  return [...rows, ...section.notes.flatMap((note) => note.cells.flatMap((cell) => stretchesOf(cell, side)))];
}

function stretchesOf(cell: Cell, side: SideName): readonly Stretch[] {
  return cell.spans
    .filter((span) => span.side === side && (cell.side === side || cell.side === 'neutral'))
    .map((span) => `${span.block} ${span.index} ${span.start}–${span.end}`);
}

/** Neighbouring stretches of a block joined: `0–5`, `5–9` is `0–9`. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: string[] = [];
  for (const stretch of stretches) {
    const [block, index, range = ''] = stretch.split(' ');
    const [start, end] = range.split('–');
    const last = result.at(-1);
    const begun = `${block} ${index} `;
    if (last?.startsWith(begun) === true && last.endsWith(`–${start}`)) {
      result[result.length - 1] = `${last.slice(0, last.lastIndexOf('–'))}–${end}`;
    } else result.push(stretch);
  }
  return result;
}

/** What a chapter must show on one side: each block whole, in reading order. */
export function wantedStretches(
  book: Book,
  rendered: RenderedBook,
  section: Section,
  side: SideName,
): readonly Stretch[] {
  const chapter = book.chapters.find(({ id }) => id === section.id);
  if (chapter === undefined) return [];
  const shownNotes = new Set(section.notes.map(({ id }) => id));
  const notes = chapter.notes.filter(({ id }) => shownNotes.has(id)).flatMap((note) => note.pairs);
  return [...chapter.pairs, ...notes].flatMap((pair) => {
    const once = rendered.sides.length === 2 && section.opposite === undefined && side === 'target';
    if (once && (sameInBothLanguages(pair) || sameCode(pair))) return [];
    return pairStretches(pair, side);
  });
}

function pairStretches(pair: BlockPair, side: SideName): readonly Stretch[] {
  if (pair.kind === 'image' || pair.kind === 'thematicBreak') return [];
  if (leadingBlock(pair)?.cell?.row === 0) return pair[side].length > 0 ? [`${pair.id} head`] : [];
  return pair[side].map(
    (block, index) => `${pair.id} ${index} 0–${block.code?.value.length ?? block.text.length}`,
  );
}
