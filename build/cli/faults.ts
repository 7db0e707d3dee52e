import type { MessageValues } from '../model/message.ts';
import type { Translate } from '../model/words.ts';
import { NoBrowser } from '../typesetter/faults.ts';

/** Exit codes of the program (`sysexits.h` gives 70 its meaning: a fault of the software itself). */
export const exitCodes = { fine: 0, contentErrors: 1, usage: 2, environment: 3, ourFault: 70 } as const;

/** A command that cannot be run as it was typed. Its words come from the locale, by key. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  readonly key: string;
  readonly values: MessageValues;

  constructor(key: string, values: MessageValues = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** A machine that cannot do what was asked: an output folder that cannot be written, say. Words as above. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
  readonly key: string;
  readonly values: MessageValues;

  constructor(key: string, values: MessageValues = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/**
 * The exit code for something thrown, and what to tell the person: for a fault of theirs or of the machine a sentence
 * with its remedy, for anything else the stack, which a report needs.
 */
export function describeFault(
  fault: unknown,
  t: Translate,
  language: string,
): { code: number; text: string } {
  if (fault instanceof UsageFault)
    return { code: exitCodes.usage, text: t(language, fault.key, fault.values) };
  if (fault instanceof MachineFault)
    return { code: exitCodes.environment, text: t(language, fault.key, fault.values) };
  if (fault instanceof NoBrowser)
    return { code: exitCodes.environment, text: browserWords(fault, t, language) };
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return { code: exitCodes.ourFault, text: `${t(language, 'cli:our-fault')}\n\n${stack}` };
}

/** Why there is no browser to make pages with, and the remedy on a line of its own. */
export function browserWords({ trouble, path, reason }: NoBrowser, t: Translate, language: string): string {
  return t(language, `cli:no-browser-${trouble}`, { path, reason });
}

/** What a system call has to say about its failure. */
export function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
