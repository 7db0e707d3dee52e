import { maskGaps } from './gap.ts';
import type { FieldPath } from './item-reader.ts';

/** An answer in a question as written: a key of the map at `path`, or a gap after the words `before` of the text there. */
export type OpenAnswer = { readonly field: string; readonly path: FieldPath } & (
  { readonly type: 'key' } | { readonly type: 'gap'; readonly before: string }
);

/** What no reader without the key sees, of any type. */
const answerFields = ['answer', 'sample', 'accept', 'correction', 'explanation', 'feedback', 'rubric'];
const ofChoices = ['correct', 'feedback'];
const ofRows = ['answer', 'sample', 'accept'];

/**
 * The answers that stand in a question as written, before any schema has looked at it: in keys of its own, beside
 * choices and rows, in gaps, and the reading or the word that is asked for. Pairs and parts to be put in order are what readers
 * choose from. Questions of a group are questions by themselves.
 */
export function openAnswers(value: unknown): readonly OpenAnswer[] {
  const own = value === undefined ? [] : keysIn(value, answerFields, []);
  switch (fieldOf(value, 'type')) {
    case 'choice':
      return [...own, ...keysOfEntries(value, 'choices', ofChoices)];
    case 'transform':
      return [...own, ...keysIn(value, ['answers'], []), ...keysOfEntries(value, 'rows', ofRows)];
    case 'cloze':
      return [
        ...own,
        ...keysIn(value, ['gaps'], []),
        ...textsOf(fieldOf(value, 'text')).flatMap(({ text, path }) => openGaps(text, path)),
      ];
    case 'reading':
      return [...own, ...keysIn(value, [fieldOf(value, 'asks') === 'writing' ? 'word' : 'reading'], [])];
    default:
      return own;
  }
}

/**
 * A field that holds what readers see and the answer at once, without the answer and in a form to be compared: choices,
 * rows, a text with gaps. Nothing for other fields.
 */
export function openHalf(type: unknown, field: string, value: unknown): string | undefined {
  const isHalf = (of: string, name: string) => type === of && field === name;
  if (isHalf('choice', 'choices'))
    return sorted(listOf(value).map((entry) => textAlone(without(entry, ofChoices))));
  if (isHalf('transform', 'rows')) return sorted(listOf(value).map((entry) => without(entry, ofRows)));
  if (isHalf('cloze', 'text'))
    return sorted(textsOf(value).map(({ text, path }) => [path, maskGaps(text).open]));
  return undefined;
}

function keysOfEntries(value: unknown, list: string, keys: readonly string[]): readonly OpenAnswer[] {
  return listOf(fieldOf(value, list)).flatMap((entry, index) => keysIn(entry, keys, [list, index]));
}

function keysIn(value: unknown, keys: readonly string[], path: FieldPath): readonly OpenAnswer[] {
  return keys
    .filter((key) => isMap(value) && Object.hasOwn(value, key))
    .map((field) => ({ type: 'key', field, path }));
}

function openGaps(text: string, path: FieldPath): readonly OpenAnswer[] {
  return maskGaps(text).gaps.flatMap((gap): readonly OpenAnswer[] => {
    const first = gap[0];
    if (first === undefined || gap.every(({ markdown }) => markdown.trim() === '')) return [];
    const field = `[[${gap.map(({ markdown }) => markdown).join('|')}]]`;
    return [{ type: 'gap', field, path, before: text.slice(0, first.offset - 2) }];
  });
}

/** A text, or one by language, with the path to each. */
function textsOf(value: unknown): readonly { readonly text: string; readonly path: FieldPath }[] {
  if (typeof value === 'string') return [{ text: value, path: ['text'] }];
  if (!isMap(value)) return [];
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([language, text]) => (typeof text === 'string' ? [{ text, path: ['text', language] }] : []));
}

function without(entry: unknown, keys: readonly string[]): unknown {
  if (!isMap(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key)));
}

/** `{text: 北}` is 北. */
function textAlone(entry: unknown): unknown {
  return isMap(entry) && Object.keys(entry).join() === 'text' ? fieldOf(entry, 'text') : entry;
}

/** As text in which the order of keys makes no difference. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(value: unknown, key: string): unknown {
  return isMap(value) ? Reflect.get(value, key) : undefined;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
