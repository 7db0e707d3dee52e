import { severityOf } from '../diagnostics/catalog.ts';
import type { Message } from '../model/message.ts';
import type { Translate } from '../model/words.ts';
import { exitCodes } from './faults.ts';
import { countMessages, messageLines, summaryLine, wantsColour } from './report.ts';
import type { World } from './world.ts';

/** Writes the messages and their sum to standard error. */
export function tellMessages(
  messages: readonly Message[],
  t: Translate,
  language: string,
  world: World,
): void {
  const lines = messageLines(messages, t, language, wantsColour(world.err, world.environment));
  world.err.write(`${[...lines, summaryLine(countMessages(messages), t, language)].join('\n')}\n`);
}

/**
 * The exit code that messages call for. Errors that stand in `book.yaml` alone are faults of the configuration; with
 * any error in the text itself the book is at fault.
 */
export function contentCode(messages: readonly Message[], loaded: boolean): number {
  const errors = messages.filter((message) => severityOf(message.ruleId) === 'error');
  if (errors.length === 0) {
    if (!loaded) throw new Error('The book could not be loaded, and no stage said why');
    return exitCodes.fine;
  }
  const configuration = errors.every((message) => message.place.file === 'manuscript/book.yaml');
  return configuration ? exitCodes.usage : exitCodes.contentErrors;
}
