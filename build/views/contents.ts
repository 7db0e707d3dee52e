import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import type { Book, Chapter } from '../model/book.ts';
import type { Heading, Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { elementId } from '../tree/element-id.ts';
import { isShown, type Arrangement } from './arrangement.ts';
import { row } from './row.ts';
import { wordCells } from './words.ts';

/** The contents: chapters and their sections in both languages with the pages on which they begin. */
export function contentsSection(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  sections: readonly Section[],
): Section {
  const entries = sections
    .flatMap((section) => section.headings)
    .filter((heading) => heading.level <= 2)
    .map((heading, index, all) => ({
      ...entryRow('toc', book, arrangement, heading),
      keepWithNext: (all[index + 1]?.level ?? 0) > heading.level,
    }));
  return listSection('toc', 'book:contents', arrangement, t, entries);
}

/** The list of figures, or of tables, with their pages. */
export function floatListSection(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  kind: 'figures' | 'tables',
): Section | undefined {
  const wanted = kind === 'figures' ? 'figure' : 'table';
  const entries = book.chapters.flatMap((chapter) =>
    [...chapter.numbered]
      .filter(([id, numbered]) => numbered.kind === wanted && hasShown(chapter, id, arrangement))
      .map(([id, { number }]): Heading => ({
        id,
        level: 2,
        number: String(number),
        titles: captionWords(chapter, id, arrangement),
      })),
  );
  const rows = entries.map((entry) => entryRow(kind, book, arrangement, entry));
  return rows.length === 0 ? undefined : listSection(kind, `book:${kind}`, arrangement, t, rows);
}

function hasShown(chapter: Chapter, id: string, arrangement: Arrangement): boolean {
  return chapter.pairs.some((pair) => pair.id === id && isShown(pair, arrangement));
}

function captionWords(
  chapter: Chapter,
  id: string,
  arrangement: Arrangement,
): Readonly<Record<string, string>> {
  const float = chapter.pairs.find((pair) => pair.id === id);
  const type = float?.kind === 'image' ? 'figure' : 'table';
  const key = float === undefined ? undefined : containerOf(float, type)?.key;
  const caption = chapter.pairs.find(
    (pair) => leadingBlock(pair)?.role === `${type}-caption` && containerOf(pair, type)?.key === key,
  );
  return Object.fromEntries(
    arrangement.sides.map((side) => [side.language, caption?.[side.name][0]?.text ?? '']),
  );
}

function listSection(
  id: string,
  key: string,
  arrangement: Arrangement,
  t: Translate,
  rows: readonly Row[],
): Section {
  const title = row(`book/${id}/title`, 'heading-1', wordCells(arrangement, t, key, 'h1'), {
    layout: 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
  const titles = Object.fromEntries(arrangement.sides.map((side) => [side.language, t(side.language, key)]));
  return {
    id: `book/${id}`,
    role: 'toc',
    numbering: 'roman',
    startOn: 'recto',
    titles,
    number: undefined,
    rows: [title, ...rows],
    notes: [],
    headings: [{ id: title.id, level: 1, number: undefined, titles }],
  };
}

/** One line of a list: number, words in each language, leader, page. The leader is drawn, not typed. */
function entryRow(prefix: string, book: Book, arrangement: Arrangement, heading: Heading): Row {
  const target = elementId(heading.id);
  const words = arrangement.sides.map((side) =>
    h(
      'span',
      { className: ['toc-words', side.name], lang: side.language },
      heading.titles[side.language] ?? '',
    ),
  );
  const content: ElementContent = h('p', { className: ['toc-entry'], dataGenerated: '' }, [
    h('a', { href: `#${target}`, className: ['toc-link'] }, [
      h('span', { className: ['toc-number'] }, heading.number ?? ''),
      h('span', { className: ['toc-title'] }, words),
    ]),
    h('span', { className: ['toc-leader'], dataPrintOnly: '' }),
    h('span', { className: ['toc-page', 'folio-ref'], dataPageOf: target, dataPrintOnly: '' }, '00'),
  ]);
  const cell = { side: 'neutral', language: book.source, content: [content], spans: [] } as const;
  return row(`book/${prefix}/${heading.id}`, `toc-${heading.level}`, [cell], {
    breakInside: 'avoid',
  });
}
