import type { Memo, PressConverter, Progress, ResultCache, Typesetter } from './model/ports.ts';

/** What an edition needs from outside. The typesetter is opened once and shared by all editions. */
export interface EditionPorts {
  typesetter(): Promise<Typesetter>;
  /** A style sheet of the program, by file name without `.css`. */
  stylesheet(name: string): Promise<string>;
  /** A file of an installed package, e.g. a font: `package/path/in/it`. */
  packageFile(specifier: string): Promise<Uint8Array>;
  /** Only asked for where a file for the press is made. */
  readonly pressConverter?: (() => Promise<PressConverter>) | undefined;
  readonly progress: Progress;
  /** What this run has made before, in memory; without it, everything is made. */
  readonly memo?: Memo | undefined;
  /** Where typefaces cut down to the book are kept from one run to the next. */
  readonly results?: ResultCache | undefined;
  /** Versions of what the book is made with, for its report: typefaces by family. */
  readonly toolVersions?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds, only ever used for differences. */
  now(): number;
  /** The most memory taken since the last call, bytes, the browser's included; 0 where that is not watched. */
  readonly peakMemory?: (() => number) | undefined;
  /** The date that outputs bear, of the newest source or as asked for; default: the day the book says it was published. */
  readonly modified?: Date | undefined;
}
