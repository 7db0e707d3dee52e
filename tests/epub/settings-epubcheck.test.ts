import { MagickFormat } from '@imagemagick/magick-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { openMagick, picture } from './picture-files.ts';
import { hasTool } from '../finished/tools.ts';
import { epubcheckBytes } from './epubcheck.ts';
import { programEpub } from './program-epub.ts';
import { translationBook } from './translation-book.ts';

const hasJava = hasTool('java', 'EPUBCheck of settings');

beforeAll(openMagick, 60_000);

describe.skipIf(!hasJava)('EPUBCheck 5.1 finds nothing to complain of', { timeout: 180_000 }, () => {
  test.each([
    ['translations behind sections and folded answers', 'section', 'answers: details, profile: ebpaj'],
    ['translations on linked pages', 'linked', 'profile: ebpaj'],
  ])('in a book with %s', async (_, edition, settings) => {
    const book = {
      ...translationBook,
      'manuscript/book.yaml': String(translationBook['manuscript/book.yaml']).replace(
        'epub: {fonts: none}',
        `epub: {fonts: none, ${settings}}`,
      ),
    };
    const { bytes, epub } = await programEpub(book, edition);
    expect(epub.text('item/xhtml/p-01-exercises.xhtml').includes('<details')).toBe(edition === 'section');
    expect(await epubcheckBytes(bytes)).toEqual([]);
  });

  test('in a book with pictures that were scaled down', async () => {
    const book = {
      'manuscript/book.yaml':
        'title: {ja: 港, en: Harbour}\nfront: [cover]\nepub: {fonts: none, pictures: 300}\neditions:\n  reader: {formats: [epub]}\n  whole: {formats: [epub], epub: {pictures: none}}\n',
      'manuscript/01.md': '# 港\n\n![港](images/a.png)\n\n![船](images/b.jpg)\n\n![空](images/c.webp)\n',
      'translations/en/01.md':
        '# Harbour\n\n![A harbour](images/a.png)\n\n![A ship](images/b.jpg)\n\n![The sky](images/c.webp)\n',
      'manuscript/images/a.png': picture(MagickFormat.Png, 800, 600, ['#2040c0', '#e0c02080']),
      'manuscript/images/b.jpg': picture(MagickFormat.Jpeg, 600, 800, ['#2040c0', '#e0c020']),
      'manuscript/images/c.webp': picture(MagickFormat.WebP, 800, 800, ['#2040c0', '#e0c020']),
    };
    const { bytes, epub } = await programEpub(book, 'reader');
    const sizes = (text: string) =>
      [...text.matchAll(/width="(\d+)" height="(\d+)"/gu)].map(([, w, h]) => `${w}×${h}`);
    expect(sizes(epub.text('item/xhtml/p-01.xhtml'))).toEqual(['300×225', '225×300', '300×300']);
    const whole = await programEpub(book, 'whole');
    expect(sizes(whole.epub.text('item/xhtml/p-01.xhtml'))).toEqual(['800×600', '600×800', '800×800']);
    expect(await epubcheckBytes(bytes)).toEqual([]);
    // A cover made from the metadata, for want of one of its own.
    expect(epub.names).toContain('item/image/cover.svg');
  });
});
