import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { z } from 'zod';
import type { AnswerComponent } from '../model/config.ts';
import type { Item, ItemType, LocalizedContent } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage } from '../model/passage.ts';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import type { ItemReader } from './item-reader.ts';
import type { NearestSearch } from './nearest-search.ts';
import type { Question } from '../model/question.ts';

/** One stretch of a question or answer, the same for every view and format. */
export interface Part {
  /** Class name, e.g. `q-choices`. */
  readonly style: string;
  /** Block-level hast by language, to stand side by side; nothing where the part is `shared`. */
  readonly content: ReadonlyMap<Language, readonly ElementContent[]> | undefined;
  /** Block-level hast over the full width: what belongs to no language, or is written in one only. */
  readonly shared: readonly ElementContent[] | undefined;
  readonly keepWithNext: boolean;
  readonly breakInside: 'lines' | 'avoid';
}

/** What rendering needs to know of the edition. */
export interface PartContext {
  /** Languages of the edition, as they stand: the first one leads. */
  readonly languages: readonly Language[];
  readonly t: Translate;
  /** Inline Markdown as hast. */
  phrasing(nodes: readonly PhrasingContent[], language: Language): readonly ElementContent[];
  /** The question's number as printed; every place that names the question is given the same one. */
  readonly number: string;
  /** Printed after the first paragraph: the way from a question to its key entry, or back. */
  readonly reference?: ((language: Language) => readonly ElementContent[]) | undefined;
}

/** In millimetres. */
export interface PrintedArea {
  readonly width: number;
  readonly height: number;
}

export interface PromptContext extends PartContext {
  /** `collapsed`: no room to write in, because the answer stands below. */
  readonly space: 'room' | 'collapsed';
  /** Width and height, in millimetres, of what stands on one page; default: those of an A5 page. */
  readonly area?: PrintedArea | undefined;
  /** Height of one line in millimetres, for room measured in millimetres; default: 16 pt. */
  readonly pitch?: number;
  /** Names a passage that the question is about, e.g. a link with its number and page. */
  readonly passage?: ((block: string, language: Language) => readonly ElementContent[]) | undefined;
}

export interface AnswerContext extends PartContext {
  /** What the answer begins with: its question's number in a key, the word for "answer" below the question. */
  readonly lead: 'number' | 'word';
  /** What the entry says. */
  readonly show: ReadonlySet<AnswerComponent>;
  /** The answer stands in the question above, in its place: only what found no place there is said. */
  readonly written?: boolean | undefined;
}

/** Things to choose from, match or sort, and which of them never move. */
export interface Things {
  readonly contents: readonly LocalizedContent[];
  /** Indexes of `contents`. */
  readonly fixed: readonly number[];
  /** Orders that are right beside the authored one, where the order is what is asked for. */
  readonly right?: readonly (readonly number[])[];
}

/** All that one type of question is: how it is written, shown and answered. One file each, one line in index.ts. */
export interface QuestionType<T extends ItemType> {
  readonly type: T;
  /** The fields as authors write them; every scalar is text. */
  readonly schema: z.ZodType;
  /** Gives the item, or nothing when its shape is wrong; reports every fault with its place. */
  read(reader: ItemReader): Item<T> | undefined;
  /** Takes from the text what the author left to it; absent where a type needs nothing of the text. */
  readonly resolve?: (item: Item<T>, find: FindPassage, report: Report, nearest: NearestSearch) => Item<T>;
  /** What the type prints in an order of its own, as authored; absent where it has nothing to arrange. */
  readonly things?: (item: Item<T>) => Things;
  /** The item as a reader without the key may have it. */
  conceal(item: Item<T>): Question<T>;
  /** `key` is given where the answer is to stand in its place: in the room, in gaps and blanks, as a mark on a choice. */
  prompt(question: Question<T>, context: PromptContext, key?: Item<T>): readonly Part[];
  answer(item: Item<T>, context: AnswerContext): readonly Part[];
}
