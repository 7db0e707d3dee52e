import { severityOf } from '../diagnostics/catalog.ts';
import type { EditionConfig } from '../model/config.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import { checkEditions } from '../questions/edition-faults.ts';
import { answeredSheet, reportSkew } from '../questions/skew.ts';
import type { LoadedProject } from './load-book.ts';

/**
 * Holds the questions against editions. `build`: those that are to be made; gives false when one of them cannot be.
 * `check`: all of the book, and where the right answers stand as authored.
 */
export function checkQuestions(
  loaded: LoadedProject,
  editions: readonly EditionConfig[],
  purpose: 'build' | 'check',
  report: Report,
): boolean {
  const chapters = chaptersOf(loaded);
  let sound = true;
  checkEditions(chapters, editions, purpose, (ruleId, place, values, related) => {
    sound &&= severityOf(ruleId) !== 'error';
    report(ruleId, place, values, related);
  });
  if (purpose === 'check')
    reportSkew(
      chapters.map((chapter) => answeredSheet(chapter)),
      report,
    );
  return sound;
}

/** Answers are the same in every language; what one takes from the text has been resolved in each. */
function chaptersOf({ exercises }: LoadedProject): readonly ExerciseChapter[] {
  const [first] = exercises.values();
  return [...(first?.values() ?? [])];
}
