import type { RecordingEnding } from '../model/recording.ts';
import { readMp3 } from './audio-mp3.ts';
import { readMp4 } from './audio-mp4.ts';
import { readOpus } from './audio-opus.ts';
import { asciiAt, type AudioReading } from './audio-reading.ts';

const readers: Readonly<Record<RecordingEnding, (bytes: Uint8Array) => AudioReading>> = {
  mp3: readMp3,
  m4a: readMp4,
  opus: readOpus,
  ogg: readOpus,
};

/** The coding that each ending promises, in words for messages. */
export const codingNames: Readonly<Record<RecordingEnding, string>> = {
  mp3: 'MP3',
  m4a: 'AAC (MP4)',
  opus: 'Opus (Ogg)',
  ogg: 'Opus (Ogg)',
};

/** Reads the head of a recording, or all its frames where no head states the length. `ending` is that of its name. */
export function readAudio(bytes: Uint8Array, ending: RecordingEnding): AudioReading {
  const found = containerOf(bytes);
  const expected = containers[ending];
  if (found !== undefined && found !== expected) return { type: 'other', found };
  return readers[ending](bytes);
}

const containers: Readonly<Record<RecordingEnding, string>> = {
  mp3: 'MP3',
  m4a: 'MP4',
  opus: 'Ogg',
  ogg: 'Ogg',
};

/** What the first bytes say, where they say something. */
function containerOf(bytes: Uint8Array): string | undefined {
  const start = asciiAt(bytes, 0);
  const byName = containerNames.get(start);
  if (byName !== undefined) return byName;
  if (start.startsWith('ID3')) return 'MP3';
  if (asciiAt(bytes, 4) === 'ftyp') return 'MP4';
  const [first = 0, second = 0] = bytes;
  // The same start as a frame of MP3, but with the layer that does not exist: raw AAC.
  if (first !== 0xff) return undefined;
  return (second & 0xf6) === 0xf0 ? 'AAC (ADTS)' : (second & 0xe6) === 0xe2 ? 'MP3' : undefined;
}

const containerNames: ReadonlyMap<string, string> = new Map([
  ['OggS', 'Ogg'],
  ['RIFF', 'WAV'],
  ['fLaC', 'FLAC'],
  ['FORM', 'AIFF'],
  ['\u001aE\u00df\u00a3', 'WebM'],
]);
