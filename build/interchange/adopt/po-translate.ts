import type { Node, Nodes, Parent, RootContent } from 'mdast';
import type { Report } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';
import { isSyntaxNode } from '../../parse/syntax/syntax-node.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import { codeKey } from './markdown-keys.ts';
import type { PoEntry } from '../po/parse-po.ts';
import type { PoMemory } from './po-memory.ts';
import { fitInPlace } from './po-rendering.ts';
import { edited, lineStart, type TextEdit } from './text-edits.ts';

/** A file in the language of the entries. */
export interface PoTranslation {
  readonly text: string;
  /** The file as it was, without the blocks that have no translation: of the same structure as `text`. */
  readonly original: string;
  /** How many blocks had an entry. */
  readonly known: number;
}

export interface TranslateContext {
  readonly file: TextFile;
  readonly poFile: string;
  readonly memory: PoMemory;
  /** Whether a text without an entry needs one: one that says the same in both languages does not. */
  readonly needsEntry: (text: string) => boolean;
  readonly report: Report;
}

interface Work extends TranslateContext {
  readonly drafts: TextEdit[];
  known: number;
  /** Where a draft of the block at hand can stand: before the outermost block around it. */
  outermost: number;
}

interface Outcome {
  readonly edits: readonly TextEdit[];
  /** Whether nothing of the node is left. */
  readonly gone: boolean;
}

const kept: Outcome = { edits: [], gone: false };

/**
 * Puts the translation of every block in its place. Blocks whose entry is fuzzy, empty or not there are reported and
 * left out; what a fuzzy entry says is kept in a comment. Nothing is given for a file that nests beyond all use.
 */
export function translateWithPo(context: TranslateContext): PoTranslation | undefined {
  const { text } = context.file;
  const root = parseMarkdown(text);
  if (root === undefined) return undefined;
  const work: Work = { ...context, drafts: [], known: 0, outermost: 0 };
  const outcomes = root.children.map((node) => {
    work.outermost = lineStart(text, startOf(node));
    return translateNode(node, root, work);
  });
  const edits = outcomes.flatMap((outcome) => outcome.edits);
  const removals = edits.filter((edit) => edit.text === '');
  return {
    text: edited(text, [...work.drafts, ...edits]),
    original: edited(text, removals),
    known: work.known,
  };
}

function translateNode(node: Nodes, parent: Parent, work: Work): Outcome {
  switch (node.type) {
    case 'code':
      return translateCode(node, work);
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return translateText(node, parent, work);
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
    case 'containerDirective':
      return translateWhole(node, work) ?? translateInside(node, parent, work);
    default:
      return kept;
  }
}

/** A heading, list or table whose entry is all of its Markdown. */
function translateWhole(node: Parent & Nodes, work: Work): Outcome | undefined {
  if (node.type === 'listItem' || node.type === 'tableRow') return undefined;
  const entry = work.memory.findBlock(node, work.file.file);
  if (entry === undefined) return undefined;
  work.known += 1;
  if (!isDone(entry)) return { edits: [], gone: tellMissing(node, entry, work) };
  return { edits: [replacement(node, startOf(node), endOf(node), entry, work)], gone: false };
}

function translateInside(node: Parent & Nodes, parent: Parent, work: Work): Outcome {
  const outcomes = node.children.map((child) => translateNode(child, node, work));
  const empties = node.type !== 'table' && node.type !== 'tableRow';
  if (empties && outcomes.length > 0 && outcomes.every(({ gone }) => gone)) {
    return { edits: [removal(node, parent, work)], gone: true };
  }
  return { edits: outcomes.flatMap(({ edits }) => edits), gone: false };
}

/** Fences stay; without an entry, code is the same in every language. */
function translateCode(node: Extract<RootContent, { type: 'code' }>, work: Work): Outcome {
  const entry = work.memory.findBlock(node, work.file.file);
  if (entry === undefined) return kept;
  work.known += 1;
  if (!isDone(entry) || codeKey(entry.translation) === codeKey(node.value)) return kept;
  return { edits: [replacement(node, startOf(node), endOf(node), entry, work)], gone: false };
}

