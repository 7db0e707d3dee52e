import type { SheetItem } from '../model/sheet.ts';

/**
 * The words whose reading one of these questions asks for: no page with the questions may print their readings, neither
 * in other questions nor in the text beside them.
 */
export function askedWords(items: readonly SheetItem[]): readonly string[] {
  const words = items.flatMap(({ question }) =>
    question.type === 'reading' && question.asks === 'reading' ? [question.shown] : [],
  );
  return [...new Set(words)];
}

/** Those of them that the edition does not answer: its key to the other questions must not give them away. */
export function unansweredWords(items: readonly SheetItem[]): readonly string[] {
  return askedWords(items.filter(({ key }) => key === undefined));
}
