import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ImageAsset } from '../model/project.ts';
import { inlineDrawing } from './inline-drawing.ts';
import { elementId } from '../tree/element-id.ts';
import type { PageMetrics } from './metrics.ts';

/** Largest share of the page height that a picture takes, so that its captions stand with it. */
const tallest = 0.72;
/** Coarsest resolution at which a photograph is printed, dots an inch. */
const coarsest = 150;

/**
 * A picture at its printed size in a box of whole lines, so that what follows stands on the lines of the page again.
 * Drawings fill the width; photographs are never set coarser than 150 dots an inch. `row` is the id of its row.
 */
export function printedPicture(
  image: Element,
  asset: ImageAsset | undefined,
  metrics: PageMetrics,
  row: string,
): ElementContent {
  if (asset === undefined) {
    return image;
  }
  const natural = asset.mediaType === 'image/svg+xml' ? metrics.width : (asset.width * 72) / coarsest;
  const wide = Math.min(metrics.width, natural);
  const high = (wide * asset.height) / asset.width;
  const scale = Math.min(1, (metrics.height * tallest) / high);
  const lines = Math.ceil((high * scale) / metrics.line - 0.01);
  const pixels = (points: number) => Math.floor((points * 96) / 72);
  const size = { width: pixels(wide * scale), height: pixels(high * scale) };
  const drawn = drawing(image, asset, row) ?? image;
  const picture = { ...drawn, properties: { ...drawn.properties, ...size } };
  return h('div', { className: ['picture', `lines-${lines}`] }, [picture]);
}

function drawing(image: Element, asset: ImageAsset, row: string): Element | undefined {
  const alt = image.properties['alt'];
  // The same drawing can stand in two rows, and a row can hold two drawings.
  const prefix = `${elementId(row)}-${asset.path.replace(/[^\p{L}\p{Nd}]+/gu, '-')}`;
  return asset.mediaType === 'image/svg+xml'
    ? inlineDrawing(asset, typeof alt === 'string' ? alt : '', prefix)
    : undefined;
}

/** Height classes for boxes of whole lines. */
export function linesCss(metrics: PageMetrics): string {
  return Array.from(
    { length: metrics.lines },
    (_, index) => `.lines-${index + 1} { height: calc(${index + 1} * var(--line)); }`,
  ).join('\n');
}

/** Padding classes for rows of tables, in quarter points below the 2 pt that every cell has. */
export function paddingCss(metrics: PageMetrics): string {
  return Array.from(
    { length: Math.ceil(metrics.line * 4) },
    (_, index) => `.pad-${index + 1} > :is(td, th) { padding-bottom: ${2 + (index + 1) / 4}pt; }`,
  ).join('\n');
}
