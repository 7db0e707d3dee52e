import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language, Localized } from '../model/place.ts';
import type { Cell } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';

/** A cell a side with generated words: `目次` beside `Contents`. */
export function wordCells(
  arrangement: Arrangement,
  t: Translate,
  key: string,
  element = 'p',
): readonly Cell[] {
  return generatedCells(arrangement, element, (language) => t(language, key));
}

/** A cell a side with the generated words that it has in its language. */
export function generatedCells(
  arrangement: Arrangement,
  element: string,
  words: (language: Language) => string,
): readonly Cell[] {
  return arrangement.sides.map((side) =>
    generatedCell(side, [h(element, { dataGenerated: '' }, words(side.language))]),
  );
}

/** The same words as titles by language: for contents, running heads, outline and navigation. */
export function wordTitles(
  arrangement: Arrangement,
  t: Translate,
  key: string,
): Readonly<Record<Language, string>> {
  return Object.fromEntries(arrangement.sides.map(({ language }) => [language, t(language, key)]));
}

/** Names that an author gave, as one side lists them: 著者・訳者 or Author, Translator; nothing where there are none. */
export function nameList(
  names: readonly Localized[],
  side: ViewSide,
  fallback: string,
  t: Translate,
): string | undefined {
  const all = names.map((name) => localized(name, side, fallback) ?? '');
  return all.length === 0 ? undefined : all.join(t(side.language, 'book:name-separator'));
}

/** A cell of generated content. */
export function generatedCell(side: ViewSide, content: readonly ElementContent[]): Cell {
  return { side: side.name, language: side.language, content, spans: [] };
}

/** The text for one side of what an author wrote in several languages; the source's where the side's is missing. */
export function localized(text: Localized | undefined, side: ViewSide, fallback: string): string | undefined {
  return text === undefined ? undefined : (text[side.language] ?? text[fallback]);
}
