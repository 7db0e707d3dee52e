import { h } from 'hastscript';
import { z } from 'zod';
import type { Item, ItemType, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import { commonFields, localizedText, oneOrMany } from './fields.ts';
import { eachValue, readBase, readContent } from './item-reader.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';
import { plainText } from '../tree/plain-text.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { openFields } from './open-fields.ts';
import { chained, phrase, textPart } from './parts.ts';
import type { AnswerContext, Part, PromptContext, QuestionType } from './question-type.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('group'),
  prompt: localizedText.optional(),
  stimulus: oneOrMany(localizedText).optional(),
  items: z.array(z.unknown()),
});

type GroupPart = Item<Exclude<ItemType, 'group'>>;

/** 大問: questions that share a text, printed above them or named by `ref`. They are numbered 3(1), 3(2) … */
export const group: QuestionType<'group'> = {
  type: 'group',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const items = readParts(reader, fields.items);
    if (fields.items.length === 0) reader.fault('empty-group', ['items'], { id: fields.id });
    if (fields.stimulus === undefined && fields.ref === undefined)
      reader.fault('group-without-stimulus', [], { id: fields.id });
    if (items.length === fields.items.length) reportPoints(reader, fields.points, items);
    return {
      // What the file says for every question is said of the parts, not of what holds them; readings are of its text too.
      ...readBase({ ...reader, defaults: { furigana: reader.defaults.furigana } }, fields, { type: 'none' }),
      type: 'group',
      stimulus: eachValue(fields.stimulus, ['stimulus']).map(({ value, path }) =>
        readContent(reader, value, path),
      ),
      items,
    };
  },
  conceal: (item) => ({ ...openFields(item), type: 'group', stimulus: item.stimulus }),
  prompt(question, context) {
    return [
      { ...lead(question, context), keepWithNext: true },
      ...chained(hintParts(question, context)).map((part) => ({ ...part, keepWithNext: true })),
      ...stimulusParts(question.stimulus, context),
    ];
  },
  answer(item, context) {
    // The questions of the group have entries of their own.
    const [first, ...others] = explanationParts(item, context);
    if (first === undefined) return [];
    const isExplained = context.show.has('explanation') && item.explanation.size > 0;
    const head = isExplained ? [explained(item, context)] : [answerLead([], context, () => []), first];
    return chained([...head, ...others]);
  },
};

function explained(item: Item<'group'>, context: AnswerContext): Part {
  const render = (language: Language) => phrase(item.explanation, language, context);
  return answerLead([item.explanation], context, render, 'explanation');
}

function readParts(reader: ItemReader, values: readonly unknown[]): readonly GroupPart[] {
  const isGroup = (value: unknown) =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'group';
  for (const [index, value] of values.entries())
    if (isGroup(value)) reader.fault('group-in-group', ['items', index, 'type']);
  return reader.nested(values).flatMap((item): GroupPart[] => (item.type === 'group' ? [] : [item]));
}

/** Points of the group beside points of its questions are their sum. */
function reportPoints(reader: ItemReader, found: number | undefined, items: readonly GroupPart[]): void {
  const path: FieldPath = ['points'];
  const given = items.flatMap(({ points }) => points ?? []);
  const expected = given.reduce((sum, points) => sum + points, 0);
  if (found !== undefined && given.length > 0 && Math.abs(found - expected) > 1e-9)
    reader.fault('group-points-differ', path, { found, expected });
}

function lead(question: Question<'group'>, context: PromptContext): Part {
  if (question.prompt.size > 0) return promptLead(question, context);
  const text = new Map(context.languages.map((language) => [language, []]));
  return promptLead(question, context, { text, render: () => [] });
}

/** Statements to be told apart, `A. …` and `ア　…`: their labels hang, and they are no running text. */
function isStatements(stimulus: readonly LocalizedContent[]): boolean {
  const texts = stimulus.flatMap((text) => [...text.values()].map(plainText));
  return stimulus.length > 1 && texts.every((text) => label.test(text));
}

const label = /^(?:[A-Za-z]|\p{Lu}\p{Ll}+ \d{1,2}|\d{1,2}|[ア-ン]|[甲乙丙丁戊己])[.:)．：）\u3000]/u;

/** The shared text by paragraph; its end stays with the first question. */
function stimulusParts(stimulus: readonly LocalizedContent[], context: PromptContext): readonly Part[] {
  const kind = { style: 'q-stimulus', breakInside: 'lines' } as const;
  const statements = isStatements(stimulus) ? ['q-statements'] : [];
  return stimulus.map((text, index) => {
    const part = textPart(kind, [text], context, (language) => [
      h('p', { className: ['q-passage-text'] }, [...phrase(text, language, context)]),
    ]);
    const edges = [
      ...statements,
      ...(index === 0 ? ['q-stimulus-first'] : []),
      ...(index === stimulus.length - 1 ? ['q-stimulus-last'] : []),
    ];
    return {
      ...part,
      style: [part.style, ...edges].join(' '),
      keepWithNext: index === stimulus.length - 1,
    };
  });
}
