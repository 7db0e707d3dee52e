import type { Element, ElementContent, Properties } from 'hast';
import type { Language } from '../model/place.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { withoutPrintParts, type PageWords } from './clean.ts';
import { altered, element, textOf } from './element.ts';
import { anchorId } from './element-id.ts';
import { markForeignRuns } from '../tree/foreign-runs.ts';
import type { PageStart } from './page-breaks.ts';
import { pageBreak, pageStartsInCell, withPageBreaks } from './page-breaks.ts';
import { spokenProperties, type SpokenCells } from './spoken-cells.ts';

/** What every row of the book is made with. */
export interface RowContext {
  readonly source: Language;
  /** The other language of the book, in which it may also cite. */
  readonly target: Language | undefined;
  /** By row id, in the order of their offsets. */
  readonly pageStarts: ReadonlyMap<string, readonly PageStart[]>;
  /** What stands for page numbers, in words of a language. */
  readonly pageWords: (language: Language) => PageWords;
  /** Element ids that cross references lead to. */
  readonly linked: ReadonlySet<string>;
  /** The question below which rows are folded away, by row id; and what stands on such a fold. */
  readonly folds: ReadonlyMap<string, string>;
  readonly foldLabel: readonly (Element | string)[];
  /** What is read aloud, by cell. */
  readonly spoken?: SpokenCells;
}

/**
 * One row as elements: `div.pair` with the sides in order (source, then target), each in its language, so that the book
 * reads well with all styles off. A row with one cell is one `div`; headings, figures and breaks have their own elements.
 */
export function rowElements(row: Row, context: RowContext): readonly ElementContent[] {
  const heading = headingTag(row);
  if (heading !== undefined) return headingElements(row, heading, context);
  if (row.style === 'figure') return [figureElement(row, context)];
  const sides = sideElements(row, context);
  const [only] = sides;
  if (only === undefined) {
    const marks = rowMarks(row, context);
    return marks.length === 0 ? [] : [element('div', pairProperties(row), marks)];
  }
  if (row.cells.length !== 1) {
    return [element('div', pairProperties(row), sidesWithMarks(sides, row, context))];
  }
  const className = ['single', row.cells[0]?.side ?? 'neutral', ...rowClasses(row)];
  const inside = withPlaces(only, rowPlaces(row, context));
  return [
    altered(inside, {
      properties: { className, id: elementId(row.id) },
      children: [...signs(row), ...inside.children],
    }),
  ];
}

function pairProperties(row: Row): Properties {
  return { className: ['pair', row.layout, ...rowClasses(row)], id: elementId(row.id) };
}

/** The sides of a row with all its marks: places in the first of them, signs before it. */
export function sidesWithMarks(
  [first, ...others]: readonly Element[],
  row: Row,
  context: RowContext,
): readonly Element[] {
  const places = rowPlaces(row, context);
  return [...signs(row), ...(first === undefined ? places : [withPlaces(first, places)]), ...others];
}

/**
 * Marks of places at the first words of an element. Before the block that the words are in they would have no height, and
 * stay behind at the foot of a screen when the words go to the head of the next one.
 */
export function withPlaces(node: Element, places: readonly Element[]): Element {
  if (places.length === 0) return node;
  const index = node.children.findIndex((child) => child.type === 'element' || textOf([child]).trim() !== '');
  const first = node.children[index];
  const children =
    first?.type === 'element' && /^(?:div|p|ul|ol|li|blockquote|pre)$/.test(first.tagName)
      ? node.children.with(index, withPlaces(first, places))
      : [...places, ...node.children];
  return altered(node, { children });
}

/** Everything that stands before the words of a row. */
function rowMarks(row: Row, context: RowContext): readonly Element[] {
  return [...rowPlaces(row, context), ...signs(row)];
}

/** Places before the words of a row that something leads to and nobody sees: starts of pages, anchors. */
export function rowPlaces(row: Row, context: RowContext): readonly Element[] {
  const starts = context.pageStarts.get(row.id) ?? [];
  return [
    ...starts.filter((start) => start.offset <= 0).map((start) => pageBreak(start.label)),
    ...anchorsOf(row, context),
  ];
}

/** What is to be seen before the words of a row: the passage number, the mark of a draft. */
export function signs(row: Row): readonly Element[] {
  const { passage } = row;
  return [
    ...(passage === undefined ? [] : [element('span', { className: ['passage'] }, [String(passage)])]),
    ...draftMark(row),
  ];
}

/** The bar of a draft is drawn beside the whole element; this says what it means. */
export function draftMark({ mark }: Pick<Row, 'mark'>): readonly Element[] {
  if (mark?.label === undefined) return [];
  const { language, label } = mark;
  return [element('span', { className: ['draft-mark'], role: 'img', ariaLabel: label, lang: language })];
}

