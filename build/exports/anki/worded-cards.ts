import type { Item, WordedAnswer } from '../../model/exercise.ts';
import type { Question } from '../../model/question.ts';
import { withoutAnswers } from '../../questions/index.ts';
import { wordLanguage } from '../../questions/word-language.ts';
import { plainText } from '../../tree/plain-text.ts';
import { exportedReadings } from '../exported-readings.ts';
import { withReadings } from '../with-readings.ts';
import { fieldText } from './field.ts';
import { markedHtml } from './marked.ts';
import type { QuestionCard } from './card-writer.ts';
import { asked, eachLanguage, inLanguage, inLanguages, named } from './writing.ts';
import type { Writing } from './writing.ts';

/** A question with the answer, or a sample of one, and what else counts. */
export function shortCard(item: Item<'short'>, writing: Writing): QuestionCard {
  return { question: inLanguages(item.prompt, writing, 'div'), options: '', answer: answered(item, writing) };
}

/** 抜き出し: the passage to copy from stands above the question. */
export function extractCard(item: Item<'extract'>, writing: Writing): QuestionCard {
  return { question: inLanguages(item.prompt, writing, 'div'), options: '', answer: answered(item, writing) };
}

/** The text below what is to be done with it. */
export function translateCard(item: Item<'translate'>, writing: Writing): QuestionCard {
  return {
    question: asked(withoutAnswers(item), writing),
    options: inLanguages(item.text, writing, 'div'),
    answer: answered(item, writing),
  };
}

/**
 * The sentence with the word marked: in kanji without its reading, or in kana where it is to be written. Nothing on the
 * front may show the reading, so the word is suppressed in all of it.
 */
export function readingCard(item: Item<'reading'>, writing: Writing): QuestionCard {
  const question = withoutAnswers(item);
  const { shown, text } = question;
  const front: Writing = { ...writing, readings: exportedReadings(item) };
  const answer = item.asks === 'reading' ? item.reading : item.word;
  const language = text?.language ?? wordLanguage(writing.languages);
  return {
    question: asked(question, front),
    options: inLanguage(inSentence(shown, text, front), language, 'div'),
    answer: inLanguage([answer, ...item.accept].map(fieldText).join(' / '), language, 'div'),
  };
}

/** The answer as it is said on the back, with the word for a sample where answers vary. */
export function wordedAnswer(item: WordedAnswer, writing: Writing, element: 'div' | 'span'): string {
  const words = inLanguages(item.answer, writing, element);
  return item.varies ? named('questions:sample-answer', words, writing) : words;
}

/** What counts as well: the author's alternatives, and of the spellings that ruby allows the one all in kana. */
export function alsoAccepted(
  { accept, variants }: Omit<WordedAnswer, 'answer' | 'varies'>,
  writing: Writing,
) {
  const kana = eachLanguage(writing.languages, 'span', (language) =>
    fieldText(variants.get(language)?.[0] ?? ''),
  );
  const all = [...accept.map((content) => inLanguages(content, writing, 'span')), kana];
  return named('questions:also-accepted', all.filter((html) => html !== '').join(' / '), writing);
}

function answered(item: WordedAnswer, writing: Writing): string {
  return `${wordedAnswer(item, writing, 'div')}${alsoAccepted(item, writing)}`;
}

/** The word alone where there is no sentence. */
function inSentence(shown: string, text: Question<'reading'>['text'], { readings }: Writing): string {
  const [before, after] = [text?.before ?? [], text?.after ?? []];
  const content = withReadings([...before, { type: 'text', value: shown }, ...after], readings);
  const start = plainText(before).length;
  return markedHtml(
    content,
    [{ start, end: start + shown.length }],
    (html) => `<span class="target">${html}</span>`,
  );
}
