import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { AnswerPlace, EditionConfig } from '../model/config.ts';
import type { Item, QuestionReadings } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import type { SheetChapter, SheetItem, SheetSet } from '../model/sheet.ts';
import { itemAnswer, itemPrompt } from './index.ts';
import { answerLead, explanationParts, passages } from './lead.ts';
import { appended, phrase, textPart } from './parts.ts';
import { sumOfPoints } from './points.ts';
import type { AnswerContext, Part, PartContext, PrintedArea, PromptContext } from './question-type.ts';

/** One thing of a sheet; its parts follow one another and lead from its id. */
export interface SheetEntry {
  readonly kind: 'set-title' | 'instructions' | 'item' | 'answer';
  /**
   * Element id, unique in the book: `q-<item>` and `a-<item>`; for sets `qs-<set>` and, in keys, `as-<set>`, for
   * instructions `qi-<set>`. Where a question is answered at two places, the second's ids begin with `a2` and `as2`.
   */
  readonly id: string;
  readonly parts: readonly Part[];
}

export interface SheetOptions extends Pick<PartContext, 'languages' | 't'> {
  /** What becomes of the room to write in where the answer stands below its question. */
  readonly room: EditionConfig['room'];
  /** Inline Markdown as hast, with the readings that a question asks for. */
  phrasing(
    nodes: readonly PhrasingContent[],
    language: Language,
    readings?: QuestionReadings,
  ): readonly ElementContent[];
  /** A link with a page number to an element of this book, or to the question of that number in another one. */
  pageRef(anchor: string, number: string, language: Language): ElementContent;
  /** Names a passage of the text, as a link. */
  blockLabel(block: string, language: Language): readonly ElementContent[];
  /** Height of a line in millimetres; see `PromptContext`. */
  readonly pitch?: number;
  /** See `PromptContext`. */
  readonly area?: PrintedArea;
}

/** The element id of a question, in every output. */
export function questionAnchor(item: string): string {
  return `q-${item}`;
}

/** The element id of a key entry, in every output; `order` counts the places at which the question is answered. */
export function answerAnchor(item: string, order = 0): string {
  return `a${order === 0 ? '' : order + 1}-${item}`;
}

/**
 * The questions of a chapter in order, with their answers below them where the edition says `inline`, with the page of
 * the key entry where there is a key.
 */
export function questionParts(sheet: SheetChapter, options: SheetOptions): readonly SheetEntry[] {
  return sheet.sets.flatMap((set) => [
    ...setTitle(set, 'qs', options),
    ...instructions(set, options),
    ...set.items.flatMap((item) => questionEntries(item, options)),
  ]);
}

/**
 * The key of a chapter at one place of answers: number, answer, explanation, the page of the question and the passages
 * that it is about. Empty where nothing is answered there.
 */
export function answerParts(
  sheet: SheetChapter,
  place: AnswerPlace,
  options: SheetOptions,
): readonly SheetEntry[] {
  return sheet.sets.flatMap((set) => {
    const entries = set.items.flatMap((item) => keyEntries(item, place, options));
    if (entries.length === 0) return [];
    // No item need be answered at all places of its set; each place has its own title.
    const order = [...new Set(set.items.flatMap(({ answeredAt }) => answeredAt))].indexOf(place);
    return [...setTitle(set, order === 0 ? 'as' : `as${order + 1}`, options), ...entries];
  });
}

