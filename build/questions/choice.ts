import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { Choice, Item, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { flag, text } from '../yaml/scalars.ts';
import { nearest, suggestion } from '../yaml/suggest.ts';
import { spaceParts } from './answer-space.ts';
import { readNamedChoices } from './choice-answer.ts';
import type { NamedChoices } from './choice-answer.ts';
import { choiceList, labelled, listLabel } from './choice-list.ts';
import { commonFields, localizedText, oneOrMany } from './fields.ts';
import type { LocalizedText } from './fields.ts';
import { readBase, readContent, readContents, reportRepeated } from './item-reader.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';
import { label, labelLimit } from './label.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, listed, phrase, textPart } from './parts.ts';
import { openFields } from './open-fields.ts';
import type { AnswerContext, Part, PartContext, QuestionType } from './question-type.ts';
import { plain, roomWords } from './room-words.ts';

/** By language beside `correct`, or under `text`: `{ja: 北, en: north}`, `{text: 北}`, `{text: {ja: 北, en: north}}`. */
const choiceEntry = z
  .object({
    correct: flag.optional(),
    text: localizedText.optional(),
    feedback: localizedText.optional(),
    fixed: flag.optional(),
  })
  .catchall(text);

const choiceKeys: readonly string[] = ['correct', 'text', 'feedback', 'fixed'];

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('choice'),
  select: z.enum(['one', 'many']).optional(),
  choices: z.array(z.union([text, choiceEntry])),
  answer: oneOrMany(text).optional(),
});

/**
 * 選択問題: letters to choose from; `select: many` where several are right. Right ones are `correct`, or `answer` names them.
 * Choices are printed in authored order, in versions in orders of their own. `feedback` of a choice is printed in keys; a
 * `fixed` one keeps its place in every version.
 */
export const choice: QuestionType<'choice'> = {
  type: 'choice',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const select = fields.select ?? 'one';
    const written = readChoices(reader, fields.choices);
    const named = readAnswer(reader, fields, written);
    const choices =
      named === undefined
        ? written
        : written.map((entry, index) => ({ ...entry, correct: named.right.has(index) }));
    reportCounts(reader, choices, select, named);
    reportRepeated(
      reader,
      'equal-choices',
      choices.map(({ content }) => content),
      choices.map((_, index) => ['choices', index]),
    );
    const printed = choices.map((_, index) => index);
    return {
      ...readBase(reader, fields, { type: 'none' }),
      printed,
      withheld: isWithheld(reader, choices),
      type: 'choice',
      select,
      choices,
    };
  },
  things: ({ choices }) => ({
    contents: choices.map(({ content }) => content),
    fixed: choices.flatMap(({ fixed }, index) => (fixed ? [index] : [])),
  }),
  conceal: (item) => ({
    ...openFields(item),
    type: 'choice',
    select: item.select,
    choices: inPrintedOrder(item).map(({ content }) => content),
  }),
  prompt(question, context, key) {
    const chosen = new Set(key === undefined ? [] : rightOnes(key).map(({ index }) => index));
    const kind = { style: 'q-choices', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      textPart(kind, question.choices, context, (language) => [
        choiceList(question.choices, language, context, { chosen }),
      ]),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key === undefined ? undefined : choiceWords(key, context)),
    ]);
  },
  answer(item, context) {
    const right = rightOnes(item);
    const contents = right.map(({ entry }) => entry.content);
    const lead = () =>
      answerLead(contents, context, (language) =>
        listed(
          right.map(({ entry, index }) => [labelled(label(index), phrase(entry.content, language, context))]),
          language,
          context,
          separatorOf(right, language),
        ),
      );
    return chained([
      ...(context.written === true ? [] : [lead()]),
      ...feedbackParts(item, context),
      ...explanationParts(item, context),
    ]);
  },
};

interface RightOne {
  readonly entry: Choice;
  /** Among the choices as printed. */
  readonly index: number;
}

function rightOnes(item: Item<'choice'>): readonly RightOne[] {
  return inPrintedOrder(item).flatMap((entry, index) => (entry.correct ? [{ entry, index }] : []));
}

function separatorOf(right: readonly RightOne[], language: Language): 'bank-separator' | 'list-separator' {
  return right.some(({ entry }) => isSentence(entry.content.get(language)))
    ? 'bank-separator'
    : 'list-separator';
}

/** The right choices with their letters, as a reader writes them. */
function choiceWords(item: Item<'choice'>, context: PartContext): LocalizedContent {
  const right = rightOnes(item);
  return roomWords(
    right.map(({ entry }) => entry.content),
    context,
    (language) =>
      right.map(({ entry, index }) => [plain(`${label(index)} `), ...(entry.content.get(language) ?? [])]),
    (language) => context.t(language, `questions:${separatorOf(right, language)}`),
  );
}

