import type { TranslationFile } from './unit.ts';

/** Writes the translations of a book for programs that translators work with. */
export interface TranslationExporter {
  /** What a person types after `export`. */
  readonly id: string;
  /** What the file's name ends with. */
  readonly ending: string;
  write(file: TranslationFile): string;
}