function setTitle(set: SheetSet, sheet: string, options: SheetOptions): readonly SheetEntry[] {
  if (set.title.size === 0) return [];
  const total = sumOfPoints(set.items.map(pointsOf));
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

/** Points of a question; those of a group are the sum of the questions that the edition has of it, where they say any. */
export function pointsOf({ question, parts }: SheetItem): number {
  const inParts = parts.some((part) => part.question.points !== undefined);
  return inParts ? sumOfPoints(parts.map(pointsOf)) : (question.points ?? 0);
}

function instructions(set: SheetSet, options: SheetOptions): readonly SheetEntry[] {
  if (set.instructions.size === 0) return [];
  const context = { ...options, number: '' };
  const kind = { style: 'q-instructions', breakInside: 'lines' } as const;
  const part = textPart(kind, [set.instructions], context, (language) => [
    h('p', [...phrase(set.instructions, language, context)]),
  ]);
  return [{ kind: 'instructions', id: `qi-${set.id}`, parts: [{ ...part, keepWithNext: true }] }];
}

function questionEntries(item: SheetItem, options: SheetOptions): readonly SheetEntry[] {
  const inline = item.answeredAt.find(({ where }) => where === 'inline');
  const entry = item.answeredAt.findIndex(
    (place) => (place.where === 'chapter-end' || place.where === 'book-end') && saysAnything(item, place),
  );
  const { id } = item.question;
  const key = inline === undefined ? undefined : writtenKey(item, inline, options);
  const context: PromptContext = {
    ...partContext(item, options),
    space: inline === undefined || key !== undefined ? 'room' : 'collapsed',
    passage: options.blockLabel,
    reference:
      entry < 0 || item.parts.length > 0
        ? undefined
        : (language) => keyReference(answerAnchor(id, entry), item.number, language, options),
    ...(options.pitch === undefined ? {} : { pitch: options.pitch }),
    area: options.area,
  };
  const question: SheetEntry = {
    kind: 'item',
    id: questionAnchor(id),
    parts: itemPrompt<Item['type']>(withSum(item), context, key),
  };
  const answer = inline === undefined ? [] : inlineAnswer(item, inline, key !== undefined, options);
  const own =
    answer.length === 0 ? question : key === undefined ? heldTogether(question) : leadingOn(question);
  return [own, ...answer, ...item.parts.flatMap((part) => questionEntries(part, options))];
}

/** The answer to be written in its place, where the edition wants it there. */
function writtenKey({ key }: SheetItem, { show }: AnswerPlace, { room }: SheetOptions): Item | undefined {
  return room === 'fill' && show.has('answer') ? key : undefined;
}

/** A group with the points that its questions have in this edition. */
function withSum(item: SheetItem): SheetItem['question'] {
  const points = pointsOf(item);
  return item.parts.length === 0 || points === 0 ? item.question : { ...item.question, points };
}

/** A key prints the readings that its item asks for: what the question holds back is its answer. */
function partContext(
  item: SheetItem,
  options: SheetOptions,
  readings: QuestionReadings = item.question.readings,
): PartContext {
  const { languages, t, phrasing } = options;
  return {
    languages,
    t,
    number: item.number,
    phrasing: (nodes, language) => phrasing(nodes, language, readings),
  };
}

/** A question stays with the answer below it. */
function heldTogether(entry: SheetEntry): SheetEntry {
  return { ...entry, parts: entry.parts.map((part) => ({ ...part, keepWithNext: true })) };
}

/** Where the answer is in its place, the question may be parted as it may without; its end stays with what follows. */
function leadingOn({ parts, ...entry }: SheetEntry): SheetEntry {
  const last = parts.length - 1;
  return { ...entry, parts: parts.map((part, at) => (at === last ? { ...part, keepWithNext: true } : part)) };
}

function inlineAnswer(
  item: SheetItem,
  place: AnswerPlace,
  written: boolean,
  options: SheetOptions,
): readonly SheetEntry[] {
  const context: AnswerContext = {
    ...partContext(item, options, item.key?.readings),
    lead: 'word',
    show: place.show,
    written,
  };
  return answerEntry(item, place, context);
}

function keyEntries(item: SheetItem, place: AnswerPlace, options: SheetOptions): readonly SheetEntry[] {
  if (!item.answeredAt.includes(place)) return [];
  const { question } = item;
  const context: AnswerContext = {
    ...partContext(item, options, item.key?.readings),
    lead: 'number',
    show: place.show,
    reference: (language) => [
      options.pageRef(questionAnchor(question.id), item.number, language),
      ...passages(question, options.blockLabel, options, language),
    ],
  };
  return [
    ...answerEntry(item, place, context),
    ...item.parts.flatMap((part) => keyEntries(part, place, options)),
  ];
}

/** Nothing where there is nothing to say: a group whose questions say it all. */
function answerEntry(item: SheetItem, place: AnswerPlace, context: AnswerContext): readonly SheetEntry[] {
  const { key, answeredAt, question } = item;
  if (key === undefined || !saysAnything(item, place)) return [];
  const stated = place.show.has('statement') && place.where !== 'inline';
  const statement = stated ? statementParts(question, context) : [];
  const own: AnswerContext = stated ? { ...context, lead: 'word' } : context;
  const parts = place.show.has('answer') ? itemAnswer<Item['type']>(key, own) : notesAlone(key, own);
  const all = [...statement, ...parts];
  if (all.length === 0) return [];
  return [{ kind: 'answer', id: answerAnchor(question.id, answeredAt.indexOf(place)), parts: all }];
}

/** Whether a place has anything to say about an item: explanations alone are not written for every one. */
function saysAnything({ key }: SheetItem, { show, where }: AnswerPlace): boolean {
  return (
    key !== undefined &&
    (show.has('answer') ||
      (show.has('statement') && where !== 'inline') ||
      (show.has('explanation') && (key.explanation.size > 0 || key.feedback.size > 0)) ||
      (show.has('rubric') && key.rubric.length > 0))
  );
}

/** What is said about an answer that stands elsewhere, under the number of its question. */
function notesAlone(key: Item, context: AnswerContext): readonly Part[] {
  const notes = explanationParts(key, context);
  if (notes.length === 0 || context.lead === 'word') return notes;
  return [{ ...answerLead([], context, () => []), keepWithNext: true }, ...notes];
}

/** The question again, as it was put but for the room to write in: nobody need leaf back to it. */
function statementParts(question: Question, context: AnswerContext): readonly Part[] {
  const { reference: _, show: _show, lead: _lead, ...plain } = context;
  return itemPrompt(question, { ...plain, space: 'collapsed' }).map((part) => ({
    ...part,
    style: `${part.style} q-statement`,
    keepWithNext: true,
  }));
}

function keyReference(
  anchor: string,
  number: string,
  language: Language,
  options: SheetOptions,
): readonly ElementContent[] {
  return [
    { type: 'text', value: `${options.t(language, 'questions:see-answer')} ` },
    options.pageRef(anchor, number, language),
  ];
}
