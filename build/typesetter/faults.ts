/** Nothing was found; the one named by the person does not answer; none can be unpacked; the one found does not start. */
export type BrowserTrouble = 'none' | 'named' | 'cache' | 'start';

/**
 * There is no browser that can be used, or it does not start. The person at the machine can mend it; the command line has
 * the words for each trouble, with what it is about: `path` is a program or folder, `reason` what the system said.
 */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
  readonly trouble: BrowserTrouble;
  readonly path: string;
  readonly reason: string;

  constructor(trouble: BrowserTrouble, path = '', reason = '', cause?: unknown) {
    super(`No browser (${trouble}): ${path}\n${reason}`, { cause });
    this.trouble = trouble;
    this.path = path;
    this.reason = reason;
  }
}

/**
 * The browser or Paged.js did something that pages cannot be made from: a warning, a lost section, a wrong page count,
 * a refused request. Never an author's mistake; `details` are lines for the bug report.
 */
export class EngineFault extends Error {
  override readonly name = 'EngineFault';
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = [], cause?: unknown) {
    super(details.length === 0 ? message : `${message}\n${details.join('\n')}`, { cause });
    this.details = details;
  }
}
