import { strFromU8, unzipSync } from 'fflate';
import type { EpubInput } from '../../build/epub/input.ts';
import { writeEpub } from '../../build/epub/write-epub.ts';
import type { XmlElement } from './parse-xml.ts';
import { elementsOf, parseXml } from './parse-xml.ts';

/** An EPUB as a reader sees it: its XML files parsed, the order of its documents. */
export interface OpenEpub {
  readonly names: readonly string[];
  readonly text: (path: string) => string;
  readonly documents: ReadonlyMap<string, XmlElement>;
  readonly packageDocument: XmlElement;
  /** Paths of the documents in reading order. */
  readonly spine: readonly string[];
}

export function openEpub(input: EpubInput): OpenEpub {
  return openBytes(writeEpub(input));
}

export function openBytes(epub: Uint8Array): OpenEpub {
  const files = unzipSync(epub);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const names = Object.keys(files);
  const documents = new Map(
    names.filter((name) => name.endsWith('.xhtml')).map((name) => [name, parseXml(text(name))]),
  );
  const packageDocument = parseXml(text('item/standard.opf'));
  const elements = elementsOf(packageDocument);
  const hrefs = new Map(
    elements
      .filter(({ name }) => name === 'item')
      .map(({ attributes }) => [attributes.get('id') ?? '', `item/${attributes.get('href') ?? ''}`]),
  );
  const spine = elements
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => hrefs.get(attributes.get('idref') ?? '') ?? '');
  return { names, text, documents, packageDocument, spine };
}

/** Elements of one document that have an attribute with this value. */
export function withAttribute(
  root: XmlElement | undefined,
  name: string,
  value: string,
): readonly XmlElement[] {
  return root === undefined
    ? []
    : elementsOf(root).filter(({ attributes }) => attributes.get(name) === value);
}
