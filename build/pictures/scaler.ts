import type { IMagickImage } from '@imagemagick/magick-wasm';
import type { ImageAsset } from '../model/project.ts';
import { isLossless } from './animated.ts';

/** A picture scaled down so that its longest side has so many pixels; nothing where it cannot be read. */
export type Scaler = (asset: ImageAsset, limit: number) => ImageAsset | undefined;

/**
 * ImageMagick as WebAssembly, one thread and no clock in what it writes: the same bytes on every machine. The picture is
 * turned as its camera says; its colour profile and its transparency are kept, other words in it are not.
 */
export async function openScaler(load: (specifier: string) => Promise<Uint8Array>): Promise<Scaler> {
  const magick = await import('@imagemagick/magick-wasm');
  await magick.initializeImageMagick(await load('@imagemagick/magick-wasm/dist/x86/magick.wasm'));
  const { ColorSpace, ImageMagick, MagickFormat, MagickReadSettings } = magick;
  const formats = {
    'image/png': MagickFormat.Png,
    'image/jpeg': MagickFormat.Jpeg,
    'image/webp': MagickFormat.WebP,
  } as const;

  return (asset, limit) => {
    const { bytes, mediaType } = asset;
    if (mediaType === 'image/svg+xml') return undefined;
    const format = formats[mediaType];
    try {
      return ImageMagick.read(bytes, new MagickReadSettings({ format }), (image): ImageAsset | undefined => {
        // The header is what was measured: what unpacks to something else is not trusted.
        if (image.width !== asset.width || image.height !== asset.height) return undefined;
        image.autoOrient();
        if (image.colorSpace === ColorSpace.CMYK) {
          image.removeProfile('icc');
          image.colorSpace = ColorSpace.sRGB;
        }
        image.resize(limit, limit);
        withoutWords(image);
        if (mediaType === 'image/webp' && isLossless(bytes))
          image.settings.setDefine(format, 'lossless', 'true');
        else if (mediaType !== 'image/png') image.quality = quality;
        image.settings.setDefine(format, 'exclude-chunks', 'date,time,text,zTXt,iTXt,eXIf');
        const { width, height } = image;
        return { ...asset, width, height, bytes: image.write(format, (data) => Uint8Array.from(data)) };
      });
    } catch {
      return undefined;
    }
  };
}

/** Of JPEG and WebP: no difference shows on a screen. */
const quality = 85;

/** The camera's notes among them, which say where a picture was taken. */
function withoutWords(image: IMagickImage): void {
  for (const name of image.profileNames) if (name !== 'icc' && name !== 'icm') image.removeProfile(name);
  for (const name of image.attributeNames)
    if (/^(?:date|exif|comment|iptc|xmp)/iu.test(name)) image.removeAttribute(name);
}
