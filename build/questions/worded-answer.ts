import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { Item, LocalizedContent, WordedAnswer } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { seenForm } from './alike.ts';
import { unwritten } from './answer-filling.ts';
import { localizedText, oneOrMany } from './fields.ts';
import type { LocalizedText, OneOrMany } from './fields.ts';
import { eachValue, readContent } from './item-reader.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';
import { answerLead } from './lead.ts';
import { generated, listed, phrase, textPart, wordPart } from './parts.ts';
import type { AnswerContext, Part } from './question-type.ts';
import { kanaVariants } from './variants.ts';

/** The keys of a question that is answered in words. */
export const wordedFields = {
  answer: localizedText.optional(),
  sample: localizedText.optional(),
  accept: oneOrMany(localizedText).optional(),
};

/** `wordedFields` as read. */
export interface WordedFields {
  readonly answer?: LocalizedText | undefined;
  readonly sample?: LocalizedText | undefined;
  readonly accept?: OneOrMany<LocalizedText> | undefined;
  /** No spellings but those written: `accept: auto` adds nothing. */
  readonly strict?: boolean | undefined;
}

/** The answer of a question whose answer is private and not at hand. */
export const withheldAnswer: WordedAnswer = {
  answer: new Map(),
  varies: false,
  accept: [],
  variants: new Map(),
};

/**
 * Reads an answer that is written by itself, in a list of answers: the one that is wanted, or a list of it and of what else
 * counts, `auto` among that. `id` names the question in the message that a sample is missing.
 */
export function readListedAnswer(
  reader: ItemReader,
  entry: OneOrMany<LocalizedText>,
  { id, strict }: { readonly id: string; readonly strict?: boolean | undefined },
  path: FieldPath,
): WordedAnswer | undefined {
  const [wanted, ...more] = eachValue(entry, path);
  if (wanted === undefined || isEmptyText(wanted.value)) {
    reader.fault('missing-answer', path, { id });
    return undefined;
  }
  if (wanted.value === 'varies') {
    reader.fault('missing-sample', wanted.path, { id });
    return undefined;
  }
  const answer = readContent(reader, wanted.value, wanted.path, 'some');
  const others = more.filter(({ value }) => value !== 'auto');
  const auto = others.length < more.length && strict !== true;
  const accept = others.map(({ value, path: at }) => readContent(reader, value, at, 'some'));
  return {
    answer,
    varies: false,
    accept: withoutRepeated(answer, accept),
    variants: auto ? variantsOf(answer) : new Map(),
  };
}

/**
 * Reads `answer`, or `sample` where it says `varies`, and what else counts. Reports at `path`, the map that holds them,
 * that there is none, at `sample` that it stands alone; `id` names the question in that message.
 */
export function readWordedAnswer(
  reader: ItemReader,
  fields: WordedFields,
  id: string,
  path: FieldPath = [],
): WordedAnswer | undefined {
  const varies = fields.answer === 'varies';
  const field = varies ? 'sample' : 'answer';
  const written = fields[field];
  if (written === undefined) {
    if (reader.answersWithheld) return withheldAnswer;
    if (fields.sample !== undefined) {
      reader.fault('sample-without-answer', [...path, 'sample'], { id });
      return undefined;
    }
    reader.fault(varies ? 'missing-sample' : 'missing-answer', varies ? [...path, 'answer'] : path, { id });
    return undefined;
  }
  if (isEmptyText(written)) {
    reader.fault('missing-answer', [...path, field], { id });
    return undefined;
  }
  if (!varies && fields.sample !== undefined) reader.fault('sample-without-varies', [...path, 'sample']);
  return {
    ...readAccepted(reader, readContent(reader, written, [...path, field], 'some'), fields, path),
    varies,
  };
}

/** What counts beside an answer: `accept: auto` takes the spellings that its ruby holds. */
export function readAccepted(
  reader: ItemReader,
  answer: LocalizedContent,
  fields: Pick<WordedFields, 'accept' | 'strict'>,
  path: FieldPath = [],
): Omit<WordedAnswer, 'varies'> {
  const auto = fields.accept === 'auto';
  return {
    answer,
    accept: auto
      ? []
      : withoutRepeated(
          answer,
          eachValue(fields.accept, [...path, 'accept']).map(({ value, path: at }) =>
            readContent(reader, value, at, 'some'),
          ),
        ),
    variants: auto && fields.strict !== true ? variantsOf(answer) : new Map(),
  };
}

