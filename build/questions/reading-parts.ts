import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { answerLead } from './lead.ts';
import { appended, generated, parentheses, textPart } from './parts.ts';
import type { AnswerContext, Part, PartContext, PromptContext } from './question-type.ts';
import { plain } from './room-words.ts';
import { foldedKana } from './sentence-word.ts';
import { wordLanguage } from './word-language.ts';
import { acceptedParts } from './worded-answer.ts';
import { filledBrackets } from './written-marks.ts';

/** The sentence with the word underlined, and brackets to write in, or with the answer, where there is no other room. */
export function sentencePart(
  question: Question<'reading'>,
  context: PromptContext,
  answer: LocalizedContent | undefined,
): Part {
  const language = question.text?.language ?? wordLanguage(context.languages);
  const kind = { style: 'q-text', breakInside: 'lines' } as const;
  const hasBrackets = question.space.type === 'none' && context.space === 'room';
  const blank = hasBrackets ? brackets(answer?.get(language), language, context) : [];
  return textPart(kind, [new Map([[language, question.shown]])], context, () => [
    h('p', [...sentence(question, context), ...blank]),
  ]);
}

/** The sentence with the word underlined, or the word alone. */
export function sentence(question: Question<'reading'>, context: PartContext): readonly ElementContent[] {
  const { text, shown } = question;
  const word = h('u', { className: ['q-asked'] }, shown);
  if (text === undefined) return [word];
  return [
    ...context.phrasing(text.before, text.language),
    word,
    ...context.phrasing(text.after, text.language),
  ];
}

/** What is asked for, as a reader writes it. */
export function readingWords(item: Item<'reading'>, context: PartContext): LocalizedContent {
  const [language = wordLanguage(context.languages)] = item.text.keys();
  return new Map([[language, [plain(halvesOf(item).answer)]]]);
}

/** What is asked for, and what is shown. */
function halvesOf({ asks, word, reading }: Item<'reading'>): {
  readonly answer: string;
  readonly shown: string;
} {
  return asks === 'reading' ? { answer: reading, shown: word } : { answer: word, shown: reading };
}

/** What was asked for, then what was shown; other readings unless they differ in their kana alone. */
export function readingAnswer(item: Item<'reading'>, context: AnswerContext): readonly Part[] {
  const [language = wordLanguage(context.languages)] = item.text.keys();
  const { answer, shown } = halvesOf(item);
  const [open, close] = parentheses(language, context);
  const words: readonly ElementContent[] =
    answer === ''
      ? []
      : [
          { type: 'text', value: answer },
          ...(shown === '' ? [] : [generated('q-counterpart', [`${open}${shown}${close}`])]),
        ];
  const seen = new Set([foldedKana(answer)]);
  const accept = item.accept.filter((one) => {
    const isNew = !seen.has(foldedKana(one));
    seen.add(foldedKana(one));
    return isNew;
  });
  return [
    ...(context.written === true ? [] : [answerLead([new Map([[language, answer]])], context, () => words)]),
    ...acceptedParts(
      {
        accept: accept.map((value) => new Map([[language, [{ type: 'text', value } as const]]])),
        variants: new Map(),
      },
      context,
    ),
  ];
}

/** Brackets to write in, or with the answer: as it is, for a reading above a word to write would say it twice. */
function brackets(
  answer: readonly PhrasingContent[] | undefined,
  language: Language,
  context: PromptContext,
): readonly ElementContent[] {
  if (answer !== undefined) {
    const written = filledBrackets(
      'brackets',
      [{ type: 'text', value: plainText(answer) }],
      language,
      context,
    );
    return [generated('q-separator', [' ']), written];
  }
  const ariaLabel = context.t(language, 'questions:answer-blank');
  return [
    appended('q-brackets', [
      h('span', { role: 'img', ariaLabel }, [context.t(language, 'questions:brackets')]),
    ]),
  ];
}
