import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import { primaryLanguage } from '../text/languages.ts';
import type { PartContext } from './question-type.ts';

/** What a question of some types asks where its author wrote no prompt; nothing where there is one, or must be. */
export function standardPrompt(
  question: Question,
  { t }: Pick<PartContext, 't'>,
): ((language: Language) => string) | undefined {
  if (question.prompt.size > 0) return undefined;
  switch (question.type) {
    case 'reading': {
      const [sentence, word] = readingPrompts[question.asks];
      const name = question.text === undefined ? word : sentence;
      return (language) => t(language, name);
    }
    case 'translate':
      return (language) =>
        t(language, 'questions:ask-translate', { language: languageName(question.to, language, t) });
    case 'transform': {
      const hasCues = question.rows.some(({ cue }) => cue.size > 0);
      return (language) => t(language, `questions:ask-${hasCues ? 'transform-cued' : 'transform'}`);
    }
    default:
      return undefined;
  }
}

/** Where the word stands in a sentence, and where it stands alone. */
const readingPrompts = {
  reading: ['questions:ask-reading-sentence', 'questions:ask-reading-word'],
  writing: ['questions:ask-writing-sentence', 'questions:ask-writing-word'],
} as const;

/** A language by its name in another one; by its tag where the words have none: names of the runtime change with it. */
function languageName(tag: Language, language: Language, t: PartContext['t']): string {
  switch (primaryLanguage(tag)) {
    case 'ja':
      return t(language, 'questions:name-ja');
    case 'en':
      return t(language, 'questions:name-en');
    default:
      return tag;
  }
}
