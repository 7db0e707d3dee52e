import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { pairCell } from './cells.ts';
import { pairRow } from './row.ts';
import type { Scope } from './scope.ts';

/** A figure with its captions and source notes in both languages: one row that never breaks. */
export function figureRow(scope: Scope, image: BlockPair, captions: readonly BlockPair[]): Row {
  const cells = [
    ...pictures(scope, image),
    ...captions.flatMap((pair) => captionCells(scope, pair, 'figure', image.id)),
  ];
  return pairRow(image, 'figure', cells, {
    layout: 'stacked',
    breakInside: 'avoid',
    anchors: captions.map((pair) => pair.id),
  });
}

/** A caption (with its number) or source note in each language of the view. */
export function captionCells(
  scope: Scope,
  pair: BlockPair,
  kind: 'figure' | 'table',
  numbered: string | undefined,
): readonly Cell[] {
  const number = numbered === undefined ? undefined : scope.chapter.numbered.get(numbered)?.number;
  const source = leadingBlock(pair)?.role === 'source-note';
  return scope.arrangement.sides.map((side) => {
    const words = number === undefined || source ? [] : captionNumber(scope, side.language, kind, number);
    return pairCell(scope, pair, side, {
      element: 'p',
      className: [source ? 'source-note' : 'caption'],
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
