import type { Book } from '../model/book.ts';
import type { Item } from '../model/exercise.ts';
import { languagesOf } from './asked.ts';
import { exportedReadings } from './exported-readings.ts';
import { wordingOf, type Wording } from './wording.ts';

/** Words of a book as HTML with ruby, in all its languages; of a question, without the readings that it hides. */
export function htmlWording(book: Book, item?: Item): Wording {
  const readings = item === undefined ? undefined : exportedReadings(item);
  return wordingOf(languagesOf(book), { ruby: 'element', languageAttribute: 'lang' }, readings);
}
