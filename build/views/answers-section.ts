import { h } from 'hastscript';
import type { AnswerPosition } from '../model/config.ts';
import type { Heading, Row, Section } from '../model/rendered.ts';
import { backSection } from './back-section.ts';
import { keyRows, soleLead } from './exercise-rows.ts';
import { versionedWords } from './key-words.ts';
import { chapterTitles } from './plain-title.ts';
import { row } from './row.ts';
import type { Scope } from './scope.ts';
import { generatedCell } from './words.ts';

/** The answers of the book that stand at one position, chapter by chapter. */
export function answersSection(
  scopes: readonly Scope[],
  where: AnswerPosition,
  lead: readonly Row[] = [],
): Section | undefined {
  const parts = scopes
    .map((scope) => {
      scope.furigana.startChapter();
      return { scope, rows: keyRows(scope, where) };
    })
    .filter(({ rows }) => rows.length > 0);
  const [first] = parts;
  if (first === undefined) {
    return undefined;
  }
  const { arrangement, edition, t } = first.scope;
  const rows = [
    ...soleLead(first.scope, where, 'book/answers/lead'),
    ...lead,
    ...parts.flatMap(({ scope, rows: answers }) => [chapterRow(scope), ...answers]),
  ];
  const headings = parts.map(({ scope }) => chapterHeading(scope));
  return backSection('answers', 'answers', arrangement, t, rows, headings, [], (language) =>
    versionedWords(t(language, 'book:answers'), edition.version),
  );
}

function chapterHeading({ chapter, arrangement }: Scope): Heading {
  return {
    id: `${chapter.id}/key/title`,
    level: 2,
    number: chapter.number?.toString(),
    titles: chapterTitles(chapter, arrangement),
  };
}

function chapterRow(scope: Scope): Row {
  const titles = chapterTitles(scope.chapter, scope.arrangement);
  const cells = scope.arrangement.sides.map((side, index) =>
    generatedCell(side, [
      h('h2', { dataGenerated: '' }, [
        ...(index === 0 && scope.chapter.number !== undefined
          ? [h('span', { className: ['section-number'] }, String(scope.chapter.number)), ' ']
          : []),
        titles[side.language] ?? '',
      ]),
    ]),
  );
  return row(`${scope.chapter.id}/key/title`, 'heading-2', cells, {
    layout: cells.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
}
