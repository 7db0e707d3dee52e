import { sectionNumbers } from '../assemble/anchors.ts';
import type { Book } from '../model/book.ts';
import type { BackPart, EditionConfig } from '../model/config.ts';
import type { RenderedBook, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { bookItems } from '../questions/all-items.ts';
import { askedWords } from '../questions/asked-words.ts';
import { elementId } from '../tree/element-id.ts';
import { answersSection } from './answers-section.ts';
import type { Arrangement } from './arrangement.ts';
import { chapterSection } from './chapter-section.ts';
import { colophonSection } from './colophon.ts';
import { frontMatter } from './front-matter.ts';
import { plainTitles } from './plain-title.ts';
import { furiganaFilter } from './furigana.ts';
import { glossarySection } from './glossary.ts';
import { hasText } from './has-text.ts';
import { findOccurrences, type Occurrences } from './index-occurrences.ts';
import { indexSection } from './index-section.ts';
import type { Scope } from './scope.ts';
import { shownIds } from './shown-ids.ts';

/** A whole book in one arrangement: front matter, chapters, back matter. Every view of the text is made here. */
export function renderBook(
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  t: Translate,
): RenderedBook {
  const scopes = chapterScopes(book, edition, arrangement, t);
  // All that is written is set in the order of the book: furigana runs through it.
  const written = scopes.map((scope) => ({ scope, section: chapterSection(scope) }));
  const chapters = written
    .filter(({ scope }) => scope.chapter.matter === 'body')
    .map(({ section }) => section);
  const sections = new Map(written.map(({ scope, section }) => [scope.chapter.id, section]));
  const index = findOccurrences(book, arrangement, [...sections.values()]);
  const back = book.config.back.flatMap((part) =>
    typeof part === 'string'
      ? (backPart(part, scopes, index, book, edition, arrangement, t) ?? [])
      : (sections.get(part.chapter) ?? []),
  );
  const front = frontMatter(book, arrangement, t, sections, [...chapters, ...back]);
  return renderedBook(book, edition, arrangement, [...front, ...chapters, ...back]);
}

/** What each chapter's rows are made with; furigana runs through the whole book. */
export function chapterScopes(
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  t: Translate,
): readonly Scope[] {
  const furigana = furiganaFilter(book);
  const shown = shownIds(book, edition, arrangement);
  const unnumbered = unnumberedTitles(book, arrangement);
  const askedAnywhere = hasText(edition) ? undefined : askedWords(bookItems(book));
  return book.chapters.map((chapter) => ({
    book,
    edition,
    chapter,
    arrangement,
    t,
    furigana,
    shown,
    unnumbered,
    askedWords: askedAnywhere ?? askedWords(bookItems({ chapters: [chapter] })),
    notes: new Map(chapter.notes.map((note) => [note.label.toLowerCase(), note])),
    givenIds: new Set(),
  }));
}

function unnumberedTitles(book: Book, arrangement: Arrangement): Scope['unnumbered'] {
  return new Map(
    book.chapters.flatMap((chapter) => {
      const numbers = sectionNumbers(chapter);
      const headings = chapter.pairs.filter((pair) => pair.kind === 'heading' && !numbers.has(pair.id));
      return headings.map((pair) => [elementId(pair.id), plainTitles(pair, arrangement)] as const);
    }),
  );
}

/** The sections of an edition as a book. */
export function renderedBook(
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  sections: readonly Section[],
): RenderedBook {
  return {
    edition: edition.id,
    languages: arrangement.sides.map((side) => side.language),
    sides: arrangement.sides.map((side) => side.name),
    columns: arrangement.sides.length === 2 && arrangement.layout === 'parallel' ? 2 : 1,
    facing: false,
    sections,
    images: [...book.images.keys()].toSorted(),
  };
}

function backPart(
  part: BackPart,
  scopes: readonly Scope[],
  occurrences: Occurrences,
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  t: Translate,
): Section | undefined {
  switch (part) {
    case 'answers':
      return answersSection(scopes, 'book-end');
    case 'glossary':
      return glossarySection(book, arrangement, t, occurrences);
    case 'colophon':
      return colophonSection(book, edition, arrangement, t);
    case 'index':
      return indexSection(book, arrangement, t, occurrences);
    case 'bibliography':
      // Written by the author: `back` names the file then, and the part by itself is that of a book without it.
      return undefined;
  }
}
