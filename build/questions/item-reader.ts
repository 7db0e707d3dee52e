import type { PhrasingContent } from 'mdast';
import type { z } from 'zod';
import type { AnswerSpace, ExerciseReference, Item, ItemBase, LocalizedContent } from '../model/exercise.ts';
import type { MessageValues, Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import { firstOf, nearest } from '../yaml/suggest.ts';
import { repeatedThings } from './alike.ts';
import { sumOfPoints } from './points.ts';
import type { CommonFields, ItemDefaults, LocalizedText } from './fields.ts';

/** Reads inline Markdown with the book's ruby; reports its faults from `at` on. */
export type ParseInline = (markdown: string, at: Place, report: Report) => readonly PhrasingContent[];

export type FieldPath = readonly (string | number)[];

/** What is found of a question type's own file: values by schema, Markdown by field, places for messages. */
export interface ItemReader {
  /** First language is the source. */
  readonly languages: readonly Language[];
  /** Those in which some edition asks its questions. */
  readonly promptLanguages: readonly Language[];
  /** What the file says for all its questions. */
  readonly defaults: ItemDefaults;
  /** `answers: private`: this file is shared without its answers. */
  readonly answersPrivate: boolean;
  /** `answers: private` without the private file: a missing answer is no fault. */
  readonly answersWithheld: boolean;
  decode<S extends z.ZodType>(schema: S): z.output<S> | undefined;
  /** Where the text of a field begins, or goes on after the words `before`. */
  place(path: FieldPath, before?: string): Place;
  /** Reports at a field, or after the words `before` in it. */
  fault(rule: string, path: FieldPath, values?: MessageValues, before?: string): void;
  /** Reports at a field that it says again what the field at `first` says, whose place is told too. */
  repeated(rule: string, path: FieldPath, first: FieldPath, values?: MessageValues): void;
  /** Inline Markdown of a text of the author's; reports its faults, and a comment that YAML has cut from its end. */
  phrasing(markdown: string, path: FieldPath, before?: string): readonly PhrasingContent[];
  /** Reports a comment that YAML has cut from the end of words of the author's which are no Markdown. */
  reportCut(path: FieldPath): void;
  /** Reads the questions that stand in this one's own `items`; faults are told at their own places. */
  nested(values: readonly unknown[]): readonly Item[];
}

/**
 * Text by language as inline content. `everyone`: it is shown to all readers, so the source language must be there,
 * and a missing translation is a warning; `some`: notes, which may be in one language only.
 */
export function readContent(
  reader: ItemReader,
  value: LocalizedText | undefined,
  path: FieldPath,
  audience: 'everyone' | 'some' = 'everyone',
): LocalizedContent {
  const content = new Map<Language, readonly PhrasingContent[]>();
  for (const { language, text, path: at } of eachLanguage(reader, value, path, audience)) {
    content.set(language, reader.phrasing(text, at));
  }
  return content;
}

/**
 * A list of texts, of things to choose from or to sort; nothing for one of which a fault has been told. What is written as one text and needs no translation, such as a
 * number or a name in Latin letters, stands for every language where the others are written by language.
 */
export function readContents(
  reader: ItemReader,
  values: readonly { readonly value: LocalizedText | undefined; readonly path: FieldPath }[],
  audience: 'everyone' | 'some' = 'everyone',
): readonly LocalizedContent[] {
  const isMixed = values.some(({ value }) => typeof value === 'object' && Object.keys(value).length > 1);
  return values.map(({ value, path }) => {
    if (!isMixed || typeof value !== 'string') return readContent(reader, value, path, audience);
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)) {
      const content = reader.phrasing(value, path);
      return new Map(reader.languages.map((language) => [language, content]));
    }
    const field = path.filter((key) => typeof key === 'string').join('.');
    for (const language of reader.languages.slice(1).filter((one) => reader.promptLanguages.includes(one)))
      reader.fault('untranslated-question', path, { field, language });
    return readContent(reader, value, path, audience);
  });
}

