import type { PhrasingContent } from 'mdast';
import { nodeText } from '../../tree/plain-text.ts';
import type { UnitPart, UnitSide } from '../unit.ts';

/**
 * The words of a side as programs of translators see them: plain text, and between it codes that stand for Markdown.
 * `open` and `close` belong together by `pair`; a `lone` code stands for itself. `at` is the offset in the text of the
 * block, counted as beads count it.
 */
export type Piece =
  | { readonly type: 'text'; readonly part: number; readonly at: number; readonly text: string }
  | ({ readonly type: 'open' | 'close'; readonly pair: number } & Code)
  | ({ readonly type: 'lone' } & Code);

interface Code {
  readonly part: number;
  readonly at: number;
  /** How long what it stands for is in the text of the block: 0, but for inline code and hard breaks. */
  readonly length: number;
  /** The Markdown. */
  readonly data: string;
  readonly kind: CodeKind;
}

/** What a code stands for, for people and programs that show it. */
export type CodeKind =
  | 'emphasis'
  | 'strong'
  | 'deleted'
  | 'link'
  | 'reference'
  | 'index'
  | 'ruby'
  | 'note'
  | 'code'
  | 'break'
  | 'mark'
  | 'comment'
  | 'block';

/** Takes a side apart; between two blocks stands a code for the empty line. */
export function piecesOf({ parts }: UnitSide): readonly Piece[] {
  const pieces: Piece[] = [];
  const state: State = { pieces, part: 0, at: 0, pairs: 0, markdown: '' };
  for (const [index, part] of parts.entries()) {
    if (index > 0) lone('\n\n', 'block', 0, state);
    Object.assign(state, { part: index, at: 0, markdown: part.markdown });
    addPart(part, state);
  }
  return pieces;
}

interface State {
  readonly pieces: Piece[];
  part: number;
  at: number;
  pairs: number;
  markdown: string;
}

function addPart(part: UnitPart, state: State): void {
  // Where the words cannot be taken apart they are one code, which nobody can break.
  if (part.content === undefined) lone(part.markdown, 'code', part.block.text.length, state);
  else addAll(part.content, 0, part.markdown.length, state);
}

/** Nodes in order, and what stands between them that prints nothing: comments. */
function addAll(nodes: readonly PhrasingContent[], from: number, to: number, state: State): void {
  let before = from;
  for (const node of nodes) {
    const start = node.position?.start.offset ?? before;
    addGap(before, start, state);
    addNode(node, state);
    before = node.position?.end.offset ?? start;
  }
  addGap(before, to, state);
}

function addGap(from: number, to: number, state: State): void {
  const between = state.markdown.slice(from, to);
  if (between.trim() !== '') lone(between, 'comment', 0, state);
}

function addNode(node: PhrasingContent, state: State): void {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const stands = state.markdown.slice(start, end);
  switch (node.type) {
    case 'text':
      state.pieces.push({ type: 'text', part: state.part, at: state.at, text: node.value });
      state.at += node.value.length;
      return;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'crossReference':
    case 'indexMark':
      return addAround(node, kinds[node.type], start, end, state);
    case 'ruby': {
      const [from, to] = rubyBase(stands);
      const pair = open(stands.slice(0, from), 'ruby', state);
      const text = nodeText(node);
      state.pieces.push({ type: 'text', part: state.part, at: state.at, text });
      state.at += text.length;
      return close(stands.slice(to), 'ruby', pair, state);
    }
    case 'inlineCode':
      return lone(stands, 'code', node.value.length, state);
    case 'break':
      return lone(stands.startsWith('\\') ? '\\\n' : stands, 'break', 1, state);
    case 'footnoteReference':
      return lone(stands, 'note', 0, state);
    case 'sentenceMark':
      return lone(stands, 'mark', 0, state);
    default:
      return lone(stands, 'comment', 0, state);
  }
}

const kinds = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'deleted',
  link: 'link',
  crossReference: 'reference',
  indexMark: 'index',
} as const;

function addAround(
  node: Extract<PhrasingContent, { children: unknown }>,
  kind: CodeKind,
  start: number,
  end: number,
  state: State,
): void {
  const { markdown } = state;
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  const length = nodeText(node).length;
  // An address that is its own text, `<…>` or bare, and a reference without words.
  const isBare = node.type === 'link' && !markdown.startsWith('[', start);
  if (from === undefined || to === undefined || isBare) {
    return lone(markdown.slice(start, end), kind, length, state);
  }
  const pair = open(markdown.slice(start, from), kind, state);
  addAll(node.children, from, to, state);
  close(markdown.slice(to, end), kind, pair, state);
}

/** Where the base of `{base|reading}` or `｜base《reading》` begins and ends. */
function rubyBase(stands: string): readonly [from: number, to: number] {
  const base = /^(?:\{(?:\\[^]|[^\\|])*|｜[^《]*)/u.exec(stands)?.[0] ?? '';
  return [1, base.length];
}

function lone(data: string, kind: CodeKind, length: number, state: State): void {
  state.pieces.push({ type: 'lone', part: state.part, at: state.at, length, data, kind });
  state.at += length;
}

function open(data: string, kind: CodeKind, state: State): number {
  const pair = (state.pairs += 1);
  state.pieces.push({ type: 'open', part: state.part, at: state.at, length: 0, data, kind, pair });
  return pair;
}

function close(data: string, kind: CodeKind, pair: number, state: State): void {
  state.pieces.push({ type: 'close', part: state.part, at: state.at, length: 0, data, kind, pair });
}
