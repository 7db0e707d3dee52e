import type { PhrasingContent } from 'mdast';
import type { LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import type { Translate } from '../model/words.ts';
import { standardPrompt } from '../questions/standard-prompt.ts';

/** What a question asks: its author's prompt, or in each of these languages the words that its type has for it. */
export function promptOf(question: Question, languages: readonly Language[], t: Translate): LocalizedContent {
  const standard = standardPrompt(question, { t });
  if (standard === undefined) return question.prompt;
  return new Map(
    languages.map((language): [Language, readonly PhrasingContent[]] => [
      language,
      [{ type: 'text', value: standard(language) }],
    ]),
  );
}
