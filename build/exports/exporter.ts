import type { Book } from '../model/book.ts';
import type { ExerciseChapter, ItemType } from '../model/exercise.ts';
import type { RecordedCard } from '../model/exercise-lock.ts';
import type { Report } from '../model/message.ts';
import type { Artifact } from '../model/ports.ts';
import type { Translate } from '../model/words.ts';

/** What is taken out of a book for another program. */
export interface ExportInput {
  readonly book: Book;
  /** The questions with their answers, in the order of the book, narrowed to the tags and levels asked for. */
  readonly exercises: readonly ExerciseChapter[];
  /** The page of each element id in the printed edition; nothing where no pages were planned. */
  readonly folios: ReadonlyMap<string, string> | undefined;
  /** Cards as they were last exported, by their permanent id. */
  readonly cards: ReadonlyMap<string, RecordedCard>;
  /** The date that outputs bear; never the clock's. */
  readonly modified: Date;
  readonly t: Translate;
  /** What an author should know of the words of the book in this format. */
  readonly report: Report;
}

/**
 * How much of a question another format keeps. `exact`: all of it, marked as here; `normalised`: all of it, in another
 * form; `lossy`: something is missing or is not marked automatically; `omitted`: it is not in the file.
 */
export type Fidelity = 'exact' | 'normalised' | 'lossy' | 'omitted';

/** What became of one question, or of one card. */
export interface FidelityEntry {
  readonly id: string;
  readonly type: ItemType | 'vocabulary' | 'sentence';
  readonly fidelity: Fidelity;
  /** Why it is not exact: names of `locales/words/exports.ts`, or keys with their area, `cards:split`. */
  readonly reasons: readonly string[];
}

export interface Exported {
  readonly artifact: Artifact;
  readonly fidelity: readonly FidelityEntry[];
  /** What the lock is to hold afterwards; nothing where the format has no cards. */
  readonly cards?: ReadonlyMap<string, RecordedCard>;
}

/** One format that a book's questions or words can be taken into. One file each, one line in index.ts. */
export interface Exporter {
  /** As written on the command line: `gift`. */
  readonly id: string;
  /** File name after the book's id: `.gift.txt`. */
  readonly ending: string;
  /** Whether the printed pages are wanted: they need a browser. */
  readonly namesPages: boolean;
  /** Whether the file has answers of questions, which must then be at hand. */
  readonly holdsAnswers: boolean;
  /** Programs of other people by which the tests read such files back; a name, the same in every language. */
  readonly checkedBy?: string;
  make(input: ExportInput, fileName: string): Promise<Exported>;
}
