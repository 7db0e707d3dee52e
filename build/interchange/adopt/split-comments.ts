import type { Report } from '../../model/message.ts';
import type { Language, Place } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';
import { readComment } from '../../parse/comment.ts';
import { nestingLimit } from '../../parse/inline/context.ts';
import { joinSlices, sliceBlocks, type BlockSlice } from './block-slices.ts';
import { markedLike, matchGroup, type GroupStep } from './comment-groups.ts';
import { commentMarkdown, commentUse, hasJapanese } from './comment-words.ts';
import { holdsComments, openContainer } from './opened-containers.ts';
import { added, omitted } from './reasons.ts';

/** Where a stretch of Markdown stands in its file. */
interface Origin {
  readonly file: string;
  /** Lines above it, and columns left of it. */
  readonly lines: number;
  readonly columns: number;
}

interface Split {
  readonly source: Language;
  readonly target: Language;
  readonly report: Report;
}

/** Blocks for the file of each side. */
interface Sides {
  readonly source: BlockSlice[];
  readonly target: BlockSlice[];
}

/** Divides a file into its two languages. What has no partner is marked with its reason, and reported. */
export function splitComments(
  { file, text }: TextFile,
  source: Language,
  target: Language,
  report: Report,
): { readonly source: string; readonly target: string } | undefined {
  const sides = splitText(text, { file, lines: 0, columns: 0 }, { source, target, report });
  if (sides === undefined) {
    report('nested-too-deeply', { file, line: 1, column: 1 }, { limit: nestingLimit });
    return undefined;
  }
  return { source: joinSlices(sides.source), target: joinSlices(sides.target) };
}

function splitText(text: string, origin: Origin, split: Split): Sides | undefined {
  const slices = sliceBlocks(text);
  if (slices === undefined) return undefined;
  const sides: Sides = { source: [], target: [] };
  let comments: BlockSlice[] = [];
  let blocks: BlockSlice[] = [];
  const close = (): void => {
    settleGroup(comments, blocks, sides, origin, split);
    comments = [];
    blocks = [];
  };
  for (const slice of slices) {
    const previous = blocks.at(-1);
    if (isTranslation(slice)) {
      if (blocks.length > 0) close();
      comments.push(slice);
      continue;
    }
    // What has its own comments inside, or says that it has no translation, is nothing that a comment waits for.
    if (isOpened(slice) || saysOmitted(slice)) close();
    blocks.push(slice);
    if (isOpened(slice) || (previous !== undefined && saysOmitted(previous))) close();
  }
  close();
  return sides;
}

/** A comment that is a block by itself and holds words of the other language. */
function isTranslation({ node }: BlockSlice): boolean {
  return (
    node.type === 'html' &&
    readComment(node.value).type !== 'html' &&
    commentUse(insideOf(node.value)) === 'translation'
  );
}

function insideOf(html: string): string {
  const value = html.trim();
  const end = value.indexOf('-->', 4);
  return value.slice(4, end === -1 ? undefined : end);
}

/** Comments, and the blocks up to the next comment. */
function settleGroup(
  comments: readonly BlockSlice[],
  blocks: readonly BlockSlice[],
  sides: Sides,
  origin: Origin,
  split: Split,
): void {
  const paired = blocks.filter((block) => !isOpened(block) && !isNote(block));
  const steps = stepsOf(comments.map(wordsOf), paired);
  let next = 0;
  for (const step of steps) {
    const last = step.source.at(-1);
    const until = last === undefined ? next : blocks.indexOf(last, next) + 1;
    settleStep(step, blocks.slice(next, until), sides, origin, split);
    next = until;
  }
  settleStep({ source: [], target: [], matched: false }, blocks.slice(next), sides, origin, split);
}

/** The blocks that a comment holds, placed by the line on which it begins. */
function wordsOf({ node, line }: BlockSlice): readonly BlockSlice[] {
  const inside = node.type === 'html' ? commentMarkdown(insideOf(node.value)) : '';
  return (sliceBlocks(inside) ?? []).map((slice) => ({ ...slice, line }));
}

/**
 * Several comments in a row are taken for the blocks that follow, one by one, where all of them find their kind; and
 * else the last for what it stands before, the others for words without a source.
 */
