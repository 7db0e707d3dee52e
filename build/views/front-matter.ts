import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { FrontPart } from '../model/config.ts';
import type { Cell, Row, Section, SectionRole } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';
import { contentsSection, floatListSection } from './contents.ts';
import { row } from './row.ts';
import { generatedCell, localized, nameList } from './words.ts';

/** The pages before the first chapter, in the order of `front`. The contents need the chapters' headings. */
export function frontMatter(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  chapters: readonly Section[],
): readonly Section[] {
  return book.config.front.flatMap((part) =>
    typeof part === 'string' ? (frontPart(part, book, arrangement, t, chapters) ?? []) : [],
  );
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
      return undefined;
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
    opposite: undefined,
  };
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
    const distinct = cells.filter((cell, index) => index === 0 || wordsOf(cell) !== wordsOf(cells[0]));
    return distinct.length === 0
      ? []
      : [row(`book/${prefix}/${style}`, style, distinct, { layout: 'stacked', breakInside: 'avoid' })];
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
