import { asciiAt, viewOf, type AudioReading } from './audio-reading.ts';

/**
 * Reads an Ogg file of one Opus stream (RFC 3533, RFC 7845): its length is the position of its last page, at 48 kHz
 * whatever was recorded, less what a player leaves out at the start.
 */
export function readOpus(bytes: Uint8Array): AudioReading {
  const view = viewOf(bytes);
  let offset = 0;
  let serial: number | undefined;
  let skipped = 0;
  let position = 0n;
  while (offset < bytes.length) {
    const page = pageAt(bytes, offset);
    if (page === undefined) return { type: 'broken', offset };
    if (serial === undefined) {
      const name = asciiAt(bytes, page.content, 8);
      if (name !== 'OpusHead') return { type: 'other', found: codecs.get(name.slice(0, 7)) ?? 'Ogg' };
      if (page.end - page.content < 19) return { type: 'broken', offset: page.content };
      skipped = view.getUint16(page.content + 10, true);
    } else if (serial !== page.serial) return { type: 'other', found: '2 × Ogg' };
    serial = page.serial;
    if (page.position >= 0n) position = page.position;
    offset = page.end;
  }
  const samples = Number(position) - skipped;
  if (samples <= 0) return { type: 'broken', offset };
  return { type: 'read', milliseconds: Math.floor(samples / 48), variable: false };
}

/** First bytes of other codings that stand in Ogg. */
const codecs: ReadonlyMap<string, string> = new Map([
  ['\u0001vorbis', 'Vorbis'],
  ['\u007fFLAC\u0001\u0000', 'FLAC'],
  ['Speex  ', 'Speex'],
  ['\u0080theora', 'Theora'],
]);

interface Page {
  readonly serial: number;
  /** Of its last sample; -1 where no packet ends on it. */
  readonly position: bigint;
  readonly content: number;
  readonly end: number;
}

function pageAt(bytes: Uint8Array, offset: number): Page | undefined {
  if (bytes.length - offset < 27 || asciiAt(bytes, offset) !== 'OggS' || bytes[offset + 4] !== 0)
    return undefined;
  const view = viewOf(bytes);
  const content = offset + 27 + (bytes[offset + 26] ?? 0);
  const end = bytes.subarray(offset + 27, content).reduce((sum, length) => sum + length, content);
  if (end > bytes.length) return undefined;
  const position = view.getBigInt64(offset + 6, true);
  return { serial: view.getUint32(offset + 14, true), position, content, end };
}
