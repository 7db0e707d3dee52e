import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { parseHtml, writeHtml } from '../../build/tree/html.ts';

/** What was done to the sheets, and to which block: the fault's message must lead to it. */
export interface Mutated {
  readonly sheets: readonly string[];
  /** Any of these may be blamed. */
  readonly blocks: readonly string[];
}

/** An element on a sheet, with what it stands in. */
interface Found {
  readonly element: Element;
  readonly parent: Element;
}

/** Changes one element of the first sheet, from the given one on, that has one like it. */
function change(
  sheets: readonly string[],
  from: number,
  wanted: (element: Element) => boolean,
  alter: (found: Found, all: readonly Found[]) => void,
  least = 1,
): Mutated {
  for (const [index, sheet] of sheets.entries()) {
    if (index < from) continue;
    const root = parseHtml(sheet);
    const all = descendants(root).filter(({ element }) => wanted(element));
    const [first] = all;
    if (first === undefined || all.length < least) continue;
    const blocks = all.slice(0, least).map(({ element }) => blockOf(element));
    alter(first, all);
    return { sheets: sheets.with(index, writeHtml(...root.children)), blocks };
  }
  throw new Error('no sheet has what this change needs');
}

/** Every block's text in one language, outside the notes. */
const textOf = (side: 'source' | 'target') => (element: Element) =>
  element.properties['dataSide'] === side && element.tagName === 'p' && toString(element).length > 30;

const isNote = (element: Element): boolean => element.properties['dataNoteBody'] !== undefined;

const isRow = (element: Element): boolean =>
  element.properties['dataRow'] !== undefined && !isNote(element) && /\bparagraph\b/u.test(classOf(element));

const callsNote = (element: Element): boolean =>
  isRow(element) &&
  descendants(element).some((inner) => inner.element.properties['dataNoteCall'] !== undefined);

function classOf(element: Element): string {
  return String(element.properties['className']);
}

/** About a line's worth of characters is taken out of the middle of a paragraph. */
export function dropLine(sheets: readonly string[], from: number, side: 'source' | 'target'): Mutated {
  return change(sheets, from, textOf(side), ({ element }) => {
    const text = longestText(element);
    text.value = text.value.slice(0, 2) + text.value.slice(2 + Math.floor(text.value.length / 2));
  });
}

/** A line of the first question whose element has this id at its beginning: `q-` for prompts, `a-` for answers. */
export function dropQuestionLine(sheets: readonly string[], kind: 'q-' | 'a-'): Mutated {
  const wanted = (element: Element) =>
    String(element.properties['dataBlock'] ?? '').startsWith(kind) && toString(element).length > 30;
  return change(sheets, 0, wanted, ({ element }) => {
    const text = longestText(element);
    text.value = text.value.slice(0, 2);
  });
}

export function doubleLine(sheets: readonly string[], from: number, side: 'source' | 'target'): Mutated {
  return change(sheets, from, textOf(side), ({ element }) => {
    const text = longestText(element);
    const half = text.value.slice(0, Math.ceil(text.value.length / 2));
    text.value = half + text.value;
  });
}

export function changeCharacter(sheets: readonly string[], from: number): Mutated {
  return change(sheets, from, textOf('source'), ({ element }) => {
    const text = longestText(element);
    text.value = `${text.value.slice(0, 3)}〓${text.value.slice(4)}`;
  });
}

export function dropRow(sheets: readonly string[], from: number): Mutated {
  return change(sheets, from, isRow, ({ element, parent }) => remove(element, parent));
}

export function doubleRow(sheets: readonly string[], from: number): Mutated {
  return change(sheets, from, isRow, ({ element, parent }) => {
    parent.children.splice(parent.children.indexOf(element), 0, structuredClone(element));
  });
}

/** The first rows of two blocks that follow each other. */
export function swapRows(sheets: readonly string[], from: number): Mutated {
  const opens = (element: Element) => isRow(element) && !/\bcontinued\b|-continued/u.test(classOf(element));
  return change(sheets, from, opens, (_, all) => swap(all), 2);
}

export function swapNotes(sheets: readonly string[], from: number): Mutated {
  return change(sheets, from, isNote, (_, all) => swap(all), 2);
}