/** What is said of each choice, right or wrong, under the letter that it is printed with. */
function feedbackParts(item: Item<'choice'>, context: AnswerContext): readonly Part[] {
  if (!context.show.has('explanation')) return [];
  const kind = { style: 'q-explanation', breakInside: 'lines' } as const;
  return inPrintedOrder(item).flatMap(({ feedback }, index) =>
    feedback.size === 0
      ? []
      : textPart(kind, [feedback], context, (language) => [
          h('p', [listLabel(label(index)), ...phrase(feedback, language, context)]),
        ]),
  );
}

/** Which choices are right is private, and not at hand. */
function isWithheld(reader: ItemReader, choices: readonly Choice[]): boolean {
  return reader.answersWithheld && !choices.some(({ correct }) => correct);
}

function inPrintedOrder({ choices, printed }: Item<'choice'>): readonly Choice[] {
  return printed.flatMap((index) => choices[index] ?? []);
}

/** A whole sentence brings its own full stop, after which a comma would be one too many. */
function isSentence(content: readonly PhrasingContent[] | undefined): boolean {
  return /[。．！？.!?][」』）”’")]*$/u.test(plainText(content ?? []));
}

type ChoiceEntry = string | z.output<typeof choiceEntry>;

function readChoices(reader: ItemReader, entries: readonly ChoiceEntry[]): readonly Choice[] {
  const contents = readContents(
    reader,
    entries.map((entry, index) => choiceText(reader, entry, ['choices', index])),
  );
  return entries.map((entry, index) => {
    const { correct, feedback, fixed } = typeof entry === 'string' ? {} : entry;
    return {
      content: contents[index] ?? new Map(),
      correct: correct === true,
      feedback: readContent(reader, feedback, ['choices', index, 'feedback'], 'some'),
      fixed: fixed === true,
    };
  });
}

/** What a choice says: one text, `text`, or its languages beside its other keys; nothing where a key was misspelt. */
function choiceText(
  reader: ItemReader,
  entry: ChoiceEntry,
  path: FieldPath,
): { readonly value: LocalizedText | undefined; readonly path: FieldPath } {
  if (typeof entry === 'string') return { value: entry, path };
  const written = Object.keys(entry).filter((key) => !choiceKeys.includes(key));
  const misspelt = written.filter((key) => isKeyOfChoice(key, entry.text !== undefined, reader));
  for (const found of misspelt) {
    const expected = suggestion(found, [...choiceKeys, ...reader.languages]);
    reader.fault('unknown-key', [...path, found], { found, expected });
  }
  if (entry.text !== undefined) return { value: entry.text, path: [...path, 'text'] };
  const languages = written.filter((key) => !misspelt.includes(key));
  if (languages.length === 0 && misspelt.length > 0) return { value: undefined, path };
  return { value: Object.fromEntries(languages.map((key) => [key, String(entry[key])])), path };
}

/** Whether an unknown key was meant as one of the choice's own rather than as a language. */
function isKeyOfChoice(key: string, hasText: boolean, { languages }: ItemReader): boolean {
  return !languages.includes(key) && (hasText || nearest(key, choiceKeys) !== undefined);
}

/** What `answer` says; reports it beside `correct`. Nothing where there is no `answer`. */
function readAnswer(
  reader: ItemReader,
  { answer, choices: entries }: z.output<typeof schema>,
  choices: readonly Choice[],
): NamedChoices | undefined {
  if (answer === undefined) return undefined;
  const marked = entries.findIndex((entry) => typeof entry === 'object' && entry.correct !== undefined);
  if (marked >= 0) {
    const values = { field: 'answer', other: 'correct' };
    reader.repeated('answers-twice', ['answer'], ['choices', marked, 'correct'], values);
  }
  const named = readNamedChoices(
    reader,
    answer,
    choices.map(({ content }) => content),
  );
  return { ...named, sound: named.sound && marked < 0 };
}

function reportCounts(
  reader: ItemReader,
  choices: readonly Choice[],
  select: Item<'choice'>['select'],
  named: NamedChoices | undefined,
): void {
  const right = choices.filter((entry) => entry.correct).length;
  const list = ['choices'];
  if (choices.length < 2) reader.fault('too-few-parts', list, { found: choices.length, expected: 2 });
  if (choices.length > labelLimit)
    reader.fault('too-many-parts', list, { found: choices.length, expected: labelLimit });
  // What `answer` says wrongly has been told.
  if (named?.sound === false) return;
  const path = named === undefined ? list : ['answer'];
  if (right === 0 && !reader.answersWithheld) reader.fault('no-right-choice', path);
  if (select === 'many' && right > 0 && right === choices.length)
    reader.fault('no-wrong-choice', path, { found: right });
  if (select === 'one' && right > 1) {
    const rule = right === choices.length ? 'every-choice-right' : 'several-right-choices';
    reader.fault(rule, path, { found: right });
  }
}
