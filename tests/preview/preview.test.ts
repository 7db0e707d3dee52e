import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenBrowser } from '../../build/typesetter/browser.ts';
import { bundledChromium } from '../typesetter/sample.ts';
import { AuthorPage, newBook, openPreview, type OpenPreview } from './open-preview.ts';

// One preview and one window on it, as an author has them open: what one test leaves the next one finds.
let book: Awaited<ReturnType<typeof newBook>>;
let preview: OpenPreview;
let browser: OpenBrowser;
let author: AuthorPage;
/** What the author's browser has asked for. */
const asked: URL[] = [];

const chapter = 'translations/en/01-a-fish-of-wheat.md';

beforeAll(async () => {
  book = await newBook();
  [preview, browser] = await Promise.all([openPreview(book.folder), bundledChromium()]);
  const page = await browser.browser.newPage();
  page.on('request', (each) => asked.push(new URL(each.url())));
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(preview.url);
  author = new AuthorPage(page);
  await author.untilPagesSay('There is no fish in it whatever.');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  const { code, err } = await preview.end();
  await book.remove();
  expect(code).toBe(0);
  expect(err, 'a browser that dies, and the end, are no faults').not.toContain('fault of taiyaku');
}, 60_000);

describe('the preview in the author’s browser', () => {
  test('shows the sheets at the size of the book, two beside each other, rectos on the right', async () => {
    const leaves = await author.pages.$$eval('.leaf', (all) =>
      all.map((leaf) => ({
        side: leaf.classList.contains('recto'),
        ...leaf.getBoundingClientRect().toJSON(),
      })),
    );
    expect(leaves.length).toBeGreaterThan(10);
    const [first, second] = leaves;
    expect(first.width / first.height).toBeCloseTo(148 / 210, 2);
    expect(first.left).toBeGreaterThanOrEqual(second.right);
    expect(await author.text('#status')).toBe('Up to date');
    expect(await author.text('#sum')).toBe('No errors, no warnings.');
  });

  test('an edit is shown where it was made, the place that is read stays, and only changed sheets are sent', async () => {
    await author.pages.$eval('[data-block="01-a-fish-of-wheat/p1"]', (element) => {
      element.ownerDocument.defaultView?.scrollBy(0, element.getBoundingClientRect().top - 100);
    });
    const before = await placeOf('01-a-fish-of-wheat/p1');
    asked.length = 0;
    await preview.change(chapter, (text) => text.replace('no fish in it', 'no meat in it'));
    await author.untilPagesSay('There is no meat in it whatever.');
    expect(await placeOf('01-a-fish-of-wheat/p1')).toBeCloseTo(before, 0);
    const sheets = asked.flatMap(({ pathname }) => /\/sheets\/(.*)$/u.exec(pathname)?.[1]?.split(',') ?? []);
    expect(sheets).toHaveLength(1);
    expect(await author.pages.$$eval('.edited', (all) => all.map((each) => each.textContent))).toEqual([
      expect.stringContaining('no meat'),
    ]);
  });

  test('an edit elsewhere is gone to, unless the author has said not to', async () => {
    await preview.change('translations/en/02-at-the-shop.md', (text) => `${text.trimEnd()} And so on.\n`);
    await author.untilPagesSay('And so on.');
    await author.until(editedIsSeen);
    // The same passage once more, after the author has gone back to the beginning.
    await author.pages.evaluate(() => scrollTo(0, 0));
    await preview.change('translations/en/02-at-the-shop.md', (text) => text.replace('And so', 'Or so'));
    await author.untilPagesSay('Or so on.');
    await author.until(editedIsSeen);
    await author.page.click('#follow');
    const before = await author.pages.evaluate(() => scrollY);
    await preview.change(chapter, (text) => text.replace('no meat', 'no fish'));
    await author.untilPagesSay('There is no fish in it whatever.');
    expect(await author.pages.evaluate(() => scrollY)).toBe(before);
    await author.page.click('#follow');
  });

  test.each([
    ['source', 'manuscript/01-a-fish-of-wheat.md', '。'],
    ['target', chapter, 'Taiyaki is a cake'],
  ])('a click on a passage of the %s shows where it is written', async (side, file, words) => {
    await author.pages.$eval(`[data-block="01-a-fish-of-wheat/p1"][data-side="${side}"]`, (element) => {
      (element as HTMLElement).click(); // an element of HTML: the book’s pages are nothing else
    });
    await author.until(`document.querySelector('#place .place')?.textContent.startsWith('${file}:')`);
    const [, line = ''] = /:(\d+):\d+$/u.exec(await author.text('#place .place')) ?? [];
    const lines = (await preview.read(file)).split('\n');
    expect(lines[Number(line) - 1]).toContain(words);
    const link = await author.page.$eval('#place a', (anchor) => anchor.getAttribute('href'));
    expect(link).toBe(`vscode://file${book.folder}/${file}:${line}:1`);
  });

  test('a broken book is named with file, line and column over the last pages, and mended it is shown again', async () => {
    const whole = await preview.read(chapter);
    await preview.change(chapter, (text) =>
      text.replace('Taiyaki is a cake', '[Taiyaki](#nowhere) is a cake'),
    );
    await author.until(`!document.querySelector('#banner').hidden`);
    expect(await author.text('#messages .error')).toMatch(
      /translations\/en\/01-a-fish-of-wheat\.md:\d+:\d+.*dangling-reference/su,
    );
    expect(await author.text('#status')).toBe('The book has errors');
    expect(await author.textOfPages()).toContain('There is no fish in it whatever.');
    // Settings that cannot be read at all: not even the editions are known then.
    const settings = await preview.read('manuscript/book.yaml');
    await preview.change('manuscript/book.yaml', () => 'title: {ja: [}\n');
    await author.until(`document.querySelector('#messages').textContent.includes('manuscript/book.yaml:1')`);
    expect(await author.textOfPages()).toContain('There is no fish in it whatever.');
    await preview.change('manuscript/book.yaml', () => settings);
    await preview.change(chapter, () => whole.replace('Taiyaki is a cake', 'Taiyaki is a fine cake'));
    await author.untilPagesSay('Taiyaki is a fine cake');
    expect(await author.page.$eval('#banner', (banner) => (banner as HTMLElement).hidden)).toBe(true);
    expect(await author.page.$$('#messages li')).toHaveLength(0);
  });

  test('pages are still made after the browser that makes them has died', async () => {
    const dead = preview.browsers.at(-1);
    dead?.process()?.kill('SIGKILL');
    await preview.change(chapter, (text) => text.replace('a fine cake', 'a very fine cake'));
    await author.untilPagesSay('Taiyaki is a very fine cake');
    expect(preview.browsers.at(-1)).not.toBe(dead);
  });

  test('another edition is shown when it is chosen, at the same passage, in the address as well', async () => {
    const passage = '02-at-the-shop/p1';
    await author.pages.$eval(`[data-block="${passage}"]`, (element) => {
      element.ownerDocument.defaultView?.scrollBy(0, element.getBoundingClientRect().top - 5);
    });
    const before = await placeOf(passage);
    expect(await author.pages.$$('.sheet.page-answers')).not.toHaveLength(0);
    await author.page.select('#editions', 'student');
    await author.until(
      `document.querySelector('#frame').contentWindow.location.pathname === '/pages/student/' &&
       document.querySelector('#frame').contentDocument.querySelectorAll('.sheet').length > 5`,
    );
    expect(await author.pages.$$('.sheet.page-answers')).toHaveLength(0);
    expect(author.page.url()).toBe(`${preview.url}?edition=student`);
    await author.until(`document.querySelector('#editions').value === 'student'`);
    await expect.poll(async () => Math.abs((await placeOf(passage)) - before)).toBeLessThan(2);
  });

  test('nothing was asked for but the preview itself, and no script can run in the pages', async () => {
    expect([...new Set(asked.map(({ origin }) => `${origin}/`))]).toEqual([preview.url]);
    const ran = await author.page.evaluate(async () => {
      const page = document.querySelector('iframe')?.contentDocument;
      const script = page?.createElement('script');
      if (page === null || page === undefined || script === undefined) return 'no pages';
      script.textContent = 'parent.document.body.dataset.ran = "yes"';
      page.body.append(script);
      const picture = page.createElement('div');
      picture.innerHTML = '<img src="gone" onerror="parent.document.body.dataset.ran = 1">';
      page.body.append(picture);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.body.dataset['ran'] ?? 'nothing';
    });
    expect(ran).toBe('nothing');
  });
});

