import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Term } from '../model/config.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';
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
  const headword = side.name === 'source' ? term.term : translationOf(term, side);
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

function translationOf(term: Term, side: ViewSide): string {
  return term.translations[side.language] ?? term.term;
}
