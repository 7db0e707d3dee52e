import type { AnswerSpace } from '../model/exercise.ts';
import { gridParts } from './answer-grid.ts';
import { emptyRoom, filledRoom } from './answer-room.ts';
import type { Part, PromptContext } from './question-type.ts';

/**
 * Room to write in, or what is written in it. Every height is a whole number of lines of text, never less than asked
 * for, so that what follows stands level again; writing lines are at least 8 mm apart (questions.css).
 */
export function spaceParts(space: AnswerSpace, context: PromptContext): readonly Part[] {
  if (context.space === 'collapsed' || space.type === 'none') return [];
  const filling = context.space === 'filled' ? context.filling : undefined;
  if (space.type === 'grid') return gridParts(space, filling, context);
  return filling === undefined ? emptyRoom(space, context) : filledRoom(space, filling, context);
}
