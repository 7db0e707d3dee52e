import type { Element, ElementContent } from 'hast';
import type { BookConfig } from '../model/config.ts';
import type { Language } from '../model/place.ts';
import { element, text } from './element.ts';
import type { DocumentContent } from './section-documents.ts';
import { bilingualLabel, bookTitle } from './titles.ts';

/**
 * A link to another document of the same section, named as its title is. It leads to the file and not to an element of
 * it: some readers show any element that a link leads to in a pop-up.
 */
export function wayTo(
  { section, part }: DocumentContent,
  file: string,
  config: BookConfig,
  languages: readonly Language[],
): Element {
  const label =
    part === undefined
      ? bilingualLabel(section.number, section.titles, languages)
      : bilingualLabel(undefined, part.titles, languages);
  return element('a', { dataDocument: file }, label.length === 0 ? [bookTitle(config, languages)] : label);
}

/** The links below the rows of a document, a line each; nothing where there are none. */
export function waysElement(ways: readonly Element[]): readonly ElementContent[] {
  if (ways.length === 0) return [];
  const lines = ways.flatMap((way) => [element('p', {}, [way]), text('\n')]);
  return [element('div', { className: ['ways'] }, [text('\n'), ...lines]), text('\n')];
}
