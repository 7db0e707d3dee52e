import type { PhrasingContent } from 'mdast';
import type { LocalizedContent, QuestionReadings } from '../../model/exercise.ts';
import type { Language } from '../../model/place.ts';
import type { Question } from '../../model/question.ts';
import type { Translate } from '../../model/words.ts';
import { promptOf } from '../prompt.ts';
import { withReadings } from '../with-readings.ts';
import { fieldHtml, fieldText } from './field.ts';

/** How the fields of one question are written. */
export interface Writing {
  /** Of the book, the source first. */
  readonly languages: readonly Language[];
  readonly readings: QuestionReadings;
  readonly t: Translate;
}

/** Content in one language as the text of a field. */
export function phrase(nodes: readonly PhrasingContent[] | undefined, { readings }: Writing): string {
  return fieldHtml(withReadings(nodes ?? [], readings));
}

/**
 * Content in each language of the book that has it, every language in an element of its own; where none has, in the
 * first in which it is written. The same words in two languages stand once.
 */
export function inLanguages(content: LocalizedContent, writing: Writing, element: 'div' | 'span'): string {
  const written = writing.languages.filter((language) => content.has(language));
  const languages = written.length > 0 ? written : [...content.keys()].slice(0, 1);
  return eachLanguage(languages, element, (language) => phrase(content.get(language), writing));
}

/** What a question asks, by its author's prompt or by the words that its type has for it. */
export function asked(question: Question, writing: Writing): string {
  return inLanguages(promptOf(question, writing.languages, writing.t), writing, 'div');
}

/** What `render` gives for each of some languages, empty texts and repetitions left out. */
export function eachLanguage(
  languages: readonly Language[],
  element: 'div' | 'span',
  render: (language: Language) => string,
): string {
  const texts = new Map<string, Language>();
  for (const language of languages) {
    const text = render(language);
    if (text !== '' && !texts.has(text)) texts.set(text, language);
  }
  return [...texts]
    .map(([text, language]) => inLanguage(text, language, element))
    .join(element === 'span' ? ' ' : '');
}

/** HTML in an element that says its language; nothing where there is none. */
export function inLanguage(html: string, language: Language | undefined, element: 'div' | 'span'): string {
  if (html === '' || language === undefined) return html;
  return `<${element} lang="${fieldText(language)}">${html}</${element}>`;
}

/** Printed words in each language of the book. */
export function printedWords(
  key: string,
  writing: Writing,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return eachLanguage(writing.languages, 'span', (language) => fieldText(writing.t(language, key, values)));
}

/** A line of a list: its letter or number, and what stands there. */
export function option(label: string, html: string): string {
  return `<div class="option"><span class="label">${fieldText(label)}</span>${html}</div>`;
}

/** A paragraph under a printed word: Explanation, Hint; nothing where it says nothing. */
export function named(key: string, html: string, writing: Writing): string {
  return html === '' ? '' : `<div><span class="name">${printedWords(key, writing)}</span>${html}</div>`;
}
