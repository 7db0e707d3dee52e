import type { DrawnPage, Glyph } from './drawn-pages.ts';
import { noteRule } from './page-fill.ts';
import { inOrderOfReading } from './reading-order.ts';
import type { TypeArea } from './type-area.ts';

/** The text of the type areas of a finished file, in the order of reading, and where each character of it stands. */
export interface DrawnText {
  /** Without white space; readings, emphasis dots and note marks are left out. */
  readonly text: string;
  /** Where in `text` each page begins, and where the last one ends. */
  readonly pageOffsets: readonly number[];
  /** By offset in `text`. */
  readonly glyphs: readonly Glyph[];
  /** Index of the page, by offset in `text`. */
  readonly pages: readonly number[];
}

/** A line of a text in print. */
export interface DrawnLine {
  readonly page: number;
  /** Base line, pt from the page's upper edge. */
  readonly y: number;
  readonly x: number;
}

/** Where a text was found: its lines in order, and what of it was not found. */
export interface FollowedText {
  readonly at: number;
  readonly lines: readonly DrawnLine[];
  readonly rest: string;
}

/** Characters no larger than this are readings, emphasis dots and note marks, pt. */
const smallest = 5.9;

/**
 * Text as it can be compared: composed, without white space, guides of line breaks and selectors of variants. The two
 * dashes that have one shape in Japanese type are one.
 */
export function bareText(text: string): string {
  const bare = text
    .normalize('NFC')
    .replace(/[\s\p{Variation_Selector}\u00ad\u200b\u2060\ufeff\ufffd]/gu, '');
  return bare.replaceAll('\u2015', '\u2014');
}

/** Text of notes without the arrows that print hangs beside a note that goes on on the next page. */
export function withoutMarks(text: string): string {
  return text.replaceAll('→', '');
}

/** Joins what stands in the type areas to one text: all of it above the rules of notes, or all of it below them. */
export function drawnText(
  pages: readonly DrawnPage[],
  area: TypeArea,
  part: 'text' | 'notes' = 'text',
): DrawnText {
  const glyphs: Glyph[] = [];
  const pagesOf: number[] = [];
  const pageOffsets: number[] = [];
  let text = '';
  for (const [index, page] of pages.entries()) {
    pageOffsets.push(text.length);
    const [top, foot] = [area.top, area.top + area.height + 3];
    const rule = noteRule(page, area) ?? foot;
    const [from, to] = part === 'text' ? [top, rule] : [rule, foot];
    const large = page.glyphs.filter(({ size, y }) => size >= smallest && y >= from && y <= to);
    for (const glyph of inOrderOfReading(large)) {
      const letters = part === 'notes' ? withoutMarks(bareText(glyph.text)) : bareText(glyph.text);
      text += letters;
      for (let count = 0; count < letters.length; count += 1) {
        glyphs.push(glyph);
        pagesOf.push(index);
      }
    }
  }
  return { text, pageOffsets: [...pageOffsets, text.length], glyphs, pages: pagesOf };
}

/** How a text is looked for. */
export interface Search {
  /** Pages ahead. */
  readonly farthest?: number;
  /** No words stand beside it but a number before it. */
  readonly alone?: boolean;
}

/**
 * Finds a text from an offset on and follows it to its end: over page references that print adds, and over the turn of a
 * page, where it goes on somewhere on one of the next two. The first place at which all of it stands is taken, no more
 * than so many pages ahead: what begins alike in a later chapter is another text. Of headings only what stands alone on
 * its lines is taken: their words may stand in the text too.
 */
export function follow(
  drawn: DrawnText,
  text: string,
  from: number,
  { farthest = 16, alone = false }: Search = {},
): FollowedText | undefined {
  if (text === '') return undefined;
  let best: FollowedText | undefined;
  const end = drawn.pageOffsets[(drawn.pages[from] ?? 0) + farthest] ?? Infinity;
  for (const length of [14, 6]) {
    const beginning = text.slice(0, length);
    for (
      let at = drawn.text.indexOf(beginning, from), tries = 0;
      at >= 0 && at < end && tries < 20;
      at = drawn.text.indexOf(beginning, at + 1)
    ) {
      if (alone && !/[\d.章]/u.test(drawn.text[at - 1] ?? '.') && sameLine(drawn, at - 1, at)) continue;
      tries += 1;
      const found = followed(drawn, text, at);
      if (alone && sameLine(drawn, at + text.length - 1, at + text.length)) continue;
      if (found.rest === '') return found;
      if (best === undefined || found.rest.length < best.rest.length) best = found;
    }
    if (best !== undefined) return best;
  }
  return best;
}

