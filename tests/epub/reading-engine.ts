import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, HTTPRequest, Page, ResponseForRequest } from 'puppeteer-core';

/** How a book is held. */
export interface Held {
  /** Of the screen, px. */
  readonly width: number;
  readonly height: number;
  /** `none`: the reader has turned the publisher's styles off. */
  readonly styles: 'publisher' | 'none';
  readonly flow: 'paginated' | 'scrolled';
}

/** A book that is open in foliate-js, the engine of the reader Foliate. */
export interface OpenBook {
  readonly page: Page;
  readonly held: Held;
  /** Warnings and errors of the console, script errors, and requests for what is neither the engine nor the book. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The parts of foliate-js 1.0.1 that probes use, as they stand in the page under `reader`. */
export interface Engine {
  readonly view: EngineView;
  readonly book: EngineBook;
  /** What its handler of notes has shown so far. */
  readonly popUps: readonly PopUp[];
}

/** A note as a reader shows it over the page. */
export interface PopUp {
  /** What the engine takes it for: `footnote`, `endnote` …; null when it is nothing it knows. */
  readonly type: string | null;
  /** Whether readers leave it out of the text, where it stands. */
  readonly hidden: boolean;
  readonly text: string;
}

interface EngineView {
  goTo(target: string | number): Promise<unknown>;
  /** What is on the screen. */
  readonly lastLocation?: { readonly range?: Range };
  readonly renderer: {
    getContents(): readonly { readonly index: number; readonly doc: Document }[];
  };
}

interface EngineBook {
  readonly sections: readonly {
    readonly id: string;
    createDocument(): Promise<Document>;
    resolveHref(href: string): string;
  }[];
  readonly toc?: readonly TocItem[];
  readonly pageList?: readonly TocItem[];
  isExternal(href: string): boolean;
  resolveHref(
    href: string,
  ): { readonly index: number; anchor(document: Document): Element | number | null } | null;
}

/** A line of the contents or of the page list. */
export interface TocItem {
  readonly label: string;
  readonly href: string;
  readonly subitems?: readonly TocItem[] | null;
}

/** The page that the engine runs in, inside functions that are evaluated there. */
export type EnginePage = typeof globalThis & { readonly reader: Engine };

/** A host that cannot exist (RFC 2606): the engine and the book are served from here, nothing else is. */
const origin = 'https://reader.invalid';

const engineFolder = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'));
const shell = new URL('reading-engine.html', import.meta.url);

/** Opens a book as a reader would, without a network. Close it when done. */
export async function openInEngine(browser: Browser, epub: Uint8Array, held: Held): Promise<OpenBook> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error')
      faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script error: ${String(error)}`));
  try {
    await page.setViewport({ width: held.width, height: held.height });
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, epub, faults));
    await page.goto(`${origin}/?styles=${held.styles}&flow=${held.flow}`);
    await page
      .waitForFunction(() => 'reader' in globalThis, { timeout: 30_000 })
      .catch((fault: unknown) => {
        throw new Error(`the engine did not open the book: ${faults.join('; ')}`, { cause: fault });
      });
    return { page, held, faults, close: () => page.close() };
  } catch (fault) {
    await page.close();
    throw fault;
  }
}

async function answer(request: HTTPRequest, epub: Uint8Array, faults: string[]): Promise<void> {
  const url = new URL(request.url());
  // What the engine has unpacked, from the page's own memory.
  if (url.protocol === 'blob:' || url.protocol === 'data:') return request.continue();
  const response = url.origin === origin ? await responseTo(url.pathname, epub) : undefined;
  if (response === undefined) {
    faults.push(`asked for ${url.href}`);
    return request.abort('blockedbyclient');
  }
  return request.respond(response);
}

async function responseTo(path: string, epub: Uint8Array): Promise<Partial<ResponseForRequest> | undefined> {
  if (path === '/') return { contentType: 'text/html', body: await readFile(shell) };
  if (path === '/book.epub') return { contentType: 'application/epub+zip', body: epub };
  const part = /^\/foliate\/((?:vendor\/)?[\w-]+\.js)$/u.exec(path)?.[1];
  return part === undefined
    ? undefined
    : { contentType: 'text/javascript', body: await readFile(join(engineFolder, part)) };
}
