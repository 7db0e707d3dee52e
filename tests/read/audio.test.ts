import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordingTypes, type RecordingEnding } from '../../build/model/recording.ts';
import { readAudio } from '../../build/read/audio.ts';
import { ascii, box, encoderFrame, id3, joined, m4a, mp3, opus } from '../support/sound.ts';

const read = (milliseconds: number, variable = false) => ({ type: 'read', milliseconds, variable });

describe('the length of a recording', () => {
  test('MP3: what its frames hold, 1152 samples each', () => {
    expect(readAudio(mp3({ frames: 100 }), 'mp3')).toEqual(read(Math.floor((100 * 1152 * 1000) / 44_100)));
  });

  test('MP3: tags, the frame of the encoder, zeros at the end and half a frame count for nothing', () => {
    const sound = mp3({ frames: 10 });
    const plain = readAudio(sound, 'mp3');
    const id3v1 = joined(ascii('TAG'), new Uint8Array(125));
    expect(readAudio(joined(id3(300), encoderFrame('Info'), sound, id3v1), 'mp3')).toEqual(plain);
    expect(readAudio(joined(sound, new Uint8Array(40)), 'mp3')).toEqual(plain);
    expect(readAudio(joined(sound, mp3({ frames: 1 }).subarray(0, 100)), 'mp3')).toEqual(plain);
  });

  test('MP3: a bit rate that changes is told, and changes no length', () => {
    const plain = readAudio(mp3({ frames: 10 }), 'mp3');
    expect(readAudio(mp3({ frames: 10, bitRates: [5, 9] }), 'mp3')).toEqual({ ...plain, variable: true });
    expect(readAudio(joined(encoderFrame('Xing'), mp3({ frames: 10 })), 'mp3')).toEqual({
      ...plain,
      variable: true,
    });
  });

  test('MP4: what its movie header states, in its own units', () => {
    expect(readAudio(m4a({ length: 1500 }), 'm4a')).toEqual(read(1500));
    expect(readAudio(m4a({ length: 44_100, scale: 22_050 }), 'm4a')).toEqual(read(2000));
  });

  test('Opus: the last position less what is left out at the start, under either ending', () => {
    expect(readAudio(opus(48_312), 'opus')).toEqual(read(1000));
    expect(readAudio(opus(312 + 47), 'ogg')).toEqual(read(0));
  });
});

describe('what is not the recording that its name says', () => {
  const other = (found: string) => ({ type: 'other', found });
  test.each([
    ['another container', opus(96_000), 'mp3', other('Ogg')],
    ['MP3 as MP4', mp3({ frames: 2 }), 'm4a', other('MP3')],
    ['a sheet of waves', joined(ascii('RIFF'), new Uint8Array(40)), 'mp3', other('WAV')],
    ['AAC without a container', joined([0xff, 0xf1, 0x50], new Uint8Array(20)), 'mp3', other('AAC (ADTS)')],
    ['Vorbis', opus(96_000, '\u0001vorbis '), 'ogg', other('Vorbis')],
    ['a lossless coding', m4a({ length: 1000, coding: 'alac' }), 'm4a', other('alac')],
    ['MP3 inside MP4', m4a({ length: 1000, objectType: 0x6b }), 'm4a', other('mp4a.6b')],
    ['a film', m4a({ length: 1000, handler: 'vide' }), 'm4a', other('vide')],
    ['two streams', joined(opus(48_000), oneMore(opus(48_000))), 'opus', other('2 × Ogg')],
    ['words', ascii('This is no sound at all.'), 'mp3', { type: 'broken', offset: 0 }],
    ['a torn MP4', m4a({ length: 1000 }).subarray(0, 60), 'm4a', { type: 'broken', offset: 0 }],
    ['a torn page', opus(96_000).subarray(0, -1), 'opus', { type: 'broken', offset: 91 }],
    [
      'a box that ends behind its file',
      joined([255, 255, 255, 255], ascii('ftyp')),
      'm4a',
      { type: 'broken', offset: 0 },
    ],
    ['units of nothing', m4a({ length: 1000, scale: 0 }), 'm4a', { type: 'broken', offset: 24 }],
  ] as const)('%s', (_, bytes, ending, expected) => {
    expect(readAudio(bytes, ending)).toEqual(expected);
  });

  test('MP3 with something else among its frames', () => {
    const start = mp3({ frames: 3 });
    const reading = readAudio(joined(start, ascii('<script>'), start), 'mp3');
    expect(reading).toEqual({ type: 'broken', offset: start.length });
  });
});

test('any bytes are read in linear time and without a throw', () => {
  const endings = Object.keys(recordingTypes) as RecordingEnding[];
  const sound = fc.constantFrom(
    mp3({ frames: 3 }),
    m4a({ length: 900 }),
    opus(20_000),
    box('moov', box('trak')),
  );
  const damage = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 })), { maxLength: 6 });
  fc.assert(
    fc.property(
      sound,
      damage,
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(...endings),
      (whole, hits, tail, ending) => {
        const bytes = joined(whole, tail);
        for (const [at, value] of hits) if (at < bytes.length) bytes[at] = value;
        const reading = readAudio(bytes, ending);
        if (reading.type === 'broken') expect(reading.offset).toBeLessThanOrEqual(bytes.length);
        if (reading.type === 'read')
          expect(Number.isSafeInteger(reading.milliseconds) || reading.milliseconds > 0).toBe(true);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

/** The same stream under another number. */
function oneMore(ogg: Uint8Array): Uint8Array {
  const bytes = ogg.slice();
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === 0x4f && bytes[at + 1] === 0x67) bytes[at + 14] = 8;
  return bytes;
}
