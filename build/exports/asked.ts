import type { Book } from '../model/book.ts';
import type { ExerciseChapter, ExerciseSet, Item, ItemType, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { oneLine } from './wording.ts';

/** A question that is asked by itself. */
export type SingleItem = Item<Exclude<ItemType, 'group'>>;

/** The languages of a book, source first. */
export function languagesOf(book: Pick<Book, 'source' | 'target'>): readonly Language[] {
  return book.target === undefined ? [book.source] : [book.source, book.target];
}

/** Names of book, chapter and set, from the outside in: what a question bank files the questions of a set under. */
export function categoryOf(book: Book, chapter: ExerciseChapter, set: ExerciseSet): readonly string[] {
  const { config, source } = book;
  const words = book.chapters.find(({ id }) => id === chapter.chapter)?.title?.source ?? [];
  const names = [
    config.title[source] ?? config.id,
    words.map(({ text }) => text).join(' ') || chapter.chapter,
    titleOf(set.title, source) || set.id,
  ];
  return names.map(oneLine);
}

function titleOf(content: LocalizedContent, source: Language): string {
  return plainText(content.get(source) ?? [...content.values()][0] ?? []);
}

/** The author's tags, then level, difficulty and skill as `name:value`, for formats that know only tags. */
export function tagsOf(item: Pick<Item, 'tags' | 'level' | 'difficulty' | 'skill'>): readonly string[] {
  const named = [
    ['level', item.level],
    ['difficulty', item.difficulty],
    ['skill', item.skill],
  ] as const;
  const more = named.flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
  return [...new Set([...item.tags, ...more].map(oneLine))].filter((tag) => tag !== '');
}
