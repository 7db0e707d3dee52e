import type { Language } from '../model/place.ts';
import type { Heading } from '../model/rendered.ts';
import type { BookPage } from './lay-out-pages.ts';
import type { PageMetrics } from './metrics.ts';

/** The words of a page's running head (柱). */
export interface RunningHead {
  readonly language: Language;
  readonly words: string;
}

/**
 * The running head of each page: chapter and section, in the source language on the verso and in the translation on
 * the recto. Openings, title pages and blank pages have none. A head has one line of `room` (`headRoom`): where both
 * do not fit the section stays away, and a title that is too long by itself ends in an ellipsis.
 */
export function runningHeads(
  pages: readonly BookPage[],
  languages: readonly Language[],
  room = Infinity,
): readonly (RunningHead | undefined)[] {
  let section: Heading | undefined;
  let current: Heading | undefined;
  let owner: string | undefined;
  return pages.map((page) => {
    const { id, titles, number, headings, role } = page.section.measured.section;
    if (id !== owner) {
      [owner, section, current] = [id, undefined, undefined];
    }
    // The section that a page opens with names it; one that begins further down names the next page.
    if (!facesPageBefore(page)) {
      const starting = headingsOn(page, headings);
      current = starting.first ?? section;
      section = starting.last ?? current;
    }
    const language = page.side === 'verso' ? languages[0] : (languages[1] ?? languages[0]);
    if (page.page === undefined || page.opening || language === undefined || role === 'colophon') {
      return undefined;
    }
    const chapter = [number, titles[language]].filter(Boolean).join('　');
    const both = [chapter, current === undefined ? '' : sectionWords(current, language)]
      .filter(Boolean)
      .join('　｜　');
    const words = widthOf(both) <= room ? both : shortened(chapter, room);
    return words === '' ? undefined : { language, words };
  });
}

/** How many em of running heads (`--sheet-margin-size` of page/theme.css) a line of a type area holds. */
export function headRoom({ width, size }: Pick<PageMetrics, 'width' | 'size'>): number {
  return width / ((size * 7.5) / 9);
}

/** Width of some words as set in a running head, em; rather too much than too little for letters. */
function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  return narrow.test(character) ? 0.6 : 1.05;
}

const narrow = /[\u0000-\u024f\u0370-\u052f\u2010-\u2026]/u;

function shortened(words: string, room: number): string {
  if (widthOf(words) <= room) {
    return words;
  }
  let kept = '';
  let width = characterWidth('…');
  for (const character of words) {
    width += characterWidth(character);
    if (kept !== '' && width > room) {
      break;
    }
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function sectionWords(heading: Heading, language: Language): string {
  return [heading.number, heading.titles[language]].filter(Boolean).join(' ');
}

/** A recto in the other language of the text on the verso before it, which is of the same section. */
function facesPageBefore(page: BookPage): boolean {
  return page.section.measured.spaces !== undefined && page.side === 'recto';
}

function headingsOn(page: BookPage, headings: readonly Heading[]) {
  const starting = new Set(page.page?.pieces.filter((piece) => piece.first).map((piece) => piece.row));
  const here = headings.filter((heading) => heading.level === 2 && starting.has(heading.id));
  const first = page.page?.pieces.find((piece) => !piece.floated)?.row;
  return { first: here.find((heading) => heading.id === first), last: here.at(-1) };
}
