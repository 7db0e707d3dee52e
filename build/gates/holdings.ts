import { strFromU8, unzipSync } from 'fflate';
import { markupTokens, type MarkupToken } from './markup-tokens.ts';

/** A row or note as a finished file holds it. */
export interface Held {
  /** The words of an author, without readings, by the block and side they are of; of an EPUB all words under one key. */
  readonly words: ReadonlyMap<string, string>;
  /** Carried to the head of a page, out of its place in the text. */
  readonly floated: boolean;
}

/** What a finished file holds, by row in the order of the text. */
export type Holdings = ReadonlyMap<string, Held>;

/**
 * The rows and notes on finished sheets, as HTML in page order, by `data-row`; a row that goes on on a further sheet is
 * one. Words are those of `data-block` elements. Linear in the length of the sheets.
 */
export function sheetHoldings(sheets: readonly string[]): Holdings {
  const held = new Map<string, MutableHeld>();
  for (const sheet of sheets) read(sheet, held, enterSheet);
  return held;
}

/**
 * The rows and notes in an EPUB, in the order of its spine, read from the packed file: elements whose id is one of
 * `rows`, which gives the row's own id. Linear in the size of its documents.
 */
export function epubHoldings(epub: Uint8Array, rows: ReadonlyMap<string, string>): Holdings {
  const held = new Map<string, MutableHeld>();
  const files = unzipSync(epub, { filter: ({ name }) => /\.(?:xhtml|opf)$/u.test(name) });
  for (const path of spine(files)) {
    const document = files[path];
    if (document !== undefined) read(strFromU8(document), held, enterDocument(rows));
  }
  return held;
}

interface MutableHeld extends Held {
  readonly words: Map<string, string>;
}

interface Around {
  readonly row: string | undefined;
  /** What the words are of; nothing where they are no author's. */
  readonly of: string | undefined;
  readonly floated: boolean;
}

type Open = Extract<MarkupToken, { readonly type: 'open' }>;
type Enter = (attributes: ReadonlyMap<string, string>, around: Around) => Around;

function read(markup: string, held: Map<string, MutableHeld>, enter: Enter): void {
  const outside: Around = { row: undefined, of: undefined, floated: false };
  const stack: { readonly element: string; readonly inside: Around }[] = [];
  for (const token of markupTokens(markup)) {
    const around = stack.at(-1)?.inside ?? outside;
    if (token.type === 'text') addWords(token.text, around, held);
    if (token.type === 'close') {
      const opened = stack.findLastIndex(({ element }) => element === token.element);
      if (opened >= 0) stack.length = opened;
    }
    if (token.type !== 'open') continue;
    const inside = entered(token, around, enter);
    if (inside.row !== undefined && !held.has(inside.row)) {
      held.set(inside.row, { words: new Map(), floated: inside.floated });
    }
    if (!token.empty && !voidElements.has(token.element)) stack.push({ element: token.element, inside });
  }
}

function entered({ element, attributes }: Open, around: Around, enter: Enter): Around {
  const values = new Map(attributes.map(({ attribute, value }) => [attribute, value]));
  const inside = enter(values, around);
  return wordless.has(element) ? { ...inside, of: undefined } : inside;
}

function addWords(text: string, { row, of }: Around, held: ReadonlyMap<string, MutableHeld>): void {
  const words = row === undefined ? undefined : held.get(row)?.words;
  if (words === undefined || of === undefined) return;
  words.set(of, (words.get(of) ?? '') + text);
}

const voidElements: ReadonlySet<string> = new Set('br col hr img input link meta wbr'.split(' '));

/** Readings, and drawings, which are files of their own in an EPUB. */
const wordless: ReadonlySet<string> = new Set(['rt', 'rp', 'svg', 'style']);

function enterSheet(attributes: ReadonlyMap<string, string>, around: Around): Around {
  const row = attributes.get('data-row') ?? around.row;
  const floated = around.floated || /(?:^|\s)floated(?:\s|$)/u.test(attributes.get('class') ?? '');
  const inside = { ...around, row, floated };
  if (attributes.has('data-generated')) return { ...inside, of: undefined };
  const block = attributes.get('data-block');
  if (block === undefined) return inside;
  const of = [block, attributes.get('data-side'), attributes.get('data-index')].join(' ');
  return { ...inside, of };
}

function enterDocument(rows: ReadonlyMap<string, string>): Enter {
  return (attributes, around) => {
    const row = rows.get(attributes.get('id') ?? '');
    if (row !== undefined) return { ...around, row, of: 'all' };
    return attributes.get('role') === 'doc-noteref' ? { ...around, of: undefined } : around;
  };
}

/** Paths of the documents in reading order, from the package document. */
function spine(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const path = Object.keys(files).find((name) => name.endsWith('.opf')) ?? '';
  const folder = path.replace(/[^/]*$/u, '');
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  for (const token of markupTokens(strFromU8(files[path] ?? new Uint8Array()))) {
    if (token.type !== 'open') continue;
    const attributes = new Map(token.attributes.map(({ attribute, value }) => [attribute, value]));
    if (token.element === 'item') hrefs.set(attributes.get('id') ?? '', attributes.get('href') ?? '');
    if (token.element === 'itemref') order.push(attributes.get('idref') ?? '');
  }
  return order.map((id) => folder + decodeURI(hrefs.get(id) ?? ''));
}
