import type { Language, Place } from './place.ts';

/** The core media types of EPUB 3.3, 3.2, by the endings of their files. */
export const recordingTypes = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  opus: 'audio/ogg; codecs=opus',
  ogg: 'audio/ogg; codecs=opus',
} as const;
export type RecordingEnding = keyof typeof recordingTypes;

/** One side of a passage, or of some sentences of it, read aloud. */
export interface Recording {
  /** Where it lies in the book folder. */
  readonly path: string;
  readonly chapter: string;
  /** The block as `align --json` names it, `01/p3`. */
  readonly block: string;
  /** Which of its beads, from 1; nothing for all of it. */
  readonly sentence: number | undefined;
  readonly language: Language;
  readonly ending: RecordingEnding;
  /** Length in whole milliseconds, rounded down. */
  readonly milliseconds: number;
  /** As they lie on disk. */
  readonly bytes: Uint8Array;
}

/** A folder that `epub.audio` names, and what lies in it. */
export interface RecordingFolder {
  /** From the book folder: `manuscript/audio`. */
  readonly folder: string;
  /** The key that names it. */
  readonly place: Place;
  readonly recordings: readonly Recording[];
}
