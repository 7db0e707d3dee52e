import { ColorSpace, ImageMagick, MagickFormat } from '@imagemagick/magick-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackageFile } from '../../build/cli/package-files.ts';
import type { ImageAsset } from '../../build/model/project.ts';
import { epubRules } from '../../build/diagnostics/rules/epub.ts';
import { isAnimated } from '../../build/pictures/animated.ts';
import { picturesWithin } from '../../build/pictures/within-limit.ts';
import { collector } from '../support/collect.ts';
import { assetOf, held, openMagick, picture, pixel, screenProfile } from './picture-files.ts';

const repository = new URL('../../', import.meta.url).pathname;
const load = (specifier: string) => readPackageFile(repository, specifier);
const refused = () => Promise.reject(new Error('the program was loaded'));

async function fitted(asset: ImageAsset, limit: number, open: typeof load = load) {
  const { report, lines } = collector(epubRules);
  const made = await picturesWithin(new Map([[asset.path, asset]]), limit, open, report);
  const found = made.get(asset.path);
  if (found === undefined) throw new Error('the picture is gone');
  return { found, lines: lines() };
}

beforeAll(openMagick, 60_000);

describe('pictures above the limit of an EPUB', { timeout: 120_000 }, () => {
  test('a photograph of twelve million pixels is scaled down in its proportions', async () => {
    const photo = assetOf('a.jpg', picture(MagickFormat.Jpeg, 4000, 3000, ['#2040c0', '#e0c020']));
    const { found, lines } = await fitted(photo, 2000);
    expect([found.width, found.height, found.mediaType]).toEqual([2000, 1500, 'image/jpeg']);
    expect(assetOf('a.jpg', found.bytes)).toMatchObject({ width: 2000, height: 1500 });
    expect(pixel(found.bytes, 0.1, 0.1)[0]).toBeGreaterThan(200);
    expect(pixel(found.bytes, 0.9, 0.9)[0]).toBeLessThan(60);
    expect(lines).toEqual([]);
    // Print keeps the picture itself.
    expect([photo.width, photo.height]).toEqual([4000, 3000]);
  });

  test.each([
    ['PNG', MagickFormat.Png, 'image/png'],
    ['WebP', MagickFormat.WebP, 'image/webp'],
  ])('a %s keeps its kind and what can be seen through it', async (_, format, mediaType) => {
    const drawing = assetOf('a', picture(format, 300, 200, ['#00000000', '#ff0000ff']));
    const { found } = await fitted(drawing, 150);
    expect([found.width, found.height, found.mediaType]).toEqual([150, 100, mediaType]);
    expect(pixel(found.bytes, 0.9, 0.9)[3]).toBeLessThan(10);
    expect(pixel(found.bytes, 0.2, 0.2)[3]).toBeGreaterThan(245);
  });

  test('a photograph is turned as its camera was held, and says nothing more of the camera', async () => {
    const upright = picture(MagickFormat.Jpeg, 400, 200, ['#2040c0', '#e0c020']);
    const photo = assetOf('a.jpg', held(upright, 6));
    const { found } = await fitted(photo, 200);
    expect([found.width, found.height]).toEqual([100, 200]);
    // Turned to the right: what was at the upper left is at the upper right.
    expect(pixel(found.bytes, 0.9, 0.1)[0]).toBeGreaterThan(200);
    expect(pixel(found.bytes, 0.1, 0.1)[0]).toBeLessThan(60);
    expect(Buffer.from(photo.bytes).includes('Exif')).toBe(true);
    expect(Buffer.from(found.bytes).includes('Exif')).toBe(false);
  });

  test('a colour profile is kept, and inks of print become colours of a screen', async () => {
    const profile = screenProfile();
    const own = picture(MagickFormat.Jpeg, 300, 200, ['#2040c0', '#e0c020'], (image) =>
      image.setProfile('icc', profile),
    );
    const kept = (await fitted(assetOf('a.jpg', own), 150)).found;
    expect(Buffer.from(kept.bytes).includes(Buffer.from(profile))).toBe(true);
    const inks = picture(MagickFormat.Jpeg, 300, 200, ['#2040c0', '#e0c020'], (image) => {
      image.colorSpace = ColorSpace.CMYK;
    });
    const { found } = await fitted(assetOf('b.jpg', inks), 150);
    expect(ImageMagick.read(found.bytes, ({ colorSpace }) => colorSpace)).toBe(ColorSpace.sRGB);
    expect(pixel(found.bytes, 0.1, 0.1)[0]).toBeGreaterThan(200);
    expect(pixel(found.bytes, 0.9, 0.9)[2]).toBeGreaterThan(150);
  });

  test.each([MagickFormat.Png, MagickFormat.Jpeg, MagickFormat.WebP])(
    'the same %s gives the same bytes at another time',
    async (format) => {
      const bytes = picture(format, 300, 300, ['#2040c0', '#e0c020']);
      const first = await fitted(assetOf('a', bytes), 100);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const second = await fitted(assetOf('a', bytes), 100);
      expect(Buffer.compare(first.found.bytes, second.found.bytes)).toBe(0);
      expect(Buffer.from(first.found.bytes).includes('date:')).toBe(false);
    },
  );
});

