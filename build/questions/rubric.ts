import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item, RubricCriterion } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { anyPhrase, generated, textPart, wordPart } from './parts.ts';
import { sumOfPoints } from './points.ts';
import type { AnswerContext, Part } from './question-type.ts';

/**
 * 採点基準 under an answer, as a table without rules: a heading with the sum, then a part for each criterion with its
 * points in a column at the left, and its levels below it. Both languages stand side by side, criterion by criterion.
 */
export function rubricParts(rubric: Item['rubric'], context: AnswerContext): readonly Part[] {
  if (rubric.length === 0) return [];
  const points = sumOfPoints(rubric.map((entry) => entry.points));
  const heading = wordPart({ style: 'q-rubric-title', breakInside: 'avoid' }, context, (language) => [
    h('p', [
      generated('q-word', [`${context.t(language, 'questions:rubric')} `]),
      generated('q-worth', [context.t(language, 'questions:total-points', { points })]),
    ]),
  ]);
  return [heading, ...rubric.map((entry) => criterionPart(entry, context))];
}

function criterionPart(entry: RubricCriterion, context: AnswerContext): Part {
  const texts = [entry.criterion, ...entry.levels.map(({ description }) => description)];
  return textPart({ style: 'q-rubric', breakInside: 'avoid' }, texts, context, (language) => [
    h('p', { className: ['q-criterion'] }, [
      worth(entry.points, language, context),
      ...anyPhrase(entry.criterion, language, context),
    ]),
    ...levelList(entry.levels, language, context),
  ]);
}

function levelList(
  levels: RubricCriterion['levels'],
  language: Language,
  context: AnswerContext,
): readonly ElementContent[] {
  if (levels.length === 0) return [];
  const entries = levels.map(({ points, description }) =>
    h('li', [worth(points, language, context), ...anyPhrase(description, language, context)]),
  );
  return [h('ul', { className: ['q-levels'] }, entries)];
}

function worth(points: number, language: Language, context: AnswerContext): ElementContent {
  return generated('q-worth', [`${context.t(language, 'questions:points', { points })} `]);
}
