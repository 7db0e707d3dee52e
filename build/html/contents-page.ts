import type { Element, ElementContent } from 'hast';
import { bilingualLabel, bookTitle } from '../epub/titles.ts';
import { element, text } from '../epub/element.ts';
import type { EpubInput } from '../epub/input.ts';
import { languagesOf } from '../epub/input.ts';
import { contentsList, type PageTarget } from '../epub/navigation.ts';
import type { OutlineEntry } from '../epub/outline.ts';
import { siteLabel } from './site-words.ts';

/**
 * The text of the page that opens the site: the title page of the book, or its title where the edition has no title page;
 * then the contents, and the pages of the printed book where it was printed with it.
 */
export function contentsMain(
  titlePage: Element | undefined,
  entries: readonly OutlineEntry[],
  pages: readonly PageTarget[],
  input: EpubInput,
): readonly ElementContent[] {
  return [
    titlePage ?? titleOf(input),
    text('\n'),
    ...(entries.length === 0 ? [] : [contents(entries, input), text('\n')]),
    ...(pages.length === 0 ? [] : [pageList(pages, input), text('\n')]),
  ];
}

function titleOf(input: EpubInput): Element {
  const languages = languagesOf(input);
  const label = bilingualLabel(undefined, input.config.title, languages);
  return element('section', { className: ['main', 'titlepage'] }, [
    element(
      'h1',
      { className: ['page-title'] },
      label.length > 0 ? label : [bookTitle(input.config, languages)],
    ),
  ]);
}

function contents(entries: readonly OutlineEntry[], input: EpubInput): Element {
  const languages = languagesOf(input);
  return element('nav', { className: ['contents'], role: 'doc-toc', ariaLabelledBy: ['site-contents'] }, [
    element('h2', { id: 'site-contents' }, siteLabel('site:contents', languages, input.t)),
    text('\n'),
    contentsList(entries, languages),
  ]);
}

function pageList(pages: readonly PageTarget[], input: EpubInput): Element {
  const items = pages.flatMap(({ label, href }) => [
    element('li', {}, [element('a', { href }, [label])]),
    text('\n'),
  ]);
  return element('nav', { className: ['pages'], role: 'doc-pagelist', ariaLabelledBy: ['site-pages'] }, [
    element('h2', { id: 'site-pages' }, siteLabel('site:pages', languagesOf(input), input.t)),
    text('\n'),
    element('ol', {}, items),
  ]);
}
