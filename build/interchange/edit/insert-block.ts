import type { BlockPair } from '../../model/aligned.ts';
import type { Block } from '../../model/parsed.ts';

/** Where a block that the translation lacks is put in, and the text that goes there. */
export interface Insertion {
  readonly file: string;
  readonly at: number;
  readonly text: string;
}

/** The chapter that a block is put into. */
export interface InsertContext {
  /** Its pairs in reading order. */
  readonly pairs: readonly BlockPair[];
  /** Blocks of the translation in the order of the file. */
  readonly blocks: readonly Block[];
  readonly text: string;
  /** Ids of the pairs that the same import puts in. */
  readonly inserted: ReadonlySet<string>;
}

/**
 * The one place for the translation of a block: a paragraph or heading behind the one whose source it follows, or
 * before the next; an item behind the item before it; a note at the end of the file. Nothing where the place is not
 * plain, as for a row of a table.
 */
export function insertionOf(
  pair: BlockPair,
  markdown: string,
  context: InsertContext,
): Insertion | undefined {
  const [source, ...more] = pair.source;
  const [first] = context.blocks;
  if (source === undefined || more.length > 0 || first === undefined) return undefined;
  const { file } = first.place;
  const { path, kind, role, explicitId } = source;
  // What the author has named is named on both sides.
  const named = explicitId === undefined ? markdown : `${markdown} {#${explicitId}}`;
  if (kind === 'footnoteDefinition') {
    const note = path.at(-1);
    if (note?.type !== 'footnote') return undefined;
    const text = `\n\n[^${note.label}]: ${named.replaceAll('\n', '\n    ')}`;
    return { file, at: context.text.trimEnd().length, text };
  }
  if (kind === 'listItem') return itemPlace(pair, named, file, context);
  if (path.length > 0 || role !== undefined || (kind !== 'paragraph' && kind !== 'heading')) return undefined;
  const words = kind === 'heading' ? `${'#'.repeat(source.depth ?? 1)} ${named}` : named;
  return behind(pair, words, file, context) ?? before(pair, words, file, context);
}

function behind(pair: BlockPair, words: string, file: string, context: InsertContext): Insertion | undefined {
  const { pairs, text } = context;
  const anchor = pairs.slice(0, pairs.indexOf(pair)).findLast(standsInText)?.target.at(-1);
  if (anchor?.written === undefined || anchor.path.length > 0 || anchor.role !== undefined) return undefined;
  if (anchor.kind !== 'paragraph' && anchor.kind !== 'heading') return undefined;
  const at = endOfLine(text, anchor.written.end);
  const next = text.slice(at + 1, endOfLine(text, at + 1));
  if (/^ {0,3}(?:=+|-+)[ \t]*$/u.test(next)) return undefined;
  return { file, at, text: `\n\n${words}${next.trim() === '' ? '' : '\n'}` };
}

function before(pair: BlockPair, words: string, file: string, context: InsertContext): Insertion | undefined {
  const { pairs, text } = context;
  const next = pairs.slice(pairs.indexOf(pair) + 1).find(standsInText)?.target[0];
  if (next === undefined || next.path.length > 0 || Object.keys(next.annotations).length > 0)
    return undefined;
  const at = startOfLine(text, next.place.line);
  const above = text.slice(text.lastIndexOf('\n', at - 2) + 1, Math.max(0, at - 1));
  return at > 0 && above.trim() !== '' ? undefined : { file, at, text: `${words}\n\n` };
}

function itemPlace(
  pair: BlockPair,
  markdown: string,
  file: string,
  { pairs, blocks, text, inserted }: InsertContext,
): Insertion | undefined {
  const [source] = pair.source;
  const depth = source?.path.length ?? 0;
  const list = source?.path[depth - 2]?.key;
  const sameList = pairs.filter(
    (one) =>
      one.kind === 'listItem' &&
      one.source[0]?.path.length === depth &&
      one.source[0].path[depth - 2]?.key === list,
  );
  const index = sameList.indexOf(pair);
  const anchorIndex = sameList.findLastIndex((one, at) => at < index && one.target.length > 0);
  const anchor = sameList[anchorIndex]?.target.at(-1);
  if (anchor?.written === undefined || anchor.kind !== 'listItem' || anchor.path.length !== depth)
    return undefined;
  const item = anchor.path[depth - 1]?.key;
  // Behind an item with more in it, the place would be behind all of that.
  if (blocks.filter(({ path }) => path[depth - 1]?.key === item).length > 1) return undefined;
  const line = text.lastIndexOf('\n', anchor.written.start - 1) + 1;
  const marker = /^([ \t>]*)([-+*]|(\d{1,8})([.)]))([ \t]+)$/u.exec(text.slice(line, anchor.written.start));
  if (marker === null) return undefined;
  const [, indent = '', bullet = '', number, dot = '', space = ''] = marker;
  const step = 1 + sameList.slice(anchorIndex + 1, index).filter(({ id }) => inserted.has(id)).length;
  const own = number === undefined ? bullet : `${Number(number) + step}${dot}`;
  const lead = `${indent}${own}${space}`;
  const words = markdown.replaceAll('\n', `\n${lead.replace(/[^\s>]/gu, ' ')}`);
  return { file, at: endOfLine(text, anchor.written.end), text: `\n${lead}${words}` };
}

/** Notes stand wherever they are defined, so they say nothing about the place of others. */
function standsInText({ target }: BlockPair): boolean {
  return target[0] !== undefined && target[0].path[0]?.type !== 'footnote';
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let left = line - 1; left > 0; left -= 1) at = text.indexOf('\n', at) + 1;
  return at;
}
