import type { Definition, Node } from 'mdast';
import type { Report } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';

/** What converting inline content needs to know of the file around it. */
export interface InlineContext {
  readonly report: Report;
  /** Where a node stands in the file. */
  readonly placeOf: (node: Node) => Place;
  /** Where an offset into the Markdown given to the parser stands in the file. */
  readonly placeAt: (offset: number) => Place;
  /** The Markdown, as positions count it. */
  readonly source: string;
  /** `[label]: url` lines, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** YAML strings have nowhere to put a footnote. */
  readonly footnotes: 'allowed' | 'refused';
  /** Elements of HTML that have been reported, by name. */
  readonly openedHtml: Set<string>;
}

/** Deeper than any text goes; below it the walk goes on no further, and says so. */
export const nestingLimit = 32;
