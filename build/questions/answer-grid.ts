import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { AnswerSpace, LocalizedContent } from '../model/exercise.ts';
import { inPoints } from '../model/lengths.ts';
import type { Language } from '../model/place.ts';
import { writtenLanguages } from './answer-filling.ts';
import { cellTexts, countMarks } from './grid-letters.ts';
import { gridPaper } from './grid-paper.ts';
import type { GridPaper } from './grid-paper.ts';
import { cellReadings } from './grid-readings.ts';
import { gridRuns } from './grid-runs.ts';
import { gridPiece, strokes } from './grid-strokes.ts';
import type { GridPiece } from './grid-strokes.ts';
import { gridText } from './grid-text.ts';
import type { GridSetting } from './grid-text.ts';
import { phrase } from './parts.ts';
import type { Part, PromptContext } from './question-type.ts';
import { measuresOf, spacePart } from './space-part.ts';
import type { SpaceNames } from './space-part.ts';

type GridSpace = Extract<AnswerSpace, { type: 'grid' }>;

/**
 * 原稿用紙 for as many characters as asked for, or more where the answer that is written in it is longer: one figure with
 * a name, in pieces between which a page can end.
 */
export function gridParts(
  space: GridSpace,
  filling: LocalizedContent | undefined,
  context: PromptContext,
): readonly Part[] {
  const { pitch, area } = measuresOf(context);
  const points = inPoints(pitch);
  const asked = gridPaper(space, area, points);
  const [language] = filling === undefined ? [] : writtenLanguages(space, filling, context.languages);
  const words = language === undefined ? [] : phrase(filling ?? new Map(), language, context);
  const setting = gridText(gridRuns(words), asked.columns);
  const used = setting.cells.length;
  const paper = used > space.cells ? gridPaper(longer(space, used, asked), area, points) : asked;
  const name = paper.isVertical ? 'answer-grid-vertical' : 'answer-grid';
  return paper.pieces.map((_, index) =>
    spacePart(
      name,
      index,
      context,
      (names) => [drawn(gridPiece(paper, index, points), setting, names, language)],
      { cells: paper.cells },
    ),
  );
}

/** Whole lines more. */
function longer(space: GridSpace, used: number, { columns }: GridPaper): GridSpace {
  return { ...space, columns, cells: Math.ceil(used / columns) * columns };
}

/** A drawing with words in it is no picture: its words are read, and its name says what they are written on. */
function drawn(
  piece: GridPiece,
  setting: GridSetting,
  names: SpaceNames,
  language: Language | undefined,
): Element {
  const { width, height } = piece;
  const own: SpaceNames = language === undefined ? names : writtenNames(names, language);
  const size = { width: `${width}pt`, height: `${height}pt`, viewBox: `-0.5 0 ${width} ${height}` };
  const path = { d: strokes(piece), fill: 'none', stroke: 'currentColor', strokeWidth: '0.4' };
  const className = ['q-answer-grid', ...(piece.paper.isVertical ? ['q-grid-down'] : [])];
  return h('div', { className, ...(language === undefined ? { dataGenerated: '' } : {}) }, [
    s('svg', { ...own, ...size }, [
      s('path', path),
      ...countMarks(piece),
      ...(language === undefined ? [] : [cellTexts(piece, setting.cells), ...cellReadings(piece, setting)]),
    ]),
  ]);
}

function writtenNames({ ariaLabel }: SpaceNames, language: Language): SpaceNames {
  return ariaLabel === undefined
    ? { role: 'presentation', lang: language }
    : { role: 'group', ariaLabel, lang: language };
}
