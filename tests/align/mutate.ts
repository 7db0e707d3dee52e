import type { Block } from '../../build/model/parsed.ts';

export const faults = ['delete', 'duplicate', 'swap', 'retype', 'insert'] as const;
export type Fault = (typeof faults)[number];

/** A list of blocks with one fault at `at`; the blocks that the fault concerns are `touched`. */
export interface Mutant {
  readonly blocks: readonly Block[];
  readonly touched: readonly Block[];
}

/** Puts one fault into a list of blocks; nothing when the block there cannot have it. */
export function mutate(
  blocks: readonly Block[],
  fault: Fault,
  at: number,
  stranger: Block,
): Mutant | undefined {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (!block || block.kind === 'tableCell') return undefined;
  const before = blocks.slice(0, at);
  const after = blocks.slice(at + 1);
  switch (fault) {
    case 'delete':
      return { blocks: [...before, ...after], touched: [block] };
    case 'duplicate': {
      const copy = { ...block };
      return { blocks: [...before, block, copy, ...after], touched: [block, copy] };
    }
    case 'swap':
      if (next?.kind !== block.kind || next.kind === 'heading') return undefined;
      return { blocks: [...before, next, block, ...after.slice(1)], touched: [block, next] };
    case 'retype': {
      if (block.kind !== 'paragraph') return undefined;
      const heading: Block = { ...block, kind: 'heading', depth: 3 };
      return { blocks: [...before, heading, ...after], touched: [heading] };
    }
    case 'insert':
      if (block.kind !== 'paragraph') return undefined;
      return { blocks: [...before, stranger, block, ...after], touched: [stranger] };
  }
}
