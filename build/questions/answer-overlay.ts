import { z } from 'zod';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf, placeOfKey, readYaml } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { text } from '../yaml/scalars.ts';
import { suggestion } from '../yaml/suggest.ts';
import type { FieldPath } from './item-reader.ts';
import { openAnswers, openHalf } from './open-answers.ts';

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
  'bank',
  'distractors',
  'audience',
  'versions',
]);

/**
 * Holds the two halves of a question against each other. Reports, once a field, what stands in both files, what belongs in
 * the shared one alone, and, where the file says that its answers are private, each answer that everyone can read. There,
 * choices, rows and texts with gaps may stand in both, in the shared file without their answers; reports those that
 * differ in what readers see. `place`: of texts in the shared file. Gives what of the private half counts.
 */
export function checkOverlay(
  doc: YamlDocument,
  entry: OverlayEntry | undefined,
  answersPrivate: boolean,
  place: (path: FieldPath, before?: string) => Place,
  report: Report,
): OverlayEntry | undefined {
  const open = answersPrivate ? openAnswers(doc.value) : [];
  const isOpen = (field: string) => open.some(({ path }) => path[0] === field);
  for (const field of Object.keys(entry?.fields ?? {})) {
    if (entry === undefined) continue;
    const at = placeOfKey(entry.doc, entry.path, field);
    const isWritten = keysOf(doc.value).includes(field);
    const related = isWritten ? [placeOfKey(doc, [], field)] : [];
    if (publicFields.has(field)) report('public-field-in-answers', at, { field }, related);
    else if (isWritten) {
      const halves = answersPrivate ? compareHalves(doc.value, entry.fields, field) : 'not-halves';
      if (halves === 'not-halves') report('answer-in-both', at, { field }, related);
      // Of answers left open it is told below; then the halves need not be compared.
      else if (halves === 'differ' && !isOpen(field)) report('private-half-differs', at, { field }, related);
    }
  }
  for (const answer of open) {
    const { field, path } = answer;
    // Told above, as standing in both files.
    if (path.length === 0 && field in (entry?.fields ?? {})) continue;
    const at = answer.type === 'gap' ? place(path, answer.before) : placeOfKey(doc, path, field);
    report('answer-not-private', at, { field });
  }
  return entry && { ...entry, fields: withoutPublic(entry.fields) };
}

function compareHalves(
  shared: unknown,
  fields: OverlayEntry['fields'],
  field: string,
): 'not-halves' | 'same' | 'differ' {
  const get = (key: string): unknown =>
    typeof shared === 'object' && shared !== null ? Reflect.get(shared, key) : undefined;
  const half = openHalf(get('type'), field, get(field));
  if (half === undefined) return 'not-halves';
  return half === openHalf(get('type'), field, fields[field]) ? 'same' : 'differ';
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
