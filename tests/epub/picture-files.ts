import { readFileSync } from 'node:fs';
import {
  CompositeOperator,
  initializeImageMagick,
  ImageMagick,
  MagickColor,
  type MagickFormat,
  MagickImage,
  type IMagickImage,
} from '@imagemagick/magick-wasm';
import { rasterSize, sniffType } from '../../build/read/image-size.ts';
import type { ImageAsset } from '../../build/model/project.ts';

const wasm = new URL('../../node_modules/@imagemagick/magick-wasm/dist/x86/magick.wasm', import.meta.url);

/** The program that makes and reads the pictures of the tests. */
export async function openMagick(): Promise<void> {
  await initializeImageMagick(readFileSync(wasm));
}

/** A picture of one colour, its upper left quarter of another. */
export function picture(
  format: MagickFormat,
  width: number,
  height: number,
  colours: readonly [string, string],
  change: (image: IMagickImage) => void = () => undefined,
): Uint8Array {
  const image = MagickImage.create(new MagickColor(colours[0]), width, height);
  const corner = MagickImage.create(new MagickColor(colours[1]), width / 2, height / 2);
  image.composite(corner, CompositeOperator.Copy);
  change(image);
  return image.write(format, (data) => Uint8Array.from(data));
}

export function assetOf(path: string, bytes: Uint8Array): ImageAsset {
  const mediaType = sniffType(bytes);
  const size = mediaType === undefined ? undefined : rasterSize(bytes, mediaType);
  if (mediaType === undefined || size === undefined) throw new Error(`${path} is no picture`);
  return { path, mediaType, bytes, ...size };
}

/** Red, green, blue and alpha of the pixel at a place, given in parts of width and height. */
export function pixel(bytes: Uint8Array, x: number, y: number): readonly number[] {
  return ImageMagick.read(bytes, (image) => {
    const at = [Math.floor(image.width * x), Math.floor(image.height * y)] as const;
    return image.getPixels((pixels) => Array.from(pixels.toByteArray(...at, 1, 1, 'RGBA') ?? []));
  });
}

/** A JPEG whose camera was held at a side: the segment that says so (EXIF, tag 0x0112) behind its first two bytes. */
export function held(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  const length = body.length + 2;
  return Uint8Array.from([
    ...jpeg.subarray(0, 2),
    0xff,
    0xe1,
    length >> 8,
    length & 255,
    ...body,
    ...jpeg.subarray(2),
  ]);
}

/** The head of a colour profile of a screen, without curves (ICC.1, 7.2). */
export function screenProfile(): Uint8Array {
  const bytes = new Uint8Array(132);
  bytes.set([0, 0, 0, 132, ...Buffer.from('lcms'), 2, 0x10, 0, 0, ...Buffer.from('mntrRGB XYZ ')]);
  bytes.set(Buffer.from('acsp'), 36);
  bytes.set([0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d], 68);
  return bytes;
}
