import type { Element, ElementContent } from 'hast';
import type { Recording } from '../model/recording.ts';
import { altered, contains } from './element.ts';

/** What an EPUB reads aloud. */
export interface Narration {
  readonly recordings: readonly Recording[];
  readonly narrators: readonly string[];
}

/** One step of a media overlay: a recording at an element, or a stretch that can be left or passed over as one. */
export type NarrationStep =
  | { readonly type: 'par'; readonly id: string; readonly recording: Recording }
  | {
      readonly type: 'seq';
      readonly id: string;
      /** Of the EPUB 3 Structural Semantics Vocabulary; nothing for a section of the text. */
      readonly epubType: string | undefined;
      readonly steps: readonly NarrationStep[];
    };

/** A document whose stretches of spoken text have ids, for a media overlay to name. */
export function withSequenceIds(body: Element): Element {
  let count = 0;
  const walk = (node: ElementContent): ElementContent => {
    if (node.type !== 'element' || isSpoken(node) || !hasSpoken(node)) return node;
    const isNamed = sequenceType(node) === undefined || typeof node.properties['id'] === 'string';
    // No other id begins so.
    const id = isNamed ? node.properties['id'] : `seq_${(count += 1)}`;
    return altered(node, { properties: { id }, children: node.children.map(walk) });
  };
  return altered(body, { children: body.children.map(walk) });
}

/**
 * What is read aloud of a document, in its order. A heading begins a section; lists, boxes, figures and notes are
 * stretches of their own, so that readers can leave them out (EPUB 3.3, 9.3.6: skippable and escapable structures).
 * Marks of pages have no step: no recording speaks them.
 */
export function narrationOf(
  body: Element,
  recordings: ReadonlyMap<string, Recording>,
): readonly NarrationStep[] {
  const stepsOf = (node: ElementContent): readonly NarrationStep[] => {
    if (node.type !== 'element') return [];
    if (isSpoken(node)) return pars(node, recordings);
    const { id } = node.properties;
    const epubType = sequenceType(node);
    const steps = node.children.flatMap(stepsOf);
    return epubType === undefined || typeof id !== 'string' || steps.length === 0
      ? steps
      : [{ type: 'seq', id, epubType, steps }];
  };
  const sections: { id: string | undefined; steps: NarrationStep[] }[] = [{ id: undefined, steps: [] }];
  for (const node of body.children) {
    const heading =
      node.type === 'element' && /^h[1-6]$/u.test(node.tagName) ? node.properties['id'] : undefined;
    if (typeof heading === 'string') sections.push({ id: heading, steps: [] });
    sections.at(-1)?.steps.push(...stepsOf(node));
  }
  return sections.flatMap(({ id, steps }): readonly NarrationStep[] =>
    id === undefined || steps.length === 0 ? steps : [{ type: 'seq', id, epubType: undefined, steps }],
  );
}

function pars({ properties }: Element, recordings: ReadonlyMap<string, Recording>): readonly NarrationStep[] {
  const { id, dataSpoken } = properties;
  if (typeof id !== 'string') return [];
  return String(dataSpoken)
    .split('\n')
    .flatMap((path) => {
      const recording = recordings.get(path);
      return recording === undefined ? [] : [{ type: 'par', id, recording } as const];
    });
}

/** The term for an element that is a stretch of its own. */
function sequenceType({ tagName, properties }: Element): string | undefined {
  const { className, epubType } = properties;
  if (tagName === 'ul' || tagName === 'ol') return 'list';
  if (tagName === 'table' || tagName === 'figure') return tagName;
  if (epubType === 'footnotes' || epubType === 'footnote') return epubType;
  return Array.isArray(className) && className.includes('box') ? 'aside' : undefined;
}

function isSpoken(node: Element): boolean {
  return typeof node.properties['dataSpoken'] === 'string';
}

function hasSpoken(node: Element): boolean {
  return contains([node], isSpoken);
}
