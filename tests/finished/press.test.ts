import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built, folderOf, firstChapters } from './finished-books.ts';
import { hasBrowser, hasTool, outputOf } from './tools.ts';

const purpose = 'the files for the press and to fold';
const ready =
  hasTool('ghostscript', purpose) &&
  hasTool('poppler', purpose) &&
  hasTool('qpdf', purpose) &&
  (await hasBrowser(purpose));

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** Cyan, magenta, yellow and black of each page, as shares of its area. */
function inksOf(file: string): readonly (readonly number[])[] {
  const lines = outputOf('gs', '-q', '-dSAFER', '-o', '-', '-sDEVICE=inkcov', file).split('\n');
  return lines
    .filter((line) => line.includes('CMYK'))
    .map((line) => line.trim().split(/\s+/u).slice(0, 4).map(Number));
}

describe.skipIf(!ready)('the file for the press', () => {
  let folder: string;
  let colour: string;
  let copy: string;

  beforeAll(async () => {
    const words = ['--edition', 'key', '--format', 'press,booklet'];
    folder = folderOf(await built('guide-press', firstChapters, words));
    // The same book on a sheet with bleed and marks, in four inks.
    copy = await mkdtemp(join(tmpdir(), 'taiyaku-colour-'));
    for (const part of ['manuscript', 'translations', 'exercises']) {
      await cp(join(firstChapters, part), join(copy, part), { recursive: true });
    }
    const config = join(copy, 'manuscript', 'book.yaml');
    const text = await readFile(config, 'utf8');
    await writeFile(
      config,
      text.replace(/^page:.*$/mu, 'page: {size: B5, bleed: 3mm, marks: crop}\npress: cmyk'),
    );
    colour = folderOf(await built('guide-colour', copy, ['--edition', 'ja', '--format', 'press']));
  }, 400_000);

  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('is in black ink alone', () => {
    const inks = inksOf(join(folder, 'wahei-key-press.pdf'));
    expect(inks.length).toBeGreaterThan(3);
    expect(inks.filter(([cyan, magenta, yellow]) => cyan !== 0 || magenta !== 0 || yellow !== 0)).toEqual([]);
    expect(inks.filter(([, , , black]) => black !== 0).length).toBeGreaterThan(inks.length / 2);
  });

  test('has its letters in black ink alone where the rest is in four', () => {
    const inks = inksOf(join(colour, 'wahei-ja-press.pdf'));
    // Pages without pictures hold nothing but letters, rules and crop marks.
    const plain = inks.filter(([cyan, magenta, yellow]) => cyan === 0 && magenta === 0 && yellow === 0);
    expect(plain.length).toBeGreaterThan(inks.length * 0.8);
    for (const [cyan = 0, magenta = 0, yellow = 0] of inks)
      expect(Math.max(cyan, magenta, yellow)).toBeLessThan(0.2);
  });

  test.for(['key', 'ja'])(
    'of the %s edition has fonts embedded, no links, and pages in fours',
    async (edition) => {
      const file = join(edition === 'key' ? folder : colour, `wahei-${edition}-press.pdf`);
      const fonts = outputOf('pdffonts', file).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts)
        expect(font).toMatch(/(?:TrueType|Type 0C|Type 1C) .* yes yes (?:yes|no) +\d+ +0$/u);
      expect(outputOf('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
      const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
      expect(document.getPageCount() % 4).toBe(0);
      for (const page of document.getPages()) expect(page.node.Annots()).toBeUndefined();
    },
  );

  test('is to be cut 3 mm inside the bleed, on a sheet with room for the marks', async () => {
    const document = await PDFDocument.load(await readFile(join(colour, 'wahei-ja-press.pdf')), {
      updateMetadata: false,
    });
    for (const page of document.getPages()) {
      const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
      expect(Math.abs(trim.width - points(182))).toBeLessThan(0.01);
      expect(Math.abs(trim.height - points(257))).toBeLessThan(0.01);
      expect(Math.abs(trim.x - bleed.x - points(3))).toBeLessThan(0.01);
      expect(Math.abs(trim.x - media.x - points(11))).toBeLessThan(0.01);
      expect(Math.abs(media.height - points(257 + 22))).toBeLessThan(0.01);
    }
  });

  test('is made without the PDF to read where only it was asked for', async () => {
    await expect(readFile(join(folder, 'wahei-key.pdf'))).rejects.toThrow('ENOENT');
  });

  test('has a booklet beside it: sheets of two pages, the last page left of the first', async () => {
    const file = join(folder, 'wahei-key-booklet.pdf');
    const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
    const press = await PDFDocument.load(await readFile(join(folder, 'wahei-key-press.pdf')));
    expect(document.getPageCount()).toBe(press.getPageCount() / 2);
    expect(Math.abs(document.getPage(0).getWidth() - points(364))).toBeLessThan(0.01);
    expect(document.getTitle()).toMatch(/（小冊子）$/u);
    const halves = (page: number, left: number) =>
      outputOf(
        'pdftotext',
        '-f',
        String(page),
        '-l',
        String(page),
        '-x',
        String(left),
        '-y',
        '0',
        '-W',
        '516',
        '-H',
        '729',
        file,
        '-',
      );
    // The key's first page of answers stands right, under the cover.
    expect(halves(3, 516).replace(/\s/gu, '')).toContain('解答Answers');
  });
});