function isEmptyText(value: LocalizedText): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What counts as well, without what is the answer or stands before: keys would print it twice. */
function withoutRepeated(
  answer: LocalizedContent,
  accept: readonly LocalizedContent[],
): readonly LocalizedContent[] {
  const known = new Set<string>();
  const isNew = ([language, content]: readonly [Language, readonly PhrasingContent[]]) => {
    const form = `${language} ${seenForm(content)}`;
    const before = known.has(form);
    known.add(form);
    return !before;
  };
  for (const entry of answer) isNew(entry);
  return accept.map((each) => new Map([...each].filter(isNew))).filter(({ size }) => size > 0);
}

/** The entry of a key: the answer, or a sample of one, and what else counts. `name`: the word for it, `model-answer`. */
export function wordedAnswerParts(
  item: WordedAnswer & Pick<Item, 'space'>,
  context: AnswerContext,
  name = item.varies ? 'sample-answer' : undefined,
): readonly Part[] {
  return [...wordsPart(item, context, name), ...acceptedParts(item, context)];
}

/** The answer in those languages in which the room above does not hold it; that it is a sample is said in any case. */
function wordsPart(
  { answer, varies, space }: WordedAnswer & Pick<Item, 'space'>,
  context: AnswerContext,
  name: string | undefined,
): readonly Part[] {
  const words = unwritten(space, answer, context);
  if (words.size === 0 && answer.size > 0) return varies ? [varyPart(context)] : [];
  return [answerLead([words], context, (language) => phrase(words, language, context), name)];
}

/** That no one answer is right, in words. */
export function answersVary(language: Language, { t }: AnswerContext): ElementContent {
  return generated('q-vary', [t(language, 'questions:answers-vary')]);
}

/** Words before a line about an answer that is written in its place: the number of its row, or of its gap. */
type LineLead = (language: Language) => readonly ElementContent[];

const noLead: LineLead = () => [];

/** Under an answer that is written in its room: it is a sample. */
export function varyPart(context: AnswerContext, lead: LineLead = noLead): Part {
  return wordPart({ style: 'q-accept', breakInside: 'avoid' }, context, (language) => [
    h('p', [...lead(language), answersVary(language, context)]),
  ]);
}

/** What counts as well, in lines under an answer. */
export function acceptedParts(
  { accept, variants }: Pick<WordedAnswer, 'accept' | 'variants'>,
  context: AnswerContext,
  lead: LineLead = noLead,
): readonly Part[] {
  return [...acceptParts(accept, context, lead), ...variantParts(variants, context, lead)];
}

function variantsOf(answer: ReadonlyMap<Language, readonly PhrasingContent[]>): WordedAnswer['variants'] {
  const found = [...answer].map(([language, nodes]) => [language, kanaVariants(nodes)] as const);
  return new Map(found.filter(([, variants]) => variants.length > 0));
}

/** What counts as well: alternatives written in the same languages stand in one line. */
function acceptParts(
  accept: WordedAnswer['accept'],
  context: AnswerContext,
  lead: LineLead,
): readonly Part[] {
  const groups = new Map<string, WordedAnswer['accept'][number][]>();
  for (const alternative of accept) {
    const key = [...alternative.keys()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), alternative]);
  }
  return [...groups.values()].map((alternatives) =>
    textPart({ style: 'q-accept', breakInside: 'lines' }, alternatives, context, (language) => {
      const phrases = alternatives.map((alternative) => phrase(alternative, language, context));
      const content = listed(phrases, language, context, 'alternative-separator');
      return acceptLine([...lead(language), ...acceptWord(language, context), ...content]);
    }),
  );
}

/** Of the spellings that the ruby allows only the one all in kana is printed: the others follow from it. */
function variantParts(
  variants: WordedAnswer['variants'],
  context: AnswerContext,
  lead: LineLead,
): readonly Part[] {
  if (!context.languages.some((language) => variants.has(language))) return [];
  return [
    textPart({ style: 'q-accept', breakInside: 'lines' }, [variants], context, (language) => {
      const variant = generated('q-variant', [variants.get(language)?.[0] ?? '']);
      return acceptLine([...lead(language), ...acceptWord(language, context), variant]);
    }),
  ];
}

/** 別解, "also accepted". */
export function acceptWord(language: Language, { t }: AnswerContext): readonly ElementContent[] {
  return [generated('q-word', [`${t(language, 'questions:also-accepted')} `])];
}

function acceptLine(content: readonly ElementContent[]): readonly ElementContent[] {
  return [h('p', [...content])];
}
