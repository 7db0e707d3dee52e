import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Language } from '../model/place.ts';
import type { Cell, Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';
import { saysMore } from '../text/kana-order.ts';
import { backSection } from './back-section.ts';
import { indexGroups, type IndexEntry, type IndexGroup } from './index-entries.ts';
import type { Occurrences } from './index-occurrences.ts';
import { passageWords, placeList } from './index-places.ts';
import { row } from './row.ts';
import { generatedCell, wordCells } from './words.ts';

/**
 * The index: the words of the source by reading (五十音), then those of the translation from A to Z, each with the word
 * of the other language and its pages. An edition of one language has that language's part alone.
 */
export function indexSection(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  occurrences: Occurrences,
): Section | undefined {
  const parts = arrangement.sides
    .map((side) => ({ side, groups: indexGroups(book, occurrences, side.name) }))
    .filter(({ groups }) => groups.length > 0);
  const rows = parts.flatMap(({ side, groups }) => [
    ...(parts.length > 1 ? [partRow(side, arrangement, t)] : []),
    ...groups.flatMap((group, index) =>
      groupRows(group, `${side.name}/${index + 1}`, side, book, arrangement, t),
    ),
  ]);
  return rows.length === 0
    ? undefined
    : backSection('index', 'index', arrangement, t, parts.length > 1 ? rows : withAir(rows));
}

/** An index of one part has no name of its part between the title and the first letter, but the same white. */
function withAir(rows: readonly Row[]): readonly Row[] {
  return rows.map((each, index) => (index === 0 ? { ...each, style: `${each.style} index-first` } : each));
}

function partRow(side: ViewSide, arrangement: Arrangement, t: Translate): Row {
  const cells = wordCells(arrangement, t, `book:index-${side.name}`, 'h2');
  return row(`book/index/${side.name}`, 'heading-2', cells, {
    layout: cells.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
}

function groupRows(
  group: IndexGroup,
  name: string,
  side: ViewSide,
  book: Book,
  arrangement: Arrangement,
  t: Translate,
): readonly Row[] {
  const words = group.heading ?? t(side.language, 'book:index-other');
  const heading = generatedCell(side, [h('h3', { dataGenerated: '' }, words)]);
  const entries = group.entries.map((entry, index) =>
    row(`book/index/${name}/${index + 1}`, 'index-entry', entryCells(entry, side, book, arrangement, t), {
      layout: arrangement.sides.length > 1 && arrangement.layout === 'parallel' ? 'parallel' : 'full',
      breakInside: 'avoid',
    }),
  );
  return [
    row(`book/index/${name}`, 'index-group', [heading], { breakInside: 'avoid', keepWithNext: true }),
    ...entries,
  ];
}

function entryCells(
  entry: IndexEntry,
  side: ViewSide,
  { config }: Book,
  arrangement: Arrangement,
  t: Translate,
): readonly Cell[] {
  const other = arrangement.sides.find(({ name }) => name !== side.name);
  const headword = headwords(entry, side.language, t);
  const equivalent = other === undefined ? [] : equivalents(entry, other.language, t);
  // Numbers that no margin prints lead nowhere.
  const passages = config.passages === 'none' ? [] : passageWords(entry.places, side.language, t);
  if (other === undefined || arrangement.layout !== 'parallel') {
    const words = equivalent.length === 0 ? headword : [...headword, ' ', ...equivalent];
    return [
      generatedCell(side, [
        line([...words, ...passages], placeList(entry.places, side.name, side.language, t)),
      ]),
    ];
  }
  return [
    generatedCell(side, [
      h('p', { className: ['index-headword'], dataGenerated: '' }, [...headword, ...passages]),
    ]),
    generatedCell(other, [line(equivalent, placeList(entry.places, side.name, other.language, t))]),
  ];
}

/** Words, leader and places as a line of columns. */
function line(
  words: readonly (ElementContent | string)[],
  places: readonly ElementContent[],
): ElementContent {
  return h('p', { className: ['index-line'], dataGenerated: '' }, [
    h('span', { className: ['index-words'] }, [...words]),
    h('span', { className: ['toc-leader', 'index-leader'], dataPrintOnly: '' }),
    h('span', { dataEpubOnly: '' }, ' '),
    ...places,
  ]);
}

function headwords(entry: IndexEntry, language: Language, t: Translate): readonly ElementContent[] {
  const { headword, reading } = entry;
  return [
    h('b', { className: ['headword'] }, headword),
    ...(reading === undefined || !saysMore(reading, headword)
      ? []
      : [h('span', { className: ['term-reading'] }, t(language, 'book:term-reading', { reading }))]),
  ];
}

function equivalents(entry: IndexEntry, language: Language, t: Translate): readonly ElementContent[] {
  const words = entry.equivalents.join(t(language, 'book:list-separator'));
  return words === '' ? [] : [h('span', { className: ['index-equivalent'], lang: language }, words)];
}
