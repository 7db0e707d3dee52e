import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { findAnchor } from '../assemble/references.ts';
import type { Language } from '../model/place.ts';
import { elementId } from '../tree/element-id.ts';
import { hasText } from './has-text.ts';
import { referenceWords } from './references.ts';
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
 * The passage a question is about: its number in the gutter and its page; of a passage of another chapter that chapter's
 * number, too (`¶2.14`); of a figure, table or heading what a reference to it prints. An edition without the text has
 * nothing to lead to, so that it names the passage and the page of its companion. Where no numbers are printed, the page
 * alone says it.
 */
export function passageLink(scope: Scope, block: string, language: Language): readonly ElementContent[] {
  const named = placeName(scope, block, language);
  const elsewhere = !hasText(scope.edition);
  if (named === undefined || (!elsewhere && !scope.shown.has(named.id))) {
    return [];
  }
  const { id, words, printed } = named;
  const properties = { className: ['q-passage'], dataGenerated: '' };
  const place = (children: readonly ElementContent[]) =>
    elsewhere
      ? h('span', properties, [...children])
      : h('a', { href: `#${id}`, ...properties }, [...children]);
  if (!printed) {
    const page = pageReference(id, language, scope.t, 'book:page');
    return [place([page, h('span', { dataEpubOnly: '' }, words)])];
  }
  return [place([{ type: 'text', value: words }]), pageReference(id, language, scope.t, 'book:passagePage')];
}

/** How a place in the text is named, and whether its name is printed beside it. */
interface PlaceName {
  /** The element id in every output. */
  readonly id: string;
  readonly words: string;
  readonly printed: boolean;
}

function placeName({ book, chapter, t }: Scope, block: string, language: Language): PlaceName | undefined {
  const printed = book.config.passages !== 'none';
  const own = chapter.passages.get(block);
  if (own !== undefined) {
    const words = t(language, printed ? 'book:passageMark' : 'book:passage', { number: own });
    return { id: elementId(block), words, printed };
  }
  const anchor = findAnchor(book.anchors, block, chapter.id);
  if (anchor === undefined || anchor.number === '' || anchor.kind === 'question') return undefined;
  const { id, kind, number } = anchor;
  if (kind !== 'passage') return { id, words: referenceWords(kind, number, language, t), printed: true };
  const other = book.chapters.find((each) => each.id === anchor.chapter)?.number;
  if (other === undefined) return undefined;
  return { id, words: t(language, 'book:passagePlace', { chapter: other, number }), printed };
}
