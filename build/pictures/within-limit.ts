import type { Report } from '../model/message.ts';
import type { ImageAsset } from '../model/project.ts';
import { isAnimated } from './animated.ts';
import type { Scaler } from './scaler.ts';
import { openScaler } from './scaler.ts';

/** A file of an installed package: `package/path/in/it`. */
type LoadPackageFile = (specifier: string) => Promise<Uint8Array>;

/**
 * Pictures of which no side is longer than `limit` pixels: larger ones are scaled down, all others are given themselves,
 * and so are drawings and animated pictures. Reports `picture-not-scaled`, at the picture, for one that is broken or has
 * more pixels than can be unpacked; it stays as it is. The program that scales is loaded when the first one needs it.
 */
export async function picturesWithin(
  images: ReadonlyMap<string, ImageAsset>,
  limit: number,
  load: LoadPackageFile,
  report: Report,
): Promise<ReadonlyMap<string, ImageAsset>> {
  const fitted = new Map(images);
  let opened: Promise<Scaler> | undefined;
  const open = (): Promise<Scaler> => (opened ??= openScaler(load));
  for (const [path, asset] of images) {
    if (!isTooLarge(asset, limit) || isAnimated(asset)) continue;
    const readable = asset.width * asset.height <= mostPixels;
    const made = scaled.get(asset)?.get(limit) ?? (readable ? (await open())(asset, limit) : undefined);
    if (made === undefined) {
      const { width, height } = asset;
      report('picture-not-scaled', { file: path, line: 1, column: 1 }, { path, width, height });
      continue;
    }
    scaled.set(asset, new Map([...(scaled.get(asset) ?? []), [limit, made]]));
    fitted.set(path, made);
  }
  return fitted;
}

/** Editions share the pictures of their book: each is scaled once. */
const scaled = new WeakMap<ImageAsset, ReadonlyMap<number, ImageAsset>>();

/** A picture of so many pixels takes about 400 MB when it is unpacked and scaled. */
const mostPixels = 64_000_000;

function isTooLarge({ mediaType, width, height }: ImageAsset, limit: number): boolean {
  return mediaType !== 'image/svg+xml' && Math.max(width, height) > limit;
}
