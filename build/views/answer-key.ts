import type { View } from './view.ts';
import { answersSection } from './answers-section.ts';
import { chapterScopes, renderedBook } from './bilingual-book.ts';
import { colophonSection } from './colophon.ts';
import { frontMatter } from './front-matter.ts';
import { companionPagesRow } from './companion-row.ts';
import { bothSides } from './sides.ts';

/** The answers alone, for teachers: numbered as the questions are in the other editions. */
export const answerKey: View = (book, edition, t) => {
  const arrangement = { sides: bothSides(book), layout: 'parallel', unit: 'paragraph' } as const;
  const lead = companionPagesRow(book, edition, arrangement, t, 'book/answers/pages');
  const answers = answersSection(chapterScopes(book, edition, arrangement, t), 'separate', lead);
  const front = frontMatter(book, arrangement, t, new Map(), []).filter(({ role }) => role === 'titlepage');
  const sections = [
    ...front,
    ...(answers === undefined ? [] : [answers]),
    colophonSection(book, edition, arrangement, t),
  ];
  return renderedBook(book, edition, arrangement, sections);
};
