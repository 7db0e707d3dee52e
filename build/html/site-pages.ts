import type { Element, ElementContent, Properties } from 'hast';
import type { SectionDocument } from '../epub/book-documents.ts';
import { illegalIn } from '../epub/container-files.ts';
import { element, text } from '../epub/element.ts';
import type { EpubInput } from '../epub/input.ts';
import { languagesOf } from '../epub/input.ts';
import { bilingualLabel, bookTitle, firstOf } from '../epub/titles.ts';
import type { ContainerFile } from '../epub/zip.ts';
import type { Localized } from '../model/place.ts';
import { withOneHeading, withSharedNumbers } from './headings.ts';
import { htmlPage } from './page.ts';
import { siteLabel } from './site-words.ts';
import { switches } from './switches.ts';

type Label = readonly (Element | string)[];

/** A page in the order of the site. */
interface PlacedPage {
  readonly file: string;
  readonly label: Label;
  readonly title: string;
  readonly body: Element;
}

/** Where the files of a site lie that every page leads to. */
export interface SitePlaces {
  readonly index: string;
  readonly stylesheet: string;
}

/**
 * The pages, `index` first, each with the ways to the contents and to its neighbours, what can be switched, and one `h1`.
 */
export function sitePages(
  opening: readonly ElementContent[],
  documents: readonly SectionDocument[],
  places: SitePlaces,
  input: EpubInput,
): readonly ContainerFile[] {
  const { config, t } = input;
  const languages = languagesOf(input);
  const first: PlacedPage = {
    file: places.index,
    label: siteLabel('site:contents', languages, t),
    title: bookTitle(config, languages),
    body: element('div', { className: ['opening'] }, opening),
  };
  const pages = [first, ...documents.map((document) => placed(document, input))];
  return pages.map((page, index) => ({
    path: page.file,
    content: written(page, [pages[index - 1], pages[index + 1]], places, input),
  }));
}

function placed({ file, body, content: { section, part } }: SectionDocument, input: EpubInput): PlacedPage {
  const languages = languagesOf(input);
  const titles: Localized = part?.titles ?? section.titles;
  const named = bilingualLabel(part === undefined ? section.number : undefined, titles, languages);
  const unnamed = section.role === 'disclaimer' ? 'site:about' : 'site:untitled';
  const hasTitle = firstOf(titles, languages) !== undefined;
  const label = hasTitle ? named : siteLabel(unnamed, languages, input.t);
  const own = hasTitle ? firstOf(titles, languages) : input.t(languages[0] ?? input.source, unnamed);
  const chapter = part === undefined ? undefined : firstOf(section.titles, languages);
  const title = [own, chapter, bookTitle(input.config, languages)].filter(Boolean).join(' – ');
  return { file, label, title, body: withOneHeading(withSharedNumbers(body), label) };
}

function written(
  page: PlacedPage,
  [previous, next]: readonly [PlacedPage | undefined, PlacedPage | undefined],
  places: SitePlaces,
  input: EpubInput,
): string {
  const { config, source, t } = input;
  const languages = languagesOf(input);
  const isIndex = page.file === places.index;
  const home = bilingualLabel(undefined, config.title, languages);
  const bar = isIndex ? [] : [linkTo(places.index, 'home', home)];
  const beforeIt = isIndex || previous?.file === places.index ? undefined : previous;
  const ways = [
    ...way(beforeIt, 'prev', siteLabel('site:previous', languages, t)),
    ...(isIndex ? [] : [linkTo(places.index, 'to-contents', siteLabel('site:contents', languages, t))]),
    ...way(next, 'next', siteLabel('site:next', languages, t)),
  ];
  return htmlPage(
    {
      title: page.title,
      language: languages[0] ?? source,
      stylesheet: places.stylesheet,
      skip: element('a', { className: ['skip'], href: '#site-main' }, siteLabel('site:skip', languages, t)),
      head: element('header', { className: ['site-head'] }, [...bar, ...switches(page.body, input)]),
      main: element('main', { id: 'site-main' }, [text('\n'), page.body, text('\n')]),
      foot: ways.length === 0 ? [] : [neighbours(ways, input)],
    },
    illegalIn(page.file, input),
  );
}

function way(page: PlacedPage | undefined, rel: 'prev' | 'next', words: Label): readonly Element[] {
  if (page === undefined) return [];
  const lead = element('span', { className: ['way-words'] }, words);
  return [linkTo(page.file, rel, [lead, ' ', ...page.label], { rel: [rel] })];
}

function linkTo(href: string, name: string, label: Label, more: Properties = {}): Element {
  return element('p', { className: [name] }, [element('a', { href, ...more }, label)]);
}

function neighbours(ways: readonly Element[], input: EpubInput): Element {
  const [language = input.source] = languagesOf(input);
  return element('nav', { className: ['neighbours'], ariaLabel: input.t(language, 'site:neighbours') }, ways);
}
