import type { ImageAsset } from '../model/project.ts';

/**
 * Whether a picture moves: a PNG with an animation control chunk before its data (PNG 11.3.6.1), a WebP whose header
 * says so (RFC 9649, 2.7).
 */
export function isAnimated({ mediaType, bytes }: ImageAsset): boolean {
  if (mediaType === 'image/webp') return ascii(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  return mediaType === 'image/png' && chunksBeforeData(bytes).includes('acTL');
}

/** Whether a WebP holds its picture without loss (RFC 9649, 2.6): itself, or in one of its chunks. */
export function isLossless(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length;) {
    if (ascii(bytes, at) === 'VP8L') return true;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return false;
}

function chunksBeforeData(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = ascii(bytes, at + 4);
    if (name === 'IDAT') break;
    names.push(name);
  }
  return names;
}

function ascii(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}
