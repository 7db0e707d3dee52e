import type { Element, ElementContent } from 'hast';
import { altered, visitElements, element } from './element.ts';
import { anchorId, xmlId } from './element-id.ts';
import { elementId } from '../tree/element-id.ts';

/** One XHTML document of the spine, by its file name. */
export interface SpineDocument {
  readonly file: string;
  readonly body: Element;
}

/** A picture of the container: its file, and its size in pixels, which may be less than in print. */
export interface PackedPicture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** What was found wrong while ids and links were settled. */
export interface ResolveFaults {
  repeatedId(id: string, file: string): void;
  danglingLink(target: string, file: string): void;
  missingPicture(path: string, file: string): void;
}

/** Documents with every id given once in the book: a later element of the same id stands without it. */
export function withUniqueIds(
  documents: readonly SpineDocument[],
  faults: ResolveFaults,
): readonly SpineDocument[] {
  const seen = new Set<string>();
  return documents.map(({ file, body }) => ({
    file,
    body: mapElement(body, (found) => {
      const { id } = found.properties;
      if (typeof id !== 'string') return found;
      if (!seen.has(id)) {
        seen.add(id);
        return altered(found, { properties: { id: xmlId(id) } });
      }
      faults.repeatedId(id, file);
      return altered(found, { properties: { id: undefined } });
    }),
  }));
}

/** The file each id stands in. */
export function filesById(documents: readonly SpineDocument[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { file, body } of documents) {
    visitElements([body], ({ properties: { id } }) => {
      if (typeof id === 'string') files.set(id, file);
    });
  }
  return files;
}

/**
 * Documents whose links lead to `file.xhtml#id`, or to a whole file (`dataDocument`), and whose pictures are those of the
 * container, `toRoot` being the way from the documents to where paths begin. A link that leads nowhere is reported and
 * becomes plain words; a picture that is not there is reported and becomes its alternative text.
 */
export function withResolvedLinks(
  documents: readonly SpineDocument[],
  pictures: ReadonlyMap<string, PackedPicture>,
  faults: ResolveFaults,
  toRoot: string,
): readonly SpineDocument[] {
  const files = filesById(documents);
  return documents.map(({ file, body }) => ({
    file,
    body: mapElement(body, (found) => {
      if (found.tagName === 'a') return resolvedLink(found, file, files, faults);
      return found.tagName === 'img' ? resolvedPicture(found, file, pictures, faults, toRoot) : found;
    }),
  }));
}

/**
 * Where `#id` of the print form leads to: the empty anchor of a block where it has one, else the element itself; the call
 * of a note always leads to the note.
 */
export function findTarget(
  id: string,
  files: ReadonlyMap<string, string>,
  isCall = false,
): { readonly file: string; readonly id: string } | undefined {
  const anchors = isCall ? [] : [anchorId(id)];
  for (const candidate of [...anchors, id, elementId(id)].map(xmlId)) {
    const file = files.get(candidate);
    if (file !== undefined) return { file, id: candidate };
  }
  return undefined;
}

/** Pictures that documents show, in the order of their first place. */
export function picturePaths(documents: readonly SpineDocument[]): readonly string[] {
  const paths = new Set<string>();
  for (const { body } of documents) {
    visitElements([body], ({ tagName, properties: { src } }) => {
      if (tagName === 'img' && typeof src === 'string') paths.add(src);
    });
  }
  return [...paths];
}

function resolvedLink(
  link: Element,
  file: string,
  files: ReadonlyMap<string, string>,
  faults: ResolveFaults,
): Element {
  const { dataDocument, href, role } = link.properties;
  if (typeof dataDocument === 'string') return altered(link, { properties: { href: dataDocument } });
  if (typeof href !== 'string' || /^(?:https?|mailto|tel):/i.test(href)) return link;
  const target = href.startsWith('#')
    ? findTarget(decoded(href.slice(1)), files, role === 'doc-noteref')
    : undefined;
  if (target !== undefined) {
    const place = target.file === file ? '' : target.file;
    return altered(link, { properties: { href: `${place}#${encodeURIComponent(target.id)}` } });
  }
  faults.danglingLink(href, file);
  const { href: _, role: __, epubType: ___, ...properties } = link.properties;
  return element('span', properties, link.children);
}

function resolvedPicture(
  picture: Element,
  file: string,
  pictures: ReadonlyMap<string, PackedPicture>,
  faults: ResolveFaults,
  toRoot: string,
): Element {
  const { src, alt } = picture.properties;
  const path = typeof src === 'string' ? src : '';
  const packed = pictures.get(path);
  if (packed !== undefined) {
    const size =
      picture.properties['width'] === undefined
        ? {}
        : { width: Math.round(packed.width), height: Math.round(packed.height) };
    return altered(picture, { properties: { src: `${toRoot}${packed.file}`, alt: alt ?? '', ...size } });
  }
  faults.missingPicture(path, file);
  return element('span', { className: ['missing-picture'] }, [typeof alt === 'string' ? alt : '']);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Parents before children, so that the first of two equal ids is the first in the file. */
function mapElement(node: Element, change: (found: Element) => Element): Element {
  const changed = change(node);
  const children = changed.children.map((child): ElementContent =>
    child.type === 'element' ? mapElement(child, change) : child,
  );
  return altered(changed, { children });
}
