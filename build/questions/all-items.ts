import type { Book } from '../model/book.ts';
import type { ExerciseChapter, Item } from '../model/exercise.ts';
import type { SheetChapter, SheetItem } from '../model/sheet.ts';

/** Every question of a chapter in order, each group before its own. */
export function allItems(chapter: Pick<ExerciseChapter, 'sets'>): readonly Item[] {
  return chapter.sets.flatMap((set) => set.items.flatMap(withParts));
}

/** A question, and those that stand in it. */
export function withParts(item: Item): readonly Item[] {
  return item.type === 'group' ? [item, ...item.items] : [item];
}

/** Every question of a sheet in order, each group before its own. */
export function allSheetItems(sheet: Pick<SheetChapter, 'sets'>): readonly SheetItem[] {
  return sheet.sets.flatMap((set) => set.items.flatMap((item) => [item, ...item.parts]));
}

/** Every question that the book of an edition has. */
export function bookItems({ chapters }: Pick<Book, 'chapters'>): readonly SheetItem[] {
  return chapters.flatMap(({ sheet }) => (sheet === undefined ? [] : allSheetItems(sheet)));
}
