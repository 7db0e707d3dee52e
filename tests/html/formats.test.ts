import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCommandLine, reading, type CommandLine } from '../cli/command-line.ts';
import { buildEdition, withVersions } from '../../build/pipeline.ts';
import { gateFor, type LeakyFile } from '../gates/leak-files.ts';
import { canaryBook } from '../gates/canary-book.ts';
import { brokenLinks, openFolder } from './opened-site.ts';
import { faultsOf } from './validate.ts';

let line: CommandLine;

/** The new book of `taiyaku new`, with these editions. */
async function withEditions(editions: string): Promise<void> {
  const file = join(line.folder, 'small', 'manuscript', 'book.yaml');
  const written = (await readFile(file, 'utf8')).replace(/^editions:[^]*/mu, '');
  await writeFile(file, `${written}\neditions:\n  ${editions}\n`);
}

const build = (...words: readonly string[]) => line.run(['build', 'small', '--lang', 'en', ...words]);
const out = (...names: readonly string[]) => join(line.folder, 'small', 'out', ...names);

beforeAll(async () => {
  line = await openCommandLine({
    engine: async () => ({
      ...reading,
      buildEdition,
      withVersions: (...order) => Promise.resolve(withVersions(...order)),
    }),
  });
  await line.run(['new', 'small']);
});
afterAll(() => line.remove());

describe('--format html', () => {
  test(
    'makes a site of an edition that has an EPUB, and the same bytes again',
    { timeout: 120_000 },
    async () => {
      await withEditions('reader: {view: parallel-rows, formats: [pdf, epub]}');
      const first = await build('--format', 'html');
      expect(first).toMatchObject({
        code: 0,
        err: expect.stringContaining('No errors, no warnings.') as string,
      });
      expect(first.out.trimEnd().split('\n')).toEqual([
        out('small-reader.report.json'),
        out('small-reader-html', 'index.html'),
      ]);
      const before = await openFolder(out('small-reader-html'));
      expect(await faultsOf(before)).toEqual([]);
      expect(brokenLinks(before)).toEqual([]);
      expect((await build('--format', 'html')).code).toBe(0);
      const after = await openFolder(out('small-reader-html'));
      expect(after.names).toEqual(before.names);
      expect(after.names.filter((name) => after.text(name) !== before.text(name))).toEqual([]);
      expect(await readdir(out())).toEqual(['small-reader-html', 'small-reader.report.json']);
    },
  );

  test('is a format of `formats` too, and leaves out editions that have neither it nor an EPUB', async () => {
    await withEditions('ja: {view: source-only, formats: [html]}\n  en: {view: target-only, formats: [pdf]}');
    const { code } = await build('--format', 'html');
    expect(code).toBe(0);
    const site = await openFolder(out('small-ja-html'));
    expect(site.text('index.html')).not.toContain('lang="en"');
    expect(brokenLinks(site)).toEqual([]);
    expect(await readdir(out())).not.toContain('small-en-html');
  }, 60_000);

  test('keeps its typefaces where an EPUB is to have none', async () => {
    await withEditions('ja: {view: source-only, formats: [epub, html], epub: {fonts: none}}');
    expect((await build()).code).toBe(0);
    const site = await openFolder(out('small-ja-html'));
    const epub = Object.keys(unzipSync(await readFile(out('small-ja.epub'))));
    expect(site.names.filter((name) => name.endsWith('.woff2')).length).toBeGreaterThan(0);
    expect(epub.filter((name) => name.endsWith('.woff2'))).toEqual([]);
  }, 60_000);

  test('is refused for facing pages at the edition, before anything is built', async () => {
    await withEditions('facing: {view: facing-pages, formats: [html]}');
    const { code, err } = await build();
    expect(code).toBe(2);
    expect(err).toMatch(/book\.yaml:\d+:3 edition-view-unsupported Edition `facing` cannot be: `html`/u);
  });

  test('says what stands in the way of a site, and changes nothing', async () => {
    await withEditions('ja: {view: source-only, formats: [html]}');
    await writeFile(out('small-ja-html', 'own.html'), 'mine');
    const { code, err } = await build();
    expect(code).toBe(3);
    expect(err).toContain('holds “own.html”, which is no file of a site made here');
    expect(await readFile(out('small-ja-html', 'own.html'), 'utf8')).toBe('mine');
  }, 60_000);
});

describe('the gate of an edition without answers', () => {
  const { files, canaries } = canaryBook();
  const word = canaries.find(({ item, field }) => item === 'of-short' && field === 'answer')?.word ?? '';
  const page = (body: string) =>
    `<!DOCTYPE html>\n<html lang="ja"><head><title>港</title></head><body>${body}</body></html>`;
  const file = (path: string, text: string): LeakyFile => ({ path, bytes: new TextEncoder().encode(text) });

  let gate: Awaited<ReturnType<typeof gateFor>>;

  beforeAll(async () => {
    gate = await gateFor(files, 'student');
  });

  test.each([
    ['words of a page', file('b-student-html/p-01.html', page(`<p>${word}</p>`))],
    ['a control of a page', file('b-student-html/p-01.html', page(`<input type="radio" value="${word}">`))],
    ['a comment of a page', file('b-student-html/index.html', page(`<!-- ${word} -->`))],
    ['a style sheet', file('b-student-html/style/site.css', `p::after { content: "${word}"; }`)],
    ['any other file', file('b-student-html/font/OFL.txt', word)],
    ['a drawing', file('b-student-html/image/i.svg', `<svg><desc>${word}</desc></svg>`)],
    ['the name of a file', file(`b-student-html/image/${word}.png`, '')],
  ])('finds an answer in %s of the site', async (_, leaky) => {
    const messages = (await gate?.(leaky)) ?? [];
    expect(messages.map(({ ruleId, values }) => [ruleId, values['item'], values['file']])).toEqual([
      ['answer-leak', 'of-short', leaky.path],
    ]);
  });

  test('passes a page that has none', async () => {
    expect(await gate?.(file('b-student-html/p-01.html', page('<p>港</p>')))).toEqual([]);
  });
});
