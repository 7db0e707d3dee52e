import type { Language } from '../model/place.ts';
import type { Heading, RenderedNote, Row, Section, SectionRole } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement } from './arrangement.ts';
import { row } from './row.ts';
import { generatedCells } from './words.ts';

/** A section after the last chapter, opened by its generated heading: the word for it, or `words`. */
export function backSection(
  id: string,
  role: SectionRole,
  arrangement: Arrangement,
  t: Translate,
  rows: readonly Row[],
  headings: readonly Heading[] = [],
  notes: readonly RenderedNote[] = [],
  words: (language: Language) => string = (language) => t(language, `book:${id}`),
): Section {
  const titles = Object.fromEntries(arrangement.sides.map(({ language }) => [language, words(language)]));
  const title = row(`book/${id}/title`, 'heading-1', generatedCells(arrangement, 'h1', words), {
    layout: arrangement.sides.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
  return {
    id: `book/${id}`,
    role,
    numbering: 'arabic',
    startOn: 'recto',
    titles,
    number: undefined,
    rows: [title, ...rows],
    notes,
    headings: [{ id: title.id, level: 1, number: undefined, titles }, ...headings],
    parts: [],
    opposite: undefined,
  };
}
