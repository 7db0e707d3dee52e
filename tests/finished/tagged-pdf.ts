import { readFileSync } from 'node:fs';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { readPageText, type FontText, type PageText } from './page-text.ts';

/** One element of the tree of tags, as a screen reader walks it. */
export interface TaggedElement {
  readonly type: string;
  /** The element's own language, or that of what it stands in. */
  readonly language: string;
  readonly alternative: string | undefined;
  readonly id: string | undefined;
  /** Names of attributes, such as `Scope`. */
  readonly attributes: readonly string[];
  /** True when an annotation hangs on it. */
  readonly holdsAnnotation: boolean;
  readonly children: readonly (TaggedElement | string)[];
  readonly parent: TaggedElement | undefined;
}

/** A finished PDF, read without the finisher's own code. */
export interface TaggedPdf {
  readonly root: TaggedElement;
  /** Every element, in reading order. */
  readonly elements: readonly TaggedElement[];
  readonly pages: readonly PageText[];
  readonly fonts: ReadonlyMap<string, FontText>;
  /** Types that stand for others, from the role map. */
  readonly roles: ReadonlySet<string>;
  /** Links of the pages that no element of type `Link` holds, or that say nothing of themselves. */
  readonly looseLinks: readonly string[];
}

/** Reads tags, text and links of a finished PDF. */
export async function readTagged(file: string): Promise<TaggedPdf> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const fonts = new Map<string, FontText>();
  const pages = document.getPages().map((page) => readPageText(document, page, fonts));
  const words = new Map(document.getPages().map((page, index) => [page.ref.toString(), pages[index]]));
  const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const elements: TaggedElement[] = [];
  const links = new Set<string>();

  const read = (element: PDFDict, parent: TaggedElement | undefined, page: string): TaggedElement => {
    const own = element.get(PDFName.of('Pg'))?.toString() ?? page;
    const children: (TaggedElement | string)[] = [];
    const kids = listOf(element.get(PDFName.of('K')), document);
    const annotations = kids.flatMap(({ value }) =>
      value instanceof PDFDict && value.has(PDFName.of('Obj'))
        ? [value.get(PDFName.of('Obj'))?.toString() ?? '']
        : [],
    );
    const made: TaggedElement = {
      type: nameOf(element, 'S') ?? '',
      language: textOf(element.lookup(PDFName.of('Lang'))) ?? parent?.language ?? '',
      alternative: textOf(element.lookup(PDFName.of('Alt'))),
      id: textOf(element.lookup(PDFName.of('ID'))),
      attributes: listOf(element.get(PDFName.of('A')), document).flatMap(({ value }) =>
        value instanceof PDFDict ? value.keys().map((key) => key.decodeText()) : [],
      ),
      holdsAnnotation: annotations.length > 0,
      children,
      parent,
    };
    elements.push(made);
    if (made.type === 'Link') for (const ref of annotations) links.add(ref);
    for (const { value } of kids) {
      if (value instanceof PDFNumber) children.push(words.get(own)?.marked.get(value.asNumber()) ?? '');
      else if (value instanceof PDFDict && value.has(PDFName.of('MCID'))) {
        const at = value.get(PDFName.of('Pg'))?.toString() ?? own;
        children.push(
          words.get(at)?.marked.get(value.lookup(PDFName.of('MCID'), PDFNumber).asNumber()) ?? '',
        );
      } else if (value instanceof PDFDict && value.has(PDFName.of('S')))
        children.push(read(value, made, own));
    }
    return made;
  };

  const [first] = listOf(tree.get(PDFName.of('K')), document);
  if (!(first?.value instanceof PDFDict)) throw new Error('no tree of tags');
  const root = read(first.value, undefined, '');
  const looseLinks = document.getPages().flatMap((page, index) =>
    listOf(page.node.get(PDFName.of('Annots')), document).flatMap(({ value, ref }) => {
      const said = value instanceof PDFDict ? textOf(value.lookup(PDFName.of('Contents'))) : undefined;
      const fine = links.has(ref?.toString() ?? '') && said !== undefined && said !== '';
      return fine ? [] : [`page ${index + 1}: ${said ?? 'says nothing'}`];
    }),
  );
  const map = tree.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const roles = new Set(map?.keys().map((key) => key.decodeText()) ?? []);
  return { root, elements, pages, fonts, roles, looseLinks };
}

/** All text inside an element, in reading order; `skip` leaves whole elements out. */
export function textIn(
  element: TaggedElement,
  skip: (element: TaggedElement) => boolean = () => false,
): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : skip(child) ? '' : textIn(child, skip)))
    .join('');
}

interface Entry {
  readonly value: PDFObject | undefined;
  readonly ref: PDFRef | undefined;
}

/** An entry that may be one thing or a list of things, each with the reference it was found by. */
function listOf(entry: PDFObject | undefined, document: PDFDocument): readonly Entry[] {
  const found = document.context.lookup(entry);
  const all = found instanceof PDFArray ? found.asArray() : entry === undefined ? [] : [entry];
  return all.map((one) => ({
    value: document.context.lookup(one),
    ref: one instanceof PDFRef ? one : undefined,
  }));
}

function nameOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
