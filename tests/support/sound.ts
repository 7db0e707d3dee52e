/** Recordings of silence, made here byte by byte: no file of anybody's. */

interface Mp3Silence {
  readonly frames: number;
  /** By frame; the last one goes on. Index into the table of MPEG-1 layer III: 5 is 64 kbit/s, 9 is 128. */
  readonly bitRates?: readonly number[];
}

/** MPEG-1 layer III, 44.1 kHz, one channel: a frame without data decodes to 1152 samples of silence. */
export function mp3({ frames, bitRates = [5] }: Mp3Silence): Uint8Array {
  const kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128];
  return joined(
    ...Array.from({ length: frames }, (_, index) => {
      const rate = bitRates[Math.min(index, bitRates.length - 1)] ?? 5;
      const frame = new Uint8Array(Math.floor((144_000 * (kilobits[rate] ?? 64)) / 44_100));
      frame.set([0xff, 0xfb, rate << 4, 0xc4]);
      return frame;
    }),
  );
}

/** The frame that an encoder writes before the sound, with its name for what it says. */
export function encoderFrame(name: 'Info' | 'Xing'): Uint8Array {
  const frame = mp3({ frames: 1 });
  // Of what may follow only the number of frames is here, which nobody needs.
  frame.set(joined(ascii(name), [0, 0, 0, 1], [0, 0, 0, 75]), 21);
  return frame;
}

/** ID3v2.3 with so many bytes in it. */
export function id3(size: number): Uint8Array {
  return joined(ascii('ID3'), [3, 0, 0], [0, 0, size >> 7, size & 0x7f], new Uint8Array(size));
}

interface Mp4Sound {
  readonly length: number;
  readonly scale?: number;
  /** `soun` or another handler, a coding, and the object type of `mp4a`. */
  readonly handler?: string;
  readonly coding?: string;
  readonly objectType?: number;
}

/** An MP4 file of one track, with a head that states its length and some bytes for the sound. */
export function m4a({
  length,
  scale = 1000,
  handler = 'soun',
  coding = 'mp4a',
  objectType = 0x40,
}: Mp4Sound): Uint8Array {
  const decoder = joined([4, 13, objectType, 0x15], new Uint8Array(11));
  const stream = joined([3, 3 + decoder.length, 0, 1, 0], decoder);
  const esds = box('esds', new Uint8Array(4), stream);
  const entry = box(coding, new Uint8Array(28), coding === 'mp4a' ? esds : new Uint8Array());
  const table = box('stbl', box('stsd', new Uint8Array(7), [1], entry));
  const hdlr = box('hdlr', new Uint8Array(8), ascii(handler), new Uint8Array(13));
  const header = box('mvhd', new Uint8Array(12), uint32(scale), uint32(length), new Uint8Array(80));
  const track = box('trak', box('mdia', hdlr, box('minf', table)));
  return joined(box('ftyp', ascii('M4A '), uint32(0)), box('moov', header, track), box('mdat', [0, 0, 0]));
}

/** One box of an MP4 file. */
export function box(type: string, ...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const content = joined(...parts);
  return joined(uint32(8 + content.length), ascii(type), content);
}

/**
 * Ogg with one Opus stream that ends at this sample of 48,000 a second, of which 312 are left out at the start: packets
 * of 20 ms in which nothing is coded, 255 of them at most.
 */
export function opus(position: number, head = 'OpusHead'): Uint8Array {
  const first = joined(ascii(head), [1, 1], [312 & 255, 312 >> 8], [0x80, 0xbb, 0, 0], [0, 0, 0]);
  const packets = Array.from({ length: Math.ceil(position / 960) }, () => [0xf8, 0xff, 0xfe]);
  return joined(
    oggPage({ flags: 2, position: 0, number: 0 }, [first]),
    oggPage({ flags: 0, position: 0, number: 1 }, [joined(ascii('OpusTags'), new Uint8Array(8))]),
    oggPage({ flags: 4, position, number: 2 }, packets),
  );
}

interface PageHead {
  readonly flags: number;
  readonly position: number;
  readonly number: number;
}

/** One page (RFC 3533, 6) of the stream 7, with its checksum. */
function oggPage(
  { flags, position, number }: PageHead,
  packets: readonly (Uint8Array | readonly number[])[],
): Uint8Array {
  const page = joined(
    ascii('OggS'),
    [0, flags],
    uint32(position).toReversed(),
    [0, 0, 0, 0],
    [7, 0, 0, 0],
    uint32(number).toReversed(),
    [0, 0, 0, 0],
    [packets.length, ...packets.map(({ length }) => length)],
    ...packets,
  );
  page.set(uint32(checksum(page)).toReversed(), 22);
  return page;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

/** Some bytes one after another. */
export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}
