import type { Chapter } from '../../model/book.ts';
import type { Language } from '../../model/place.ts';
import type { Translate } from '../../model/words.ts';
import { elementId } from '../../tree/element-id.ts';
import { plainText } from '../../tree/plain-text.ts';

/** Where something stands in the book. `passages` are numbers of one chapter. */
export interface BookPlace {
  readonly chapter: Chapter;
  readonly passages: readonly number[];
  readonly page: string | undefined;
}

/** `Chapter 1, ¶3, p. 12`; a part without a number is named by its title. */
export function sourceLine({ chapter, passages, page }: BookPlace, language: Language, t: Translate): string {
  const numbers = passages.map((number) => t(language, 'book:passageMark', { number }));
  const pages = page === undefined ? [] : [t(language, 'book:page', { page })];
  return [chapterName(chapter, language, t), ...numbers, ...pages].join(t(language, 'book:list-separator'));
}

/** The page of a block, note or question, where pages were planned. */
export function pageOf(id: string, folios: ReadonlyMap<string, string> | undefined): string | undefined {
  return folios?.get(elementId(id));
}

function chapterName({ number, title, id }: Chapter, language: Language, t: Translate): string {
  if (number !== undefined) return t(language, 'book:chapter', { number });
  const block = [...(title?.target ?? []), ...(title?.source ?? [])].find(
    (each) => each.language === language,
  );
  const words = plainText(block?.content ?? title?.source[0]?.content ?? []);
  return t(language, 'book:part', { title: words === '' ? id : words });
}
