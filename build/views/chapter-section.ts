import { leadingBlock } from '../assemble/numbering.ts';
import { sectionNumbers } from '../assemble/anchors.ts';
import type { Heading, Row, Section } from '../model/rendered.ts';
import { isShown } from './arrangement.ts';
import { bodyRows } from './body-rows.ts';
import { chapterKey, exerciseRows } from './exercise-rows.ts';
import { isCalled, renderNote } from './note-cells.ts';
import { chapterTitles, plainTitles } from './plain-title.ts';
import type { Scope } from './scope.ts';

/** One chapter, or a part that is written as one: its text, then its questions and, where the edition says so, their answers. */
export function chapterSection(scope: Scope): Section {
  scope.furigana.startChapter();
  const { chapter, arrangement } = scope;
  const body = bodyRows(scope);
  const exercises = exerciseRows(scope);
  const key = chapterKey(scope);
  const rows: readonly Row[] = [...body, ...exercises.rows, ...key.rows];
  return {
    id: chapter.id,
    ...standing(scope),
    titles: chapterTitles(chapter, arrangement),
    number: chapter.number?.toString(),
    rows,
    // After the body: a note's number links back to calls that have been set by then.
    notes: chapter.notes.filter((note) => isCalled(scope, note)).map((note) => renderNote(scope, note)),
    headings: [...textHeadings(scope), ...exercises.headings, ...key.headings],
    parts: [...exercises.parts, ...key.parts],
    opposite: undefined,
  };
}

/** What a chapter is to the book, how its pages are numbered, and on which side it opens. */
function standing({ book, chapter }: Scope): Pick<Section, 'role' | 'numbering' | 'startOn'> {
  switch (chapter.matter) {
    case 'front':
      return { role: 'preface', numbering: 'roman', startOn: 'recto' };
    case 'body':
      return {
        role: 'chapter',
        numbering: 'arabic',
        startOn: book.config.openings === 'recto' ? 'recto' : 'any',
      };
    case 'back':
      return {
        role: chapter.id === 'bibliography' ? 'bibliography' : 'appendix',
        numbering: 'arabic',
        startOn: 'recto',
      };
  }
}

function textHeadings(scope: Scope): readonly Heading[] {
  const numbers = sectionNumbers(scope.chapter);
  return scope.chapter.pairs
    .filter((pair) => pair.kind === 'heading' && isShown(pair, scope.arrangement))
    .map((pair) => ({
      id: pair.id,
      level: leadingBlock(pair)?.depth ?? 2,
      number: numbers.get(pair.id),
      titles: plainTitles(pair, scope.arrangement),
    }));
}
