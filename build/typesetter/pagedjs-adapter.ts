import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { inPixels } from '../model/lengths.ts';
import type { PageGeometry, PageSection, PaginateRequest } from '../model/ports.ts';
import { callInPage } from './call-in-page.ts';
import { EngineFault } from './faults.ts';
import type { MadePage, PagedJob } from './in-page/run-pagedjs.ts';
import {
  describeSection,
  nextTask,
  readPage,
  runPagedjs,
  setLevels,
  sourceSection,
} from './in-page/run-pagedjs.ts';
import { keptDocument } from './kept-document.ts';
import type { OpenDocument } from './open-document.ts';
import { liesOn, sheetGeometry } from './sheet-geometry.ts';
import { sheetHtml } from './sheet-html.ts';
import { withinTime } from './time-limit.ts';

/** The only release this adapter was tested with; 0.5 scrambles inline order. */
export const pagedjsVersion = '0.4.3';

/** Sections in one run. Paged.js searches the whole rest of its source at each page, so runs are kept short. */
const chunkSize = 64;
/** One run takes half a second; a run that never ends is one of its known faults. ms. */
const runLimit = 120_000;

/** Makes pages; keeps one of its own open between calls, and closes it. */
export interface Paginator {
  paginate(request: PaginateRequest): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Has Paged.js make the pages: one section a page, with forced breaks, on the page's own CSS only. Sections are given
 * with their side and may begin with either; where two on the same side follow each other, the page between them is made
 * and dropped. Gives one sheet a page, in order. Everything Paged.js complains about is an `EngineFault`: its failures
 * are otherwise silent and cost text.
 */
export function createPaginator(browser: Browser): Paginator {
  const kept = keptDocument(browser, async ({ page }) => {
    await page.evaluate(await pagedjsSource());
  });
  return {
    paginate: (request) => {
      const css = `${request.css}\n${holdingCss(request.geometry)}`;
      return kept.use(css, request.files, (document) => paginateIn(document, request));
    },
    close: () => kept.close(),
  };
}

async function paginateIn(document: OpenDocument, request: PaginateRequest): Promise<readonly string[]> {
  await callInPage(document.page, setLevels, [], request.levels ?? '');
  const sheets: string[] = [];
  for (let from = 0; from < request.pages.length; from += chunkSize) {
    const chunk = request.pages.slice(from, from + chunkSize);
    const pages = await runChunk(document.page, chunk, request.geometry);
    if (document.faults.length > 0) throw new EngineFault('Paged.js reported faults.', document.faults);
    sheets.push(...pages.map((page, index) => checkedSheet(chunk[index], page, request.geometry)));
  }
  return sheets;
}

/**
 * Sections hold their page whatever stands in them: what does not fit is found and named on the finished sheet. A box
 * with hidden overflow is one Chromium never cuts between columns (`clip` is not), and columns are how Paged.js breaks.
 */
function holdingCss(geometry: PageGeometry): string {
  const { areaHeight } = sheetGeometry(geometry);
  return `html, body { margin: 0; padding: 0; }
.paged-section { height: ${areaHeight}mm; overflow: hidden; }`;
}

async function pagedjsSource(): Promise<string> {
  // The package exports its CommonJS build only; the browser build stands beside it.
  const entry = createRequire(import.meta.url).resolve('pagedjs');
  const source = await readFile(join(dirname(dirname(entry)), 'dist', 'paged.js'), 'utf8');
  if (!source.slice(0, 200).includes(`Paged.js v${pagedjsVersion} `)) {
    throw new EngineFault(
      `Unexpected release of Paged.js, expected ${pagedjsVersion}: install the locked packages.`,
    );
  }
  return source;
}

async function runChunk(
  page: Page,
  chunk: readonly PageSection[],
  geometry: PageGeometry,
): Promise<readonly MadePage[]> {
  const job: PagedJob = { sections: withFillers(chunk), css: pageCss(geometry) };
  const parts = [nextTask, sourceSection, describeSection, readPage];
  const running = callInPage(page, runPagedjs, parts, job).catch((error: unknown) => {
    throw new EngineFault('Paged.js stopped.', [String(error)], error);
  });
  const made = await withinTime(running, runLimit, 'A run of Paged.js');
  if (made.length !== job.sections.length) {
    throw new EngineFault(`Paged.js made ${made.length} pages, expected ${job.sections.length}.`);
  }
  return made.filter((_, index) => job.sections[index]?.filler === false);
}

/** Paged.js takes the side from the place in its run, the first page being a recto. */
function withFillers(chunk: readonly PageSection[]): PagedJob['sections'] {
  const sections: { html: string; head: string; folio: string; side: 'verso' | 'recto'; filler: boolean }[] =
    [];
  for (const { html, head, folio, side } of chunk) {
    const next = sections.length % 2 === 0 ? 'recto' : 'verso';
    if (side !== next) sections.push({ html: '', head: '', folio: '', side: next, filler: true });
    sections.push({ html, head, folio, side, filler: false });
  }
  return sections;
}

function pageCss(geometry: PageGeometry): string {
  const { slug } = sheetGeometry(geometry);
  const { top, bottom, inner, outer } = geometry.margin;
  // Paged.js calls every first page right, whatever lies there in the end.
  const margin = (side: 'verso' | 'recto') => {
    const [right, left] = liesOn(side, geometry.binding) === 'right' ? [outer, inner] : [inner, outer];
    return `${top}mm ${right}mm ${bottom}mm ${left}mm`;
  };
  return `@page { size: ${geometry.width}mm ${geometry.height}mm; bleed: ${slug}mm; marks: ${geometry.marks}; }
@page :left { margin: ${margin('verso')}; }
@page :right { margin: ${margin('recto')}; }
.paged-section { break-before: page; }`;
}

function checkedSheet(section: PageSection | undefined, made: MadePage, geometry: PageGeometry): string {
  if (section === undefined) throw new EngineFault('Paged.js made a page that nobody asked for.');
  if (!made.whole) throw new EngineFault(`Paged.js changed or lost text of the page ${section.id}.`);
  const faults = boxFaults(section, made, geometry);
  if (faults.length > 0) throw new EngineFault(`Paged.js placed the page ${section.id} otherwise.`, faults);
  return sheetHtml(section, made, geometry);
}

/** The sheet is positioned from `PageGeometry`; here that is held against what Paged.js really laid out. */
function boxFaults(section: PageSection, made: MadePage, geometry: PageGeometry): readonly string[] {
  const sheet = sheetGeometry(geometry);
  const { margin } = geometry;
  const left = liesOn(section.side, geometry.binding) === 'right' ? margin.inner : margin.outer;
  const expected = {
    left: sheet.slug + left,
    top: sheet.slug + margin.top,
    width: sheet.areaWidth,
    height: sheet.areaHeight,
  };
  return (['left', 'top', 'width', 'height'] as const)
    .map((side) => ({ side, is: made.box[side], wanted: inPixels(expected[side]) }))
    .filter(({ is, wanted }) => Math.abs(is - wanted) > 0.6)
    .map(
      ({ side, is, wanted }) => `type area: ${side} is ${is.toFixed(2)} px, expected ${wanted.toFixed(2)} px`,
    );
}