export function dropNote(sheets: readonly string[], from: number): Mutated {
  return change(sheets, from, isNote, ({ element, parent }) => remove(element, parent));
}

export function doubleNote(sheets: readonly string[], from: number): Mutated {
  return change(sheets, from, isNote, ({ element, parent }) => {
    parent.children.push(structuredClone(element));
  });
}

/** The first note of a sheet is set at the foot of the next one that has notes. */
export function delayNote(sheets: readonly string[], from: number): Mutated {
  return carryOver(sheets, from, isNote);
}

/** A paragraph that calls a note goes to a later sheet; the note stays, and is to blame. */
export function delayRow(sheets: readonly string[], from: number): Mutated {
  const delayed = carryOver(sheets, from, callsNote);
  const index = sheets.findIndex((sheet, at) => sheet !== delayed.sheets[at]);
  const notes = descendants(parseHtml(sheets[index] ?? '')).filter(({ element }) => isNote(element));
  return { ...delayed, blocks: notes.map(({ element }) => String(element.properties['dataNoteBody'])) };
}

export function dropSheet(sheets: readonly string[], from: number): Mutated {
  const { blocks } = change(sheets, from, isRow, () => undefined);
  const index = sheets.findIndex(
    (sheet, at) => at >= from && sheet.includes(`data-block="${blocks[0] ?? ''}"`),
  );
  return { sheets: sheets.toSpliced(index, 1), blocks };
}

/** Every printed page number of one sheet is made one higher. */
export function wrongPageNumber(sheets: readonly string[], from: number): Mutated {
  const index = sheets.findIndex((sheet, at) => at >= from && sheet.includes('data-page-of'));
  const root = parseHtml(sheets[index] ?? '');
  for (const { element } of descendants(root)) {
    if (element.properties['dataPageOf'] === undefined) continue;
    const text = longestText(element);
    text.value = text.value.replace(/\d+/u, (number) => String(Number(number) + 1));
  }
  return { sheets: sheets.with(index, writeHtml(...root.children)), blocks: [] };
}

function carryOver(sheets: readonly string[], from: number, wanted: (element: Element) => boolean): Mutated {
  let carried: Element | undefined;
  const taken = change(sheets, from, wanted, ({ element, parent }) => {
    carried = element;
    remove(element, parent);
  });
  const index = taken.sheets.findIndex((sheet, at) => sheet !== sheets[at]);
  const put = change(taken.sheets, index + 1, wanted, ({ element, parent }) => {
    if (carried !== undefined) parent.children.splice(parent.children.indexOf(element), 0, carried);
  });
  return { sheets: put.sheets, blocks: taken.blocks };
}

function swap([first, second]: readonly Found[]): void {
  if (first === undefined || second === undefined) return;
  const [one, two] = [
    first.parent.children.indexOf(first.element),
    second.parent.children.indexOf(second.element),
  ];
  first.parent.children[one] = second.element;
  second.parent.children[two] = first.element;
}

function remove(element: Element, parent: Element): void {
  parent.children.splice(parent.children.indexOf(element), 1);
}

function longestText(element: Element): { value: string } {
  const inside = [element, ...descendants(element).map((found) => found.element)];
  const texts = inside
    .filter((node) => node.tagName !== 'rt')
    .flatMap((node) => node.children)
    .filter((child) => child.type === 'text');
  const [longest] = texts.toSorted((a, b) => b.value.length - a.value.length);
  if (longest === undefined) throw new Error('an element without words');
  return longest;
}

/** The block of an element, or of the first in it that names one. */
function blockOf(element: Element): string {
  const all = [element, ...descendants(element).map((found) => found.element)];
  return (
    all.map(({ properties }) => properties['dataBlock']).find((block) => typeof block === 'string') ?? ''
  );
}

function descendants(parent: Root | Element): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ElementContent, above: Element) => {
    if (node.type !== 'element') return;
    found.push({ element: node, parent: above });
    for (const child of node.children) visit(child, node);
  };
  const top: Element =
    parent.type === 'element' ? parent : { type: 'element', tagName: 'div', properties: {}, children: [] };
  for (const child of parent.children) if (child.type === 'element') visit(child, top);
  return found;
}
