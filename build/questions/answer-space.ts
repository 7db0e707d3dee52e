import type { AnswerSpace, LocalizedContent } from '../model/exercise.ts';
import { gridParts } from './answer-grid.ts';
import { emptyRoom, filledRoom } from './answer-room.ts';
import type { Part, PromptContext } from './question-type.ts';

/**
 * Room to write in, with `words` written in it where there are any. Every height is a whole number of lines of text,
 * never less than asked for, so that what follows stands level again; writing lines are at least 8 mm apart
 * (questions.css).
 */
export function spaceParts(
  space: AnswerSpace,
  context: PromptContext,
  words?: LocalizedContent,
): readonly Part[] {
  if (context.space === 'collapsed' || space.type === 'none') return [];
  const filling = words === undefined || words.size === 0 ? undefined : words;
  if (space.type === 'grid') return gridParts(space, filling, context);
  return filling === undefined ? emptyRoom(space, context) : filledRoom(space, filling, context);
}
