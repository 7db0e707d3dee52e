import { createTranslate } from '../locales/translate.ts';
import type { TranslationStatus } from '../model/align-lock.ts';
import type { Message } from '../model/message.ts';
import { openBookFolder, type BookFolder } from './book-folder.ts';
import { UsageFault } from './faults.ts';
import { readBook } from './read-book.ts';
import { collectMessages } from './report.ts';
import { contentCode, tellMessages } from './tell.ts';
import type { UserLanguage } from './verbs.ts';
import type { World } from './world.ts';

/** The translations of a book beside their locks. */
export interface OpenedTranslations {
  readonly folder: BookFolder;
  readonly translations: readonly TranslationStatus[];
  /** What was found on the way. */
  readonly messages: readonly Message[];
}

/**
 * Opens a book and compares its translations, or the one asked for, with their locks. Faults of its text are no hindrance,
 * `check` tells them; of a book that cannot be read at all, or a lock that cannot be, they are told, and the exit code
 * that they call for is given.
 */
export async function openTranslations(
  operand: string | undefined,
  target: string | undefined,
  language: UserLanguage,
  world: World,
): Promise<OpenedTranslations | number> {
  const folder = await openBookFolder(operand, world);
  const collector = collectMessages();
  const loaded = await readBook(folder, await world.engine(), world, { noCache: false }, collector.report);
  const messages = collector.messages();
  if (loaded === undefined) {
    tellMessages(messages, createTranslate(), language, world);
    return contentCode(messages, false);
  }
  const known = loaded.project.config.targets;
  if (target !== undefined && !known.includes(target))
    throw new UsageFault('cli:no-such-target', { target, known: known.join(', ') });
  const translations = loaded.translations.filter((one) => target === undefined || one.language === target);
  const unreadable = new Set(
    translations.filter(({ lock }) => lock === 'unreadable').map(({ file }) => file),
  );
  if (unreadable.size > 0) {
    const faults = messages.filter(({ place }) => unreadable.has(place.file));
    tellMessages(faults, createTranslate(), language, world);
    return contentCode(faults, true);
  }
  return { folder, translations, messages };
}
