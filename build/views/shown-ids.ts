import { leadingBlock } from '../assemble/numbering.ts';
import type { Book, Chapter } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import { allSheetItems } from '../questions/all-items.ts';
import { questionAnchor } from '../questions/sheet.ts';
import { elementId } from '../tree/element-id.ts';
import { isShown, type Arrangement } from './arrangement.ts';
import { hasText } from './has-text.ts';

/** Element ids of the blocks, boxes and questions that an edition has: references lead to these and to no others. */
export function shownIds(book: Book, edition: EditionConfig, arrangement: Arrangement): ReadonlySet<string> {
  const { view } = edition;
  // A worksheet has the chapters, and nothing of what stands before and after them.
  const texts = book.chapters.filter(
    ({ matter }) => hasText(edition) && (view !== 'worksheet' || matter === 'body'),
  );
  const asked = edition.exercises === 'none' || view === 'answer-key' ? [] : book.chapters;
  return new Set([
    ...texts.flatMap((chapter) => textIds(chapter, arrangement)),
    ...asked.flatMap(({ sheet }) => (sheet === undefined ? [] : questionIds(sheet))),
  ]);
}

function textIds(chapter: Chapter, arrangement: Arrangement): readonly string[] {
  return chapter.pairs
    .filter((pair) => isShown(pair, arrangement))
    .flatMap((pair) => [
      elementId(pair.id),
      ...(leadingBlock(pair)?.path ?? []).flatMap((container) =>
        container.type === 'box' && container.id !== undefined
          ? [elementId(`${chapter.id}/${container.id}`)]
          : [],
      ),
    ]);
}

function questionIds(sheet: NonNullable<Chapter['sheet']>): readonly string[] {
  return allSheetItems(sheet).map(({ question }) => elementId(questionAnchor(question.id)));
}
