import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Term } from '../model/config.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';
import { backSection } from './back-section.ts';
import { row } from './row.ts';
import { generatedCell } from './words.ts';

/** The terms of the book by reading (五十音), each with its translation and note. */
export function glossarySection(book: Book, arrangement: Arrangement, t: Translate): Section | undefined {
  const collator = new Intl.Collator(book.source);
  const terms = book.terms.toSorted(
    (a, b) => collator.compare(a.reading ?? a.term, b.reading ?? b.term) || collator.compare(a.term, b.term),
  );
  const rows = terms.map((term) => termRow(book, arrangement, term));
  return rows.length === 0 ? undefined : backSection('glossary', 'glossary', arrangement, t, rows);
}

function termRow(book: Book, arrangement: Arrangement, term: Term): Row {
  const cells = arrangement.sides.map((side) => generatedCell(side, [termWords(book, side, term)]));
  return row(`book/glossary/${term.id}`, 'term', cells, {
    layout: cells.length === 1 ? 'full' : arrangement.layout,
    breakInside: 'avoid',
  });
}

function termWords(book: Book, side: ViewSide, term: Term) {
  const headword = side.name === 'source' ? term.term : (term.translations[side.language] ?? term.term);
  const reading = side.name === 'source' && term.reading !== undefined && term.reading !== term.term;
  const note = term.note?.[side.language];
  return h('p', { dataGenerated: '' }, [
    h('b', { className: ['headword'] }, headword),
    ...(reading
      ? [
          h(
            'span',
            { className: ['term-reading'] },
            book.source === 'ja' ? `（${term.reading}）` : ` (${term.reading})`,
          ),
        ]
      : []),
    ...(note === undefined ? [] : [side.language === 'ja' ? '　' : ' ', note]),
  ]);
}
