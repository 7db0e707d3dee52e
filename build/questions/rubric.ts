import { h } from 'hastscript';
import type { Item, RubricCriterion } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { generated, listed, phrase, textPart } from './parts.ts';
import type { AnswerContext, Part } from './question-type.ts';

/** 採点基準 under an answer: what is looked for, each with its points, and how much a half-right answer is worth. */
export function rubricParts(rubric: Item['rubric'], context: AnswerContext): readonly Part[] {
  return rubric.map((entry, index) => {
    const texts = [entry.criterion, ...entry.levels.map(({ description }) => description)];
    return textPart({ style: 'q-rubric', breakInside: 'lines' }, texts, context, (language) => [
      h('p', [
        ...(index === 0 ? [generated('q-word', [`${context.t(language, 'questions:rubric')} `])] : []),
        ...phrase(entry.criterion, language, context),
        worth(entry.points, language, context),
        ...levels(entry, language, context),
      ]),
    ]);
  });
}

function worth(points: number, language: Language, context: AnswerContext) {
  const [open = '', close = ''] = context.t(language, 'questions:parentheses').split('…');
  return generated('q-worth', [open, context.t(language, 'questions:points', { points }), close]);
}

function levels(entry: RubricCriterion, language: Language, context: AnswerContext) {
  if (entry.levels.length === 0) return [];
  const pieces = entry.levels.map(({ points, description }) => [
    ...phrase(description, language, context),
    worth(points, language, context),
  ]);
  return [generated('q-separator', [' ']), ...listed(pieces, language, context, 'alternative-separator')];
}
