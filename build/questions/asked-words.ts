import type { SheetChapter, SheetItem } from '../model/sheet.ts';
import { allSheetItems } from './all-items.ts';

/**
 * The words of a chapter's sheet whose reading is asked for: no page with these questions may print their readings,
 * neither in other questions nor in the text beside them.
 */
export function askedWords(sheet: Pick<SheetChapter, 'sets'>): readonly string[] {
  return wordsOf(allSheetItems(sheet));
}

/** Those of them that the edition does not answer: its key to the other questions must not give them away. */
export function unansweredWords(sheet: Pick<SheetChapter, 'sets'>): readonly string[] {
  return wordsOf(allSheetItems(sheet).filter(({ key }) => key === undefined));
}

function wordsOf(items: readonly SheetItem[]): readonly string[] {
  const words = items.flatMap(({ question }) =>
    question.type === 'reading' && question.asks === 'reading' ? [question.shown] : [],
  );
  return [...new Set(words)];
}