/** The languages of a text with the path to each; reports languages unknown to the book, and missing ones. */
export function eachLanguage(
  reader: ItemReader,
  value: LocalizedText | undefined,
  path: FieldPath,
  audience: 'everyone' | 'some',
): readonly { readonly language: Language; readonly text: string; readonly path: FieldPath }[] {
  const source = reader.languages[0];
  if (value === undefined || source === undefined) return [];
  if (typeof value === 'string') return [{ language: source, text: value, path }];
  const unknown = Object.keys(value).filter((key) => !reader.languages.includes(key));
  for (const found of unknown) reportLanguage(reader, found, [...path, found]);
  if (audience === 'everyone') reportMissing(reader, value, path, unknown);
  return reader.languages.flatMap((language) => {
    const text = value[language];
    return text === undefined ? [] : [{ language, text, path: [...path, language] }];
  });
}

/** A field that holds one value or a list: each value with its own path. */
export function eachValue<Value extends string | object>(
  value: Value | readonly Value[] | undefined,
  path: FieldPath,
): readonly { readonly value: Value; readonly path: FieldPath }[] {
  if (value === undefined) return [];
  return isList(value)
    ? value.map((one, index) => ({ value: one, path: [...path, index] }))
    : [{ value, path }];
}

/** Reports things that nobody can tell from an earlier one; `paths`: where each is written. */
export function reportRepeated(
  reader: ItemReader,
  rule: string,
  things: readonly LocalizedContent[],
  paths: readonly FieldPath[],
): void {
  for (const { index, first, found } of repeatedThings(things))
    reader.repeated(rule, paths[index] ?? [], paths[first] ?? [], { found });
}

/** Reports values of a list that stand in it twice. */
function reportRepeatedValues(reader: ItemReader, field: string, values: readonly unknown[]): void {
  const known = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const key = JSON.stringify(value);
    const first = known.get(key);
    if (first === undefined) known.set(key, index);
    else reader.repeated('repeated-value', [field, index], [field, first], { field, found: nameOf(value) });
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const block: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'block') : '';
  return String(block);
}

/**
 * The fields that every type has, with the room that the type gives where neither question nor file asks for any. A type
 * that prints things in an order of its own adds `printed`; one whose answer may be kept private adds `withheld`.
 */
export function readBase(reader: ItemReader, fields: CommonFields, space: AnswerSpace): ItemBase {
  const { defaults } = reader;
  const rubric = readRubric(reader, fields);
  for (const field of ['tags', 'versions', 'ref'] as const)
    reportRepeatedValues(reader, field, valuesOf<string | object>(fields[field]));
  // A rubric says more of one question than the file says of all.
  const points = fields.points ?? (rubric.length > 0 ? rubricTotal(rubric) : defaults.points);
  return {
    id: fields.id,
    prompt: readContent(reader, fields.prompt, ['prompt']),
    references: eachValue(fields.ref, ['ref']).map(({ value, path }) => readReference(reader, value, path)),
    explanation: readContent(reader, fields.explanation, ['explanation'], 'some'),
    feedback: readContent(reader, fields.feedback, ['feedback'], 'some'),
    hints: eachValue(fields.hint, ['hint']).map(({ value, path }) =>
      readContent(reader, value, path, 'some'),
    ),
    points,
    rubric,
    difficulty: fields.difficulty,
    level: fields.level,
    tags: valuesOf(fields.tags),
    skill: fields.skill,
    space: fields.space ?? defaults.space ?? space,
    audience: fields.audience === 'teacher' ? 'teacher' : 'everyone',
    versions: fields.versions === undefined ? undefined : valuesOf(fields.versions),
    shuffle: (fields.shuffle ?? defaults.shuffle) !== 'none',
    strict: fields.strict === true,
    readings: readingsOf(fields.furigana ?? defaults.furigana),
    printed: [],
    withheld: false,
    place: reader.place([]),
  };
}

