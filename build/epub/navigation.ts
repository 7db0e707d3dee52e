import type { Element } from 'hast';
import type { Language } from '../model/place.ts';
import type { SectionRole } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { element, text } from './element.ts';
import type { OutlineEntry } from './outline.ts';
import type { PlacedSection } from './placed-sections.ts';
import { bilingualLabel } from './titles.ts';

/** A printed page in the book: its folio and the marker it leads to. */
export interface PageTarget {
  readonly label: string;
  readonly href: string;
}

export interface NavigationInput {
  readonly outline: readonly OutlineEntry[];
  readonly pages: readonly PageTarget[];
  readonly sections: readonly PlacedSection[];
  /** The first one is the language of the document. */
  readonly languages: readonly Language[];
  readonly t: Translate;
}

/** The body of the navigation document (EPUB 3.3, 7): contents, pages of the print edition, landmarks. */
export function navigation(input: NavigationInput): readonly Element[] {
  return [contents(input), ...pageList(input), ...landmarks(input)];
}

function contents({ outline, languages, t }: NavigationInput): Element {
  const [language = 'en'] = languages;
  return element('nav', { epubType: 'toc', role: 'doc-toc', id: 'toc' }, [
    element('h1', {}, [t(language, 'epub:contents')]),
    contentsList(outline, languages),
  ]);
}

/** Lines of the contents and those below them, each a link in every language of the book. */
export function contentsList(entries: readonly OutlineEntry[], languages: readonly Language[]): Element {
  const items = entries.flatMap((entry) => {
    const link = element('a', { href: entry.href }, bilingualLabel(entry.number, entry.titles, languages));
    const inside = entry.children.length === 0 ? [] : [contentsList(entry.children, languages)];
    return [element('li', {}, [link, ...inside]), text('\n')];
  });
  return element('ol', {}, items);
}

/** Hidden from the page, not from readers' menus: the list of pages says nothing when read as text. */
function pageList({ pages, languages, t }: NavigationInput): readonly Element[] {
  const [language = 'en'] = languages;
  if (pages.length === 0) return [];
  const items = pages.map((page) => element('li', {}, [element('a', { href: page.href }, [page.label])]));
  const heading = element('h2', {}, [t(language, 'epub:pages')]);
  return [
    element('nav', { epubType: 'page-list', role: 'doc-pagelist', hidden: true }, [
      heading,
      element('ol', {}, items),
    ]),
  ];
}

const landmarkTypes: Readonly<Partial<Record<SectionRole, string>>> = {
  toc: 'toc',
  cover: 'cover',
  titlepage: 'titlepage',
  preface: 'preface',
  chapter: 'bodymatter',
  worksheet: 'bodymatter',
  glossary: 'glossary',
  index: 'index',
  bibliography: 'bibliography',
};

/** The first section of each kind that readers have a button for, in the order of the book. */
function landmarks({ sections, languages, t }: NavigationInput): readonly Element[] {
  const [language = 'en'] = languages;
  const places = sections.flatMap(({ section, href }, index) => {
    const epubType = landmarkTypes[section.role];
    const isFirst = sections.findIndex((other) => other.section.role === section.role) === index;
    return epubType === undefined || !isFirst ? [] : [{ epubType, href }];
  });
  if (places.length === 0) return [];
  const items = places.map(({ epubType, href }) =>
    element('li', {}, [element('a', { epubType, href }, [t(language, `epub:landmark-${epubType}`)])]),
  );
  const heading = element('h2', {}, [t(language, 'epub:landmarks')]);
  return [element('nav', { epubType: 'landmarks', hidden: true }, [heading, element('ol', {}, items)])];
}
