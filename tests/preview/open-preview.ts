import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { watchBook } from '../../build/cli/preview/watch-book.ts';
import type { World } from '../../build/cli/world.ts';
import { withVersions } from '../../build/pipeline.ts';
import { sheetsOfEdition } from '../../build/preview-edition.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { openCommandLine, packageFolder, reading } from '../cli/command-line.ts';
import { bundledChromium } from '../typesetter/sample.ts';

/** A preview that runs, of a book that may be changed. */
export interface OpenPreview {
  readonly url: string;
  /** The browsers that have laid out pages, in the order in which they were opened. */
  readonly browsers: readonly Browser[];
  read(path: string): Promise<string>;
  /** Writes a file of the book anew, as an editor does on saving. */
  change(path: string, edit: (text: string) => string): Promise<void>;
  /** Ends it as Ctrl-C does, and gives the exit code and what it has said. */
  end(): Promise<{ readonly code: number; readonly err: string }>;
}

/** The book that `taiyaku new` writes, in a folder of its own that goes with `remove`. */
export async function newBook(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'taiyaku-preview-')));
  await cp(join(packageFolder, 'build/starter'), folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs the command itself in this process, with a real browser, on a port of its own. */
export async function openPreview(folder: string, words: readonly string[] = []): Promise<OpenPreview> {
  const browsers: Browser[] = [];
  const said = { err: '' };
  let interrupt = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
  let tellUrl: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (tellUrl = resolve));
  const stream = (write: (text: string) => void) => ({ write, isTerminal: false, width: 80 });
  const line = await openCommandLine({
    out: stream((text) => tellUrl(text.trim())),
    err: stream((text) => (said.err += text)),
    engine: () =>
      Promise.resolve({
        ...reading,
        withVersions: (...order) => Promise.resolve(withVersions(...order)),
        sheetsOfEdition,
      }),
    openTypesetter: async () => {
      const open = await bundledChromium();
      browsers.push(open.browser);
      return createTypesetter(open);
    },
    interrupted: () => interrupted,
    watchBook,
  } satisfies Partial<World>);
  const running = line.run(['preview', folder, '--port', '0', ...words]);
  const failed = running.then(({ code }) => {
    throw new Error(`the preview ended by itself with ${code}: ${said.err}`);
  });
  failed.catch(() => undefined);
  return {
    url: await Promise.race([url, failed]),
    browsers,
    read: (path) => readFile(join(folder, path), 'utf8'),
    change: async (path, edit) => {
      const text = await readFile(join(folder, path), 'utf8');
      const edited = edit(text);
      if (edited === text) throw new Error(`nothing was changed in ${path}`);
      await writeFile(join(folder, path), edited);
    },
    end: async () => {
      interrupt();
      const { code } = await running;
      await line.remove();
      return { code, err: said.err };
    },
  };
}

/** The author's browser on a preview. */
export class AuthorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The frame with the pages of the book. */
  get pages(): Frame {
    const frame = this.page.frames().find((each) => new URL(each.url()).pathname.startsWith('/pages/'));
    if (frame === undefined) throw new Error('no pages are shown yet');
    return frame;
  }

  /** Waits until something holds in the page around the book. */
  async until(what: string): Promise<void> {
    await this.page.waitForFunction(what, { timeout: 60_000 });
  }

  /** Waits until the pages hold these words. */
  async untilPagesSay(words: string): Promise<void> {
    await this.until(
      `document.querySelector('#frame').contentDocument?.body?.textContent.includes(${JSON.stringify(words)})`,
    );
  }

  /** What stands in a part of the page around the book. */
  async text(part: string): Promise<string> {
    return (await this.page.$eval(part, (element) => element.textContent)) ?? '';
  }

  /** The whole text of the pages. */
  textOfPages(): Promise<string> {
    return this.pages.$eval('body', (body) => body.textContent ?? '');
  }
}
