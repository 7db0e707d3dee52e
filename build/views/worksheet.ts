import type { EditionConfig } from '../model/config.ts';
import type { Book } from '../model/book.ts';
import type { Row, Section } from '../model/rendered.ts';
import { allSheetItems } from '../questions/all-items.ts';
import { answersSection } from './answers-section.ts';
import type { Arrangement } from './arrangement.ts';
import { chapterScopes, renderedBook } from './bilingual-book.ts';
import { bodyRows } from './body-rows.ts';
import { companionPagesRow } from './companion-row.ts';
import { chapterKey, exerciseRows, questionRows } from './exercise-rows.ts';
import { hasText } from './has-text.ts';
import { versionedWords } from './key-words.ts';
import { isCalled, renderNote } from './note-cells.ts';
import { chapterTitles } from './plain-title.ts';
import { questionSides } from './question-sides.ts';
import type { Scope } from './scope.ts';
import { bothSides } from './sides.ts';
import { totalsRows } from './totals-rows.ts';
import { withRoomToTranslate } from './translation-rows.ts';
import type { View } from './view.ts';
import { nameRow, sheetBar, sheetTitle, sheetTitleStyle } from './worksheet-head.ts';

/**
 * Sheets to hand out, one a chapter: a head with lines for class and name, then the questions with room to write. With
 * `text`, the text stands before the questions in one language, with lines in place of the other, which the book is
 * never asked for. No pages before the first sheet nor after the last, but for answers where the edition has them.
 */
export const worksheet: View = (book, edition, t) => {
  const arrangement: Arrangement = {
    sides: sheetSides(book, edition),
    layout: 'parallel',
    unit: edition.unit,
  };
  const scopes = chapterScopes(book, edition, arrangement, t);
  const sheets = scopes.flatMap((scope) => sheetSection(scope) ?? []);
  const answers = answersSection(scopes, 'book-end');
  const rendered = renderedBook(book, edition, arrangement, [
    ...sheets,
    ...(answers === undefined ? [] : [answers]),
  ]);
  return hasText(edition) ? { ...rendered, columns: 2 } : rendered;
};

function sheetSides(book: Book, edition: EditionConfig): Arrangement['sides'] {
  return edition.text === 'none'
    ? questionSides(book, edition, bothSides(book))
    : bothSides(book).filter(({ name }) => name === edition.text);
}

/** The sheet of one chapter; nothing where it has neither text nor questions on it. */
function sheetSection(scope: Scope): Section | undefined {
  scope.furigana.startChapter();
  const { chapter, arrangement, edition } = scope;
  const titles = Object.fromEntries(
    Object.entries(chapterTitles(chapter, arrangement)).map(([language, title]) => [
      language,
      versionedWords(title, edition.version),
    ]),
  );
  const withText = hasText(edition) && chapter.matter === 'body';
  const body = withText ? withRoomToTranslate(scope, bodyRows(scope)) : [];
  const [first, ...others] = body;
  const opensWithTitle = first !== undefined && first.id === chapter.title?.id;
  const title = opensWithTitle ? { ...first, style: sheetTitleStyle } : sheetTitle(scope);
  const text = opensWithTitle ? others : body;
  const questions = withText ? exerciseRows(scope) : { rows: questionRows(scope), parts: [] };
  if (text.length === 0 && questions.rows.length === 0) {
    return undefined;
  }
  const key = chapterKey(scope);
  return {
    // The text of a chapter stands in the section of its name.
    id: withText ? chapter.id : `${chapter.id}/sheet`,
    role: 'worksheet',
    numbering: 'arabic',
    startOn: 'any',
    titles,
    number: chapter.number?.toString(),
    rows: [...headRows(scope, title), ...text, ...questions.rows, ...onNextPage(key.rows)],
    notes: withText
      ? chapter.notes.filter((note) => isCalled(scope, note)).map((note) => renderNote(scope, note))
      : [],
    headings: [{ id: title.id, level: 1, number: chapter.number?.toString(), titles }],
    parts: [...questions.parts, ...key.parts],
    opposite: undefined,
  };
}

function headRows(scope: Scope, title: Row): readonly Row[] {
  const { book, chapter, arrangement, edition, t } = scope;
  const items = chapter.sheet === undefined ? [] : allSheetItems(chapter.sheet);
  const named = items.some(({ question }) => question.references.length > 0);
  const pages = named ? companionPagesRow(book, edition, arrangement, t, `${chapter.id}/sheet/pages`) : [];
  const asked = edition.exercises !== 'none' && edition.totals;
  return [
    sheetBar(scope),
    title,
    nameRow(scope),
    ...(asked ? totalsRows(scope) : []),
    ...pages.map((row) => ({ ...row, style: 'sheet-pages' })),
  ];
}

function onNextPage(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, breakBefore: 'page' } : row));
}
