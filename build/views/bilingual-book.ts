import type { Book } from '../model/book.ts';
import type { BackPart, EditionConfig } from '../model/config.ts';
import type { RenderedBook, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { questionNumbers } from '../questions/sheet.ts';
import { answersSection } from './answers-section.ts';
import type { Arrangement } from './arrangement.ts';
import { chapterSection } from './chapter-section.ts';
import { colophonSection } from './colophon.ts';
import { frontMatter } from './front-matter.ts';
import { furiganaFilter } from './furigana.ts';
import { glossarySection } from './glossary.ts';
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
  const chapters = scopes.map(chapterSection);
  const back = book.config.back.flatMap((part) =>
    typeof part === 'string' ? (backPart(part, scopes, book, edition, arrangement, t) ?? []) : [],
  );
  const front = frontMatter(book, arrangement, t, [...chapters, ...back]);
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
  return book.chapters.map((chapter) => ({
    book,
    edition,
    chapter,
    arrangement,
    t,
    furigana,
    questionNumbers: chapter.exercises === undefined ? new Map() : questionNumbers(chapter.exercises),
    shown,
    notes: new Map(chapter.notes.map((note) => [note.label.toLowerCase(), note])),
    givenIds: new Set(),
  }));
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
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  t: Translate,
): Section | undefined {
  switch (part) {
    case 'answers':
      return edition.exercises !== 'none' && edition.answers === 'book-end'
        ? answersSection(scopes)
        : undefined;
    case 'glossary':
      return glossarySection(book, arrangement, t);
    case 'colophon':
      return colophonSection(book, arrangement, t);
    case 'index':
    case 'bibliography':
      // Index marks and terms are read, but neither part is made; the README says so.
      return undefined;
  }
}
