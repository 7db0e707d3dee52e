import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenBrowser } from '../../build/typesetter/browser.ts';
import { findBrowser, launch } from '../../build/typesetter/browser.ts';
import { displaced, pageListFaults, pagesBegunOtherwise, reportedPages } from '../finished/listed-pages.ts';
import { openFinished } from '../finished/opened-epub.ts';
import { browserEnvironment, hasBrowser, hasTool } from '../finished/tools.ts';
import { changedEpub } from './changed-epub.ts';
import { checkedBooks, type MadeEdition } from './checked-books.ts';
import {
  followedLinks,
  foundPages,
  openedNotes,
  poppedUp,
  shownDocuments,
  type FollowedLink,
} from './engine-probes.ts';
import { openInEngine, type EnginePage, type Held, type OpenBook } from './reading-engine.ts';

const purpose = 'EPUBs in the engine of a reader';
const ready = await hasBrowser(purpose);
const hasPoppler = hasTool('poppler', purpose);

/** With a folder named here, what the screen shows is kept there as pictures, to be looked at. */
const kept = process.env['TAIYAKU_SCREENSHOTS'];

const phone = { width: 390, height: 844 };
const tablet = { width: 1024, height: 768 };

let browser: OpenBrowser;
beforeAll(async () => {
  const found = ready ? await findBrowser(browserEnvironment) : undefined;
  if (found !== undefined) browser = await launch(found);
}, 60_000);
afterAll(() => (ready ? browser.close() : undefined));

/**
 * No matters of the book: the note of the browser about the frame in which the engine shows documents, and the engine's
 * own haste, now and then, in asking for the look of a document that it is just taking away.
 */
const ownWarning =
  /allow-scripts and allow-same-origin|'getComputedStyle' on 'Window': parameter 1 is not of type 'Element'/u;

describe.skipIf(!ready).each(checkedBooks)('$name in foliate-js', ({ name, make }) => {
  let made: MadeEdition;
  let bytes: Uint8Array;

  beforeAll(async () => {
    made = await make();
    bytes = await readFile(made.epub);
  }, 900_000);

  async function inEngine<T>(held: Held, probe: (book: OpenBook) => Promise<T>): Promise<T> {
    const book = await openInEngine(browser.browser, bytes, held);
    try {
      const found = await probe(book);
      if (kept !== undefined) await keepPictures(book, join(kept, `${name}-${held.width}-${held.styles}`));
      expect(book.faults.filter((fault) => !ownWarning.test(fault))).toEqual([]);
      return found;
    } finally {
      await book.close();
    }
  }

  test.each([
    ['on a phone', { ...phone, styles: 'publisher', flow: 'scrolled' }],
    ['on a phone, by pages', { ...phone, styles: 'publisher', flow: 'paginated' }],
    ['on a phone without the publisher’s styles', { ...phone, styles: 'none', flow: 'paginated' }],
    ['on a tablet', { ...tablet, styles: 'publisher', flow: 'scrolled' }],
    ['on a tablet without the publisher’s styles', { ...tablet, styles: 'none', flow: 'paginated' }],
  ] as const)('shows every document whole %s', { timeout: 300_000 }, async (_, held) => {
    const documents = await inEngine(held, shownDocuments);
    expect(documents.length).toBe(openFinished(made.epub).documents.size - 1);
    expect(documents.flatMap(({ file, faults }) => faults.map((fault) => `${file}: ${fault}`))).toEqual([]);
    expect(documents.filter(({ isXhtml }) => !isXhtml)).toEqual([]);
    expect(documents.filter(({ letters, pictures }) => letters + pictures === 0)).toEqual([]);
  });

  test(
    'every link leads to a place, notes to notes, and nothing else into what opens over the page',
    { timeout: 300_000 },
    async () => {
      const links = await inEngine({ ...phone, styles: 'publisher', flow: 'paginated' }, followedLinks);
      expect(links.length).toBeGreaterThan(2);
      expect(inWords(links.filter(({ place }) => place === undefined))).toEqual([]);
      expect(inWords(poppedUp(links))).toEqual([]);
      // A note that readers take out of the text is no place to go to.
      const isCall = ({ role }: FollowedLink) => role === 'doc-noteref';
      expect(inWords(links.filter((link) => !isCall(link) && link.place?.inNote === true))).toEqual([]);
      expect(inWords(links.filter((link) => isCall(link) && link.place?.role !== 'doc-footnote'))).toEqual(
        [],
      );
      const backs = links.filter(({ role }) => role === 'doc-backlink');
      expect(inWords(backs.filter(({ place }) => place?.role !== 'doc-noteref'))).toEqual([]);
    },
  );

  test('every call opens its note over the page, and the note leads back', { timeout: 300_000 }, async () => {
    const notes = await inEngine({ ...phone, styles: 'publisher', flow: 'paginated' }, openedNotes);
    const calls = new Map(notes.map(({ href, call }) => [href, call] as const).toReversed());
    for (const { href, popUp, back, text } of notes) {
      expect(popUp, href).toEqual({ type: 'footnote', hidden: true, text });
      expect(back, href).toBe(calls.get(href));
    }
    if (name === 'ten-notes') expect(notes.length).toBe(20);
  });

  test('goes to the page of print that the page list names', { timeout: 300_000 }, async ({ skip }) => {
    if (made.pdf === undefined) return skip('made without pages');
    if (!hasPoppler) return skip('poppler is missing');
    const found = await inEngine({ ...phone, styles: 'publisher', flow: 'paginated' }, foundPages);
    const pages = reportedPages(made.report);
    const labels = found.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(pageListFaults(labels, found, pages)).toEqual([]);
    expect(found.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const epub = openFinished(made.epub);
    expect(displaced(pagesBegunOtherwise(found, epub, made.pdf, pages))).toEqual([]);
  });
});

test.skipIf(!ready)('faults that were put in are found', { timeout: 300_000 }, async () => {
  const { epub } = (await checkedBooks[0]?.make()) ?? { epub: '' };
  const put =
    '<div class="pair"><div class="target">b</div><div class="source">a</div></div>' +
    '<p style="width: 2000px">wide</p><a href="#nowhere">lost</a><img src="none.png" alt="gone"/></section>';
  const faulty = await changedEpub(epub, (path, text) =>
    path.includes('p-01') ? text.replace('</section>', put) : text,
  );
  const book = await openInEngine(browser.browser, faulty, { ...phone, styles: 'none', flow: 'scrolled' });
  const faults = (await shownDocuments(book)).flatMap((document) => document.faults).join('\n');
  for (const fault of ['reaches out of the text', 'no picture: gone', 'translation before its source: ba'])
    expect(faults).toContain(fault);
  const lost = (await followedLinks(book)).filter(({ place }) => place === undefined);
  expect(lost.map(({ words }) => words)).toEqual(['lost']);
  await book.close();
});

function inWords(links: readonly FollowedLink[]): readonly string[] {
  return links.map(
    ({ from, words, href, place }) =>
      `${from}: ${words} → ${href}${place === undefined ? '' : ` (${place.role} ${place.letters})`}`,
  );
}

/** The first, a middle and the last document as they stand on the screen. */
async function keepPictures({ page }: OpenBook, stem: string): Promise<void> {
  await mkdir(dirname(stem), { recursive: true });
  const total = await page.evaluate(() => (globalThis as EnginePage).reader.book.sections.length);
  for (const index of new Set([0, Math.floor(total / 2), total - 1])) {
    await page.evaluate((at) => (globalThis as EnginePage).reader.view.goTo(at), index);
    await page.screenshot({ path: `${stem}-${index}.png` });
  }
}
