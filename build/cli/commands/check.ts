import { createTranslate } from '../../locales/translate.ts';
import { checkStaleness } from '../../load/check-staleness.ts';
import { openBookFolder } from '../book-folder.ts';
import { exitCodes } from '../faults.ts';
import { collectMessages, countMessages, messagesJson } from '../report.ts';
import { contentCode, tellMessages } from '../tell.ts';
import type { Command } from '../verbs.ts';

/** `check`: everything that can be known of a book without rendering it. */
export const check: Command = async ({ operand, options, language }, world) => {
  const folder = await openBookFolder(operand, world);
  const { loadBook, checkQuestions } = await world.engine();
  const collector = collectMessages();
  const loaded = await loadBook(folder.files, folder.name, collector.report);
  if (loaded !== undefined) {
    checkStaleness(loaded, { draft: false }, collector.report);
    checkQuestions(loaded, loaded.project.config.editions, 'check', collector.report);
  }
  const messages = collector.messages();
  if (options.json) world.out.write(messagesJson(messages, options.languageGiven ? language : 'en'));
  else tellMessages(messages, createTranslate(), language, world);
  const code = contentCode(messages, loaded !== undefined);
  return code === exitCodes.fine && options.strict && countMessages(messages).warning > 0
    ? exitCodes.contentErrors
    : code;
};
