import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../parse/markdown.ts';
import { nestsTooDeeply } from '../../parse/nesting.ts';

/** A block that stands side by side with others, with its Markdown by whole lines. */
export interface BlockSlice {
  readonly node: RootContent;
  readonly markdown: string;
  /** The text it was cut from, and where; neighbours keep the white space between them. */
  readonly from: string;
  readonly start: number;
  readonly end: number;
  /** 1-based, in `from`. */
  readonly line: number;
}

/** Cuts Markdown into its outermost blocks, in order; nothing when it nests beyond all use. */
export function sliceBlocks(text: string): readonly BlockSlice[] | undefined {
  const root = nestsTooDeeply(text) === undefined ? parseMarkdown(text) : undefined;
  return root?.children.map((node) => {
    const from = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? from;
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const lines = text.slice(start, end);
    // Beside another neighbour, an indented line could become part of a list before it.
    const markdown = node.type === 'paragraph' || node.type === 'heading' ? lines.trimStart() : lines;
    return { node, markdown, from: text, start, end, line: node.position?.start.line ?? 1 };
  });
}

/** Puts blocks together again. Neighbours of one text keep what stood between them, others are parted by a blank line. */
export function joinSlices(slices: readonly BlockSlice[]): string {
  let joined = '';
  for (const [index, slice] of slices.entries()) {
    const before = slices[index - 1];
    const gap = before === undefined ? '' : gapBetween(before, slice);
    joined += `${gap ?? '\n\n'}${gap === undefined ? standingAlone(slice) : slice.markdown}`;
  }
  return joined;
}

function gapBetween(before: BlockSlice, after: BlockSlice): string | undefined {
  if (before.from !== after.from) return undefined;
  const gap = before.from.slice(before.end, after.start);
  return /^\s*\n\s*$|^\n$/u.test(gap) ? gap.replace(/[^\n]/gu, '') : undefined;
}

/** Code by indentation would join a list before it; a fence does not. */
function standingAlone({ node, markdown }: BlockSlice): string {
  if (node.type !== 'code' || !/^(?: {4}|\t)/u.test(markdown)) return markdown;
  const longest = Math.max(2, ...(node.value.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${node.value}\n${fence}`;
}
