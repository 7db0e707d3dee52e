import { isAbsolute, relative, sep } from 'node:path';
import { createTranslate } from '../../locales/translate.ts';
import { nearest } from '../../yaml/suggest.ts';
import { openBookFolder, startingFolder } from '../book-folder.ts';
import { exitCodes, UsageFault } from '../faults.ts';
import { messageForms } from '../message-forms/index.ts';
import type { MessageForm } from '../message-forms/message-form.ts';
import { packageVersion } from '../package-files.ts';
import { readBook } from '../read-book.ts';
import { collectMessages, countMessages } from '../report.ts';
import { checkStaleness } from '../../load/check-staleness.ts';
import { contentCode, tellMessages } from '../tell.ts';
import type { Command, CommandOptions } from '../verbs.ts';

/** `check`: everything that can be known of a book without rendering it. */
export const check: Command = async ({ operand, options, language }, world) => {
  const form = chosenForm(options);
  const folder = await openBookFolder(operand, world);
  const engine = await world.engine();
  const collector = collectMessages();
  const loaded = await readBook(folder, engine, world, options, collector.report);
  if (loaded !== undefined) {
    checkStaleness(loaded, { draft: false }, collector.report);
    engine.checkQuestions(loaded, loaded.project.config.editions, 'check', collector.report);
  }
  const messages = collector.messages();
  if (form === undefined) tellMessages(messages, createTranslate(), language, world);
  else {
    const about = {
      language: options.languageGiven ? language : ('en' as const),
      version: await packageVersion(world.packageFolder),
      folder: pathInside(startingFolder(world), folder.path),
    };
    world.out.write(form.write(messages, about));
  }
  const code = contentCode(messages, loaded !== undefined);
  return code === exitCodes.fine && options.strict && countMessages(messages).warning > 0
    ? exitCodes.contentErrors
    : code;
};

/** The form asked for; none for people. `--json` is short for `--as json`. */
function chosenForm({ json, as }: CommandOptions): MessageForm | undefined {
  if (as === undefined && !json) return undefined;
  const asked = as ?? 'json';
  const ids = messageForms.map(({ id }) => id);
  const found = messageForms.find(({ id }) => id === asked);
  if (found !== undefined && !(json && asked !== 'json')) return found;
  if (found !== undefined) throw new UsageFault('cli:two-forms', { form: asked });
  const guess = nearest(asked, ids);
  const known = ids.join(', ');
  throw guess === undefined
    ? new UsageFault('cli:unknown-form', { form: asked, known })
    : new UsageFault('cli:unknown-form-guess', { form: asked, guess, known });
}

/** The way from one folder down to another, `/` between its parts; empty where that is no way down. */
function pathInside(from: string, to: string): string {
  const way = relative(from, to);
  return way.startsWith('..') || isAbsolute(way) ? '' : way.split(sep).join('/');
}
