import type { Element } from 'hast';
import type { BookConfig } from '../model/config.ts';
import type { Language, Localized } from '../model/place.ts';
import { element } from './element.ts';

/** The book's title in the first of some languages that has one. */
export function bookTitle(config: BookConfig, languages: readonly Language[]): string {
  return firstOf(config.title, [...languages, config.source]) ?? config.id;
}

/** The words in the first of some languages that has them; what is only white space counts as nothing. */
export function firstOf(words: Localized, languages: readonly Language[]): string | undefined {
  const found = languages.map((language) => words[language]?.trim());
  return [...found, ...Object.values(words)].find((text) => text !== undefined && text !== '');
}

/** A label in every language of the book, each run in its own: はじめに Introduction. Plain words, no ruby. */
export function bilingualLabel(
  number: string | undefined,
  titles: Localized,
  languages: readonly Language[],
): readonly (Element | string)[] {
  const words = languages.flatMap((language) => {
    const title = titles[language]?.trim() ?? '';
    return title === '' ? [] : [element('span', { lang: language }, [title])];
  });
  const spaced = words.flatMap((word, index): (Element | string)[] => (index === 0 ? [word] : [' ', word]));
  return number === undefined || number === '' ? spaced : [`${number} `, ...spaced];
}

/** The same label as plain text, for outputs without markup. */
export function plainLabel(
  number: string | undefined,
  titles: Localized,
  languages: readonly Language[],
): string {
  const words = languages.flatMap((language) => titles[language]?.trim() || []);
  return [number ?? '', ...words].filter((part) => part !== '').join(' ');
}
