import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { rubricParts } from './rubric.ts';
import { appended, generated, listed, parentheses, phrase, textPart } from './parts.ts';
import type { ByLanguage } from './parts.ts';
import type { Question } from '../model/question.ts';
import type { AnswerContext, Part, PartContext, PromptContext } from './question-type.ts';
import { standardPrompt } from './standard-prompt.ts';

/** What is asked: the prompt, or a text of the type's own where there is none. */
export interface LeadText {
  readonly text: ByLanguage;
  render(language: Language): readonly ElementContent[];
}

/**
 * The first paragraph of a question: number, prompt, passage, kind and points, and the way to its key entry. `details`
 * are words about the answer that is asked for, such as its length, printed after the kind.
 */
export function promptLead(
  question: Question,
  context: PromptContext,
  own?: LeadText,
  details: (language: Language) => readonly string[] = () => [],
): Part {
  const kind = { style: 'q-prompt', breakInside: 'avoid' } as const;
  const lead = own ?? promptText(question, context);
  return textPart(kind, [lead.text], context, (language) => [
    h('p', { className: ['q-lead'] }, [
      ...number(context),
      ...lead.render(language),
      ...passages(question, context.passage, context, language),
      meta(question, context, language, details(language)),
      ...reference(context, language),
    ]),
  ]);
}

/** The author's prompt, or the words printed for it where the type has such. */
function promptText(question: Question, context: PartContext): LeadText {
  const standard = standardPrompt(question, context);
  if (standard === undefined)
    return { text: question.prompt, render: (language) => phrase(question.prompt, language, context) };
  const everywhere = new Map(context.languages.map((language) => [language, true]));
  return { text: everywhere, render: (language) => [generated('q-standard', [standard(language)])] };
}

/** Hints, one part each; readers without the key see them too. */
export function hintParts(question: Question, context: PromptContext): readonly Part[] {
  const kind = { style: 'q-hint', breakInside: 'lines' } as const;
  return question.hints.map((hint) =>
    textPart(kind, [hint], context, (language) => [
      h('p', [word(context, language, 'hint'), ...phrase(hint, language, context)]),
    ]),
  );
}

/**
 * The first paragraph of an answer: its question's number or the word for "answer", what `render` gives, and the way
 * back to the question. `word` is another word than "answer", printed in keys too: "sample answer".
 */
export function answerLead(
  texts: readonly ByLanguage[],
  context: AnswerContext,
  render: (language: Language) => readonly ElementContent[],
  ownWord?: string,
): Part {
  const kind = { style: 'q-answer', breakInside: 'lines' } as const;
  const name = ownWord ?? (context.lead === 'word' ? 'answer' : undefined);
  return textPart(kind, texts, context, (language) => [
    h('p', { className: ['q-lead'] }, [
      ...(context.lead === 'number' ? number(context) : []),
      ...(name === undefined ? [] : [word(context, language, name)]),
      ...render(language),
      ...reference(context, language),
    ]),
  ]);
}

/** What follows the answer: explanation and feedback, and how it is marked, as far as the entry says them. */
export function explanationParts(item: Item, context: AnswerContext): readonly Part[] {
  return [
    ...(context.show.has('explanation')
      ? [
          ...noteParts(item.explanation, 'explanation', 'q-explanation', context),
          ...noteParts(item.feedback, 'feedback', 'q-explanation', context),
        ]
      : []),
    ...(context.show.has('rubric') ? rubricParts(item.rubric, context) : []),
  ];
}

/** A paragraph of author's text under a printed word; nothing when the text is empty. */
export function noteParts(
  content: LocalizedContent,
  name: string,
  style: string,
  context: AnswerContext,
): readonly Part[] {
  if (content.size === 0) return [];
  return [
    textPart({ style, breakInside: 'lines' }, [content], context, (language) => [
      h('p', [word(context, language, name), ...phrase(content, language, context)]),
    ]),
  ];
}

function number(context: PartContext): readonly ElementContent[] {
  return [generated('q-number', [`${context.number} `])];
}

function word(context: PartContext, language: Language, name: string): ElementContent {
  return generated('q-word', [`${context.t(language, `questions:${name}`)} `]);
}

/** The passages that a question is about, each once: `(¶4, p. 12)`. `passage` names one. */
export function passages(
  { references }: Pick<Question, 'references'>,
  passage: PromptContext['passage'],
  context: Pick<PartContext, 't'>,
  language: Language,
): readonly ElementContent[] {
  if (passage === undefined || references.length === 0) return [];
  const blocks = [...new Set(references.map((reference) => reference.block))];
  const known = blocks.map((block) => passage(block, language)).filter((words) => words.length > 0);
  const named = listed(known, language, context, 'list-separator');
  if (named.length === 0) return [];
  const [open, close] = parentheses(language, context);
  const style = known.length > 1 ? ['q-passages', 'q-several'] : ['q-passages'];
  return [h('span', { className: style, dataGenerated: '' }, [open, ...named, close])];
}

function meta(
  question: Question,
  context: PromptContext,
  language: Language,
  details: readonly string[],
): ElementContent {
  const { points } = question;
  const worth = points === undefined ? [] : [context.t(language, 'questions:points', { points })];
  const words = [typeName(question, context, language), ...details, ...worth];
  return appended('q-meta', [words.join(context.t(language, 'questions:meta-separator'))]);
}

/** What kind of question it is, in print; an essay or a question on kanji says more closely what it is. */
function typeName(question: Question, { t }: PromptContext, language: Language): string {
  if (question.type === 'essay' && question.kind !== undefined)
    return t(language, `questions:essay-${question.kind}`);
  return t(language, `questions:type-${question.type === 'reading' ? question.asks : question.type}`);
}

function reference(context: PartContext, language: Language): readonly ElementContent[] {
  return context.reference === undefined ? [] : [appended('q-reference', context.reference(language))];
}
