/**
 * There is no browser that can be used, or it does not start. The person at the machine can mend it: `remedy` says
 * how, in one or two sentences.
 */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
  readonly remedy: string;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.remedy = remedy;
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
