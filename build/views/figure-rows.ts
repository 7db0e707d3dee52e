import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { pairCell } from './cells.ts';
import { pairRow } from './row.ts';
import type { Scope } from './scope.ts';

/**
 * A figure with its captions, source notes and credits in both languages: one row that never breaks. Where the
 * translation has a picture of its own and the languages stand beside each other, so do the pictures, each above its
 * own words.
 */
export function figureRow(scope: Scope, image: BlockPair, captions: readonly BlockPair[]): Row {
  const shown = pictures(scope, image);
  const words = captions.map((pair) => captionCells(scope, pair, 'figure', image.id));
  const beside = shown.length > 1 && scope.arrangement.layout === 'parallel';
  return pairRow(image, 'figure', beside ? besideEachOther(shown, words) : [...shown, ...words.flat()], {
    layout: beside ? 'parallel' : 'stacked',
    breakInside: 'avoid',
    floats: leadingBlock(image)?.path.every((container) => container.type === 'figure') ?? false,
    anchors: captions.map((pair) => pair.id),
  });
}

/** One cell a side: the picture and, beneath it, everything said of it. */
function besideEachOther(shown: readonly Cell[], words: readonly (readonly Cell[])[]): readonly Cell[] {
  return shown.map((picture, index) => {
    const own = words.flatMap((cells) => cells[index] ?? []);
    return {
      side: index === 0 ? 'source' : 'target',
      language: picture.language,
      content: [...picture.content, ...own.flatMap((cell) => cell.content)],
      spans: own.flatMap((cell) => cell.spans),
    };
  });
}

/** A caption (with its number), source note or credit in each language of the view. */
export function captionCells(
  scope: Scope,
  pair: BlockPair,
  kind: 'figure' | 'table',
  numbered: string | undefined,
): readonly Cell[] {
  const number = numbered === undefined ? undefined : scope.chapter.numbered.get(numbered)?.number;
  const role = leadingBlock(pair)?.role;
  const credit = role === 'source-note' || role === 'credit';
  return scope.arrangement.sides.map((side) => {
    const words = number === undefined || credit ? [] : captionNumber(scope, side.language, kind, number);
    return pairCell(scope, pair, side, {
      element: 'p',
      className: credit ? ['source-note', ...(role === 'credit' ? ['credit'] : [])] : ['caption'],
      before: words,
    });
  });
}

function captionNumber(
  scope: Scope,
  language: string,
  kind: 'figure' | 'table',
  number: number,
): ElementContent[] {
  const words = scope.t(language, `book:${kind}`, { number });
  return [h('span', { className: ['float-number'], dataGenerated: '' }, words), { type: 'text', value: ' ' }];
}

/** The picture once where both sides name the same file; a picture a side where the translation has its own. */
function pictures(scope: Scope, image: BlockPair): readonly Cell[] {
  const { sides } = scope.arrangement;
  const named = sides.flatMap((side) => {
    const picture = image[side.name][0]?.image ?? image.source[0]?.image ?? image.target[0]?.image;
    return picture === undefined ? [] : [{ side, picture }];
  });
  const different = named.filter(
    ({ picture }, index) => named.findIndex((other) => other.picture.path === picture.path) === index,
  );
  return different.map(({ side, picture }) => {
    const asset = scope.book.images.get(picture.path);
    const content = h('img', {
      src: picture.path,
      alt: picture.alt,
      ...(asset === undefined ? {} : { width: Math.round(asset.width), height: Math.round(asset.height) }),
    });
    return { side: 'neutral', language: side.language, content: [content], spans: [] };
  });
}
