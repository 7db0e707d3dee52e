import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import type { Language } from '../model/place.ts';
import { answerLead } from './lead.ts';
import { appended, generated, parentheses, textPart } from './parts.ts';
import type { AnswerContext, Part, PartContext, PromptContext } from './question-type.ts';
import { foldedKana } from './sentence-word.ts';
import { wordLanguage } from './word-language.ts';
import { acceptedParts } from './worded-answer.ts';

/** The sentence with the word underlined, and brackets to write in where there is no other room. */
export function sentencePart(question: Question<'reading'>, context: PromptContext): Part {
  const language = question.text?.language ?? wordLanguage(context.languages);
  const kind = { style: 'q-text', breakInside: 'lines' } as const;
  const blank =
    question.space.type === 'none' && context.space === 'room' ? [brackets(language, context)] : [];
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

/** What was asked for, then what was shown; other readings unless they differ in their kana alone. */
export function readingAnswer(item: Item<'reading'>, context: AnswerContext): readonly Part[] {
  const [language = wordLanguage(context.languages)] = item.text.keys();
  const [answer, shown] = item.asks === 'reading' ? [item.reading, item.word] : [item.word, item.reading];
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
    answerLead([new Map([[language, answer]])], context, () => words),
    ...acceptedParts(
      {
        accept: accept.map((value) => new Map([[language, [{ type: 'text', value } as const]]])),
        variants: new Map(),
      },
      context,
    ),
  ];
}

function brackets(language: Language, context: PromptContext): ElementContent {
  return appended('q-brackets', [
    h('span', { role: 'img', ariaLabel: context.t(language, 'questions:answer-blank') }, [
      context.t(language, 'questions:brackets'),
    ]),
  ]);
}