function readingsOf(furigana: CommonFields['furigana']): ItemBase['readings'] {
  if (furigana === undefined || typeof furigana === 'string') return { policy: furigana, suppress: [] };
  return { policy: furigana.policy, suppress: valuesOf(furigana.suppress) };
}

/** The criteria of 採点基準; reports a sum other than the question's points. */
function readRubric(reader: ItemReader, fields: CommonFields): ItemBase['rubric'] {
  const rubric = (fields.rubric ?? []).map((entry, index) => ({
    criterion: readContent(reader, entry.criterion, ['rubric', index, 'criterion'], 'some'),
    points: entry.points,
    levels: (entry.levels ?? []).map((level, at) => ({
      points: level.points,
      description: readContent(
        reader,
        level.description,
        ['rubric', index, 'levels', at, 'description'],
        'some',
      ),
    })),
  }));
  reportLevels(reader, rubric);
  const found = rubricTotal(rubric);
  const points = fields.points;
  if (rubric.length > 0 && points !== undefined && Math.abs(found - points) > 1e-9)
    reader.fault('rubric-sum-differs', ['rubric'], { found, expected: points });
  return rubric;
}

/** Reports levels that are worth more than their criterion. */
function reportLevels(reader: ItemReader, rubric: ItemBase['rubric']): void {
  for (const [index, { points: expected, levels }] of rubric.entries()) {
    for (const [at, { points: found }] of levels.entries()) {
      if (found > expected)
        reader.fault('rubric-level-too-high', ['rubric', index, 'levels', at, 'points'], { found, expected });
    }
  }
}

function rubricTotal(rubric: ItemBase['rubric']): number {
  return sumOfPoints(rubric.map(({ points }) => points));
}

function valuesOf<Value extends string | object>(
  value: Value | readonly Value[] | undefined,
): readonly Value[] {
  return eachValue(value, []).map((each) => each.value);
}

function reportLanguage(reader: ItemReader, found: string, path: FieldPath): void {
  reader.fault('unknown-question-language', path, { found, expected: firstOf(reader.languages) });
}

/** What is written under a key that is no language of the book is not missing besides: each stands for one. */
function reportMissing(
  reader: ItemReader,
  value: Readonly<Record<Language, string>>,
  path: FieldPath,
  unknown: readonly string[],
): void {
  const [source] = reader.languages;
  const field = path.filter((key) => typeof key === 'string').join('.');
  const missing = reader.languages.filter(
    (language) => value[language] === undefined && reader.promptLanguages.includes(language),
  );
  const meant = unknown.reduce<readonly Language[]>((rest, key) => {
    const one = nearest(key, rest) ?? rest[0];
    return rest.filter((language) => language !== one);
  }, missing);
  // Of a text that is not there at all it is told once.
  const told = Object.keys(value).length === 0 ? meant.slice(0, 1) : meant;
  for (const language of told) {
    const rule = language === source ? 'missing-prompt-language' : 'untranslated-question';
    reader.fault(rule, path, { field, language });
  }
}

type ReferenceField = Exclude<NonNullable<CommonFields['ref']>, readonly unknown[]>;

function readReference(reader: ItemReader, value: ReferenceField, path: FieldPath): ExerciseReference {
  if (typeof value === 'string') return { block: value, quote: undefined, place: reader.place(path) };
  const { block, quote, lang, occurrence } = value;
  if (quote !== undefined) reader.reportCut([...path, 'quote']);
  if (lang !== undefined && !reader.languages.includes(lang)) {
    reportLanguage(reader, lang, [...path, 'lang']);
  }
  return {
    block,
    quote,
    language: lang,
    occurrence,
    place: reader.place([...path, quote === undefined ? 'block' : 'quote']),
  };
}

function isList<Value>(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
