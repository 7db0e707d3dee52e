import type { Element } from 'hast';
import type { RenderedBook } from '../model/rendered.ts';
import { contains, visitElements } from './element.ts';
import type { SpineDocument } from './resolve.ts';

/** What the finished documents hold that a reader's software or a library asks about before a book is opened. */
export interface AccessibilityFacts {
  readonly pictures: 'none' | 'described' | 'undescribed';
  /** `full`: no kanji of the book is without its reading. */
  readonly ruby: 'none' | 'some' | 'full';
  readonly pages: boolean;
  readonly index: boolean;
  /** Some of the text is read aloud in time with it. */
  readonly recordings?: boolean;
}

/** Facts read from the documents themselves, so that nothing is promised that is not there. */
export function accessibilityFacts(
  documents: readonly SpineDocument[],
  rendered: RenderedBook,
  pages: boolean,
): AccessibilityFacts {
  const bodies = documents.map(({ body }) => body);
  return {
    pictures: contains(bodies, isUndescribed)
      ? 'undescribed'
      : contains(bodies, isPicture)
        ? 'described'
        : 'none',
    ruby: rubyIn(bodies),
    pages,
    index: rendered.sections.some(({ role }) => role === 'index'),
  };
}

/**
 * Discovery metadata (EPUB Accessibility 1.1, 2; schema.org vocabulary) as property and value. `accessModeSufficient`
 * is given too, which version 1.2 will require. No claim of conformance: that needs a person's review.
 */
export function accessibilityMetadata(facts: AccessibilityFacts): readonly (readonly [string, string])[] {
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    'ARIA',
    ...(facts.pictures === 'described' ? ['alternativeText'] : []),
    ...(facts.ruby === 'some' ? ['rubyAnnotations'] : []),
    ...(facts.ruby === 'full' ? ['fullRubyAnnotations'] : []),
    ...(facts.pages ? ['pageNavigation', 'pageBreakMarkers'] : []),
    ...(facts.index ? ['index'] : []),
    ...(facts.recordings === true ? ['synchronizedAudioText'] : []),
  ];
  return [
    ['accessMode', 'textual'],
    ...(facts.pictures === 'none' ? [] : [['accessMode', 'visual'] as const]),
    ...(facts.recordings === true ? [['accessMode', 'auditory'] as const] : []),
    ...(facts.pictures === 'undescribed'
      ? [['accessModeSufficient', 'textual,visual'] as const]
      : [['accessModeSufficient', 'textual'] as const]),
    // Never sound alone: contents, questions and what has no recording are text.
    ...(facts.recordings === true && facts.pictures !== 'undescribed'
      ? [['accessModeSufficient', 'textual,auditory'] as const]
      : []),
    ...features.map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
  ];
}

/** Titles, contents and index count too: a reader who needs every reading needs it there. */
function rubyIn(bodies: readonly Element[]): AccessibilityFacts['ruby'] {
  if (!contains(bodies, ({ tagName }) => tagName === 'ruby')) return 'none';
  let bare = false;
  visitElements(bodies, ({ tagName, children }) => {
    bare ||=
      tagName !== 'ruby' &&
      children.some((child) => child.type === 'text' && /[\p{Script=Han}]/u.test(child.value));
  });
  return bare ? 'some' : 'full';
}

function isPicture({ tagName, properties }: Element): boolean {
  return tagName === 'img' || (tagName === 'svg' && properties['ariaHidden'] !== 'true');
}

function isUndescribed(found: Element): boolean {
  if (!isPicture(found)) return false;
  const { alt, ariaLabel, role } = found.properties;
  if (role === 'presentation') return false;
  const words = found.tagName === 'img' ? alt : ariaLabel;
  return typeof words !== 'string' || words.trim() === '';
}
