import type { Anchor } from '../model/book.ts';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';

/** What `[](#id)` prints for each kind of thing: 図1, Table 2, 第3章, 2.1, 段落4 … */
export function referenceWords(
  kind: Anchor['kind'],
  number: string,
  language: Language,
  t: Translate,
): string {
  switch (kind) {
    case 'figure':
      return t(language, 'book:figure', { number });
    case 'table':
      return t(language, 'book:table', { number });
    case 'heading':
      return number.includes('.') || number === ''
        ? t(language, 'book:section', { number })
        : t(language, 'book:chapter', { number });
    case 'passage':
      return t(language, 'book:passage', { number });
    case 'question':
      return t(language, 'book:question', { number });
    case 'box':
      return t(language, 'book:box');
  }
}
