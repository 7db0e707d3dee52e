import type { AnswerSpace, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { isWrittenSolid } from '../text/languages.ts';
import type { AnswerContext } from './question-type.ts';

/**
 * The languages in which an answer is written into its room: those of the edition where it has all of them, else one.
 * Manuscript paper takes one text, in a script that is written on it where there is such a text.
 */
export function writtenLanguages(
  space: AnswerSpace,
  filling: LocalizedContent,
  languages: readonly Language[],
): ReadonlySet<Language> {
  if (space.type === 'none') return new Set();
  const all = languages.every((language) => filling.has(language))
    ? languages
    : [...languages, ...filling.keys()].filter((language) => filling.has(language)).slice(0, 1);
  if (space.type !== 'grid') return new Set(all);
  return new Set([all.find(isWrittenSolid) ?? all[0]].filter((language) => language !== undefined));
}

/** What of a text is still to be said below the question: all of it but what stands in the room above. */
export function unwritten(
  space: AnswerSpace,
  text: LocalizedContent,
  { written, languages }: AnswerContext,
): LocalizedContent {
  if (written !== true) return text;
  const done = writtenLanguages(space, text, languages);
  if (done.size === 0) return text;
  return new Map([...text].filter(([language]) => languages.includes(language) && !done.has(language)));
}
