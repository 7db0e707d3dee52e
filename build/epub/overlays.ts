import type { Recording } from '../model/recording.ts';
import type { SectionDocument } from './book-documents.ts';
import { fileNames } from './file-names.ts';
import { narrationOf, type Narration, type NarrationStep } from './narration.ts';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute } from './xml.ts';

/** The media overlay of one document. */
export interface Overlay {
  /** Id of its item in the manifest. */
  readonly id: string;
  /** Name of the document that it reads aloud. */
  readonly document: string;
  readonly steps: readonly NarrationStep[];
  readonly milliseconds: number;
}

/** What the book reads aloud: an overlay for each document with recordings, and the files they name, in order. */
export interface Overlays {
  readonly overlays: readonly Overlay[];
  /** Names in the container. */
  readonly files: ReadonlyMap<Recording, string>;
}

/** Classes that readers put on what is being read, and on the document while they read it (EPUB 3.3, 9.3.7). */
export const activeClasses = {
  active: '-epub-media-overlay-active',
  playing: '-epub-media-overlay-playing',
} as const;

export function overlaysOf(
  documents: readonly Pick<SectionDocument, 'file' | 'body'>[],
  narration: Narration | undefined,
): Overlays {
  const recordings = new Map((narration?.recordings ?? []).map((recording) => [recording.path, recording]));
  const overlays = documents.flatMap(({ file, body }): readonly Overlay[] => {
    const steps = narrationOf(body, recordings);
    if (steps.length === 0) return [];
    const milliseconds = spoken(steps).reduce((sum, recording) => sum + recording.milliseconds, 0);
    return [{ id: `overlay-${file.replace(/\.xhtml$/u, '')}`, document: file, steps, milliseconds }];
  });
  const files = fileNames(
    overlays.flatMap(({ steps }) => spoken(steps)),
    'audio/a-',
    ({ ending }) => `.${ending}`,
    ({ block, sentence, language }) =>
      [block, ...(sentence === undefined ? [] : [`s${sentence}`]), language].join('-'),
  );
  return { overlays, files };
}

function spoken(steps: readonly NarrationStep[]): readonly Recording[] {
  return steps.flatMap((step) => (step.type === 'par' ? [step.recording] : spoken(step.steps)));
}

/**
 * A media overlay document (EPUB 3.3, 9.2): the recordings in the order of the text, each with the element it reads.
 * Addresses are seen from a folder beside those of the documents and of the sound.
 */
export function overlayDocument(
  { document, steps }: Overlay,
  files: ReadonlyMap<Recording, string>,
  onIllegal: OnIllegal,
): string {
  const quoted = (value: string) => `"${escapeAttribute(value, onIllegal)}"`;
  const textAt = (id: string) => quoted(`../xhtml/${document}#${encodeURIComponent(id)}`);
  const written = (step: NarrationStep): string => {
    if (step.type === 'par') {
      const { id, recording } = step;
      const sound = quoted(`../${files.get(recording) ?? ''}`);
      const end = quoted(clockValue(recording.milliseconds));
      return `<par>\n<text src=${textAt(id)}/>\n<audio src=${sound} clipBegin="0:00:00" clipEnd=${end}/>\n</par>\n`;
    }
    const type = step.epubType === undefined ? '' : ` epub:type=${quoted(step.epubType)}`;
    return `<seq epub:textref=${textAt(step.id)}${type}>\n${step.steps.map(written).join('')}</seq>\n`;
  };
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">\n' +
    `<body epub:textref=${quoted(`../xhtml/${document}`)}>\n${steps.map(written).join('')}</body>\n</smil>\n`
  );
}

/** A full clock value of SMIL 3.0: `0:01:02.345`. */
export function clockValue(milliseconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(milliseconds / 3_600_000),
    (milliseconds / 60_000) % 60,
    (milliseconds / 1000) % 60,
  ];
  return `${hours}:${two(minutes)}:${two(seconds)}.${String(milliseconds % 1000).padStart(3, '0')}`;
}

/** Its statements in the package metadata (EPUB 3.3, 9.3.5): property, value, and the id of the item it is about. */
export function overlayStatements(
  overlays: readonly Overlay[],
  narrators: readonly string[],
): readonly (readonly [property: string, value: string, refines?: string])[] {
  if (overlays.length === 0) return [];
  const total = overlays.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    ...overlays.map(({ id, milliseconds }) => ['media:duration', clockValue(milliseconds), id] as const),
    ['media:duration', clockValue(total)],
    ...narrators.map((name) => ['media:narrator', name] as const),
    ['media:active-class', activeClasses.active],
    ['media:playback-active-class', activeClasses.playing],
  ];
}
