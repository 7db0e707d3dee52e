import type { Browser } from 'puppeteer-core';
import type { ServedFiles } from '../model/ports.ts';
import { openDocument, type OpenDocument } from './open-document.ts';

/** An empty page with a style and files, in which one piece of work after another is done. */
export interface KeptDocument {
  /** Calls wait for each other. The page is the one of the call before while style and files are the same. */
  use<Result>(
    css: string,
    files: ServedFiles,
    work: (document: OpenDocument) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Keeps a page open between calls, for loading the fonts takes longer than most of the work in it. After a fault the page
 * is closed. `prepare` is done once in each page.
 */
export function keptDocument(
  browser: Browser,
  prepare: (document: OpenDocument) => Promise<void> = () => Promise.resolve(),
): KeptDocument {
  let last:
    { readonly css: string; readonly files: ServedFiles; readonly document: OpenDocument } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const closing = last?.document;
    last = undefined;
    await closing?.close();
  };
  const documentFor = async (css: string, files: ServedFiles): Promise<OpenDocument> => {
    if (last?.css === css && last.files === files) return last.document;
    await close();
    const document = await openDocument(browser, { html: '', css, files, title: '', language: 'ja' });
    last = { css, files, document };
    await prepare(document);
    return document;
  };
  return {
    use: (css, files, work) => {
      const done = queue.then(async () => work(await documentFor(css, files)));
      // A browser that is gone takes its pages with it.
      queue = done.catch(() => close().catch(() => undefined));
      return done;
    },
    close,
  };
}
