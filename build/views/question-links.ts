import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';
import { elementId } from '../tree/element-id.ts';
import { hasText } from './has-text.ts';
import { pageReference, type Scope } from './scope.ts';

/** `→ p. 12` on paper, a link with a word on a screen. */
export function entryLink(scope: Scope, anchor: string, number: string, language: Language): ElementContent {
  const id = elementId(anchor);
  if (scope.edition.view === 'answer-key') {
    // The question stands in another book: its page is named, and nothing can be followed.
    return pageReference(id, language, scope.t, 'book:page');
  }
  return h('a', { href: `#${id}`, className: ['q-link'], dataGenerated: '' }, [
    pageReference(id, language, scope.t, 'book:page'),
    h('span', { dataEpubOnly: '' }, scope.t(language, 'book:question', { number })),
  ]);
}

/**
 * The passage a question is about: its number in the gutter and its page. An edition without the text has nothing to
 * lead to, so that it names the passage and the page of its companion. Where no numbers are printed, the page alone
 * says it.
 */
export function passageLink(scope: Scope, block: string, language: Language): readonly ElementContent[] {
  const number = scope.chapter.passages.get(block);
  const id = elementId(block);
  const elsewhere = !hasText(scope.edition);
  if (number === undefined || (!elsewhere && !scope.shown.has(id))) {
    return [];
  }
  const properties = { className: ['q-passage'], dataGenerated: '' };
  const named = (children: readonly ElementContent[]) =>
    elsewhere
      ? h('span', properties, [...children])
      : h('a', { href: `#${id}`, ...properties }, [...children]);
  if (scope.book.config.passages === 'none') {
    const page = pageReference(id, language, scope.t, 'book:page');
    const words = h('span', { dataEpubOnly: '' }, scope.t(language, 'book:passage', { number }));
    return [named([page, words])];
  }
  const words = scope.t(language, 'book:passageMark', { number });
  return [named([{ type: 'text', value: words }]), pageReference(id, language, scope.t, 'book:passagePage')];
}
