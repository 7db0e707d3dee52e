import type { XmlElement } from '../xml/tree.ts';

/** What is wrong with an XLIFF document: the rule, its place in the file, and what fills the rule's message. */
export interface XliffFault {
  readonly rule: XliffRule;
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

export type XliffRule =
  | 'xliff-structure'
  | 'xliff-attribute'
  | 'xliff-duplicate-id'
  | 'xliff-reference'
  | 'xliff-language'
  | 'xliff-space'
  | 'xliff-marker-pair'
  | 'xliff-code-rights'
  | 'xliff-order'
  | 'xliff-lost-code'
  | 'xliff-moved-code';

/** Takes the faults of a check. */
export type TellFault = (rule: XliffRule, at: XmlElement, found: string, expected: string) => void;
