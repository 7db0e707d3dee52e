import type { Overflow } from '../../model/ports.ts';

/** What is read from the finished sheets before they are printed. */
export interface SheetFindings {
  readonly overflows: Overflow[];
  /** Element id, sheet from 0, px from the sheet's top; first places only. */
  readonly anchors: [string, number, number][];
}

/** Reads overflows and anchors of all sheets. Reads only; the page is zoomed, and what is given back is in CSS px. */
export function inspectSheets(zoom: number): SheetFindings {
  const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')];
  const seen = new Set<string>();
  const anchors: SheetFindings['anchors'] = [];
  const overflows: Overflow[] = [];
  sheets.forEach((sheet, index) => {
    const { top } = sheet.getBoundingClientRect();
    for (const element of [sheet, ...sheet.querySelectorAll('[id]')]) {
      if (seen.has(element.id)) continue;
      seen.add(element.id);
      anchors.push([element.id, index, (element.getBoundingClientRect().top - top) / zoom]);
    }
    overflows.push(...sheetOverflows(sheet, zoom));
  });
  return { overflows, anchors };
}

/** Everything on one sheet that stands outside its box: one entry for each row or part of the page. */
export function sheetOverflows(sheet: HTMLElement, zoom: number): Overflow[] {
  const page = sheet.id.replace(/^sheet-/, '');
  const worst = new Map<string, number>();
  const note = (row: string, zoomed: number): void => {
    const by = zoomed / zoom;
    if (by > 0.75) worst.set(row, Math.max(by, worst.get(row) ?? 0));
  };
  const area = sheet.querySelector('.sheet-area');
  if (area !== null) {
    const bounds = area.getBoundingClientRect();
    for (const child of area.children)
      note(rowName(child, 'area'), beyond(child.getBoundingClientRect(), bounds));
    for (const row of area.querySelectorAll('[data-row]')) {
      note(rowName(row, 'area'), beyond(row.getBoundingClientRect(), bounds));
    }
    for (const cell of area.querySelectorAll('[data-column]'))
      note(rowName(cell, 'area'), cellOverflow(cell, bounds, zoom));
  }
  for (const part of ['head', 'folio']) {
    const box = sheet.querySelector(`.sheet-${part}`);
    if (box !== null) note(part, beyond(textBox(box), box.getBoundingClientRect()));
  }
  return [...worst].map(([row, by]) => ({ page, row, by }));
}

/** Name of the row that an element is or stands in. */
export function rowName(element: Element, otherwise: string): string {
  return element.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? otherwise;
}

/**
 * How far words and blocks of a cell reach beyond it. Sideways the words count; downwards the blocks, since the boxes of
 * letters are taller than their lines where the leading is tight.
 */
export function cellOverflow(cell: Element, area: DOMRect, zoom: number): number {
  const box = cell.getBoundingClientRect();
  const words = textBox(cell);
  const blocks = [
    ...cell.querySelectorAll(
      'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, pre, figure, table, div, img, svg',
    ),
  ];
  const bottom = Math.max(box.top, ...blocks.map((block) => block.getBoundingClientRect().bottom));
  // A grid widens a column for a long word, so the page's own edge counts too.
  const left = Math.max(box.left, area.left);
  const right = Math.min(box.right, area.right);
  const reaches = words.right > right ? inkRight(cell, zoom) : words.right;
  const sideways = words.width === 0 ? 0 : Math.max(left - words.left, reaches - right);
  return Math.max(sideways, bottom - box.bottom, bottom - area.bottom);
}

/**
 * Right edge of the ink of an element's words. Ideographic spaces hang behind the lines that they end, and so may the
 * white half of a closing mark, which a browser takes off at the end of a line (JLREQ 3.1.9) or only lets stand out.
 */
export function inkRight(element: Element, zoom: number): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let right = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = zoom * parseFloat(getComputedStyle(node.parentElement ?? element).fontSize);
    for (const { 0: words, index } of (node.nodeValue ?? '').matchAll(
      /[、。，．」』）〕〉》】］｝]|[^\u3000、。，．」』）〕〉》】］｝]+/gu,
    )) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + words.length);
      const box = range.getBoundingClientRect();
      const closes = /^[、。，．」』）〕〉》】］｝]$/u.test(words);
      right = Math.max(right, closes ? Math.min(box.right, box.left + size / 2) : box.right);
    }
  }
  return right;
}

/** The box around all words of an element. */
export function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** How far one box reaches beyond another, px; 0 or less when it is inside. */
export function beyond(inner: DOMRect, outer: DOMRect): number {
  if (inner.width === 0 && inner.height === 0) return 0;
  return Math.max(
    outer.left - inner.left,
    inner.right - outer.right,
    outer.top - inner.top,
    inner.bottom - outer.bottom,
  );
}