describe('pictures that stay as they are', () => {
  test('those within the limit, for which nothing is loaded', async () => {
    const bytes = picture(MagickFormat.Png, 200, 100, ['#fff', '#000']);
    const asset = assetOf('a.png', bytes);
    const { found } = await fitted(asset, 200, refused);
    expect(found).toBe(asset);
    await expect(fitted(asset, 199, refused)).rejects.toThrow('the program was loaded');
  });

  test('drawings, which have no pixels', async () => {
    const drawing = {
      path: 'a.svg',
      mediaType: 'image/svg+xml',
      bytes: new Uint8Array(),
      width: 9000,
      height: 9,
    } as const;
    expect((await fitted(drawing, 200, refused)).found).toBe(drawing);
  });

  test('moving ones', async () => {
    const still = picture(MagickFormat.Png, 300, 100, ['#fff', '#000']);
    const control = [0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
    const moving = assetOf(
      'a.png',
      Uint8Array.from([...still.subarray(0, 33), ...control, ...still.subarray(33)]),
    );
    expect(isAnimated(assetOf('b.png', still))).toBe(false);
    expect((await fitted(moving, 200, refused)).found).toBe(moving);
    const web = new Uint8Array(40);
    web.set([...Buffer.from('RIFF\0\0\0\0WEBPVP8X'), 10, 0, 0, 0, 2, 0, 0, 0, 44, 1, 0, 44, 1, 0]);
    const webp = assetOf('a.webp', web);
    expect([webp.width, isAnimated(webp)]).toEqual([301, true]);
    expect((await fitted(webp, 200, refused)).found).toBe(webp);
  });

  test('one that says it is larger than can be unpacked: nothing is unpacked, and it is told', async () => {
    const bytes = picture(MagickFormat.Png, 300, 100, ['#fff', '#000']);
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    header.setUint32(16, 60_000);
    header.setUint32(20, 60_000);
    const bomb = assetOf('manuscript/images/bomb.png', bytes);
    const { found, lines } = await fitted(bomb, 2000, refused);
    expect(found).toBe(bomb);
    expect(lines).toEqual([
      expect.stringMatching(/^manuscript\/images\/bomb\.png:1:1 picture-not-scaled .*60000 × 60000/u),
    ]);
  });

  test('a broken one, which is told', { timeout: 60_000 }, async () => {
    const whole = picture(MagickFormat.Png, 300, 100, ['#fff', '#000']);
    const broken = assetOf('a.png', whole.subarray(0, 40));
    const { found, lines } = await fitted(broken, 200);
    expect(found).toBe(broken);
    expect(lines).toHaveLength(1);
  });
});
