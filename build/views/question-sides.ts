import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { ViewSide } from './arrangement.ts';
import { bothSides } from './sides.ts';

/** The sides in whose languages questions are put: those the edition names for them, or else those it shows. */
export function questionSides(
  book: Book,
  { prompts }: Pick<EditionConfig, 'prompts'>,
  shown: readonly ViewSide[],
): readonly ViewSide[] {
  const named = bothSides(book).filter(({ language }) => prompts?.includes(language) === true);
  return named.length === 0 ? shown : named;
}
