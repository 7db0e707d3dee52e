import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { ItemFields } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields, localizedText, oneOrMany } from './fields.ts';
import { eachValue, readBase, readContent } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, generated, listed, phrase, textPart } from './parts.ts';
import { openFields } from './question.ts';
import type { AnswerContext, Part, QuestionType } from './question-type.ts';
import { kanaVariants } from './variants.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('short'),
  answer: localizedText.optional(),
  sample: localizedText.optional(),
  accept: oneOrMany(localizedText).optional(),
});

type Fields = z.output<typeof schema>;
type Short = ItemFields['short'];

/** 内容質問: an answer in words; `answer: varies` with a `sample` where no one answer is right. */
export const short: QuestionType<'short'> = {
  type: 'short',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const answer = readAnswer(reader, fields);
    if (answer === undefined) return undefined;
    return { ...readBase(reader, fields, { type: 'lines', count: 2 }), type: 'short', ...answer };
  },
  conceal: (item) => ({ ...openFields(item), type: 'short' }),
  prompt(question, context) {
    return chained([
      promptLead(question, context),
      ...hintParts(question, context),
      ...spaceParts(question.space, context),
    ]);
  },
  answer(item, context) {
    const name = item.varies ? 'sample-answer' : undefined;
    const lead = answerLead(
      [item.answer],
      context,
      (language) => phrase(item.answer, language, context),
      name,
    );
    return chained([
      lead,
      ...acceptParts(item.accept, context),
      ...variantParts(item.variants, context),
      ...explanationParts(item, context),
    ]);
  },
};

function readAnswer(reader: ItemReader, fields: Fields): Short | undefined {
  const varies = fields.answer === 'varies';
  const path = varies ? 'sample' : 'answer';
  const written = fields[path];
  if (written === undefined) {
    reader.fault(varies ? 'missing-sample' : 'missing-answer', varies ? ['answer'] : [], { id: fields.id });
    return undefined;
  }
  if (!varies && fields.sample !== undefined) reader.fault('sample-without-varies', ['sample']);
  const answer = readContent(reader, written, [path], 'some');
  const auto = fields.accept === 'auto';
  return {
    answer,
    varies,
    accept: auto
      ? []
      : eachValue(fields.accept, ['accept']).map(({ value, path: at }) =>
          readContent(reader, value, at, 'some'),
        ),
    variants: auto ? variantsOf(answer) : new Map(),
  };
}

function variantsOf(answer: ReadonlyMap<Language, readonly PhrasingContent[]>): Short['variants'] {
  const found = [...answer].map(([language, nodes]) => [language, kanaVariants(nodes)] as const);
  return new Map(found.filter(([, variants]) => variants.length > 0));
}

/** What counts as well: alternatives written in the same languages stand in one line. */
function acceptParts(accept: Short['accept'], context: AnswerContext): readonly Part[] {
  const groups = new Map<string, Short['accept'][number][]>();
  for (const alternative of accept) {
    const key = [...alternative.keys()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), alternative]);
  }
  return [...groups.values()].map((alternatives) =>
    textPart({ style: 'q-accept', breakInside: 'lines' }, alternatives, context, (language) => {
      const phrases = alternatives.map((alternative) => phrase(alternative, language, context));
      return acceptLine(listed(phrases, language, context, 'alternative-separator'), language, context);
    }),
  );
}

/** Of the spellings that the ruby allows only the one all in kana is printed: the others follow from it. */
function variantParts(variants: Short['variants'], context: AnswerContext): readonly Part[] {
  if (!context.languages.some((language) => variants.has(language))) return [];
  return [
    textPart({ style: 'q-accept', breakInside: 'lines' }, [variants], context, (language) =>
      acceptLine([generated('q-variant', [variants.get(language)?.[0] ?? ''])], language, context),
    ),
  ];
}

function acceptLine(
  content: ReturnType<typeof phrase>,
  language: Language,
  context: AnswerContext,
): ReturnType<typeof phrase> {
  const name = generated('q-word', [`${context.t(language, 'questions:also-accepted')} `]);
  return [{ type: 'element', tagName: 'p', properties: {}, children: [name, ...content] }];
}
