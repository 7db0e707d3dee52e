import type { Book } from '../../build/model/book.ts';
import type { ExerciseChapter, Item, ItemBase, LocalizedContent } from '../../build/model/exercise.ts';
import type { Message } from '../../build/model/message.ts';
import type { PhrasingContent } from 'mdast';
import type { ExportInput } from '../../build/exports/exporter.ts';
import { parseInline } from '../../build/parse/inline.ts';
import { guideFolder, loadFolder, translate } from '../views/sample-book.ts';

export interface LoadedInput {
  readonly input: ExportInput;
  /** What exporters report into. */
  readonly messages: Message[];
}

/** A book folder as exporters get it, with some of its files replaced and no pages planned. */
export async function exportInput(
  folder: string = guideFolder,
  changes: Readonly<Record<string, string>> = {},
): Promise<LoadedInput> {
  const { loaded, book } = await loadFolder(folder, changes);
  const messages: Message[] = [];
  const exercises = [...(loaded.exercises.get(book.target ?? book.source)?.values() ?? [])];
  return { input: inputOf(book, exercises, messages), messages };
}

/** Some questions of a book, under its first chapter. */
export function inputOf(
  book: Book,
  exercises: readonly ExerciseChapter[],
  messages: Message[] = [],
): ExportInput {
  return {
    book,
    exercises,
    folios: undefined,
    cards: new Map(),
    modified: new Date(Date.UTC(2026, 0, 1)),
    t: translate,
    report: (ruleId, place, values = {}, related = []) => messages.push({ ruleId, place, values, related }),
  };
}

/** One set with these questions. */
export function chapterOf(chapter: string, ...items: readonly Item[]): ExerciseChapter {
  const place = { file: 'exercises/x.yaml', line: 1, column: 1 };
  const set = { id: 's', title: new Map(), instructions: new Map(), shuffle: false, items, place };
  return { chapter, sets: [set], retired: [] };
}

/** The fields that every question has, as of one that says nothing in them. */
export function itemBase(id: string, changes: Partial<ItemBase> = {}): ItemBase {
  return {
    id,
    prompt: new Map(),
    references: [],
    explanation: new Map(),
    feedback: new Map(),
    hints: [],
    points: undefined,
    rubric: [],
    difficulty: undefined,
    level: undefined,
    tags: [],
    skill: undefined,
    space: { type: 'none' },
    audience: 'everyone',
    versions: undefined,
    shuffle: false,
    strict: false,
    readings: { policy: undefined, suppress: [] },
    printed: [],
    withheld: false,
    place: { file: 'exercises/x.yaml', line: 1, column: 1 },
    ...changes,
  };
}

/** Inline Markdown with ruby. */
export function words(markdown: string): readonly PhrasingContent[] {
  return parseInline(markdown, { file: 'x', line: 1, column: 1 }, () => undefined);
}

/** `{ja: …, en: …}`. */
export function localized(texts: Readonly<Record<string, string>>): LocalizedContent {
  return new Map(Object.entries(texts).map(([language, text]) => [language, words(text)]));
}
