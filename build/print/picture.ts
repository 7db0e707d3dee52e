import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { pointsPerPixel } from '../model/lengths.ts';
import type { ImageAsset } from '../model/project.ts';
import { inlineDrawing } from './inline-drawing.ts';
import { elementId } from '../tree/element-id.ts';
import type { PageMetrics } from './metrics.ts';

/** Largest share of the page height that a picture takes which was not made for a page of its own. */
const tallest = 0.72;
/** Coarsest resolution at which a photograph is printed, dots an inch. */
const coarsest = 150;
/** Size of captions in parts of running text (`--size-caption`), with some air. */
const captionSize = (8 / 9) * 1.04;

/** What is left for a picture in its row. */
export interface PictureRoom {
  /** The whole type area, or one of its two columns. */
  readonly wide: 'page' | 'column';
  /** How many pictures share the height of the page. */
  readonly pictures: number;
  /** Widths of the captions below them, each in one line, em. */
  readonly captions: readonly number[];
}

/**
 * A picture at its printed size in a box of whole lines, so that what follows stands on the lines of the page again.
 * Drawings fill the width; photographs are never set coarser than 150 dots an inch. Pictures as tall as a page fill one,
 * captions included; others keep under three quarters of it. `row` is the id of its row.
 */
export function printedPicture(
  image: Element,
  asset: ImageAsset | undefined,
  metrics: PageMetrics,
  row: string,
  room: PictureRoom = { wide: 'page', pictures: 1, captions: [] },
): ElementContent {
  if (asset === undefined) {
    return image;
  }
  const { wide, high } = printedSize(asset, metrics, room);
  const lines = Math.ceil(high / metrics.line - 0.01);
  const pixels = (points: number) => Math.floor(points / pointsPerPixel);
  const size = { width: pixels(wide), height: pixels(high) };
  const drawn = drawing(image, asset, row) ?? image;
  const picture = { ...drawn, properties: { ...drawn.properties, ...size } };
  return h('div', { className: ['picture', `lines-${lines}`] }, [picture]);
}

/** Width and height in points. */
function printedSize(asset: ImageAsset, metrics: PageMetrics, room: PictureRoom) {
  const widest = room.wide === 'column' ? Math.min(metrics.column, metrics.opposite) : metrics.width;
  const natural = asset.mediaType === 'image/svg+xml' ? widest : (asset.width * 72) / coarsest;
  const wide = Math.min(widest, natural);
  const high = (wide * asset.height) / asset.width;
  const captionLines = room.captions.reduce(
    (sum, em) => sum + Math.max(1, Math.ceil((em * metrics.size * captionSize) / widest)),
    0,
  );
  const lines = Math.floor((metrics.lines - captionLines) / room.pictures);
  const whole = Math.max(1, lines) * metrics.line;
  const madeForPage = asset.height / asset.width >= metrics.height / metrics.width;
  const highest = madeForPage ? whole : Math.min(whole, metrics.height * tallest);
  const scale = Math.min(1, highest / high);
  return { wide: wide * scale, high: high * scale };
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

/**
 * Padding classes for rows of tables, in quarter points beyond the 2 pt above and below that every cell has: half of it
 * above, so that rows look even.
 */
export function paddingCss(metrics: PageMetrics): string {
  return Array.from(
    { length: Math.ceil(metrics.line * 4) + 4 },
    (_, index) => `.pad-${index + 1} > :is(td, th) { padding-block: ${2 + (index + 1) / 8}pt; }`,
  ).join('\n');
}
