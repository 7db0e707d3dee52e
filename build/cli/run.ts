import { createTranslate } from '../locales/translate.ts';
import { readArguments, userLanguage } from './arguments.ts';
import { describeFault, exitCodes, UsageFault } from './faults.ts';
import { helpText } from './help.ts';
import { packageVersion } from './package-files.ts';
import { verbOf } from './verbs.ts';
import type { World } from './world.ts';

/**
 * Runs one command to its end and gives the exit code. Whatever is thrown on the way is told here: usage and machine
 * in a sentence, anything else as our own fault with its stack.
 */
export async function run(words: readonly string[], world: World): Promise<number> {
  const t = createTranslate();
  let understood = false;
  try {
    const request = readArguments(words, world.environment);
    understood = true;
    if (request.type === 'version') {
      world.out.write(`${await packageVersion(world.packageFolder)}\n`);
      return exitCodes.fine;
    }
    if (request.type === 'help') {
      const text = helpText(request.verb, t, userLanguage(words, world.environment));
      const asked = words.length > 0;
      (asked ? world.out : world.err).write(text);
      return asked ? exitCodes.fine : exitCodes.usage;
    }
    const command = await verbOf(request.verb).load();
    return await command(request.invocation, world);
  } catch (fault) {
    const code = tellFault(fault, words, world);
    if (fault instanceof UsageFault && !understood) {
      world.err.write(`${t(userLanguage(words, world.environment), 'cli:see-help')}\n`);
    }
    return code;
  }
}

/** Says what was thrown, in the language of the person, and gives the exit code for it. */
export function tellFault(fault: unknown, words: readonly string[], world: World): number {
  const { code, text } = describeFault(fault, createTranslate(), userLanguage(words, world.environment));
  world.err.write(`taiyaku: ${text}\n`);
  return code;
}
