import { leadingBlock } from '../assemble/numbering.ts';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import { allSheetItems } from '../questions/all-items.ts';
import { questionAnchor } from '../questions/sheet.ts';
import { elementId } from '../tree/element-id.ts';
import { isShown, type Arrangement } from './arrangement.ts';

/** Element ids of the blocks, boxes and questions that an edition has: references lead to these and to no others. */
export function shownIds(book: Book, edition: EditionConfig, arrangement: Arrangement): ReadonlySet<string> {
  const ids = new Set<string>();
  if (edition.view === 'answer-key') {
    return ids;
  }
  for (const chapter of book.chapters) {
    for (const pair of chapter.pairs.filter((each) => isShown(each, arrangement))) {
      ids.add(elementId(pair.id));
      for (const container of leadingBlock(pair)?.path ?? []) {
        if (container.type === 'box' && container.id !== undefined) {
          ids.add(elementId(`${chapter.id}/${container.id}`));
        }
      }
    }
    if (edition.exercises !== 'none') {
      const items = chapter.sheet === undefined ? [] : allSheetItems(chapter.sheet);
      items.forEach(({ question }) => ids.add(elementId(questionAnchor(question.id))));
    }
  }
  return ids;
}
