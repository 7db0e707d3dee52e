import { outputOf } from './tools.ts';

/** One word as poppler reads it. Points from the page's upper left corner. */
export interface PrintedWord {
  readonly text: string;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A finished PDF as poppler reads it, in the order in which its text was drawn. */
export interface PrintedBook {
  readonly file: string;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** The words of the type area: without running heads and folios. */
  readonly words: readonly PrintedWord[];
  /** The same without white space; readings and note marks, which are small, are left out. */
  readonly text: string;
  /** Where in `text` each page begins. */
  readonly pageOffsets: readonly number[];
  /** The word to which a character of `text` belongs. */
  wordAt(offset: number): PrintedWord;
}

/**
 * Words no higher than this are readings, emphasis dots and note marks; points. The smallest text, notes in 7 pt, gives
 * boxes of 9.6 pt.
 */
const smallWord = 8.2;

/** Running heads stand above the type area, folios below it: points from the page's upper and lower edge. */
const furniture = { head: 50, foot: 50 };

/** The same for a page of another height, in points: margins grow with it. */
export function scaledFurniture(height: number): typeof furniture {
  const b5 = 728.5;
  return { head: (furniture.head * height) / b5, foot: (furniture.foot * height) / b5 };
}

/** Reads a PDF with pdftotext, in the order of drawing, which is that of the pages' source. */
export function readPrinted(
  file: string,
  around: (height: number) => typeof furniture = () => furniture,
): PrintedBook {
  const out = outputOf('pdftotext', '-raw', '-bbox', file, '-');
  const pages: { width: number; height: number }[] = [];
  const words: PrintedWord[] = [];
  const token =
    /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)</gu;
  for (const [, width, height, left, top, right, bottom, text] of out.matchAll(token)) {
    if (width !== undefined) pages.push({ width: Number(width), height: Number(height) });
    else {
      const box = { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
      words.push({ text: characters(text ?? ''), page: pages.length - 1, ...box });
    }
  }
  const inside = (word: PrintedWord) => {
    const height = pages[word.page]?.height ?? 0;
    const { head, foot } = around(height);
    return word.top > head && word.bottom < height - foot;
  };
  const area = words.filter(inside);
  const large = area.filter((word) => !isSmall(word));
  return { file, pages, words: area, ...textOf(large, pages.length) };
}

/** The same book as if only some of its pages had been printed on. */
export function onPages(book: PrintedBook, wanted: (page: number) => boolean): PrintedBook {
  const words = book.words.filter(({ page }) => wanted(page));
  const large = words.filter((word) => !isSmall(word));
  return { ...book, words, ...textOf(large, book.pages.length) };
}

/** True for a reading, an emphasis dot or a note mark. */
export function isSmall(word: PrintedWord): boolean {
  return word.bottom - word.top < smallWord;
}

/** Text as it can be compared: composed, and without white space and characters that only guide line breaks. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\ufeff]/gu, '');
}

/**
 * The height of a word's base line from the top, in points. Poppler's boxes reach from the ascent to the descent that the
 * typeface states; these are the shares of the ascent in Noto Serif and Sans JP, and in Source Serif 4.
 */
export function baseline(word: PrintedWord, face: 'noto' | 'source'): number {
  const share = face === 'noto' ? 1.151 / (1.151 + 0.286) : 1.036 / (1.036 + 0.335);
  return word.top + (word.bottom - word.top) * share;
}

function textOf(
  words: readonly PrintedWord[],
  pages: number,
): Pick<PrintedBook, 'text' | 'pageOffsets' | 'wordAt'> {
  const starts: number[] = [];
  const pageOffsets: number[] = [];
  let text = '';
  for (const word of words) {
    while (pageOffsets.length <= word.page) pageOffsets.push(text.length);
    starts.push(text.length);
    text += bare(word.text);
  }
  while (pageOffsets.length < pages) pageOffsets.push(text.length);
  return { text, pageOffsets, wordAt: (offset) => wordAt(words, starts, offset) };
}

function wordAt(words: readonly PrintedWord[], starts: readonly number[], offset: number): PrintedWord {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const word = words[low];
  if (word === undefined) throw new Error('the book has no text');
  return word;
}

function characters(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#\d+|\w+);/gu, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? whole),
  );
}
