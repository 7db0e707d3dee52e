import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { charactersOf } from '../../build/fonts/characters.ts';
import { fontFaceCss } from '../../build/fonts/font-face-css.ts';
import { facesOf } from '../../build/fonts/font-faces.ts';
import { subsetFonts } from '../../build/fonts/subset-fonts.ts';
import type { TypeConfig } from '../../build/model/config.ts';
import { setContent } from '../../build/print/set-type.ts';
import { parseHtml, writeHtml } from '../../build/tree/html.ts';
import { metricsCss, pageMetrics, type PageMetrics } from '../../build/print/metrics.ts';
import { pageStyles } from '../../build/print/page-styles.ts';
import { typeCss } from '../../build/print/type-css.ts';
import { layoutZoom, zoomedRoot } from '../../build/typesetter/layout-zoom.ts';
import { openDocument, type OpenDocument } from '../../build/typesetter/open-document.ts';
import { usualType } from '../support/usual-type.ts';
import { b5, loadFont } from '../typesetter/sample.ts';

/** One line of a column as it stands on the page: its characters, and where it begins, ends and stands, in pt. */
export interface SetLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

/**
 * Opens some HTML with the typefaces and all style sheets of the printed page, enlarged as the typesetter does it.
 * `css` comes last, as a book's theme does.
 */
export async function openSample(
  browser: Browser,
  html: string,
  options: { readonly type?: TypeConfig; readonly css?: string; readonly columns?: 1 | 2 } = {},
): Promise<OpenDocument> {
  const type = options.type ?? usualType;
  const metrics = sampleMetrics(type, options.columns ?? 2);
  const characters = charactersOf([html]);
  const faces = facesOf(['Noto Serif JP', 'Noto Sans JP', 'Source Serif 4']);
  const fonts = await subsetFonts(
    faces.map((face) => ({ ...face, characters })),
    loadFont,
    'woff2',
  );
  const sheets = await Promise.all(
    pageStyles.map((name) => readFile(new URL(`../../build/styles/${name}.css`, import.meta.url), 'utf8')),
  );
  const css = [
    fontFaceCss(fonts, 'fonts/'),
    metricsCss(metrics),
    ...sheets,
    typeCss(type),
    options.css ?? '',
    zoomedRoot,
  ];
  return openDocument(browser, {
    html: `<div class="area chapter">${html}</div>`,
    css: css.join('\n'),
    files: new Map(fonts.map((font) => [`fonts/${font.fileName}`, font])),
    title: 'sample',
    language: 'ja',
  });
}

export function sampleMetrics(type: TypeConfig = usualType, columns: 1 | 2 = 2): PageMetrics {
  return pageMetrics({ ...b5, columns: 'equal' }, type, columns);
}

/** A row of two cells, or of one over the whole width, with a paragraph in each. */
export function row(japanese: string, english?: string, style = 'paragraph'): string {
  const cell = (side: string, lang: string, words: string): string =>
    `<div class="cell ${side}" lang="${lang}" data-column="${side === 'source' ? 0 : 1}"><p>${words}</p></div>`;
  return english === undefined
    ? `<div class="row full ${style}"><div class="column">${cell('source', 'ja', japanese)}</div></div>`
    : `<div class="row parallel ${style}">${cell('source', 'ja', japanese)}${cell('target', 'en', english)}</div>`;
}

/** Some HTML as `setContent` sets it, for a language. */
export function set(html: string, language = 'ja', divides = false): string {
  const content = parseHtml(html).children.filter((node) => node.type !== 'doctype');
  return writeHtml(...setContent(content, language, { source: 'ja', keeps: new Set(['ferry']), divides }));
}

/**
 * The lines of each element that a selector names, read glyph by glyph from the page. Readings and marks above the line
 * are left out, for they stand on lines of their own; `base` is the base line of the line, found with an empty box.
 */
export async function linesOf(
  opened: OpenDocument,
  selector: string,
): Promise<readonly (readonly SetLine[])[]> {
  const scale = (96 / 72) * layoutZoom;
  const found = await opened.page.evaluate(readLines, selector);
  return found.map((lines) =>
    lines.map(({ text, left, right, base }) => ({
      text,
      left: left / scale,
      right: right / scale,
      base: base / scale,
    })),
  );
}

/** Runs in the page. */
function readLines(wanted: string): { text: string; left: number; right: number; base: number }[][] {
  const depths = new Map<string, number>();
  // From the lower edge of a glyph's box up to its base line; the same for all text of one style.
  const depthOf = (element: Element): number => {
    const style = getComputedStyle(element);
    const key = [style.fontFamily, style.fontSize, style.fontWeight, style.fontStyle].join();
    const known = depths.get(key);
    if (known !== undefined) return known;
    const probe = document.createElement('div');
    probe.style.cssText = `position:absolute;font-family:${style.fontFamily};font-size:${style.fontSize};`;
    probe.style.fontWeight = style.fontWeight;
    probe.style.fontStyle = style.fontStyle;
    probe.innerHTML = 'x<i style="display:inline-block;width:0;height:0"></i>';
    document.body.append(probe);
    const range = document.createRange();
    range.selectNodeContents(probe.firstChild ?? probe);
    const depth =
      range.getBoundingClientRect().bottom - (probe.lastElementChild?.getBoundingClientRect().bottom ?? 0);
    probe.remove();
    depths.set(key, depth);
    return depth;
  };
  const read = (element: Element): { text: string; left: number; right: number; base: number }[] => {
    const lines: { text: string; left: number; right: number; base: number }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('rt, sup, .noteref, .passage, svg') !== null) continue;
      const value = node.nodeValue ?? '';
      for (let index = 0; index < value.length; index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = [...range.getClientRects()].at(-1);
        if (box === undefined || box.width === 0) continue;
        const base = box.bottom - depthOf(parent);
        const line = lines.at(-1);
        if (line !== undefined && box.left > line.left - 1 && Math.abs(base - line.base) < box.height / 2) {
          line.text += value.charAt(index);
          line.right = Math.max(line.right, box.right);
        } else {
          lines.push({ text: value.charAt(index), left: box.left, right: box.right, base });
        }
      }
    }
    return lines;
  };
  return [...document.querySelectorAll(wanted)].map(read);
}

/** Boxes of the elements that a selector names, pt. */
export async function boxesOf(
  opened: OpenDocument,
  selector: string,
): Promise<
  readonly { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[]
> {
  const scale = (96 / 72) * layoutZoom;
  const boxes = await opened.page.evaluate(
    (wanted: string) =>
      [...document.querySelectorAll(wanted)].map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    selector,
  );
  return boxes.map(({ left, right, top, bottom }) => ({
    left: left / scale,
    right: right / scale,
    top: top / scale,
    bottom: bottom / scale,
  }));
}
