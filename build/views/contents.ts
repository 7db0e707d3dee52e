import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Book, Chapter } from '../model/book.ts';
import type { Heading, Row, Section } from '../model/rendered.ts';
import type { Language } from '../model/place.ts';
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
    .flatMap((section) => listed(section))
    .map((heading, index, all) => {
      const entry = entryRow('toc', book, arrangement, heading);
      // Titles that follow each other with no sections between them stand without white between them.
      const close = heading.level === 1 && all[index - 1]?.level === 1;
      return {
        ...entry,
        style: close ? `${entry.style} toc-close` : entry.style,
        keepWithNext: (all[index + 1]?.level ?? 0) > heading.level,
      };
    });
  return listSection('toc', 'book:contents', arrangement, t, entries);
}

/** Titles, and the sections of chapters: what stands before and after those is short enough without. */
function listed({ role, headings }: Section): readonly Heading[] {
  const deepest = role === 'chapter' || role === 'answers' ? 2 : 1;
  return headings.filter(({ level }) => level <= deepest);
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
  const rows = entries.map((entry, index) => {
    const made = entryRow(kind, book, arrangement, entry, (language) =>
      t(language, `book:${wanted}`, { number: entry.number ?? '' }),
    );
    return index === 0 ? { ...made, style: `${made.style} toc-first` } : made;
  });
  const section = listSection(kind, `book:${kind}`, arrangement, t, rows);
  // Lists follow the contents, and each other, on the next page.
  return rows.length === 0 ? undefined : { ...section, startOn: 'any' };
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
    parts: [],
    opposite: undefined,
  };
}

/**
 * One line of a list: number, words in each language, leader, page. The leader is drawn, not typed. What is called by
 * a word of each language, 図1 and Figure 1, has its `label` before its words.
 */
function entryRow(
  prefix: string,
  book: Book,
  arrangement: Arrangement,
  heading: Heading,
  label?: (language: Language) => string,
): Row {
  const target = elementId(heading.id);
  const words = arrangement.sides.map((side) =>
    h('span', { className: ['toc-words', side.name], lang: side.language }, [
      ...(label === undefined ? [] : [h('span', { className: ['toc-label'] }, label(side.language)), ' ']),
      heading.titles[side.language] ?? '',
    ]),
  );
  const content: ElementContent = h('p', { className: ['toc-entry'], dataGenerated: '' }, [
    h(
      'a',
      { href: `#${target}`, className: label === undefined ? ['toc-link'] : ['toc-link', 'toc-float'] },
      [
        ...(label === undefined ? [h('span', { className: ['toc-number'] }, heading.number ?? '')] : []),
        h('span', { className: ['toc-title'] }, words),
      ],
    ),
    h('span', { className: ['toc-leader'], dataPrintOnly: '' }),
    h('span', { className: ['toc-page', 'folio-ref'], dataPageOf: target, dataPrintOnly: '' }, '00'),
  ]);
  const cell = { side: 'neutral', language: book.source, content: [content], spans: [] } as const;
  return row(`book/${prefix}/${heading.id}`, `toc-${heading.level}`, [cell], {
    breakInside: 'avoid',
  });
}