function stepsOf(
  comments: readonly (readonly BlockSlice[])[],
  blocks: readonly BlockSlice[],
): readonly GroupStep[] {
  const prose = blocks.filter(({ node }) => !saysTheSame.has(node.type));
  const all = matchGroup(markedLike(comments.flat(), prose), blocks);
  const last = comments.at(-1);
  const allFound = all.every(({ target, matched }) => matched || target.length === 0);
  if (last === undefined || comments.length === 1 || allFound) return all;
  const lone = comments.slice(0, -1).flat();
  return [{ source: [], target: lone, matched: false }, ...matchGroup(markedLike(last, prose), blocks)];
}

/** One pair, or what has no partner, with the blocks of the file that stand in both languages on the way. */
function settleStep(
  { target: words, matched }: GroupStep,
  blocks: readonly BlockSlice[],
  sides: Sides,
  origin: Origin,
  split: Split,
): void {
  let waiting: readonly BlockSlice[] = words;
  for (const block of blocks) {
    if (isOpened(block)) openBlock(block, sides, origin, split);
    else if (isNote(block)) sides.source.push(block);
    else if (!matched && standsInBoth(block)) {
      sides.source.push(block);
      sides.target.push(block);
    } else {
      if (words.length === 0) leaveOut(block, sides, origin, split);
      sides.source.push(block);
      sides.target.push(...waiting);
      waiting = [];
    }
  }
  for (const block of waiting) {
    const place = placeOf(block, origin);
    split.report('import-sourceless', place, { language: split.source, text: excerpt(block) });
    sides.target.push(annotation(added(split.target, place), block), block);
  }
}

/** A block of the source that no comment translates; one that says so itself needs no second reason. */
function leaveOut(block: BlockSlice, sides: Sides, origin: Origin, split: Split): void {
  const before = sides.source.at(-1);
  if (before !== undefined && saysOmitted(before)) return;
  const place = placeOf(block, origin);
  split.report('import-untranslated', place, { language: split.target, text: excerpt(block) });
  sides.source.push(annotation(omitted(split.source, place), block));
}

/** A list, quotation, box or note with comments of its own inside. */
function openBlock(block: BlockSlice, sides: Sides, origin: Origin, split: Split): void {
  const opened = openContainer(block);
  if (opened === undefined) return;
  const closed = opened.parts.map((part) => {
    const at = {
      file: origin.file,
      lines: origin.lines + part.line - 1,
      columns: origin.columns + part.indent,
    };
    const inner = splitText(part.markdown, at, split) ?? { source: [], target: [] };
    return {
      source: part.close(joinSlices(inner.source)),
      target: part.close(joinSlices(inner.target)),
    };
  });
  sides.source.push({ ...block, markdown: opened.join(closed.map((part) => part.source)) });
  const target = opened.join(closed.map((part) => part.target));
  if (target !== '') sides.target.push({ ...block, markdown: target });
}

function saysOmitted({ node }: BlockSlice): boolean {
  return node.type === 'html' && /^<!--\s*@omit\b/u.test(node.value.trim());
}

function isOpened({ node }: BlockSlice): boolean {
  return holdsComments(node);
}

/** Comments that stay in the file of the source. */
function isNote({ node }: BlockSlice): boolean {
  return (
    node.type === 'html' &&
    readComment(node.value).type !== 'html' &&
    commentUse(insideOf(node.value)) === 'note'
  );
}

const saysTheSame: ReadonlySet<string> = new Set(['code', 'thematicBreak', 'definition', 'html']);

function standsInBoth(block: BlockSlice): boolean {
  return saysTheSame.has(block.node.type) || !hasJapanese(block.markdown);
}

/** A comment as a block of its own before another one. */
function annotation(markdown: string, block: BlockSlice): BlockSlice {
  return { node: { type: 'html', value: markdown }, markdown, from: '', start: 0, end: 0, line: block.line };
}

function placeOf({ line, node }: BlockSlice, { file, lines, columns }: Origin): Place {
  return { file, line: lines + line, column: columns + (node.position?.start.column ?? 1) };
}

function excerpt({ markdown }: BlockSlice): string {
  return markdown.replace(/\s+/gu, ' ').trim().slice(0, 40);
}
