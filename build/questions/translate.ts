import { h } from 'hastscript';
import { z } from 'zod';
import type { Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { text } from '../yaml/scalars.ts';
import { suggestion } from '../yaml/suggest.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields, localizedText } from './fields.ts';
import { readBase, readContent } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { explanationParts, hintParts, promptLead } from './lead.ts';
import { openFields } from './open-fields.ts';
import { chained, phrase, textPart } from './parts.ts';
import type { QuestionType } from './question-type.ts';
import { fittingLines, translationFromText } from './translate-passage.ts';
import { withoutQuotes } from './without-quotes.ts';
import { readAccepted, readWordedAnswer, wordedAnswerParts, wordedFields } from './worded-answer.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('translate'),
  prompt: localizedText.optional(),
  direction: text.optional(),
  text: localizedText.optional(),
  ...wordedFields,
});

/**
 * 和文英訳・英文和訳: `direction: ja-en`. What is to be translated is the author's `text` or the referenced passage, whose
 * other side is then the model answer. A plain `text` is in the one language, a plain `answer` in the other.
 */
export const translate: QuestionType<'translate'> = {
  type: 'translate',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    return fields === undefined ? undefined : readTranslation(reader, fields);
  },
  resolve: translationFromText,
  conceal(item) {
    const open = openFields(item);
    const shown = item.text.get(item.from);
    return {
      ...open,
      references: withoutQuotes(open.references),
      type: 'translate',
      from: item.from,
      to: item.to,
      text: shown === undefined ? new Map() : new Map([[item.from, shown]]),
    };
  },
  prompt(question, context, key) {
    const kind = { style: 'q-text', breakInside: 'lines' } as const;
    return chained([
      promptLead(question, context),
      textPart(kind, [question.text], context, (language) => [
        h('p', [...phrase(question.text, language, context)]),
      ]),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key?.answer),
    ]);
  },
  answer(item, context) {
    return chained([...wordedAnswerParts(item, context, 'model-answer'), ...explanationParts(item, context)]);
  },
};

function readTranslation(reader: ItemReader, fields: z.output<typeof schema>): Item<'translate'> | undefined {
  const direction = readDirection(reader, fields.direction);
  if (direction === undefined) return undefined;
  const { from, to } = direction;
  const written = readContent(speaking(reader, from), fields.text, ['text'], 'some');
  const shown = written.get(from);
  if (fields.text !== undefined && shown === undefined) {
    reader.fault('text-in-other-language', ['text'], { language: from });
    return undefined;
  }
  if (shown === undefined && fields.ref === undefined) {
    reader.fault('nothing-to-translate', [], { id: fields.id });
    return undefined;
  }
  // What is left to the text is filled in when the text is known.
  const isLeft = fields.answer === undefined && fields.sample === undefined && shown === undefined;
  const answer = isLeft
    ? { ...readAccepted(speaking(reader, to), new Map(), fields), varies: false }
    : readWordedAnswer(speaking(reader, to), fields, fields.id);
  if (answer === undefined) return undefined;
  return {
    ...readBase(reader, fields, fittingLines(shown, from)),
    withheld: !isLeft && answer.answer.size === 0,
    type: 'translate',
    ...direction,
    text: shown === undefined ? new Map() : new Map([[from, shown]]),
    ...answer,
  };
}

/** A reader to whom plain text is in another language than the source. */
function speaking(reader: ItemReader, language: Language): ItemReader {
  const others = reader.languages.filter((other) => other !== language);
  return { ...reader, languages: [language, ...others] };
}

function readDirection(
  reader: ItemReader,
  written: string | undefined,
): Pick<Item<'translate'>, 'from' | 'to' | 'directed'> | undefined {
  const { languages } = reader;
  const [source = '', target] = languages;
  if (target === undefined) {
    reader.fault('translate-in-one-language', ['type'], { language: source });
    return undefined;
  }
  if (written === undefined) return { from: source, to: target, directed: false };
  for (const from of languages) {
    for (const to of languages) {
      if (from !== to && written === `${from}-${to}`) return { from, to, directed: true };
    }
  }
  const known = languages.flatMap((from) =>
    languages.filter((to) => to !== from).map((to) => `${from}-${to}`),
  );
  reader.fault('unknown-direction', ['direction'], { found: written, expected: suggestion(written, known) });
  return undefined;
}
