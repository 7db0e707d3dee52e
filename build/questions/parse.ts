import { z } from 'zod';
import type { ExerciseChapter, ExerciseSet, Item, ItemType } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Language } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf, readYaml } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { text } from '../yaml/scalars.ts';
import { suggestion } from '../yaml/suggest.ts';
import { checkOverlay, readAnswerOverlay, reportUnusedAnswers } from './answer-overlay.ts';
import type { AnswerOverlay } from './answer-overlay.ts';
import { defaultFields, itemId, localizedText } from './fields.ts';
import type { ItemDefaults } from './fields.ts';
import { questionTypes } from './index.ts';
import { readContent } from './item-reader.ts';
import type { ParseInline } from './item-reader.ts';
import { itemReader } from './located-reader.ts';
import { subDocument } from './sub-document.ts';

export type { ParseInline } from './item-reader.ts';

export interface ExerciseContext {
  /** Id of the chapter that the file belongs to. */
  readonly chapter: string;
  /** Languages of the book, the source first. */
  readonly languages: readonly Language[];
  /** Languages in which some edition asks; default: all of the book. */
  readonly promptLanguages?: readonly Language[] | undefined;
  readonly parseInline: ParseInline;
  /** The private overlay of the chapter, if there is one. */
  readonly answers?: TextFile | undefined;
}

const frame = z.strictObject({
  schema: z.literal('exercises/1').optional(),
  chapter: text,
  defaults: defaultFields.optional(),
  answers: z.literal('private').optional(),
  retired: z.array(itemId).optional(),
  sets: z.array(z.unknown()).min(1),
});
const setFrame = z.strictObject({
  id: itemId,
  title: localizedText.optional(),
  instructions: localizedText.optional(),
  shuffle: z.enum(['none', 'items']).optional(),
  items: z.array(z.unknown()).min(1),
});
/** What must be known of a question before its own schema is. */
const typed = z.looseObject({ type: text });

/**
 * Reads `exercises/<chapter>.yaml` and its overlay. Reports every fault at its line and column; a question that cannot
 * be read is left out, the others are given all the same. Ids, passages and quotes are checked by `anchorExercises`.
 */
export function parseExercises(
  file: TextFile,
  context: ExerciseContext,
  report: Report,
): ExerciseChapter | undefined {
  const doc = readYaml(file, report);
  const overlay =
    context.answers === undefined ? undefined : readAnswerOverlay(context.answers, context.chapter, report);
  const data = doc === undefined ? undefined : decode(doc, frame, report);
  if (doc === undefined || data === undefined) return undefined;
  if (data.chapter !== context.chapter) {
    report('wrong-exercise-chapter', placeOf(doc, ['chapter']), {
      found: data.chapter,
      expected: context.chapter,
    });
  }
  const reading: Reading = {
    lines: file.text.split('\n'),
    context,
    overlay,
    defaults: data.defaults ?? {},
    answersPrivate: data.answers === 'private',
    // Of answers in a file that cannot be read it has been told that it cannot.
    answersWithheld: data.answers === 'private' && overlay === undefined,
    ids: new Set(),
    report,
  };
  const sets = data.sets.flatMap(
    (value, index) => readSet(subDocument(doc, ['sets', index], value), reading) ?? [],
  );
  if (overlay !== undefined) reportUnusedAnswers(overlay, reading.ids, report);
  const retired = (data.retired ?? []).map((id, index) => ({ id, place: placeOf(doc, ['retired', index]) }));
  return { chapter: context.chapter, sets, retired };
}

interface Reading {
  readonly lines: readonly string[];
  readonly context: ExerciseContext;
  readonly overlay: AnswerOverlay | undefined;
  readonly defaults: ItemDefaults;
  /** The file says that its answers stand in the overlay. */
  readonly answersPrivate: boolean;
  readonly answersWithheld: boolean;
  /** Ids met so far, for the overlay. */
  readonly ids: Set<string>;
  readonly report: Report;
}

function readSet(doc: YamlDocument, reading: Reading): ExerciseSet | undefined {
  const data = decode(doc, setFrame, reading.report);
  if (data === undefined) return undefined;
  const reader = itemReader(doc, reading, undefined, () => []);
  return {
    id: data.id,
    title: readContent(reader, data.title, ['title']),
    instructions: readContent(reader, data.instructions, ['instructions']),
    shuffle: data.shuffle === 'items',
    items: readItems(doc, data.items, reading),
    place: reader.place([]),
  };
}

/** The questions of a set, or of a group, which has its own in `items` too. */
function readItems(doc: YamlDocument, values: readonly unknown[], reading: Reading): readonly Item[] {
  return values.flatMap((value, index) => readItem(subDocument(doc, ['items', index], value), reading) ?? []);
}

function readItem(doc: YamlDocument, reading: Reading): Item | undefined {
  const { report, overlay } = reading;
  const id = fieldOf(doc.value, 'id');
  if (id !== undefined) reading.ids.add(id);
  const found = decode(doc, typed, report)?.type;
  if (found === undefined) return undefined;
  if (!isItemType(found)) {
    const place = placeOf(doc, ['type']);
    const known = Object.keys(questionTypes);
    report('unknown-question-type', place, { found, expected: suggestion(found, known) });
    return undefined;
  }
  const written = id === undefined ? undefined : overlay?.entries.get(id);
  const nested = (values: readonly unknown[]) => readItems(doc, values, reading);
  const { place } = itemReader(doc, reading, undefined, nested);
  const entry = checkOverlay(doc, written, reading.answersPrivate, place, report);
  const item = questionTypes[found].read(itemReader(doc, reading, entry, nested));
  const isAbsent = reading.answersPrivate && reading.context.answers === undefined;
  return item && { ...item, withheld: item.withheld && isAbsent };
}

function fieldOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found.trim() : undefined;
}

function isItemType(name: string): name is ItemType {
  return Object.hasOwn(questionTypes, name);
}
