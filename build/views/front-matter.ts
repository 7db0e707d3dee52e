import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { FrontPart } from '../model/config.ts';
import type { Cell, Row, Section, SectionRole } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';
import { contentsSection, floatListSection } from './contents.ts';
import { row } from './row.ts';
import { generatedCell, localized, nameList } from './words.ts';

/**
 * The pages before the first chapter, in the order of `front`. `written` are the sections that authors wrote, by file;
 * the contents need the headings of those in front, and of all `following`.
 */
export function frontMatter(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  written: ReadonlyMap<string, Section>,
  following: readonly Section[],
): readonly Section[] {
  const { front } = book.config;
  const own = front.flatMap((part) => (typeof part === 'string' ? [] : (written.get(part.chapter) ?? [])));
  const listed = [...own, ...following];
  const sections = front.flatMap((part) =>
    typeof part === 'string'
      ? (frontPart(part, book, arrangement, t, listed) ?? [])
      : (written.get(part.chapter) ?? []),
  );
  return sections.reduce<readonly Section[]>(withShared, []);
}

/** 図表一覧: of the lists of figures and tables, one that follows the other stands below it on the same page. */
function withShared(before: readonly Section[], next: Section): readonly Section[] {
  const last = before.at(-1);
  const lists: readonly string[] = ['book/figures', 'book/tables'];
  if (last === undefined || !lists.includes(last.id) || !lists.includes(next.id)) {
    return [...before, next];
  }
  const below = next.rows.map((each) =>
    each.style === 'heading-1' ? { ...each, style: 'heading-1 list-below' } : each,
  );
  const both = { ...last, rows: [...last.rows, ...below], headings: [...last.headings, ...next.headings] };
  return [...before.slice(0, -1), both];
}

function frontPart(
  part: FrontPart,
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  chapters: readonly Section[],
): Section | undefined {
  switch (part) {
    case 'cover':
      return section('book/cover', 'cover', 'none', titleRows(book, arrangement, t, 'cover'));
    case 'title':
      return section('book/title-page', 'titlepage', 'none', titleRows(book, arrangement, t, 'title'));
    case 'half-title':
      return section('book/half-title', 'halftitle', 'none', halfTitleRows(book, arrangement));
    case 'disclaimer':
      return rightsSection(book, arrangement);
    case 'toc':
      return contentsSection(book, arrangement, t, chapters);
    case 'figures':
    case 'tables':
      return floatListSection(book, arrangement, t, part);
  }
}

/** A section without headings or notes. */
function section(
  id: string,
  role: SectionRole,
  numbering: Section['numbering'],
  rows: readonly Row[],
): Section {
  return {
    id,
    role,
    numbering,
    startOn: 'recto',
    titles: {},
    number: undefined,
    rows,
    notes: [],
    headings: [],
    parts: [],
    opposite: undefined,
  };
}

/** 略標題: the title alone, small, on the leaf before the title page. */
function halfTitleRows(book: Book, arrangement: Arrangement): readonly Row[] {
  const cells = arrangement.sides.map((side) =>
    generatedCell(side, [
      h('p', { dataGenerated: '' }, localized(book.config.title, side, book.source) ?? ''),
    ]),
  );
  return [
    row('book/half-title/title', 'half-title', distinct(cells), { layout: 'stacked', breakInside: 'avoid' }),
  ];
}

/** Cells without a second one of the same words: a title that was not translated stands once. */
function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell, index) => index === 0 || wordsOf(cell) !== wordsOf(cells[0]));
}

/** Title, subtitle, makers and publisher, one under the other. */
function titleRows(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  prefix: 'cover' | 'title',
): readonly Row[] {
  const { config } = book;
  const names = config.creators.map(({ name }) => name);
  const line = (style: string, text: (side: ViewSide) => string | undefined): Row[] => {
    const cells = arrangement.sides.flatMap((side): Cell[] => {
      const words = text(side);
      const element = prefix === 'title' && style === 'book-title' ? 'h1' : 'p';
      return words === undefined ? [] : [generatedCell(side, [h(element, { dataGenerated: '' }, words)])];
    });
    const shown = distinct(cells);
    return shown.length === 0
      ? []
      : [row(`book/${prefix}/${style}`, style, shown, { layout: 'stacked', breakInside: 'avoid' })];
  };
  const of = (text: Parameters<typeof localized>[0]) => (side: ViewSide) =>
    localized(text, side, book.source);
  return [
    ...line('book-title', of(config.title)),
    ...line('book-subtitle', of(config.subtitle)),
    ...line('book-creators', (side) => nameList(names, side, book.source, t)),
    ...(prefix === 'title' ? line('book-publisher', of(config.publisher)) : []),
  ];
}

function wordsOf(cell: Cell | undefined): string {
  return JSON.stringify(cell?.content);
}

/** Rights and description, on the page after the title. */
function rightsSection(book: Book, arrangement: Arrangement): Section | undefined {
  const rows = (['description', 'rights'] as const).flatMap((key): Row[] => {
    const text = book.config[key];
    if (text === undefined) {
      return [];
    }
    const cells = arrangement.sides.map((side) =>
      generatedCell(side, [h('p', { dataGenerated: '' }, localized(text, side, book.source) ?? '')]),
    );
    return [
      row(`book/disclaimer/${key}`, 'paragraph', cells, {
        layout: cells.length === 1 ? 'full' : arrangement.layout,
      }),
    ];
  });
  return rows.length === 0
    ? undefined
    : { ...section('book/disclaimer', 'disclaimer', 'none', rows), startOn: 'any' };
}
