import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Term } from '../model/config.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { rowLayout, type Arrangement, type ViewSide } from './arrangement.ts';
import { backSection } from './back-section.ts';
import { row } from './row.ts';
import { generatedCell } from './words.ts';

/**
 * The terms of the book, each with its translation and note: by reading (五十音) where the source is shown, else by
 * translation.
 */
export function glossarySection(book: Book, arrangement: Arrangement, t: Translate): Section | undefined {
  const [first] = arrangement.sides;
  const collator = new Intl.Collator(first?.language ?? book.source);
  const key = (term: Term) =>
    first?.name === 'target' ? translationOf(term, first) : (term.reading ?? term.term);
  const terms = book.terms.toSorted(
    (a, b) => collator.compare(key(a), key(b)) || collator.compare(a.term, b.term),
  );
  const rows = terms.map((term) => termRow(arrangement, term, t));
  return rows.length === 0 ? undefined : backSection('glossary', 'glossary', arrangement, t, rows);
}

function termRow(arrangement: Arrangement, term: Term, t: Translate): Row {
  const cells = arrangement.sides.map((side) => generatedCell(side, [termWords(side, term, t)]));
  return row(`book/glossary/${term.id}`, 'term', cells, {
    layout: rowLayout(arrangement),
    breakInside: 'avoid',
  });
}

function termWords(side: ViewSide, term: Term, t: Translate) {
  const headword = side.name === 'source' ? term.term : translationOf(term, side);
  const reading = side.name === 'source' && term.reading !== term.term ? term.reading : undefined;
  const note = term.note?.[side.language];
  return h('p', { dataGenerated: '' }, [
    h('b', { className: ['headword'] }, headword),
    ...(reading === undefined
      ? []
      : [h('span', { className: ['term-reading'] }, t(side.language, 'book:term-reading', { reading }))]),
    ...(note === undefined ? [] : [t(side.language, 'book:term-separator'), note]),
  ]);
}

function translationOf(term: Term, side: ViewSide): string {
  return term.translations[side.language] ?? term.term;
}
