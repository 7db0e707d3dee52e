import type { ColumnBox, RowBox } from '../../model/ports.ts';

/** The constant line grid of one block of text: where it starts (px from the viewport) and its pitch (px). */
interface LineGrid {
  readonly top: number;
  readonly pitch: number;
}

interface FoundLine {
  readonly grid: LineGrid;
  readonly index: number;
  readonly start: number;
}

/**
 * Measures every `[data-row]` of the page with its `[data-column]` cells. Reads only: one write between two reads would
 * lay the whole chapter out again. The page is zoomed; below, lengths are those of the zoomed page, and given back they
 * are CSS px.
 */
export function measureRows(zoom: number): RowBox[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => measureRow(row, zoom));
}

/** One row: lengths from its border-box top. */
export function measureRow(row: HTMLElement, zoom: number): RowBox {
  const cells = [...row.querySelectorAll<HTMLElement>('[data-column]')];
  const columns = cells
    .sort((left, right) => Number(left.dataset['column']) - Number(right.dataset['column']))
    .map((cell) => measureColumn(cell, zoom));
  return {
    id: row.dataset['row'] ?? '',
    marginTop: Number.parseFloat(getComputedStyle(row).marginTop) || 0,
    height: row.getBoundingClientRect().height / zoom,
    columns,
  };
}

/** One cell: its own height (not the stretched one of a grid), its lines and its note calls. */
export function measureColumn(cell: HTMLElement, zoom: number): ColumnBox {
  const height = ownHeight(cell);
  const unsplittable = 'img, svg, table, canvas, video, math, .unsplittable';
  const whole = cell.matches('.unsplittable') || cell.querySelector(unsplittable) !== null;
  const lines = whole ? [] : columnLines(cell, height);
  return {
    height: height / zoom,
    lines: lines.map(({ top, bottom, start }) => ({ top: top / zoom, bottom: bottom / zoom, start })),
    calls: noteCalls(cell, lines),
  };
}

/** Height of what stands in a cell, px. A grid stretches the lower cell of a row to the height of the other. */
export function ownHeight(cell: HTMLElement): number {
  const { top, height } = cell.getBoundingClientRect();
  const style = getComputedStyle(cell);
  const inset = Number.parseFloat(style.paddingBottom) + Number.parseFloat(style.borderBottomWidth);
  const below = inset * cell.currentCSSZoom;
  const bottoms = [...cell.children].map((child) => child.getBoundingClientRect().bottom);
  const own = bottoms.length === 0 ? height : Math.max(top, ...bottoms) - top + below;
  return Math.min(height, own);
}

/**
 * Gives the line boxes of a cell of text, px from the cell's top; together they partition its height. A line is a step
 * of the line grid of its block: line height is constant there, also where ruby stands or a mark is raised, so that
 * rounding and mixed fonts cannot make one line two. `start` counts the cell's textContent, readings included.
 */
export function columnLines(cell: HTMLElement, height: number): ColumnBox['lines'] {
  const found = findLines(cell);
  const { top } = cell.getBoundingClientRect();
  const bottoms = found.map((line, index) =>
    index === found.length - 1 ? height : line.grid.top + (line.index + 1) * line.grid.pitch - top,
  );
  return found.map((line, index) => ({
    top: index === 0 ? 0 : (bottoms[index - 1] ?? 0),
    bottom: bottoms[index] ?? height,
    start: index === 0 ? 0 : line.start,
  }));
}

/** Lines in order, each with the offset at which it starts. Readings (`rt`) stand between lines and begin none. */
export function findLines(cell: HTMLElement): FoundLine[] {
  const lines: FoundLine[] = [];
  const grids = new Map<Element, LineGrid>();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // The walker shows text nodes only.
    const text = node as Text;
    if (text.parentElement?.closest('rt, rp') === null)
      addLines(text, offset, gridOf(text, cell, grids), lines);
    offset += text.data.length;
  }
  return lines;
}

/** Adds the lines that begin inside one text node. */
export function addLines(text: Text, offset: number, grid: LineGrid, lines: FoundLine[]): void {
  const range = document.createRange();
  range.selectNodeContents(text);
  let from = 0;
  for (const rect of range.getClientRects()) {
    if (rect.height === 0) continue;
    const index = gridLine(rect, grid);
    const last = lines.at(-1);
    if (last?.grid === grid && index <= last.index) continue;
    from = lineStart(text, from, index, grid);
    lines.push({ grid, index, start: offset + from });
  }
}

/** Step of the grid that the middle of a box stands on. */
export function gridLine(rect: DOMRect, grid: LineGrid): number {
  return Math.max(0, Math.floor(((rect.top + rect.bottom) / 2 - grid.top) / grid.pitch));
}

/** First offset in a text node, not before `from`, whose character stands on line `index` or below. */
export function lineStart(text: Text, from: number, index: number, grid: LineGrid): number {
  const range = document.createRange();
  let low = from;
  let high = text.data.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(range, text, middle, grid) < index) low = middle + 1;
    else high = middle;
  }
  const unit = text.data.charCodeAt(low);
  const insidePair = unit >= 0xdc00 && unit <= 0xdfff;
  return insidePair ? low - 1 : low;
}

/** Line of the first character at or after an offset that has a box; collapsed spaces have none. */
export function lineAt(range: Range, text: Text, offset: number, grid: LineGrid): number {
  for (let at = offset; at < text.data.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    // The character behind a soft hyphen that is shown has the hyphen's box and, on the next line, its own; a space
    // at which a line is broken has an empty one there.
    const boxes = [...range.getClientRects()];
    const box = boxes.findLast(({ width }) => width > 0) ?? boxes[0];
    if (box !== undefined && box.height > 0) return gridLine(box, grid);
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Line grid of the block that a text node stands in. */
export function gridOf(text: Text, cell: HTMLElement, grids: Map<Element, LineGrid>): LineGrid {
  let block = text.parentElement ?? cell;
  let style = getComputedStyle(block);
  while (block !== cell && /^(?:inline|ruby|contents)/.test(style.display)) {
    block = block.parentElement ?? cell;
    style = getComputedStyle(block);
  }
  const known = grids.get(block);
  if (known !== undefined) return known;
  const inset = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop);
  const pitch = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
  // Computed styles are not zoomed, boxes are.
  const zoom = block.currentCSSZoom;
  const top = block.getBoundingClientRect().top + (inset - shiftOf(block, cell)) * zoom;
  const grid = { top, pitch: pitch * zoom };
  grids.set(block, grid);
  return grid;
}

/** How far relative positioning moves a block down inside its column, px: lines take their room where they were. */
export function shiftOf(block: HTMLElement, cell: HTMLElement): number {
  let shift = 0;
  for (let moved = block; moved !== cell; moved = moved.parentElement ?? cell) {
    const { position, top } = getComputedStyle(moved);
    if (position === 'relative') shift += Number.parseFloat(top) || 0;
  }
  return shift;
}

/** Note calls of a cell with the line each stands on; line 0 where the cell has no lines. */
export function noteCalls(cell: HTMLElement, lines: ColumnBox['lines']): ColumnBox['calls'] {
  const { top } = cell.getBoundingClientRect();
  return [...cell.querySelectorAll<HTMLElement>('[data-note]')].map((call) => {
    const box = call.getClientRects()[0] ?? call.getBoundingClientRect();
    const middle = (box.top + box.bottom) / 2 - top;
    const found = lines.findIndex((line) => middle < line.bottom);
    const line = found === -1 ? Math.max(0, lines.length - 1) : found;
    return { note: call.dataset['note'] ?? '', line };
  });
}
