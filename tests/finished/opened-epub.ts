import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, parseXml, type XmlElement } from '../epub/parse-xml.ts';

/** A finished EPUB, unpacked; names are paths in the archive. */
export interface OpenedEpub {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly documents: ReadonlyMap<string, XmlElement>;
  /** Ids of each document. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A page of the print edition as the EPUB marks it: its label and the words that follow. */
export interface MarkedPage {
  readonly label: string;
  readonly text: string;
}

export function openFinished(path: string): OpenedEpub {
  const files = new Map(Object.entries(unzipSync(readFileSync(path))));
  const documents = new Map(
    [...files].flatMap(([name, bytes]) =>
      name.endsWith('.xhtml') ? [[name, parseXml(strFromU8(bytes))] as const] : [],
    ),
  );
  const ids = new Map(
    [...documents].map(([name, root]) => {
      const named = elementsOf(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
      return [name, new Set(named)] as const;
    }),
  );
  return { files, documents, ids };
}

/** Elements of a document, in order, with the path they stand in. */
export function linksIn(
  epub: OpenedEpub,
): readonly { readonly from: string; readonly link: XmlElement; readonly href: string }[] {
  return [...epub.documents].flatMap(([from, root]) =>
    elementsOf(root).flatMap((link) => {
      const href = link.attributes.get('href');
      return link.name === 'a' && href !== undefined ? [{ from, link, href }] : [];
    }),
  );
}

/** The document and id that a link inside the book leads to, as a path in the archive. */
export function targetOf(from: string, href: string): { readonly document: string; readonly id: string } {
  const { pathname, hash } = new URL(href, `epub:/${from}`);
  return {
    document: decodeURIComponent(pathname).replace(/^\//u, ''),
    id: decodeURIComponent(hash.slice(1)),
  };
}

/** The page markers of all documents, by label, each with the letters after it; readings and passage numbers left out. */
export function markedPages(epub: OpenedEpub): readonly MarkedPage[] {
  const pages: { label: string; text: string }[] = [];
  for (const root of epub.documents.values()) {
    const open: { label: string; text: string }[] = [];
    const visit = (node: XmlElement | string): void => {
      if (typeof node === 'string') {
        for (const page of open) page.text += node;
        return;
      }
      if (node.name === 'rt' || node.attributes.get('class') === 'passage') return;
      if (node.attributes.get('role') === 'doc-pagebreak') {
        const page = { label: node.attributes.get('aria-label') ?? '', text: '' };
        pages.push(page);
        open.push(page);
      }
      node.children.forEach(visit);
    };
    visit(root);
  }
  return pages;
}
