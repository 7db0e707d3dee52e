import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AnswersAt } from '../model/config.ts';
import type { ExerciseChapter, ExerciseSet, Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { itemAnswer, itemPrompt, withoutAnswers } from './index.ts';
import { passages } from './lead.ts';
import { appended, phrase, textPart } from './parts.ts';
import type { Part, PartContext, PromptContext } from './question-type.ts';

/** One thing of a sheet; its parts follow one another and lead from its id. */
export interface SheetEntry {
  readonly kind: 'set-title' | 'instructions' | 'item' | 'answer';
  /**
   * Element id, unique in the book: `q-<item>` and `a-<item>`; for sets `qs-<set>` and, in keys, `as-<set>`, for
   * instructions `qi-<set>`.
   */
  readonly id: string;
  readonly parts: readonly Part[];
}

export interface SheetOptions extends Pick<PartContext, 'languages' | 't' | 'phrasing'> {
  readonly answers: AnswersAt;
  /** The printed number of a question: 1, 2, 3 … in each chapter. */
  numberOf(item: string): string;
  /** A link with a page number to an element of this book. */
  pageRef(anchor: string, language: Language): ElementContent;
  /** Names a passage of the text, as a link. */
  blockLabel(block: string, language: Language): readonly ElementContent[];
  /** Height of a line in millimetres; see `PromptContext`. */
  readonly pitch?: number;
}

/** The element id of a question, in every output. */
export function questionAnchor(item: string): string {
  return `q-${item}`;
}

/** The element id of a key entry, in every output. */
export function answerAnchor(item: string): string {
  return `a-${item}`;
}

/**
 * The questions of a chapter in order, with their answers below them where the edition says `inline`, with the page of
 * the key entry where there is a key, and otherwise without anything made from an answer.
 */
export function questionParts(chapter: ExerciseChapter, options: SheetOptions): readonly SheetEntry[] {
  return chapter.sets.flatMap((set) => [
    ...setTitle(set, 'qs', options),
    ...instructions(set, options),
    ...set.items.flatMap((item) => questionEntries(item, options)),
  ]);
}

/** The key of a chapter: number, answer, explanation, the page of the question and the passages that it is about. */
export function answerParts(chapter: ExerciseChapter, options: SheetOptions): readonly SheetEntry[] {
  return chapter.sets.flatMap((set) => [
    ...setTitle(set, 'as', options),
    ...set.items.map((item) => keyEntry(item, options)),
  ]);
}

/** Numbers for `numberOf`: 1, 2, 3 … through all sets of one chapter. The one source of question numbers. */
export function questionNumbers(chapter: ExerciseChapter): ReadonlyMap<string, string> {
  const items = chapter.sets.flatMap((set) => set.items);
  return new Map(items.map((item, index) => [item.id, String(index + 1)]));
}

function setTitle(set: ExerciseSet, sheet: 'qs' | 'as', options: SheetOptions): readonly SheetEntry[] {
  if (set.title.size === 0) return [];
  const total = set.items.reduce((sum, item) => sum + (item.points ?? 0), 0);
  const context = { ...options, number: '' };
  const part = textPart({ style: 'q-set-title', breakInside: 'avoid' }, [set.title], context, (language) => [
    h('p', [
      ...phrase(set.title, language, context),
      ...(total > 0 && sheet === 'qs'
        ? [appended('q-meta', [options.t(language, 'questions:total-points', { points: total })])]
        : []),
    ]),
  ]);
  return [{ kind: 'set-title', id: `${sheet}-${set.id}`, parts: [{ ...part, keepWithNext: true }] }];
}

function instructions(set: ExerciseSet, options: SheetOptions): readonly SheetEntry[] {
  if (set.instructions.size === 0) return [];
  const context = { ...options, number: '' };
  const kind = { style: 'q-instructions', breakInside: 'lines' } as const;
  const part = textPart(kind, [set.instructions], context, (language) => [
    h('p', [...phrase(set.instructions, language, context)]),
  ]);
  return [{ kind: 'instructions', id: `qi-${set.id}`, parts: [{ ...part, keepWithNext: true }] }];
}

function questionEntries(item: Item, options: SheetOptions): readonly SheetEntry[] {
  const inline = options.answers === 'inline';
  const hasKey = options.answers === 'chapter-end' || options.answers === 'book-end';
  const context: PromptContext = {
    languages: options.languages,
    t: options.t,
    phrasing: options.phrasing,
    number: options.numberOf(item.id),
    space: inline ? 'collapsed' : 'room',
    passage: options.blockLabel,
    reference: hasKey ? (language) => keyReference(item.id, language, options) : undefined,
    ...(options.pitch === undefined ? {} : { pitch: options.pitch }),
  };
  const question: SheetEntry = {
    kind: 'item',
    id: questionAnchor(item.id),
    parts: itemPrompt(withoutAnswers(item), context),
  };
  return inline ? [heldTogether(question), inlineAnswer(item, options)] : [question];
}

/** The last part of a question stays with the answer below it. */
function heldTogether(entry: SheetEntry): SheetEntry {
  return { ...entry, parts: entry.parts.map((part) => ({ ...part, keepWithNext: true })) };
}

function inlineAnswer(item: Item, options: SheetOptions): SheetEntry {
  const context = { ...options, number: options.numberOf(item.id), lead: 'word' } as const;
  return { kind: 'answer', id: answerAnchor(item.id), parts: itemAnswer(item, context) };
}

function keyEntry(item: Item, options: SheetOptions): SheetEntry {
  const context = {
    ...options,
    number: options.numberOf(item.id),
    lead: 'number',
    reference: (language: Language) => [
      options.pageRef(questionAnchor(item.id), language),
      ...passages(item, options.blockLabel, options, language),
    ],
  } as const;
  return { kind: 'answer', id: answerAnchor(item.id), parts: itemAnswer(item, context) };
}

function keyReference(item: string, language: Language, options: SheetOptions): readonly ElementContent[] {
  return [
    { type: 'text', value: `${options.t(language, 'questions:see-answer')} ` },
    options.pageRef(answerAnchor(item), language),
  ];
}
