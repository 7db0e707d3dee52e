import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Term } from '../model/config.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { compareReadings, kanaRow, saysMore } from '../text/kana-order.ts';
import { isJapanese } from '../text/languages.ts';
import { rowLayout, type Arrangement, type ViewSide } from './arrangement.ts';
import { backSection } from './back-section.ts';
import { termWords, type IndexPlace, type Occurrences } from './index-occurrences.ts';
import { placeWords } from './index-places.ts';
import { row } from './row.ts';
import { pageReference } from './scope.ts';
import { generatedCell } from './words.ts';

/** From this many terms on, the rows of the fifty sounds, or the letters, stand above them. */
const many = 30;

/**
 * The terms of the book, each with its translation, its note and the place where it first stands: by reading (五十音)
 * where the source is shown, else by translation.
 */
export function glossarySection(
  book: Book,
  arrangement: Arrangement,
  t: Translate,
  occurrences: Occurrences,
): Section | undefined {
  const [first] = arrangement.sides;
  if (first === undefined || book.terms.length === 0) {
    return undefined;
  }
  const terms = sortedTerms(book, first);
  const rows = terms.map(({ term }) =>
    termRow(arrangement, term, firstPlace(term, first, book, occurrences), t),
  );
  const headed = terms.length < many ? rows : withHeadings(terms, rows, first, t);
  return backSection('glossary', 'glossary', arrangement, t, headed);
}

interface SortedTerm {
  readonly term: Term;
  /** か or M: what it stands under. */
  readonly heading: string | undefined;
}

function sortedTerms(book: Book, side: ViewSide): readonly SortedTerm[] {
  const inKana = isJapanese(side.language);
  const collator = new Intl.Collator(side.language, { ignorePunctuation: true });
  const compare = inKana ? compareReadings : collator.compare.bind(collator);
  return book.terms
    .map((term) => {
      const key = side.name === 'target' ? translationOf(term, side) : (term.reading ?? term.term);
      const letter = /\p{L}/u.exec(key.normalize('NFD'))?.[0]?.toUpperCase();
      return { term, key, heading: inKana ? kanaRow(key) : letter };
    })
    .toSorted((a, b) => compare(a.key, b.key) || compareReadings(a.term.term, b.term.term));
}

function withHeadings(
  terms: readonly SortedTerm[],
  rows: readonly Row[],
  side: ViewSide,
  t: Translate,
): readonly Row[] {
  return rows.flatMap((each, index) => {
    const heading = terms[index]?.heading;
    if (index > 0 && heading === terms[index - 1]?.heading) {
      return [each];
    }
    const cell = generatedCell(side, [
      h('h2', { dataGenerated: '' }, heading ?? t(side.language, 'book:index-other')),
    ]);
    const name = `book/glossary/group/${index + 1}`;
    return [row(name, 'index-group', [cell], { breakInside: 'avoid', keepWithNext: true }), each];
  });
}

function firstPlace(term: Term, side: ViewSide, book: Book, { terms }: Occurrences): IndexPlace | undefined {
  return terms[side.name].get(termWords(term, side.name, book) ?? '')?.[0];
}

function termRow(arrangement: Arrangement, term: Term, place: IndexPlace | undefined, t: Translate): Row {
  const cells = arrangement.sides.map((side, index) =>
    generatedCell(side, [entryElement(side, term, index === 0 ? place : undefined, t)]),
  );
  return row(`book/glossary/${term.id}`, 'term', cells, {
    layout: rowLayout(arrangement),
    breakInside: 'avoid',
  });
}

function entryElement(side: ViewSide, term: Term, place: IndexPlace | undefined, t: Translate) {
  const headword = side.name === 'source' ? term.term : translationOf(term, side);
  const reading =
    side.name === 'source' && saysMore(term.reading ?? term.term, term.term) ? term.reading : undefined;
  const note = term.note?.[side.language];
  return h('p', { dataGenerated: '' }, [
    h('b', { className: ['headword'] }, headword),
    ...(reading === undefined
      ? []
      : [h('span', { className: ['term-reading'] }, t(side.language, 'book:term-reading', { reading }))]),
    ...(note === undefined ? [] : [t(side.language, 'book:term-separator'), note]),
    ...(place === undefined ? [] : placeReference(place, side, t)),
  ]);
}

/** The first place: its page in print, its passage on a screen; both lead there. */
function placeReference(place: IndexPlace, { language }: ViewSide, t: Translate): readonly ElementContent[] {
  return [
    h('span', { dataEpubOnly: '' }, ' '),
    h('a', { href: `#${place.id}`, className: ['term-place'] }, [
      pageReference(place.id, language, t, 'book:term-page'),
      h('span', { dataEpubOnly: '' }, placeWords(place, place, language, t)),
    ]),
    h('span', { dataEpubOnly: '', dataPagesOf: place.id }),
  ];
}

function translationOf(term: Term, side: ViewSide): string {
  return term.translations[side.language] ?? term.term;
}
