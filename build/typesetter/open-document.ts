import type { Browser, HTTPRequest, Page, ResponseForRequest } from 'puppeteer-core';
import type { ServedFiles } from '../model/ports.ts';
import { callInPage } from './call-in-page.ts';
import { EngineFault } from './faults.ts';
import { settle } from './in-page/settle.ts';

/** What a page is made of. `html` is the inside of the body; `css` is trusted, being ours. */
export interface DocumentSource {
  readonly html: string;
  readonly css: string;
  readonly files: ServedFiles;
  readonly title: string;
  readonly language: string;
}

/** A loaded page, with everything that went wrong in it so far. */
export interface OpenDocument {
  readonly page: Page;
  /** Console warnings and errors, script errors and refused requests, in order. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A host that cannot exist (RFC 2606): files come from memory, and a request that slips through finds nothing. */
const origin = 'https://book.invalid';

/** No script of a book ever runs, and nothing comes from anywhere but the book. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  `img-src ${origin} data:`,
  `font-src ${origin}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Opens a document in a page of its own, as it will be printed: print media, fonts and pictures loaded. Requests are
 * answered from memory; every other one is refused, and that is an `EngineFault`, for the page would lack something.
 */
export async function openDocument(browser: Browser, source: DocumentSource): Promise<OpenDocument> {
  const page = await browser.newPage();
  const faults: string[] = [];
  try {
    listen(page, faults);
    await page.setViewport({ width: 1200, height: 1600, deviceScaleFactor: 1 });
    await page.emulateMediaType('print');
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, source, faults));
    await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded', timeout: 300_000 });
    faults.push(...(await callInPage(page, settle, [], undefined)));
    if (faults.length > 0) throw new EngineFault('The browser could not load the pages whole.', faults);
    return { page, faults, close: () => page.close() };
  } catch (error) {
    await page.close();
    throw error;
  }
}

function listen(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error') {
      faults.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`script error: ${String(error)}`));
}

async function answer(request: HTTPRequest, source: DocumentSource, faults: string[]): Promise<void> {
  const response = responseFor(request, source);
  if (response === undefined) faults.push(`request refused: ${request.url()}`);
  // A page that is closing has no use for an answer any more.
  await (response === undefined ? request.abort('blockedbyclient') : request.respond(response)).catch(
    () => {},
  );
}

function responseFor(request: HTTPRequest, source: DocumentSource): Partial<ResponseForRequest> | undefined {
  const url = new URL(request.url());
  if (url.origin !== origin || request.method() !== 'GET') return undefined;
  if (url.pathname === '/') {
    if (request.resourceType() !== 'document') return undefined;
    const headers = { 'Content-Security-Policy': contentPolicy };
    return { status: 200, contentType: 'text/html; charset=utf-8', headers, body: documentText(source) };
  }
  const file = source.files.get(decodeURIComponent(url.pathname.slice(1)));
  if (file === undefined) return undefined;
  const headers = { 'Access-Control-Allow-Origin': '*' };
  return { status: 200, contentType: file.mediaType, headers, body: Buffer.from(file.bytes) };
}

/** Glyph advances without rounding to pixels, so that a line breaks on paper where it broke when it was measured. */
const exactAdvances = 'html { text-rendering: geometricPrecision; -webkit-text-size-adjust: none; }';

function documentText(source: DocumentSource): string {
  return [
    '<!doctype html>',
    // Shown when it is whole: a line that the browser lays out before it has read all of it, wherever that may be, keeps
    // traces of that, and prints other bytes.
    `<html lang="${escapeHtml(source.language)}" hidden>`,
    `<head><meta charset="utf-8"><title>${escapeHtml(source.title)}</title>`,
    // Else Chrome asks for an icon, and every request that is not the book's own is a fault.
    '<link rel="icon" href="data:,">',
    `<style>${exactAdvances}\n${source.css.replaceAll('</', '<\\/')}</style></head>`,
    `<body>${source.html}</body>`,
    '</html>',
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
