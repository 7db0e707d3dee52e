import type { Image, ImageReference, Node, Paragraph, PhrasingContent } from 'mdast';
import type { Container } from '../model/parsed.ts';
import { fileAddress, folderOf, resolveInBook } from '../text/book-path.ts';
import { plainText } from '../tree/plain-text.ts';
import { emit } from './emit.ts';
import { isVisible } from './inline/convert.ts';
import { parseInline } from './inline.ts';
import { isSyntaxNode } from './syntax/syntax-node.ts';
import type { SyntaxNode } from './syntax/syntax-node.ts';
import { nextKey, within } from './walk.ts';
import type { Scope, Walk } from './walk.ts';

/** A picture that is alone in its paragraph, and the `{#id}` after it. */
interface LonePicture {
  readonly image: Image | ImageReference;
  readonly id: SyntaxNode | undefined;
}

/** Gives the picture of a paragraph that holds nothing else. */
export function lonePicture(paragraph: Paragraph): LonePicture | undefined {
  const [image, after, ...more] = paragraph.children.filter((node) => isVisible(node));
  if ((image?.type !== 'image' && image?.type !== 'imageReference') || more.length > 0) return undefined;
  if (after === undefined) return { image, id: undefined };
  const wider: Node = after;
  return isSyntaxNode(wider) && wider.kind === 'blockId' ? { image, id: wider } : undefined;
}

/**
 * Adds a figure: its picture, then its caption (the picture's title, or else its alternative text), both in one
 * container, which is given for the source note that may follow.
 */
export function emitFigure({ image, id }: LonePicture, scope: Scope, walk: Walk): Container {
  const place = walk.inline.placeOf(image);
  const figure: Container = { type: 'figure', key: nextKey(walk) };
  const inner = within(scope, figure);
  const { url, title } = pictureSource(image, walk);
  const alt = parseInline(image.alt ?? '', place, walk.report);
  const caption: readonly PhrasingContent[] =
    title === undefined || title.trim() === '' ? alt : parseInline(title, place, walk.report);
  if (caption.length === 0) walk.report('image-without-words', place, { url });
  const folder = folderOf(place.file);
  const path = resolveInBook(folder, fileAddress(url)) ?? url;
  emit({ kind: 'image', place, id, image: { url, path, alt: plainText(alt) } }, inner, walk);
  if (caption.length > 0)
    emit({ kind: 'caption', role: 'figure-caption', place, content: caption }, inner, walk);
  return figure;
}

function pictureSource(
  image: Image | ImageReference,
  walk: Walk,
): { readonly url: string; readonly title: string | undefined } {
  const source = image.type === 'image' ? image : walk.inline.definitions.get(image.identifier);
  return { url: source?.url ?? '', title: source?.title ?? undefined };
}
