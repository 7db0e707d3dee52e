import { layoutZoom } from '../../build/typesetter/layout-zoom.ts';
import type { OpenDocument } from '../../build/typesetter/open-document.ts';

/** A character as it stands on a sheet, pt from the left and upper edge of all sheets. */
export interface SheetGlyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Size of its type, pt: some words of a cell are set smaller than the others. */
  readonly size: number;
  /** The language of its words, which need not be that of the cell. */
  readonly language: string;
  /** Where it stands in the text of its cell; soft hyphens do not count, and ends of blocks do. */
  readonly at: number;
}

/** A reading, and between which characters of its cell its base stands. */
export interface SheetRuby {
  readonly reading: string;
  readonly left: number;
  readonly right: number;
  /** Indices of the first character of the base and of the one behind it. */
  readonly from: number;
  readonly to: number;
}

/** The characters of one cell without its readings, which are given beside them. */
export interface SheetCell {
  readonly row: string;
  readonly language: string;
  /** Size of its type, pt. */
  readonly size: number;
  readonly glyphs: readonly SheetGlyph[];
  readonly rubies: readonly SheetRuby[];
}

/** Reads the cells that a selector names, character by character. */
export async function sheetCells(opened: OpenDocument, selector: string): Promise<readonly SheetCell[]> {
  const read = await opened.page.evaluate(readCells, selector);
  const scale = (96 / 72) * layoutZoom;
  return read.map(({ size, glyphs, rubies, ...cell }) => ({
    ...cell,
    size: size / (96 / 72),
    glyphs: glyphs.map(({ left, right, bottom, size: type, ...glyph }) => ({
      ...glyph,
      size: type / (96 / 72),
      left: left / scale,
      right: right / scale,
      bottom: bottom / scale,
    })),
    rubies: rubies.map((ruby) => ({ ...ruby, left: ruby.left / scale, right: ruby.right / scale })),
  }));
}

/** Whether two characters that follow each other stand on one line. */
export function onOneLine(first: SheetGlyph, second: SheetGlyph): boolean {
  return (
    second.left > first.left &&
    second.left < first.right + widestGap &&
    Math.abs(second.bottom - first.bottom) < 3
  );
}

/** Words farther apart than this stand in columns of their own, pt. */
const widestGap = 8;

/** Runs in the page. */
function readCells(selector: string) {
  const boxOf = (node: Node, from: number, to: number) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].findLast(({ width }) => width > 0);
  };
  const blockOf = (element: Element): Element => {
    const above = element.parentElement;
    const inline = /^(?:inline|ruby)$/u.test(getComputedStyle(element).display);
    return inline && above !== null ? blockOf(above) : element;
  };
  return [...document.querySelectorAll(selector)].map((cell) => {
    const glyphs: {
      text: string;
      left: number;
      right: number;
      bottom: number;
      size: number;
      language: string;
      at: number;
    }[] = [];
    let at = 0;
    let block: Element | null = null;
    const rubies: { reading: string; left: number; right: number; from: number; to: number }[] = [];
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const value = node.nodeValue ?? '';
      const before = glyphs.length;
      if (parent?.closest('svg, .passage') !== null) continue;
      if (parent.closest('rt') !== null) {
        const box = boxOf(node, 0, value.length);
        const base = (parent.closest('ruby')?.textContent ?? '').length - value.length;
        if (box !== undefined) {
          const { left, right } = box;
          rubies.push({ reading: value, left, right, from: before - base, to: before });
        }
        continue;
      }
      const own = blockOf(parent);
      at += own === block ? 0 : 1;
      block = own;
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      const type = parseFloat(getComputedStyle(parent).fontSize);
      for (let index = 0; index < value.length; index += 1) {
        const text = value.charAt(index);
        if (text === '\u00ad') continue;
        at += 1;
        const box = boxOf(node, index, index + 1);
        if (box === undefined) continue;
        glyphs.push({ text, left: box.left, right: box.right, bottom: box.bottom, size: type, language, at });
      }
    }
    const size = parseFloat(getComputedStyle(cell).fontSize);
    const row = cell.closest('.row')?.getAttribute('data-row') ?? '';
    return { row, language: cell.getAttribute('lang') ?? '', size, glyphs, rubies };
  });
}
