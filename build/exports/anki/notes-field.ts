import type { Item, RubricCriterion } from '../../model/exercise.ts';
import { inLanguages, named, option, printedWords } from './writing.ts';
import type { Writing } from './writing.ts';

/** What stands below an answer: explanation, remark, what the question is worth and how it is marked. */
export function notesOf(item: Item, writing: Writing): string {
  return [
    named('questions:explanation', inLanguages(item.explanation, writing, 'div'), writing),
    named('questions:feedback', inLanguages(item.feedback, writing, 'div'), writing),
    pointsOf(item, writing),
    named('questions:rubric', item.rubric.map((row) => criterion(row, writing)).join(''), writing),
  ].join('');
}

/** Hints, shown when they are asked for. */
export function hintOf(item: Item, writing: Writing): string {
  return item.hints.map((hint) => inLanguages(hint, writing, 'div')).join('');
}

function pointsOf({ points }: Item, writing: Writing): string {
  return points === undefined ? '' : `<div>${printedWords('questions:points', writing, { points })}</div>`;
}

function criterion({ criterion: text, points, levels }: RubricCriterion, writing: Writing): string {
  const rows = levels.map((level) =>
    option(`${level.points}`, inLanguages(level.description, writing, 'span')),
  );
  return `${option(`${points}`, inLanguages(text, writing, 'span'))}${rows.join('')}`;
}