/** One cell's content as an EPUB shows it, with the pages that start inside it. */
export function cellContent(row: Row, cell: Cell, context: RowContext): readonly ElementContent[] {
  const own = pageStartsInCell(row, cell, context.pageStarts.get(row.id) ?? []);
  return preparedContent(withPageBreaks(cell.content, own), cell.language, context);
}

/** Content without what is for print alone, every run in its language. */
export function preparedContent(
  content: readonly ElementContent[],
  language: Language,
  context: RowContext,
): readonly ElementContent[] {
  const shown = withoutPrintParts(content, context.pageWords(language));
  return markForeignRuns(shown, language, context.source, context.target);
}

/** The sides of a row, one `div` each; a side on which nothing stands is left out. */
export function sideElements(row: Row, context: RowContext): readonly Element[] {
  return row.cells.flatMap((cell) => {
    const content = cellContent(row, cell, context);
    return content.length === 0 ? [] : [element('div', sideProperties(cell, context), content)];
  });
}

/** What every element of one side has, whatever it is. */
export function sideProperties(cell: Cell, { spoken }: RowContext): Properties {
  return { className: [cell.side], lang: cell.language, ...spokenProperties(cell, spoken) };
}

function rowClasses(row: Row): string[] {
  const marked = row.mark === undefined ? [] : ['out-of-date'];
  return [row.style, ...(row.breakBefore === 'page' ? ['new-page'] : []), ...marked];
}

/** Empty anchors: some readers show a block that a link leads to in a pop-up, but never an empty one. */
function anchorsOf(row: Row, context: RowContext): readonly Element[] {
  const own = elementId(row.id);
  const linked = context.linked.has(own) ? [anchorId(own)] : [];
  const ids = [...linked, ...row.anchors.map(elementId).filter((id) => id !== own)];
  return ids.map((id) => element('span', { className: ['anchor'], id }));
}

/** Whether a row is a heading, in one language or both. */
export function isHeading(row: Row): boolean {
  return headingTag(row) !== undefined;
}

function headingTag(row: Row): string | undefined {
  const tags = row.cells.flatMap((cell) => {
    const [first, ...others] = cell.content;
    if (first === undefined) return [];
    return [first.type === 'element' && others.length === 0 ? first.tagName : 'div'];
  });
  return tags.length > 0 && tags.every((tag) => /^h[1-6]$/.test(tag)) ? tags[0] : undefined;
}

/** A heading in two languages is one heading: readers list it once, and its level is counted once. */
function headingElements(row: Row, tag: string, context: RowContext): readonly ElementContent[] {
  const sides = row.cells.flatMap((cell) => {
    const [heading] = cellContent(row, cell, context);
    if (heading?.type !== 'element') return [];
    return [element('span', sideProperties(cell, context), heading.children)];
  });
  const children = sides.flatMap((side, index): (Element | string)[] => (index === 0 ? [side] : [' ', side]));
  const marks = rowMarks(row, context);
  return [
    // Not in the heading, of whose name the label of a page would become a part.
    ...(marks.length === 0 ? [] : [element('div', { className: ['places'] }, marks)]),
    element(tag, { className: rowClasses(row), id: elementId(row.id) }, children),
  ];
}

/** Pictures first, then everything else of the row as its caption. */
function figureElement(row: Row, context: RowContext): Element {
  if (row.layout === 'parallel') return figuresBesideEachOther(row, context);
  const pictures = row.cells.filter((cell) => cell.side === 'neutral');
  const captions = sideElements(
    { ...row, cells: row.cells.filter((cell) => cell.side !== 'neutral') },
    context,
  );
  const shown = pictures.flatMap((cell) => cellContent(row, cell, context).map(pictureIn(cell.language)));
  return element('figure', { className: rowClasses(row), id: elementId(row.id) }, [
    ...rowMarks(row, context),
    ...shown,
    ...(captions.length > 0 ? [element('figcaption', {}, captions)] : []),
  ]);
}

/** Where each language has its own picture, each is a figure with its own caption in the one that has the number. */
function figuresBesideEachOther(row: Row, context: RowContext): Element {
  const sides = row.cells.map((cell) => {
    const content = cellContent(row, cell, context);
    const pictures = content.filter(isPicture);
    const words = content.filter((node) => !isPicture(node));
    return element('figure', sideProperties(cell, context), [
      ...pictures.map(pictureIn(cell.language)),
      ...(words.length > 0 ? [element('figcaption', {}, words)] : []),
    ]);
  });
  return element('figure', { className: [...rowClasses(row), 'two-pictures'], id: elementId(row.id) }, [
    ...rowMarks(row, context),
    ...sides,
  ]);
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.tagName === 'svg');
}

/** The alternative text is in the language of its side. */
function pictureIn(language: Language): (node: ElementContent) => ElementContent {
  return (node) =>
    node.type === 'element'
      ? altered(node, { properties: { lang: node.properties['lang'] ?? language } })
      : node;
}
