import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { Choice, Item } from '../model/exercise.ts';
import { plainText } from '../tree/plain-text.ts';
import { flag, text } from '../yaml/scalars.ts';
import { suggestion } from '../yaml/suggest.ts';
import { spaceParts } from './answer-space.ts';
import { choiceList, listLabel } from './choice-list.ts';
import { commonFields, localizedText } from './fields.ts';
import type { LocalizedText } from './fields.ts';
import { readBase, readContent, readContents } from './item-reader.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';
import { label, labelLimit } from './label.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, listed, phrase, textPart } from './parts.ts';
import { openFields } from './open-fields.ts';
import type { AnswerContext, Part, QuestionType } from './question-type.ts';

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
});

/**
 * 選択問題: letters to choose from; `select: many` where several are right. Choices are printed in authored order, in
 * versions in orders of their own. `feedback` of a choice is printed in keys; a `fixed` one keeps its place in every
 * version.
 */
export const choice: QuestionType<'choice'> = {
  type: 'choice',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const select = fields.select ?? 'one';
    const choices = readChoices(reader, fields.choices);
    reportCounts(reader, choices, select);
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
  prompt(question, context) {
    const kind = { style: 'q-choices', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      textPart(kind, question.choices, context, (language) => [
        choiceList(question.choices, language, context),
      ]),
      ...hintParts(question, context),
      ...spaceParts(question.space, context),
    ]);
  },
  answer(item, context) {
    const right = inPrintedOrder(item).flatMap((entry, index) => (entry.correct ? [{ entry, index }] : []));
    const contents = right.map(({ entry }) => entry.content);
    return chained([
      answerLead(contents, context, (language) =>
        listed(
          right.map(({ entry, index }) => [
            listLabel(label(index)),
            ...phrase(entry.content, language, context),
          ]),
          language,
          context,
          contents.some((content) => isSentence(content.get(language))) ? 'bank-separator' : 'list-separator',
        ),
      ),
      ...feedbackParts(item, context),
      ...explanationParts(item, context),
    ]);
  },
};

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

/** What a choice says: one text, `text`, or its languages beside its other keys. */
function choiceText(
  reader: ItemReader,
  entry: ChoiceEntry,
  path: FieldPath,
): { readonly value: LocalizedText; readonly path: FieldPath } {
  if (typeof entry === 'string') return { value: entry, path };
  const written = Object.keys(entry).filter((key) => !choiceKeys.includes(key));
  const languages = written.filter((key) => reader.languages.includes(key));
  for (const found of written.filter((key) => !languages.includes(key))) {
    const expected = suggestion(found, [...choiceKeys, ...reader.languages]);
    reader.fault('unknown-key', [...path, found], { found, expected });
  }
  return entry.text === undefined
    ? { value: Object.fromEntries(languages.map((key) => [key, String(entry[key])])), path }
    : { value: entry.text, path: [...path, 'text'] };
}

function reportCounts(
  reader: ItemReader,
  choices: readonly Choice[],
  select: Item<'choice'>['select'],
): void {
  const right = choices.filter((entry) => entry.correct).length;
  const path = ['choices'];
  if (choices.length < 2) reader.fault('too-few-parts', path, { found: choices.length, expected: 2 });
  if (choices.length > labelLimit)
    reader.fault('too-many-parts', path, { found: choices.length, expected: labelLimit });
  if (right === 0 && !reader.answersWithheld) reader.fault('no-right-choice', path);
  if (select === 'many' && right > 0 && right === choices.length)
    reader.fault('no-wrong-choice', path, { found: right });
  if (select === 'one' && right > 1) {
    const rule = right === choices.length ? 'every-choice-right' : 'several-right-choices';
    reader.fault(rule, path, { found: right });
  }
}