describe('the server of a preview', () => {
  const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(preview.url);
      // Not `fetch`, which tidies the path and sets the name by itself.
      const sent = request({ hostname, port, path, ...options }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      sent.on('error', reject).end();
    });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1'])(
    'does not answer to the name “%s”',
    async (host) => {
      const { status, body } = await ask('/', { headers: { host } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('<html');
    },
  );

  test('answers to its own names, and lets no other page read or show it', async () => {
    const { port } = new URL(preview.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, headers } = await ask('/', { headers: { host } });
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
    const foreign = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'image',
    };
    expect((await ask('/preview.css', { headers: foreign })).status).toBe(403);
    const framed = { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect((await ask('/', { headers: framed })).status).toBe(403);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  test.each([
    '/../../etc/passwd',
    '/pages/reader/../../../etc/passwd',
    '/pages/reader/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/pages/reader/..%5c..%5cetc%5cpasswd',
    '/pages/reader/manuscript/book.yaml',
    '/pages/reader//etc/passwd',
    '/pages/nobody/',
    '/pages/reader/sheets/0000',
    '/%',
    '/manuscript/book.yaml',
  ])('has nothing of the disk behind %s', async (path) => {
    const { status, body } = await ask(path);
    expect([404, 200]).toContain(status);
    expect(body).toMatch(/^(?:There is nothing of this name\.\n|\[null\])$/u);
  });
});

const editedIsSeen = `(() => {
  const frame = document.querySelector('#frame');
  const box = frame.contentDocument.querySelector('.edited')?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < frame.clientHeight;
})()`;

/** Where a passage stands in the window, px. */
function placeOf(block: string): Promise<number> {
  return author.pages.$eval(`[data-block="${block}"]`, (element) => element.getBoundingClientRect().top);
}
