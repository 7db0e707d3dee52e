import type { RootContent } from 'mdast';
import type { BlockSlice } from './block-slices.ts';
import { hasJapanese } from './comment-words.ts';

/** Blocks of both languages in their order. A step with one side empty has no partner for it. */
export interface GroupStep {
  readonly source: readonly BlockSlice[];
  readonly target: readonly BlockSlice[];
  /** Both sides are one block of one kind. */
  readonly matched: boolean;
}

/** How far a block may be from its partner: what stands between them has none. */
const reach = 8;

/**
 * Puts the blocks of comments beside the blocks that follow them: each with the next of its kind, and where both sides
 * have blocks left between two such pairs, these with one another. Linear in the number of blocks.
 */
export function matchGroup(
  target: readonly BlockSlice[],
  source: readonly BlockSlice[],
): readonly GroupStep[] {
  const steps: GroupStep[] = [];
  let nextSource = 0;
  let lone: BlockSlice[] = [];
  const leave = (until: number): void => {
    const between = source.slice(nextSource, until);
    if (between.length > 0 || lone.length > 0) steps.push({ source: between, target: lone, matched: false });
    lone = [];
  };
  for (const block of target) {
    const offset = partnerIn(source.slice(nextSource, nextSource + reach), block);
    const found = source[nextSource + offset];
    if (offset === -1 || found === undefined) {
      lone.push(block);
      continue;
    }
    leave(nextSource + offset);
    steps.push({ source: [found], target: [block], matched: true });
    nextSource += offset + 1;
  }
  leave(source.length);
  return steps;
}

/**
 * The next block of the same kind, by its index: one in Japanese or of the same words, or else any. A block that says
 * the same in both languages may stand before the one that the comment translates.
 */
function partnerIn(window: readonly BlockSlice[], block: BlockSlice): number {
  const kind = kindOf(block.node);
  const likely = window.findIndex(
    ({ node, markdown }) =>
      kindOf(node) === kind && (hasJapanese(markdown) || markdown.trim() === block.markdown.trim()),
  );
  return likely === -1 ? window.findIndex(({ node }) => kindOf(node) === kind) : likely;
}

function kindOf(node: RootContent): string {
  const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : [];
  return only?.type === 'image' ? 'image' : node.type;
}

/**
 * English that was written without the marks of its block is given them: `<!-- Title -->` before `# 題` is a heading,
 * before a list of one item an item, before a quotation a quotation.
 */
export function markedLike(
  target: readonly BlockSlice[],
  source: readonly BlockSlice[],
): readonly BlockSlice[] {
  const [words, second] = target;
  const [like] = source;
  if (words?.node.type !== 'paragraph' || second !== undefined || like === undefined) return target;
  const lines = words.markdown.split('\n');
  const marked = (markdown: string): readonly BlockSlice[] => [{ ...words, node: like.node, markdown }];
  if (like.node.type === 'heading') return marked(`${'#'.repeat(like.node.depth)} ${lines.join(' ')}`);
  if (like.node.type === 'blockquote' && like.node.children.length === 1)
    return marked(lines.map((line) => `> ${line}`).join('\n'));
  const marker = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?: \[[ xX]\])? /u.exec(like.markdown)?.[0];
  if (like.node.type !== 'list' || like.node.children.length !== 1 || marker === undefined) return target;
  return marked(`${marker}${lines.join(`\n${' '.repeat(marker.replace(/\[.\] /u, '').length)}`)}`);
}
