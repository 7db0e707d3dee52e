import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import type { UnitRecord } from './record.ts';
import type { UnitSide } from './unit.ts';

/** What all importers have in common. */
interface ImporterHead {
  /** What a person types after `import`. */
  readonly id: string;
  /** Whether a file or a folder of another program is read. */
  readonly from: 'file' | 'folder';
}

/** Reads translations of blocks out of one file, into a book that is there. */
export interface TranslationImporter extends ImporterHead {
  readonly from: 'file';
  readonly into: 'translation';
  /** Reads the file; all its faults are reported at their places, and then nothing is given. */
  read(file: TextFile, report: Report): ImportedFile | undefined;
  /** The words of a side in the form in which `read` gives them, so that those that nobody changed are known. */
  asRead(side: UnitSide): string;
}

/** A new way to import is one of these; a kind of its own joins the union, and its command. */
export type Importer = TranslationImporter;

/** A file of another program, understood. */
export interface ImportedFile {
  readonly target: string | undefined;
  readonly units: readonly ImportedUnit[];
}

/** The translation of one block, as a file gives it. */
export interface ImportedUnit {
  readonly id: string;
  /** In the imported file: where its words begin. */
  readonly place: Place;
  /** What the book was when the file was written. */
  readonly recorded: UnitRecord | undefined;
  /** Markdown; nothing where there is no translation. */
  readonly markdown: string | undefined;
  /** True where the other program says that nobody has looked at it yet. */
  readonly unconfirmed: boolean;
}
