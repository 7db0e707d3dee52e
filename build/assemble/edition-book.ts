import type { Anchor, Book, Chapter } from '../model/book.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { ExerciseLock } from '../model/exercise-lock.ts';
import { bookItems } from '../questions/all-items.ts';
import { questionAnchor } from '../questions/sheet.ts';
import { sheetOf, type SheetPolicy } from '../questions/sheet-of.ts';
import { inVersion } from '../questions/versions.ts';
import { elementId } from '../tree/element-id.ts';

/**
 * The book with its questions as one edition has them, in the order that the lock has for its version. What the edition
 * does not answer is not in the result; references to questions print the numbers that the edition gives them.
 */
export function editionBook(
  book: Book,
  exercises: ReadonlyMap<string, ExerciseChapter>,
  policy: SheetPolicy,
  lock: ExerciseLock,
): Book {
  const chapters = book.chapters.map((chapter): Chapter => {
    const questions = exercises.get(chapter.id);
    if (questions === undefined) return chapter;
    const arranged = inVersion(questions, policy.version, book.config.id, lock);
    return { ...chapter, sheet: sheetOf(arranged, policy) };
  });
  const numbers = new Map(
    bookItems({ chapters }).map(({ question, number }) => [elementId(questionAnchor(question.id)), number]),
  );
  const anchors = [...book.anchors].map(([name, anchor]): [string, Anchor] => {
    const number = anchor.kind === 'question' ? numbers.get(anchor.id) : undefined;
    return [name, number === undefined ? anchor : { ...anchor, number }];
  });
  return { ...book, chapters, anchors: new Map(anchors) };
}
