import type { XmlElement } from '../xml/tree.ts';
import { attribute, coreChildren, isCore, xmlAttribute } from './core.ts';
import type { TellFault } from './fault.ts';

/** What elements inherit: language and white space. */
interface Inherited {
  readonly language: string | undefined;
  readonly space: string;
}

/**
 * Sources are in the source language, targets in the target language, and both of a segment treat white space alike;
 * `xml:lang` and `xml:space` of the elements around them count (XLIFF 2.1, 4.3.1.9, 4.3.1.36, 4.3.2). A skeleton is
 * either here or elsewhere.
 */
export function checkInherited(root: XmlElement, tell: TellFault): void {
  const languages = { source: attribute(root, 'srcLang'), target: attribute(root, 'trgLang') };
  const visit = (element: XmlElement, from: Inherited): Inherited => {
    const here = {
      language: xmlAttribute(element, 'lang') ?? from.language,
      space: xmlAttribute(element, 'space') ?? from.space,
    };
    if (isCore(element, 'skeleton')) checkSkeleton(element, tell);
    if (isCore(element, 'source', 'target')) checkLanguage(element, here.language, languages, tell);
    // What a module holds, such as matches in a third language, is its own.
    const children = coreChildren(element).map((child) => [child, visit(child, here)] as const);
    if (isCore(element, 'segment', 'ignorable')) checkSpace(children, tell);
    return here;
  };
  visit(root, { language: undefined, space: 'default' });
}

function checkLanguage(
  element: XmlElement,
  language: string | undefined,
  languages: { readonly source: string | undefined; readonly target: string | undefined },
  tell: TellFault,
): void {
  const side = element.name === 'source' ? 'source' : 'target';
  const expected = languages[side];
  if (side === 'target' && expected === undefined) {
    tell('xliff-language', element, '<target>', 'trgLang="…"');
  } else if (language !== undefined && language.toLowerCase() !== expected?.toLowerCase()) {
    tell('xliff-language', element, `xml:lang="${language}"`, `xml:lang="${expected ?? ''}"`);
  }
}

function checkSpace(children: readonly (readonly [XmlElement, Inherited])[], tell: TellFault): void {
  const source = children.find(([child]) => isCore(child, 'source'));
  const target = children.find(([child]) => isCore(child, 'target'));
  if (source === undefined || target === undefined || source[1].space === target[1].space) return;
  tell('xliff-space', target[0], `xml:space="${target[1].space}"`, `xml:space="${source[1].space}"`);
}

function checkSkeleton(skeleton: XmlElement, tell: TellFault): void {
  const isEmpty = skeleton.children.every((child) => typeof child === 'string' && child.trim() === '');
  const href = attribute(skeleton, 'href');
  if (isEmpty && href === undefined) tell('xliff-attribute', skeleton, '<skeleton/>', 'href="…"');
  if (!isEmpty && href !== undefined)
    tell('xliff-attribute', skeleton, `href="${href}"`, '<skeleton href="…"/>');
}
