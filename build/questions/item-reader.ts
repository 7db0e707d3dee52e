import type { PhrasingContent } from 'mdast';
import type { z } from 'zod';
import type { AnswerSpace, ExerciseReference, ItemBase, LocalizedContent } from '../model/exercise.ts';
import type { MessageValues, Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import { suggestion } from '../yaml/suggest.ts';
import type { CommonFields, LocalizedText } from './fields.ts';

/** Reads inline Markdown with the book's ruby; reports its faults from `at` on. */
export type ParseInline = (markdown: string, at: Place, report: Report) => readonly PhrasingContent[];

export type FieldPath = readonly (string | number)[];

/** What is found of a question type's own file: values by schema, Markdown by field, places for messages. */
export interface ItemReader {
  /** First language is the source. */
  readonly languages: readonly Language[];
  decode<S extends z.ZodType>(schema: S): z.output<S> | undefined;
  /** Where the text of a field begins, or goes on after the words `before`. */
  place(path: FieldPath, before?: string): Place;
  /** Reports at a field, or after the words `before` in it. */
  fault(rule: string, path: FieldPath, values?: MessageValues, before?: string): void;
  phrasing(markdown: string, path: FieldPath, before?: string): readonly PhrasingContent[];
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
  for (const found of Object.keys(value)) {
    if (!reader.languages.includes(found)) {
      reader.fault('unknown-question-language', [...path, found], {
        found,
        expected: suggestion(found, reader.languages),
      });
    }
  }
  if (audience === 'everyone') reportMissing(reader, value, path);
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

/** The fields that every type has, with the room that the type gives where the author asks for none. */
export function readBase(reader: ItemReader, fields: CommonFields, space: AnswerSpace): ItemBase {
  return {
    id: fields.id,
    prompt: readContent(reader, fields.prompt, ['prompt']),
    references: eachValue(fields.ref, ['ref']).map(({ value, path }) => readReference(reader, value, path)),
    explanation: readContent(reader, fields.explanation, ['explanation'], 'some'),
    hints: eachValue(fields.hint, ['hint']).map(({ value, path }) =>
      readContent(reader, value, path, 'some'),
    ),
    points: fields.points,
    space: fields.space ?? space,
    place: reader.place([]),
  };
}

function reportMissing(reader: ItemReader, value: Readonly<Record<Language, string>>, path: FieldPath): void {
  const [source = '', ...targets] = reader.languages;
  const field = path.filter((key) => typeof key === 'string').join('.');
  if (value[source] === undefined) reader.fault('missing-prompt-language', path, { field, language: source });
  for (const language of targets) {
    if (value[language] === undefined) reader.fault('untranslated-question', path, { field, language });
  }
}

function readReference(
  reader: ItemReader,
  value: string | { readonly block: string; readonly quote?: string | undefined },
  path: FieldPath,
): ExerciseReference {
  const place = reader.place(path);
  return typeof value === 'string'
    ? { block: value, quote: undefined, place }
    : {
        block: value.block,
        quote: value.quote,
        place: reader.place([...path, value.quote === undefined ? 'block' : 'quote']),
      };
}

function isList<Value>(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
