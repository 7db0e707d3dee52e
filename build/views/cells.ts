import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { BlockPair, Span } from '../model/aligned.ts';
import type { Block } from '../model/parsed.ts';
import type { Cell, TextSpan } from '../model/rendered.ts';
import { phrasingToHast } from '../tree/phrasing-to-hast.ts';
import { slicePhrasing } from '../tree/slice-phrasing.ts';
import type { ViewSide } from './arrangement.ts';
import { phrasingContext, type Scope } from './scope.ts';

export interface BlockStyle {
  /** Element of each block: `p`, `h2`, `figcaption` … */
  readonly element: string;
  readonly className?: readonly string[];
  /** Generated words set before the author's: a list mark, `図1`. */
  readonly before?: readonly ElementContent[];
}

/** One side of a pair as a cell; a side without blocks gives an empty cell, which keeps its column. */
export function pairCell(scope: Scope, pair: BlockPair, side: ViewSide, style: BlockStyle): Cell {
  const whole = pair[side.name].map(wholeSpan);
  return spanCell(scope, pair, side, whole, style);
}

/** Some stretches of one side of a pair (a bead's sentences, or all of it) as a cell. */
export function spanCell(
  scope: Scope,
  pair: BlockPair,
  side: ViewSide,
  spans: readonly Span[],
  style: BlockStyle,
): Cell {
  const blocks = pair[side.name];
  const content = joined(spans).flatMap((span, index): Element[] => {
    const block = blocks[span.block];
    return block === undefined
      ? []
      : [blockElement(scope, pair, side, block, span, index === 0 ? style : { ...style, before: [] })];
  });
  return {
    side: side.name,
    language: side.language,
    content,
    spans: spans.map((span) => textSpan(pair, side, span)),
  };
}

/** All the text of one side of a pair, block by block. */
export function wholeSpans(pair: BlockPair, side: ViewSide): readonly TextSpan[] {
  return pair[side.name].map((block, index) => textSpan(pair, side, wholeSpan(block, index)));
}

function wholeSpan(block: Block, index: number): Span {
  return { block: index, start: 0, end: block.text.length };
}

/** Sentences of one bead that follow each other in one block are one stretch of it. */
function joined(spans: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const before = stretches.at(-1);
    if (before !== undefined && before.block === span.block && before.end === span.start) {
      stretches[stretches.length - 1] = { ...before, end: span.end };
    } else {
      stretches.push(span);
    }
  }
  return stretches;
}

function textSpan(pair: BlockPair, side: ViewSide, span: Span): TextSpan {
  return { block: pair.id, side: side.name, index: span.block, start: span.start, end: span.end };
}

function blockElement(
  scope: Scope,
  pair: BlockPair,
  side: ViewSide,
  block: Block,
  span: Span,
  style: BlockStyle,
): Element {
  const className = [...(style.className ?? []), ...(span.start > 0 ? ['continued'] : [])];
  return h(
    style.element,
    {
      ...(className.length > 0 ? { className } : {}),
      dataBlock: pair.id,
      dataSide: side.name,
      dataIndex: String(span.block),
    },
    [...(style.before ?? []), ...phrasingToHast(contentOf(block, span), phrasingContext(scope, side))],
  );
}

function contentOf(block: Block, span: Span): readonly PhrasingContent[] {
  const whole = span.start === 0 && span.end === block.text.length;
  return whole ? block.content : slicePhrasing(block.content, span.start, span.end);
}
