import type { Element, RootContent } from 'hast';
import { parseHtml } from '../tree/html.ts';
import { toString } from 'hast-util-to-string';
import { isBesideText } from '../tree/hast-text.ts';

/** A stretch of author's text on a sheet: one element with `data-block`, readings and generated words left out. */
export interface Stretch {
  readonly block: string;
  /** `source` or `target`, as the sheet says it. */
  readonly side: string;
  readonly index: number;
  readonly text: string;
  /** Inside a note body: notes are read in an order of their own. */
  readonly inNote: boolean;
  /** In a row carried to the head of a page, out of its place in the text: those have an order of their own too. */
  readonly floated: boolean;
}

/** A note body: one element with `data-note-body`. */
export interface NoteBody {
  readonly id: string;
  readonly continued: boolean;
  /** The sides whose text it holds; empty when it holds none. */
  readonly sides: ReadonlySet<string>;
}

/** Something on a sheet that names an id, and the block it stands in, for the message. */
export interface Mention {
  readonly id: string;
  readonly block: string | undefined;
}

/** What the gates read from one finished sheet. Lists are in document order. */
export interface Sheet {
  /** Folio as printed; empty when the sheet has none. */
  readonly page: string;
  readonly stretches: readonly Stretch[];
  readonly calls: readonly { readonly id: string; readonly side: string }[];
  readonly bodies: readonly NoteBody[];
  readonly ids: readonly Mention[];
  readonly links: readonly Mention[];
  /** `data-page-of`: a printed page number, and the words it is printed in. */
  readonly pageReferences: readonly (Mention & { readonly text: string })[];
  /** `data-pages-of`: a printed list of pages, the ids it is of (`id` is the first), and its words. */
  readonly pageLists: readonly (Mention & { readonly ids: readonly string[]; readonly text: string })[];
}

/** Reads finished sheets, each as the HTML that goes to the printer. All gates look at the same reading. */
export function readSheets(sheets: readonly string[]): readonly Sheet[] {
  return sheets.map(readSheet);
}

interface OpenStretch {
  readonly block: string;
  readonly side: string;
  readonly index: number;
  readonly inNote: boolean;
  readonly floated: boolean;
  readonly texts: string[];
}

interface Found {
  page: string;
  readonly stretches: OpenStretch[];
  readonly calls: { id: string; side: string }[];
  readonly bodies: { id: string; continued: boolean; sides: Set<string> }[];
  readonly ids: Mention[];
  readonly links: Mention[];
  readonly pageReferences: (Mention & { readonly text: string })[];
  readonly pageLists: (Mention & { readonly ids: readonly string[]; readonly text: string })[];
}

interface Around {
  readonly stretch: OpenStretch | undefined;
  readonly body: Set<string> | undefined;
  readonly block: string | undefined;
  readonly side: string;
  readonly beside: boolean;
  readonly floated: boolean;
}

function readSheet(html: string): Sheet {
  const found: Found = {
    page: '',
    stretches: [],
    calls: [],
    bodies: [],
    ids: [],
    links: [],
    pageReferences: [],
    pageLists: [],
  };
  const outside: Around = {
    stretch: undefined,
    body: undefined,
    block: undefined,
    side: '',
    beside: false,
    floated: false,
  };
  for (const node of parseHtml(html).children) visit(node, outside, found);
  const stretches = found.stretches.map(({ texts, ...stretch }) => ({ ...stretch, text: texts.join('') }));
  return { ...found, stretches };
}

function visit(node: RootContent, around: Around, found: Found): void {
  if (node.type === 'text' && !around.beside) around.stretch?.texts.push(node.value);
  if (node.type !== 'element') return;
  const inside = enter(node, around, found);
  for (const child of node.children) visit(child, inside, found);
}

/** Notes what the element says, and gives what its children stand in. */
function enter(element: Element, around: Around, found: Found): Around {
  const page = attribute(element, 'dataPage');
  if (page !== undefined && found.page === '') found.page = page;
  const block = attribute(element, 'dataBlock') ?? around.block;
  const side = attribute(element, 'dataSide') ?? around.side;
  const beside = around.beside || isBesideText(element);
  const body = enterBody(element, found) ?? around.body;
  const floated = around.floated || hasClass(element, 'floated');
  if (attribute(element, 'dataSide') !== undefined) body?.add(side);
  collectReferences(element, block, side, found);
  let { stretch } = around;
  const own = attribute(element, 'dataBlock');
  if (own !== undefined && !beside) {
    const index = Number(attribute(element, 'dataIndex') ?? 0);
    stretch = { block: own, side, index, inNote: body !== undefined, floated, texts: [] };
    found.stretches.push(stretch);
  }
  return { stretch, body, block, side, beside, floated };
}

function enterBody(element: Element, found: Found): Set<string> | undefined {
  const id = attribute(element, 'dataNoteBody');
  if (id === undefined) return undefined;
  const body = { id, continued: attribute(element, 'dataContinued') !== undefined, sides: new Set<string>() };
  found.bodies.push(body);
  return body.sides;
}

function collectReferences(element: Element, block: string | undefined, side: string, found: Found): void {
  const call = attribute(element, 'dataNoteCall');
  if (call !== undefined) found.calls.push({ id: call, side });
  const id = attribute(element, 'id');
  if (id !== undefined) found.ids.push({ id, block });
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href?.startsWith('#') === true && href !== '#') found.links.push({ id: decoded(href.slice(1)), block });
  const pageOf = attribute(element, 'dataPageOf');
  if (pageOf !== undefined) found.pageReferences.push({ id: pageOf, block, text: toString(element) });
  const ids = attribute(element, 'dataPagesOf')?.split(' ').filter(Boolean) ?? [];
  if (ids[0] !== undefined) found.pageLists.push({ id: ids[0], ids, block, text: toString(element) });
}

function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || value === true ? String(value) : undefined;
}

/** A link may be written with percent signs; one that is not well formed is taken as it stands. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
