import { z } from 'zod';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf, placeOfKey, readYaml } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { text } from '../yaml/scalars.ts';
import { suggestion } from '../yaml/suggest.ts';

/** Fields of one question that stand in the private file, and where. */
export interface OverlayEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly doc: YamlDocument;
  readonly lines: readonly string[];
  readonly path: readonly string[];
}

export interface AnswerOverlay {
  readonly entries: ReadonlyMap<string, OverlayEntry>;
  placeOfEntry(id: string): Place;
}

const schema = z.strictObject({
  chapter: text,
  answers: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/**
 * Reads `exercises/<chapter>.answers.yaml`: answers kept out of the shared repository, as whole fields by question.
 * `answers: {c1-why: {answer: {ja: …, en: …}, explanation: …}}`
 */
export function readAnswerOverlay(
  file: TextFile,
  chapter: string,
  report: Report,
): AnswerOverlay | undefined {
  const doc = readYaml(file, report);
  const data = doc === undefined ? undefined : decode(doc, schema, report);
  if (doc === undefined || data === undefined) return undefined;
  if (data.chapter !== chapter) {
    report('wrong-exercise-chapter', placeOf(doc, ['chapter']), { found: data.chapter, expected: chapter });
  }
  const lines = file.text.split('\n');
  const entries = new Map(
    Object.entries(data.answers).map(
      ([id, fields]) => [id, { fields, doc, lines, path: ['answers', id] }] as const,
    ),
  );
  return { entries, placeOfEntry: (id) => placeOfKey(doc, ['answers'], id) };
}

/** What every reader of a question sees; it stands in the shared file alone. */
const publicFields: ReadonlySet<string> = new Set([
  'id',
  'type',
  'prompt',
  'ref',
  'items',
  'stimulus',
  'audience',
  'versions',
]);

/** What no reader without the key sees, of any type. */
const answerFields = ['answer', 'sample', 'accept', 'correction', 'explanation', 'feedback'];

/**
 * Holds the two halves of a question against each other. Reports, once a field, what stands in both files, what belongs in
 * the shared one alone, and, where the file says that its answers are private, those that everyone can read.
 * Gives what of the private half counts.
 */
export function checkOverlay(
  doc: YamlDocument,
  entry: OverlayEntry | undefined,
  answersPrivate: boolean,
  report: Report,
): OverlayEntry | undefined {
  const written = keysOf(doc.value);
  for (const field of Object.keys(entry?.fields ?? {})) {
    if (entry === undefined) continue;
    const place = placeOfKey(entry.doc, entry.path, field);
    const related = written.includes(field) ? [placeOfKey(doc, [], field)] : [];
    if (publicFields.has(field)) report('public-field-in-answers', place, { field }, related);
    else if (related.length > 0) report('answer-in-both', place, { field }, related);
  }
  if (answersPrivate) {
    const open = answerFields.filter((field) => written.includes(field) && !(field in (entry?.fields ?? {})));
    for (const field of open) report('answer-not-private', placeOfKey(doc, [], field), { field });
  }
  return entry && { ...entry, fields: withoutPublic(entry.fields) };
}

function withoutPublic(fields: OverlayEntry['fields']): OverlayEntry['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !publicFields.has(field)));
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Reports entries for questions that the chapter does not have. */
export function reportUnusedAnswers(overlay: AnswerOverlay, ids: ReadonlySet<string>, report: Report): void {
  for (const found of overlay.entries.keys()) {
    if (!ids.has(found)) {
      report('unknown-answer-id', overlay.placeOfEntry(found), { found, expected: suggestion(found, ids) });
    }
  }
}
