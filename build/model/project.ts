import type { BookConfig, Term } from './config.ts';
import type { ExerciseLock } from './exercise-lock.ts';
import type { AlignLock } from './align-lock.ts';
import type { Language, Place } from './place.ts';
import type { RecordingFolder } from './recording.ts';

/** A text file of the book, decoded: no BOM, LF line ends, otherwise as it stands (not yet NFC). */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export interface ImageAsset {
  readonly path: string;
  readonly mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array;
  /** Pixels, or CSS px for SVG (from width/height or viewBox). */
  readonly width: number;
  readonly height: number;
}

export interface ChapterFiles {
  readonly id: string;
  readonly matter: 'front' | 'body' | 'back';
  readonly source: TextFile;
  /** By language tag; a missing translation has been reported. */
  readonly targets: ReadonlyMap<string, TextFile>;
  readonly exercises: TextFile | undefined;
  readonly answers: TextFile | undefined;
}

/** Everything read from a book folder, before Markdown is parsed. */
export interface Project {
  readonly config: BookConfig;
  readonly chapters: readonly ChapterFiles[];
  readonly terms: readonly Term[];
  /** `manuscript/theme.css`, checked. */
  readonly theme: string | undefined;
  /** `exercises/exercises.lock.json`. */
  readonly lock: ExerciseLock;
  /** `translations/<lang>/align.lock.json`, by language; `unreadable` where there is one that has been reported. */
  readonly alignLocks: ReadonlyMap<Language, AlignLock | 'unreadable'>;
  /** The folders that `epub.audio` names. */
  readonly recordings: readonly RecordingFolder[];
}

/** Loads and checks a picture named in a chapter; reports and gives nothing when it cannot be used. */
export type LoadImage = (url: string, from: Place) => Promise<ImageAsset | undefined>;
