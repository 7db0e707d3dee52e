import { splitDates } from './dates.ts';

/** Widths of a text when it is set, in em, as near as characters alone can tell; rather too wide than too narrow. */
export interface SetWidths {
  /** All of it in one line; of several lines the widest. */
  readonly full: number;
  /** The longest word that hyphenation aside cannot be broken: of Latin or Cyrillic letters, a number. */
  readonly word: number;
  /** The longest stretch that had better not be broken: a date, a word in katakana, a word. */
  readonly unit: number;
}

const advances: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u, 1],
  [/[\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u, 1],
  [/\s/u, 0.25],
  [/[ijl.,:;'’‘|!()[\]-]/u, 0.34],
  [/[ftrsI“”"]/u, 0.46],
  [/[mwMWжшщюЖШЩЮ—…%@]/u, 0.97],
  [/[A-ZА-ЯІЇЄҐ&]/u, 0.72],
  [/[cezxvy0-9–+=«»]/u, 0.555],
  [/\p{M}/u, 0],
];
/** Other small letters, as wide as the wider of them are in faces of text. */
const otherAdvance = 0.61;
/** Between a kanji and a figure or letter (text-autospace). */
const scriptSpace = 0.125;
const fullWidth = /[\u3040-\u30ff\u3400-\u9fff]/u;
const halfWidth = /[0-9A-Za-zА-яІЇЄҐієїґ]/u;

/** Gives the widths of a text in em of its own size, for faces of text in both scripts. */
export function setWidths(text: string): SetWidths {
  const lines = text.split('\n');
  const words = text.split(/[\s\u3000-\u9fff\uff00-\uff60]+|(?<=[\p{L}\p{N}][-–—/])/u);
  const units = splitDates(text).flatMap((part) => (part.date ? [part.text] : katakanaIn(part.text)));
  const word = widest(words);
  return { full: widest(lines), word, unit: Math.max(word, widest(units)) };
}

function katakanaIn(text: string): readonly string[] {
  return text.match(/[\u30a1-\u30ff]+/gu) ?? [];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, lineWidth(text)), 0);
}

function lineWidth(text: string): number {
  let width = 0;
  let before = '';
  for (const character of text) {
    const meets =
      (fullWidth.test(before) && halfWidth.test(character)) ||
      (halfWidth.test(before) && fullWidth.test(character));
    width += advanceOf(character) + (meets ? scriptSpace : 0);
    before = character;
  }
  return width;
}

function advanceOf(character: string): number {
  return advances.find(([characters]) => characters.test(character))?.[1] ?? otherAdvance;
}
