import { statusJson } from '../../lock/status-json.ts';
import { createTranslate } from '../../locales/translate.ts';
import { openTranslations } from '../open-translations.ts';
import { exitCodes } from '../faults.ts';
import { statusText } from '../status-text.ts';
import type { Command } from '../verbs.ts';

/** `status`: how much is translated, and what became of each pair since its translation was accepted. */
export const status: Command = async (invocation, world) => {
  const { options, language } = invocation;
  const opened = await openTranslations(invocation.operand, options.target, language, world);
  if (typeof opened === 'number') return opened;
  const t = createTranslate();
  const text = options.json
    ? statusJson(opened.translations)
    : opened.translations.map((one) => statusText(one, t, language)).join('\n');
  world.out.write(text);
  return exitCodes.fine;
};
