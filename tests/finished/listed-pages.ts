import { readFileSync } from 'node:fs';
import { elementsOf, textOfXml } from '../epub/parse-xml.ts';
import type { MarkedPage, OpenedEpub } from './opened-epub.ts';
import { readPrinted, scaledFurniture } from './printed-book.ts';

/** A page of a report: the part of its form, which the public contract fixes, that page lists are held to. */
export interface ReportedPage {
  readonly folio: string;
  readonly fill: number;
  /** Ids of the blocks on it. */
  readonly blocks: readonly string[];
}

/** A page that the PDF does not begin with the words that follow its mark in the EPUB. */
export interface DisplacedPage {
  readonly label: string;
  readonly words: string;
  /** How the page begins in print. */
  readonly printed: string;
  /** Letters of that page before the words; -1 when they are not on it. */
  readonly at: number;
  /** Whether a figure stands before them: carried to the head of a page, it stays in its place in the EPUB. */
  readonly figure: boolean;
}

/** More letters than this before the words of a page are more than the head of a table that goes on. */
const longestHead = 80;

/** The pages of a report, in print order. */
export function reportedPages(report: string): readonly ReportedPage[] {
  const { pages } = JSON.parse(readFileSync(report, 'utf8')) as { readonly pages: readonly ReportedPage[] };
  return pages;
}

/** Labels of the page list in the navigation document, in its order. */
export function listedLabels({ documents }: OpenedEpub): readonly string[] {
  const root = documents.get('item/navigation-documents.xhtml');
  const list = root && elementsOf(root).find(({ attributes }) => attributes.get('epub:type') === 'page-list');
  return list === undefined
    ? []
    : elementsOf(list)
        .filter(({ name }) => name === 'a')
        .map(textOfXml);
}

/** Marked pages that do not begin as they do in print, of which `displaced` alone are at fault. */
export function pagesBegunOtherwise(
  marked: readonly MarkedPage[],
  epub: OpenedEpub,
  pdf: string,
  pages: readonly ReportedPage[],
): readonly DisplacedPage[] {
  const book = readPrinted(pdf, scaledFurniture);
  const captions = [...epub.documents.values()]
    .flatMap((document) => elementsOf(document).filter(({ name }) => name === 'figcaption'))
    .map((caption) => letters(textOfXml(caption)).slice(0, 20));
  return marked.flatMap(({ label, text }) => {
    const page = pages.findIndex(({ folio }) => folio === label);
    const printed = letters(book.text.slice(book.pageOffsets[page], book.pageOffsets[page + 1]));
    const words = letters(text).slice(0, 8);
    const at = words === '' ? -1 : printed.indexOf(words);
    const figure = captions.some((caption) => printed.slice(0, at).includes(caption));
    return at === 0 ? [] : [{ label, words, printed: printed.slice(0, 20), at, figure }];
  });
}

/**
 * Pages whose mark stands elsewhere than their first words. A table that goes on prints its head again, a picture's own
 * words are no text of the EPUB, and a carried figure may stand first.
 */
export function displaced(pages: readonly DisplacedPage[]): readonly DisplacedPage[] {
  return pages.filter(({ at, figure }) => at < 0 || (at > longestHead && !figure));
}

/** What is wrong with a page list: labels that print does not have or has in another order, pages with text left out. */
export function pageListFaults(
  listed: readonly string[],
  marked: readonly MarkedPage[],
  pages: readonly ReportedPage[],
): readonly string[] {
  const folios = pages.map(({ folio }) => folio);
  const inPrint = listed.toSorted((a, b) => folios.indexOf(a) - folios.indexOf(b));
  const named = new Set(listed);
  return [
    ...listed.filter((label) => !folios.includes(label)).map((label) => `no page ${label} in print`),
    ...listed.filter((label, index) => label !== inPrint[index]).map((label) => `${label} out of order`),
    ...marked.filter(({ label }) => !named.has(label)).map(({ label }) => `${label} marked, not listed`),
    ...listed
      .filter((label) => marked.every((page) => page.label !== label))
      .map((label) => `${label} listed, not marked`),
    ...pages
      .filter(({ folio, blocks }) => !named.has(folio) && blocks.some((id) => !/\/fn-[^/]*$/u.test(id)))
      .map(({ folio, blocks }) => `${folio} with ${blocks[0] ?? ''} not listed`),
  ];
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}]/gu, '');
}
