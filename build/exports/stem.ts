import type { PhrasingContent } from 'mdast';
import type { Book } from '../model/book.ts';
import type { AnswerLength, Item } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import type { Translate } from '../model/words.ts';
import { lengthWords } from '../questions/answer-length.ts';
import { withoutAnswers } from '../questions/index.ts';
import { wordLanguage } from '../questions/word-language.ts';
import type { SingleItem } from './asked.ts';
import { escapeHtml } from './html.ts';
import { passagesOf } from './passages.ts';
import { promptOf } from './prompt.ts';
import type { Wording } from './wording.ts';

/**
 * The question as HTML paragraphs, without what is to be chosen from or filled in: prompt, then the text of a reading or
 * translation, then how long the answer is to be.
 */
export function stemOf(item: SingleItem, wording: Wording, t: Translate): string {
  const question = withoutAnswers(item);
  const prompt = wording.blocks(promptOf(question, wording.languages, t));
  switch (question.type) {
    case 'reading':
      return prompt + readingText(question, wording);
    case 'translate':
      return prompt + wording.blocks(question.text);
    case 'extract':
    case 'essay':
      return prompt + lengthText(question.length, wording, t);
    default:
      return prompt;
  }
}

/** What the questions of a group share, one paragraph after the other: its own text, or else the passages it names. */
export function stimulusOf(group: Item<'group'>, book: Book, wording: Wording): string {
  const text = group.stimulus.length > 0 ? group.stimulus : passagesOf(group, book);
  return [group.prompt, ...text].map((content) => wording.blocks(content)).join('');
}

/** The passages from which words are to be taken; nothing for any other question. */
export function extractedFrom(item: SingleItem, book: Book, wording: Wording): string {
  if (item.type !== 'extract') return '';
  return passagesOf(item, book)
    .map((content) => wording.blocks(content))
    .join('');
}

/** Says the bounds of an answer in each language of the question; nothing where there are none. */
function lengthText(length: AnswerLength | undefined, wording: Wording, t: Translate): string {
  if (length === undefined) return '';
  const words = wording.languages.map((language) => lengthWords(length, language, t));
  return `<p>${[...new Set(words)].map(escapeHtml).join('<br/>')}</p>`;
}

/** The sentence with its word marked, as it is or in kana where it is to be written; without a sentence, the word. */
function readingText({ shown, text }: Question<'reading'>, wording: Wording): string {
  const word: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: shown }] };
  if (text === undefined)
    return `<p ${wording.attribute(wordLanguage(wording.languages))}>${wording.phrase([word])}</p>`;
  return wording.blocks(new Map([[text.language, [...text.before, word, ...text.after]]]));
}
