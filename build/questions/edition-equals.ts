import type { BookConfig, EditionConfig } from '../model/config.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import { repeatedThings } from './alike.ts';
import { allSheetItems } from './all-items.ts';
import { listsOf, type QuestionList } from './question-lists.ts';
import { sheetOf } from './sheet-of.ts';

/**
 * Reports things to choose from that differ, but not in the languages in which an edition asks: once a question and field,
 * at the question. Those that differ in no language have been told where they were read.
 */
export function checkEqualThings(
  chapters: readonly ExerciseChapter[],
  editions: readonly EditionConfig[],
  book: Pick<BookConfig, 'source' | 'targets'>,
  report: Report,
): void {
  const asking = editions.filter(({ exercises, view }) => exercises !== 'none' || view === 'answer-key');
  for (const chapter of chapters) {
    const told = new Set<string>();
    for (const edition of asking) {
      const languages = languagesOf(edition, book);
      for (const { question, place } of allSheetItems(sheetOf(chapter, edition))) {
        for (const { field, found } of equalIn(question, languages)) {
          const key = `${question.id} ${field}`;
          if (told.has(key)) continue;
          told.add(key);
          const values = {
            id: question.id,
            field,
            found,
            edition: edition.id,
            language: languages.join(', '),
          };
          report('equal-in-edition', place, values, [edition.place]);
        }
      }
    }
  }
}

/** The languages in which an edition asks. */
function languagesOf(
  { prompts, view, target }: EditionConfig,
  { source, targets }: Pick<BookConfig, 'source' | 'targets'>,
): readonly Language[] {
  if (prompts !== undefined) return prompts;
  const shown = target ?? targets[0] ?? source;
  if (view === 'source-only') return [source];
  return view === 'target-only' ? [shown] : [source, shown];
}

/** For each field the first thing that reads like another in these languages. */
function equalIn(
  question: Question,
  languages: readonly Language[],
): readonly { readonly field: string; readonly found: string }[] {
  return distinctThings(question).flatMap(({ field, contents }) => {
    const anywhere = new Set(repeatedThings(contents).map(({ index }) => index));
    const found = repeatedThings(contents, languages).find(({ index }) => !anywhere.has(index));
    return found === undefined ? [] : [{ field, found: found.found }];
  });
}

/** What must be told apart; parts of an order may be the same. */
function distinctThings(question: Question): readonly QuestionList[] {
  return question.type === 'choice' || question.type === 'match' ? listsOf(question) : [];
}
