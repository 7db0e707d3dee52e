import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { Cell, Section } from '../model/rendered.ts';
import type { ViewSide } from './arrangement.ts';
import { renderBook } from './bilingual-book.ts';
import { facingSection } from './facing-section.ts';
import { questionSides } from './question-sides.ts';
import { row } from './row.ts';
import { bothSides } from './sides.ts';
import { sourceOnly } from './source-only.ts';
import type { View } from './view.ts';
import { generatedCell, localized } from './words.ts';

/**
 * The source on versos and the translation on the rectos facing them, level pair by pair (or sentence by sentence,
 * `unit`). The text is rendered once for each language and once for both: the last gives the rows and their order, and
 * the lists and title pages, which have both languages on one page.
 */
export const facingPages: View = (book, edition, t) => {
  const [source, target] = bothSides(book);
  if (source === undefined || target === undefined) {
    return sourceOnly(book, edition, t);
  }
  const render = (sides: readonly ViewSide[]) =>
    renderBook(book, edition, { sides, layout: 'stacked', unit: edition.unit }, t);
  const both = render([source, target]);
  const versos = sectionsById(render([source]).sections);
  const rectos = sectionsById(render([target]).sections);
  const written = new Set(book.chapters.map(({ id }) => id));
  const oneLanguage = questionSides(book, edition, [source, target]).length === 1;
  const parts = both.sections.flatMap((section) =>
    oneLanguage && written.has(section.id) ? withQuestionsApart(section) : [section],
  );
  const sections = parts.map((section) =>
    written.has(section.id) || (section.role === 'answers' && !oneLanguage)
      ? facingSection(section, [
          { side: source, section: versos.get(section.id) },
          { side: target, section: rectos.get(section.id) },
        ])
      : onAnySide(section),
  );
  const text = sections.findIndex(({ numbering }) => numbering === 'arabic');
  const opening = text < 0 ? [] : [halfTitle(book, [source, target])];
  const before = text < 0 ? sections.length : text;
  return {
    ...both,
    facing: true,
    sections: [...sections.slice(0, before), ...opening, ...sections.slice(before)],
  };
};

/**
 * Questions that are put in one language alone face nothing: they stand on pages of their own, on both sides of the
 * leaf, behind the text.
 */
function withQuestionsApart(section: Section): readonly Section[] {
  const [first] = section.parts;
  const start = section.rows.findIndex((each) => each.id === first?.row);
  if (start < 0) {
    return [section];
  }
  const rows = section.rows.slice(start);
  const apart = new Set(rows.map((each) => each.id));
  return [
    {
      ...section,
      rows: section.rows.slice(0, start),
      headings: section.headings.filter((heading) => !apart.has(heading.id)),
      parts: [],
    },
    {
      ...section,
      id: `${section.id}/exercises`,
      startOn: 'any',
      rows,
      notes: [],
      headings: section.headings.filter((heading) => apart.has(heading.id)),
    },
  ];
}

function sectionsById(sections: readonly Section[]): ReadonlyMap<string, Section> {
  return new Map(sections.map((section) => [section.id, section]));
}

/** Behind text that ends on a recto, a part that had to begin on one would leave a blank page each time. */
function onAnySide(section: Section): Section {
  return section.numbering === 'arabic' ? { ...section, startOn: 'any' } : section;
}

/** 中扉: the title again on page 1, a recto, so that the first two pages that face each other are 2 and 3. */
function halfTitle(book: Book, sides: readonly ViewSide[]): Section {
  const cells = sides.map((side): Cell => {
    const words = localized(book.config.title, side, book.source) ?? '';
    return generatedCell(side, [h('p', { dataGenerated: '' }, words)]);
  });
  return {
    id: 'book/text-title',
    role: 'halftitle',
    numbering: 'arabic',
    startOn: 'recto',
    titles: {},
    number: undefined,
    rows: [row('book/text-title/title', 'book-title', cells, { layout: 'stacked', breakInside: 'avoid' })],
    notes: [],
    headings: [],
    parts: [],
    opposite: undefined,
  };
}
