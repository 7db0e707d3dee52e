import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Book, Chapter } from '../model/book.ts';
import type { Heading, Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { elementId } from '../tree/element-id.ts';
import { isShown, type Arrangement } from './arrangement.ts';
import { row } from './row.ts';
import { wordCells, wordTitles } from './words.ts';

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
  const entries = book.chapters.flatMap((chapter) => floatHeadings(chapter, arrangement, wanted));
  const rows = entries.map((entry) => entryRow(kind, book, arrangement, entry));
  return rows.length === 0 ? undefined : listSection(kind, `book:${kind}`, arrangement, t, rows);
}

/** The numbered figures, or tables, of a chapter with the words of their captions. */
function floatHeadings(
  chapter: Chapter,
  arrangement: Arrangement,
  wanted: 'figure' | 'table',
): readonly Heading[] {
  const keyOf = (pair: BlockPair) => containerOf(pair, wanted)?.key;
  const isCaption = (pair: BlockPair) => leadingBlock(pair)?.role === `${wanted}-caption`;
  // The first caption of a float is its own: of two keys that are equal, a map keeps the later one.
  const captions = new Map(
    chapter.pairs
      .filter(isCaption)
      .map((pair) => [keyOf(pair), pair] as const)
      .toReversed(),
  );
  return chapter.pairs.flatMap((pair): Heading[] => {
    const numbered = chapter.numbered.get(pair.id);
    if (numbered?.kind !== wanted || !isShown(pair, arrangement)) {
      return [];
    }
    const caption = captions.get(keyOf(pair));
    const titles = arrangement.sides.map((side) => [side.language, caption?.[side.name][0]?.text ?? '']);
    return [{ id: pair.id, level: 2, number: String(numbered.number), titles: Object.fromEntries(titles) }];
  });
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
  const titles = wordTitles(arrangement, t, key);
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
    opposite: undefined,
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
