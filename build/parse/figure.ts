import type { Image, ImageReference, Node, Paragraph, PhrasingContent } from 'mdast';
import type { Container, Written } from '../model/parsed.ts';
import { fileAddress, folderOf, resolveInBook } from '../text/book-path.ts';
import { plainText } from '../tree/plain-text.ts';
import { emit } from './emit.ts';
import { isVisible } from './inline/convert.ts';
import { parseInline } from './inline.ts';
import { isSyntaxNode } from './syntax/syntax-node.ts';
import type { SyntaxNode } from './syntax/syntax-node.ts';
import { nextKey, sourceOf, within } from './walk.ts';
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
 * container, which is given for the source note that may follow. Reports `image-without-words` where there is no
 * alternative text: figures of a book say something, and nothing else tells it to those who cannot see them (WCAG 1.1.1).
 */
export function emitFigure({ image, id }: LonePicture, scope: Scope, walk: Walk): Container {
  const place = walk.inline.placeOf(image);
  const figure: Container = { type: 'figure', key: nextKey(walk) };
  const inner = within(scope, figure);
  const { url, title } = pictureSource(image, walk);
  const alt = parseInline(image.alt ?? '', place, walk.report);
  const titled = title !== undefined && title.trim() !== '';
  const caption: readonly PhrasingContent[] = titled ? parseInline(title, place, walk.report) : alt;
  const words = writtenWords(image, title, walk);
  const described = plainText(alt).trim();
  if (described === '') walk.report('image-without-words', place, { url });
  const folder = folderOf(place.file);
  const path = resolveInBook(folder, fileAddress(url)) ?? url;
  const written = titled ? words.alternative : undefined;
  emit({ kind: 'image', place, id, image: { url, path, alt: described }, written }, inner, walk);
  if (caption.length > 0) {
    const draft = { kind: 'caption', role: 'figure-caption', place, content: caption } as const;
    emit({ ...draft, written: titled ? words.title : words.alternative }, inner, walk);
  }
  return figure;
}

/** Where the alternative text and the title of a picture stand, in quotes of one kind or another. */
function writtenWords(
  image: Image | ImageReference,
  title: string | undefined,
  walk: Walk,
): { readonly alternative: Written | undefined; readonly title: Written | undefined } {
  const from = image.position?.start.offset ?? 0;
  const alternative = image.alt ?? '';
  // The text runs to the bracket that belongs to the first one, which Markdown has found already.
  const end = closingBracket(walk.inline.source, from + 1);
  const holder = image.type === 'image' ? image : walk.inline.definitions.get(image.identifier);
  const whole = holder === undefined ? '' : sourceOf(holder, walk);
  // No title is as long as that, and a file may be hostile.
  const stands = whole.length > 100_000 ? '' : whole;
  const quoted = /(?<=\s)(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\))(?=\s*\)?$)/u.exec(
    stands,
  );
  const at = (holder?.position?.start.offset ?? 0) + (quoted?.index ?? 0) + 1;
  return {
    alternative:
      end === undefined
        ? undefined
        : { start: from + 2, end, form: 'alternative', markdown: alternative.trim() },
    title:
      quoted === null || title === undefined
        ? undefined
        : { start: at, end: at + quoted[0].length - 2, form: 'title', markdown: title.trim() },
  };
}

/** The offset of the bracket that closes the one at `open`, escaped ones passed over. */
function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return at;
  }
  return undefined;
}

function pictureSource(
  image: Image | ImageReference,
  walk: Walk,
): { readonly url: string; readonly title: string | undefined } {
  const source = image.type === 'image' ? image : walk.inline.definitions.get(image.identifier);
  return { url: source?.url ?? '', title: source?.title ?? undefined };
}
