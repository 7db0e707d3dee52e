import type { Block, BlockKind, ParsedDocument } from '../model/parsed.ts';

/** What is paired as one: a block, or a whole table, whose cells find their partners afterwards. */
export interface Unit {
  readonly kind: BlockKind | 'table';
  readonly blocks: readonly Block[];
  /** Where its first block stands in the document, from 0. */
  readonly position: number;
  /** What is compared: the text, or the code, or the alternative text. */
  readonly text: string;
  /** Lists, quotes and boxes around it. A partner in other containers is a fault. */
  readonly containers: string;
}

/** A document, sorted for pairing. */
export interface Sorted {
  readonly body: readonly Unit[];
  /** By label, in order of definition. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** Blocks that the author declared to have no partner, as units. */
  readonly alone: readonly Unit[];
}

/** Splits a document into units, notes, and what is `@omit` (of a source) or `@extra` (of a target). */
export function sortBlocks(document: ParsedDocument, declared: 'omit' | 'extra'): Sorted {
  const body: Unit[] = [];
  const alone: Unit[] = [];
  const notes = new Map<string, Block[]>();
  const { blocks } = document;
  for (let index = 0; index < blocks.length;) {
    const group = groupAt(blocks, index);
    const position = index;
    index += group.length;
    const [first] = group;
    if (!first) break;
    const label = noteLabel(first);
    if (first.annotations[declared] !== undefined) alone.push(unitOf(group, position));
    else if (label === undefined) body.push(unitOf(group, position));
    else {
      const known = notes.get(label) ?? [];
      known.push(...group);
      notes.set(label, known);
    }
  }
  return { body, notes, alone };
}

/** The label of the footnote a block belongs to. */
export function noteLabel(block: Block): string | undefined {
  for (const container of block.path) if (container.type === 'footnote') return container.label;
  return undefined;
}

/** The table a cell stands in, by its key. */
export function tableKey(block: Block): number | undefined {
  for (const container of block.path) if (container.type === 'table') return container.key;
  return undefined;
}

/** The block at `index`, or the whole table that begins there. */
function groupAt(blocks: readonly Block[], index: number): readonly Block[] {
  const first = blocks[index];
  const key = first?.kind === 'tableCell' ? tableKey(first) : undefined;
  if (!first || key === undefined) return blocks.slice(index, index + 1);
  let end = index + 1;
  while (end < blocks.length) {
    const next = blocks[end];
    if (next?.kind !== 'tableCell' || tableKey(next) !== key) break;
    end++;
  }
  return blocks.slice(index, end);
}

/** A unit of one block or one table. */
export function unitOf(blocks: readonly Block[], position: number): Unit {
  const [first] = blocks;
  const kind = blocks.length > 1 || first?.cell ? 'table' : (first?.kind ?? 'paragraph');
  return {
    kind,
    blocks,
    position,
    text: blocks.map(comparedText).join('\n'),
    containers: first ? containersOf(first) : '',
  };
}

function comparedText(block: Block): string {
  if (block.code) return block.code.value;
  return block.image ? block.image.alt : block.text;
}

function containersOf(block: Block): string {
  return block.path
    .flatMap((container) => {
      if (container.type === 'box') return [`box ${container.name}`];
      return container.type === 'list' || container.type === 'blockquote' ? [container.type] : [];
    })
    .join(' > ');
}
