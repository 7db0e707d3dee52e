import { asciiAt, type AudioReading } from './audio-reading.ts';

/** One frame of MPEG audio, layer III (ISO 11172-3, 2.4.1.3; ISO 13818-3). */
interface Frame {
  /** Bytes, header included. */
  readonly length: number;
  readonly samples: number;
  readonly sampleRate: number;
  readonly bitRate: number;
  /** Bytes from its start to where an encoder writes what it knows of the whole file. */
  readonly tagOffset: number;
}

/**
 * Reads an MP3 file frame by frame: its length is what its frames hold, whatever tags in it say. Tags before and behind
 * are passed over, and so are zeros at its end and a last frame that is cut off.
 */
export function readMp3(bytes: Uint8Array): AudioReading {
  const end = tagsStart(bytes);
  let offset = id3End(bytes);
  const first = frameAt(bytes, offset);
  if (first === undefined) return { type: 'broken', offset };
  const tag = encoderTag(bytes, offset, first);
  if (tag !== undefined) offset += first.length;
  let samples = 0;
  let variable = tag === 'Xing' || tag === 'VBRI';
  let bitRate: number | undefined;
  while (offset < end) {
    const frame = frameAt(bytes, offset);
    if (frame === undefined || frame.sampleRate !== first.sampleRate) {
      if (bytes.subarray(offset, end).every((byte) => byte === 0)) break;
      return { type: 'broken', offset };
    }
    if (offset + frame.length > end) break;
    variable ||= bitRate !== undefined && bitRate !== frame.bitRate;
    bitRate = frame.bitRate;
    samples += frame.samples;
    offset += frame.length;
  }
  if (samples === 0) return { type: 'broken', offset };
  return { type: 'read', milliseconds: Math.floor((samples * 1000) / first.sampleRate), variable };
}

/** Bit rates in kbit/s by index, of MPEG-1 and of its halves and quarters of the sample rate. */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const sampleRates = [44_100, 48_000, 32_000] as const;

/** The frame whose header stands here. A free bit rate (index 0) has no length to go on by, and counts as none. */
function frameAt(bytes: Uint8Array, offset: number): Frame | undefined {
  const [sync = 0, version = 0, rates = 0, mode = 0] = bytes.subarray(offset, offset + 4);
  const isLayer3 = sync === 0xff && (version & 0xe0) === 0xe0 && ((version >> 1) & 3) === 1;
  const id = (version >> 3) & 3;
  const isMpeg1 = id === 3;
  const bitRate = (bitRates[isMpeg1 ? 0 : 1][rates >> 4] ?? 0) * 1000;
  const full = sampleRates[(rates >> 2) & 3];
  if (!isLayer3 || id === 1 || bitRate === 0 || full === undefined) return undefined;
  const sampleRate = isMpeg1 ? full : id === 2 ? full / 2 : full / 4;
  const samples = isMpeg1 ? 1152 : 576;
  const isMono = mode >> 6 === 3;
  const side = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const length = Math.floor((samples * bitRate) / 8 / sampleRate) + ((rates >> 1) & 1);
  return { length, samples, sampleRate, bitRate, tagOffset: 4 + side };
}

/** The name of what an encoder wrote in place of the sound of the first frame. */
function encoderTag(bytes: Uint8Array, offset: number, frame: Frame): string | undefined {
  const names = [asciiAt(bytes, offset + frame.tagOffset), asciiAt(bytes, offset + 36)];
  if (names[0] === 'Xing' || names[0] === 'Info') return names[0];
  return names[1] === 'VBRI' ? names[1] : undefined;
}

/** Where the sound begins: behind ID3v2, whose length is written seven bits a byte. */
function id3End(bytes: Uint8Array): number {
  let offset = 0;
  while (asciiAt(bytes, offset, 3) === 'ID3') {
    const sizes = bytes.subarray(offset + 6, offset + 10);
    const hasFooter = ((bytes[offset + 5] ?? 0) & 0x10) !== 0;
    offset += 10 + sizes.reduce((size, byte) => size * 128 + (byte & 0x7f), 0) + (hasFooter ? 10 : 0);
  }
  return Math.min(offset, bytes.length);
}

/** Where the sound ends: before ID3v1 and, before that, APE. */
function tagsStart(bytes: Uint8Array): number {
  const hasId3 = bytes.length >= 128 && asciiAt(bytes, bytes.length - 128, 3) === 'TAG';
  const end = bytes.length - (hasId3 ? 128 : 0);
  if (end < 32 || asciiAt(bytes, end - 32, 8) !== 'APETAGEX') return end;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(end - 20, end - 16);
  const start = end - (a + b * 0x100 + c * 0x10000 + d * 0x1000000);
  const hasHeader = start >= 32 && asciiAt(bytes, start - 32, 8) === 'APETAGEX';
  return Math.max(0, hasHeader ? start - 32 : start);
}