/**
 * What print adds to the author's words: `図1（p. 15）`, `Figure 1 (p. 15)`, `（p. 15）`; white space is gone. A page may
 * turn between the two.
 */
const reference =
  /^(?:(?:図|表|Figure|Table)[\d.]*\d)?[（(]p\.(?:\d+|[ivxlc]+)[)）]|^(?:図|表|Figure|Table)[\d.]*\d/u;

function followed(drawn: DrawnText, text: string, start: number): FollowedText {
  const offsets: number[] = [];
  let at = start;
  while (offsets.length < text.length) {
    if (drawn.text[at] === text[offsets.length]) {
      offsets.push(at);
      at += 1;
      continue;
    }
    const added = reference.exec(drawn.text.slice(at, at + 24))?.[0];
    if (added !== undefined && drawn.pages[at] === drawn.pages[offsets.at(-1) ?? at]) {
      at += added.length;
      continue;
    }
    const turned = turn(drawn, text, offsets, at);
    if (turned === undefined) break;
    offsets.length = turned.done;
    at = turned.at;
  }
  return { at: start, lines: linesOf(drawn, offsets), rest: text.slice(offsets.length) };
}

/**
 * Where a text goes on after the turn of a page. What stood next on the old page may begin with the same letters by
 * chance: those are given back when they stand apart from the line before them.
 */
function turn(
  drawn: DrawnText,
  text: string,
  offsets: readonly number[],
  next: number,
): { readonly done: number; readonly at: number } | undefined {
  const last = offsets.at(-1);
  if (last === undefined) return undefined;
  const page = drawn.pages[last] ?? 0;
  const after = (done: number) => (done === offsets.length ? next : (offsets[done - 1] ?? 0) + 1);
  const inLine = (done: number) => sameLine(drawn, after(done) - 1, after(done));
  for (let back = Math.min(4, offsets.length - 1); back >= 0; back -= 1) {
    const done = offsets.length - back;
    if (inLine(done) || (back > 0 && joined(drawn, offsets[done - 1] ?? 0, offsets[done] ?? 0))) continue;
    for (const turned of [page + 1, page + 2]) {
      const [begin, end] = [drawn.pageOffsets[turned], drawn.pageOffsets[turned + 1]];
      if (begin === undefined || end === undefined) continue;
      const at = drawn.text.slice(begin, end).indexOf(text.slice(done, done + 8));
      if (at >= 0) return { done, at: begin + at };
    }
  }
  return undefined;
}

/** Whether two characters stand on one line, or the second on the line after the first. */
function joined(drawn: DrawnText, first: number, second: number): boolean {
  const [a, b] = [drawn.glyphs[first], drawn.glyphs[second]];
  if (a === undefined || b === undefined || drawn.pages[first] !== drawn.pages[second]) return false;
  const down = b.y - a.y;
  return sameLine(drawn, first, second) || (down > 2 && down < 2.2 * a.size);
}

/** Whether the second character goes on on the line of the first: what is broken over pages breaks at the end of a line. */
function sameLine(drawn: DrawnText, first: number, second: number): boolean {
  const [a, b] = [drawn.glyphs[first], drawn.glyphs[second]];
  if (a === undefined || b === undefined || drawn.pages[first] !== drawn.pages[second]) return false;
  return Math.abs(b.y - a.y) < 1 && b.x > a.x && b.x - a.x < 2.2 * a.size;
}

function linesOf(drawn: DrawnText, offsets: readonly number[]): readonly DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const offset of offsets) {
    const [glyph, page] = [drawn.glyphs[offset], drawn.pages[offset]];
    const line = lines.at(-1);
    if (glyph === undefined || page === undefined) continue;
    if (line === undefined || line.page !== page || Math.abs(glyph.y - line.y) > 3)
      lines.push({ page, y: glyph.y, x: glyph.x });
  }
  return lines;
}
