import { severityOf } from '../diagnostics/catalog.ts';
import type { EditionConfig, QuestionSelection } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import { allItems } from '../questions/all-items.ts';
import { checkEditions } from '../questions/questions-at-hand.ts';
import { passes } from '../questions/sheet-of.ts';
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
  const { config } = loaded.project;
  const chapterOf = (id: string, { target }: EditionConfig) =>
    loaded.exercises.get(target ?? config.targets[0] ?? config.source)?.get(id);
  const chapters = loaded.authored.map(({ chapter }) => chapter);
  let sound = true;
  checkEditions(chapters, chapterOf, editions, purpose, (ruleId, place, values, related) => {
    sound &&= severityOf(ruleId) !== 'error';
    report(ruleId, place, values, related);
  });
  if (purpose === 'check')
    reportSkew(
      loaded.authored.map((chapter) => answeredSheet(chapter)),
      report,
    );
  return sound;
}

/** Whether tags and levels are asked for that choose no question of the book. */
export function choosesNothing({ authored }: LoadedProject, select: QuestionSelection): boolean {
  if (select.tags.length + select.levels.length === 0) return false;
  return !authored.flatMap(allItems).some((item) => passes(item, select));
}
