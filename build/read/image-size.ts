import type { ImageAsset } from '../model/project.ts';

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

type MediaType = ImageAsset['mediaType'];

/** Tells a picture's type by its first bytes, whatever its name says. */
export function sniffType(bytes: Uint8Array): MediaType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  return drawingStart.test(head) ? 'image/svg+xml' : undefined;
}

/** What may stand before the root of a drawing, each in one way only: else hostile files take time without end. */
const drawingStart =
  /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[a-z]+:)?svg[\s>/]/iu;

/** Reads the pixel size of a PNG, JPEG or WebP file; nothing when the file is broken. */
export function rasterSize(bytes: Uint8Array, mediaType: MediaType): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size =
    mediaType === 'image/png'
      ? pngSize(bytes, view)
      : mediaType === 'image/jpeg'
        ? jpegSize(view)
        : webpSize(bytes, view);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

/** The header chunk comes first (PNG 11.2.2). */
function pngSize(bytes: Uint8Array, view: DataView): ImageSize | undefined {
  if (bytes.length < 33 || ascii(bytes, 12, 4) !== 'IHDR') return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the start of the frame (ITU T.81, B.2); the codes between that are no frame are left out. */
function jpegSize(view: DataView): ImageSize | undefined {
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    offset += alone ? 2 : 2 + Math.max(2, view.getUint16(offset + 2));
  }
  return undefined;
}

/** The three kinds of WebP: lossy (RFC 6386, 9.1), lossless, extended (RFC 9649). */
function webpSize(bytes: Uint8Array, view: DataView): ImageSize | undefined {
  if (bytes.length < 30) return undefined;
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x10000;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
