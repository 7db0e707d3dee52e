import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { rowLayout, type Arrangement, type ViewSide } from './arrangement.ts';
import { row } from './row.ts';
import { generatedCell, localized, nameList, wordTitles } from './words.ts';

/** 奥付: what a Japanese publisher prints on the last page. */
export function colophonSection(book: Book, arrangement: Arrangement, t: Translate): Section {
  const rows = facts(book, t).flatMap(({ key, value }): Row[] => {
    const cells = arrangement.sides.map((side) =>
      factCell(side, t(side.language, `book:${key}`), value(side)),
    );
    return cells.some((cell) => cell !== undefined)
      ? [
          row(
            `book/colophon/${key}`,
            'colophon-line',
            cells.filter((cell) => cell !== undefined),
            {
              layout: rowLayout(arrangement),
              breakInside: 'avoid',
            },
          ),
        ]
      : [];
  });
  return {
    id: 'book/colophon',
    role: 'colophon',
    numbering: 'none',
    startOn: 'any',
    titles: wordTitles(arrangement, t, 'book:colophon'),
    number: undefined,
    rows,
    notes: [],
    headings: [],
    opposite: undefined,
  };
}

function factCell(side: ViewSide, label: string, value: string | undefined) {
  return value === undefined
    ? undefined
    : generatedCell(side, [
        h('p', { dataGenerated: '' }, [
          h('span', { className: ['colophon-label'] }, label),
          ' ',
          h('span', { className: ['colophon-value'] }, value),
        ]),
      ]);
}

function facts(book: Book, t: Translate) {
  const { config } = book;
  const of = (text: Parameters<typeof localized>[0]) => (side: ViewSide) =>
    localized(text, side, book.source);
  const names = config.creators.map(({ name }) => name);
  return [
    { key: 'title', value: of(config.title) },
    { key: 'author', value: (side: ViewSide) => nameList(names, side, book.source, t) },
    { key: 'edition', value: of(config.editionStatement) },
    { key: 'published', value: (side: ViewSide) => dateWords(config.published, side.language) },
    { key: 'publisher', value: of(config.publisher) },
    { key: 'isbn', value: () => config.isbn },
    { key: 'identifier', value: () => config.identifier },
    { key: 'rights', value: of(config.rights) },
    { key: 'fonts', value: (side: ViewSide) => t(side.language, 'book:typefaces') },
  ];
}

/** `2026-11-23` as 2026年11月23日 or 23 November 2026; a year or month alone likewise. */
function dateWords(published: string | undefined, language: string): string | undefined {
  const [year, month, day] = published?.split('-').map(Number) ?? [];
  if (published === undefined || year === undefined || Number.isNaN(year)) {
    return published;
  }
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}