function translateText(node: Parent & Nodes, parent: Parent, work: Work): Outcome {
  const content = withoutId(node.children);
  const [first] = content;
  const last = content.at(-1);
  if (first === undefined || last === undefined) return kept;
  const { text, file } = work.file;
  const start = startOf(first);
  const end = start + text.slice(start, endOf(last)).trimEnd().length;
  // An id is no part of the words; some programs take a heading with its marks.
  const marked =
    node.type === 'heading' ? work.memory.findBlock(withContent(node, content), file) : undefined;
  const entry = marked ?? work.memory.findText(content, file);
  if (entry === undefined && !work.needsEntry(text.slice(start, end))) return kept;
  if (entry !== undefined) work.known += 1;
  if (entry !== undefined && isDone(entry))
    return { edits: [replacement(node, start, end, entry, work)], gone: false };
  const isCell = node.type === 'tableCell';
  tellMissing(isCell ? first : node, entry, work);
  return isCell
    ? { edits: [{ start, end, text: '' }], gone: false }
    : { edits: [removal(node, parent, work)], gone: true };
}

function withContent(
  node: Extract<Nodes, { type: 'heading' }>,
  content: readonly Nodes[],
): Extract<Nodes, { type: 'heading' }> {
  // A part of the children of a heading are children of a heading.
  return { ...node, children: content as typeof node.children };
}

/** The content without the `{#id}` at its end. */
function withoutId(children: readonly Nodes[]): readonly Nodes[] {
  const last = children.at(-1);
  if (last === undefined) return children;
  const wider: Node = last;
  return isSyntaxNode(wider) && wider.kind === 'blockId' ? children.slice(0, -1) : children;
}

function isDone({ flags, translation }: PoEntry): boolean {
  return !flags.has('fuzzy') && translation.trim() !== '';
}

/** Says that a block has no translation, and keeps what a fuzzy entry says; true, since the block goes. */
function tellMissing(node: Nodes, entry: PoEntry | undefined, work: Work): true {
  const { file, text } = work.file;
  const place = placeOf(node, file);
  const words = { text: text.slice(startOf(node), endOf(node)).replace(/\s+/gu, ' ').slice(0, 40) };
  const related = entry === undefined ? [] : [{ file: work.poFile, line: entry.line, column: 1 }];
  if (entry === undefined) work.report('po-no-entry', place, words);
  else if (entry.translation.trim() === '') work.report('po-empty', place, words, related);
  else {
    work.report('po-fuzzy', place, words, related);
    const draft = entry.translation.replace(/--+>?/gu, '–').trim();
    const at = work.outermost;
    work.drafts.push({ start: at, end: at, text: `<!-- fuzzy: ${draft} -->\n\n` });
  }
  return true;
}

function replacement(node: Nodes, start: number, end: number, entry: PoEntry, work: Work): TextEdit {
  const { text } = work.file;
  const before = text.slice(lineStart(text, start), start);
  const fitted = fitInPlace(entry.translation, node, before);
  if (fitted === undefined) {
    const place = { file: work.poFile, line: entry.line, column: 1 };
    work.report('po-other-block', place, { text: entry.translation.replace(/\s+/gu, ' ').slice(0, 40) }, [
      placeOf(node, work.file.file),
    ]);
  }
  return { start, end, text: fitted ?? entry.translation };
}

/** A block with its lines, where nothing else stands on the first of them. */
function removal(node: Nodes, parent: Parent, work: Work): TextEdit {
  const { text } = work.file;
  const begin = lineStart(text, startOf(node));
  const alone = /^[ \t>]*$/u.test(text.slice(begin, startOf(node)));
  const isOnly = parent.children.length === 1 && parent.type !== 'root';
  if (!alone || isOnly) return { start: startOf(node), end: endOf(node), text: '' };
  const end = endOf(node);
  const after = parent.type === 'root' ? /^\n+/u : /^\n/u;
  return { start: begin, end: end + (after.exec(text.slice(end, end + 100))?.[0].length ?? 0), text: '' };
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

function placeOf(node: Nodes, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
