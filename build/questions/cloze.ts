import { h } from 'hastscript';
import { z } from 'zod';
import type { ClozePart, Item, LocalizedContent } from '../model/exercise.ts';
import { spaceParts } from './answer-space.ts';
import { bankOf, bankPart, bankThings } from './cloze-bank.ts';
import { gapLanguages, hasNoAnswers, readGivenGaps } from './cloze-gaps.ts';
import { gapFaults, readClozeText } from './cloze-reader.ts';
import { blankText, gapAnswers, hasFurther, widthOf } from './cloze-text.ts';
import { bankFields, readBank } from './cloze-words.ts';
import { commonFields, localizedText, oneOrMany } from './fields.ts';
import { eachLanguage, readBase } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, textPart } from './parts.ts';
import { openFields } from './open-fields.ts';
import type { BlankPart } from '../model/question.ts';
import type { AnswerContext, Part, PartContext, QuestionType } from './question-type.ts';
import { plain, roomWords } from './room-words.ts';
import { acceptWord } from './worded-answer.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('cloze'),
  prompt: localizedText.optional(),
  text: localizedText,
  gaps: z.array(oneOrMany(localizedText)).optional(),
  ...bankFields,
  accept: z.literal('auto').optional(),
});

/**
 * 空所補充: a text with gaps `[[answer|also accepted]]`, or `[[]]` with the answers in `gaps`; with or without a bank of
 * words.
 */
export const cloze: QuestionType<'cloze'> = {
  type: 'cloze',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const auto = fields.accept === 'auto' && fields.strict !== true;
    const texts = eachLanguage(reader, fields.text, ['text'], 'everyone');
    const given = readGivenGaps(reader, fields.gaps, texts, auto);
    const isBare = reader.answersPrivate && hasNoAnswers(texts);
    if (isBare && given === undefined && !reader.answersWithheld)
      reader.fault('gaps-without-answers', [], { id: fields.id });
    const isOpen = given !== undefined || isBare || reader.answersWithheld;
    const text = new Map(
      texts.map((written) => {
        const answers = given?.get(written.language);
        return [written.language, readClozeText(reader, written, { auto, answers, isOpen })] as const;
      }),
    );
    // Of a gap left open it is told that it is, not that it is missing.
    if (texts.every((written) => gapFaults(written.text, isOpen).length === 0)) reportGaps(reader, text);
    return {
      ...readBase(reader, fields, { type: 'none' }),
      ...readBank(reader, fields, text, gapLanguages(texts)),
      withheld: [...text.values()].flat().some((part) => part.type === 'gap' && part.answers.length === 0),
      type: 'cloze',
      text,
    };
  },
  things: (item) => ({ contents: item.bank === 'shuffled' ? bankThings(item) : [], fixed: [] }),
  conceal: (item) => ({
    ...openFields(item),
    type: 'cloze',
    text: new Map([...item.text].map(([language, parts]) => [language, parts.map(blank)])),
    width: widthOf(item),
    bank: bankOf(item),
  }),
  prompt(question, context, key) {
    const text = blankText(question, context, key);
    const answers = key === undefined ? undefined : gapWords(key, context);
    const bank = bankPart(question.bank, context);
    const kind = { style: 'q-text', breakInside: 'lines' } as const;
    const body =
      question.prompt.size === 0
        ? [promptLead(question, context, text), ...bank]
        : [
            promptLead(question, context),
            ...bank,
            textPart(kind, [text.text], context, (language) => [h('p', [...text.render(language)])]),
          ];
    return chained([
      ...body,
      ...hintParts(question, context),
      ...spaceParts(question.space, context, answers),
    ]);
  },
  answer(item, context) {
    const text = textWithGaps(item);
    const all = () =>
      answerLead([text], context, (language) => gapAnswers(text.get(language) ?? [], language, context));
    return chained([
      ...(context.written === true ? furtherAnswers(text, context) : [all()]),
      ...explanationParts(item, context),
    ]);
  },
};

/** A translation without gaps is a help to read by: it has no answers to print. */
function textWithGaps({ text }: Item<'cloze'>): Item<'cloze'>['text'] {
  return new Map([...text].filter(([, parts]) => parts.some((part) => part.type === 'gap')));
}

/** Under a text with its gaps filled: what counts as well. */
function furtherAnswers(text: Item<'cloze'>['text'], context: AnswerContext): readonly Part[] {
  // Where no language of the edition has gaps, the text with them is printed all the same.
  const isShown = context.languages.some((language) => text.has(language));
  const further = new Map(
    [...text].filter(
      ([language, parts]) => hasFurther(parts) && (!isShown || context.languages.includes(language)),
    ),
  );
  if (further.size === 0) return [];
  return [
    textPart({ style: 'q-accept', breakInside: 'lines' }, [further], context, (language) => [
      h('p', [
        ...acceptWord(language, context),
        ...gapAnswers(further.get(language) ?? [], language, context, 'further'),
      ]),
    ]),
  ];
}

/** The answers with the numbers of their gaps, as a reader writes them. */
function gapWords(item: Item<'cloze'>, context: PartContext): LocalizedContent {
  const text = textWithGaps(item);
  return roomWords(
    [text],
    context,
    (language) =>
      (text.get(language) ?? []).flatMap((part) => {
        if (part.type === 'text') return [];
        const number = context.t(language, 'questions:part-number', { number: part.number });
        return [[plain(`${number} `), ...(part.answers[0]?.content ?? [])]];
      }),
    (language) => context.t(language, 'questions:bank-separator'),
  );
}

function blank(part: ClozePart): BlankPart {
  return part.type === 'text'
    ? { type: 'text', content: part.content }
    : { type: 'gap', number: part.number };
}

/** Some language must have gaps; languages that have them must have equally many, for they share their numbers. */
function reportGaps(reader: ItemReader, text: Item<'cloze'>['text']): void {
  const counts = [...text].map(([language, parts]) => ({
    language,
    count: parts.filter((part) => part.type === 'gap').length,
  }));
  const [first, ...others] = counts.filter(({ count }) => count > 0);
  if (first === undefined) {
    reader.fault('missing-gap', ['text']);
    return;
  }
  for (const other of others) {
    if (other.count !== first.count) {
      reader.fault('gap-count-differs', ['text', other.language], {
        language: other.language,
        found: other.count,
        source: first.language,
        expected: first.count,
      });
    }
  }
}
