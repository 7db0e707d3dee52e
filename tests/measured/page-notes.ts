import type { AlignedBlock } from '../finished/manuscript.ts';
import type { DrawnPage, Glyph } from './drawn-pages.ts';
import { drawnText, withoutMarks, type DrawnText, type FollowedText } from './drawn-text.ts';
import { followBlocks, wholeBlocks } from './followed-blocks.ts';
import { noteRule } from './page-fill.ts';
import type { TypeArea } from './type-area.ts';

/** How a file shows its languages: beside each other, one above the other, on facing pages, or one of them only. */
export type Shown = 'both' | 'stacked' | 'facing' | 'source' | 'target';

/** What is amiss with notes, in words, and how many there are on how many pages. */
export interface NoteMeasures {
  readonly count: number;
  /** Notes that go on at the foot of a further page. */
  readonly split: number;
  readonly faults: readonly string[];
}

/**
 * Every note in print, its text whole, and beginning on the page that calls it: both calls, where both languages are
 * beside each other; else each language's text where its own call is.
 */
export function measureNotes(
  pages: readonly DrawnPage[],
  area: TypeArea,
  blocks: readonly AlignedBlock[],
  shown: Shown,
): NoteMeasures {
  const drawn = drawnText(pages, area, 'notes');
  const wanted = wholeBlocks(blocks.filter(({ kind }) => kind === 'footnoteDefinition')).map((texts) => ({
    ...texts,
    source: shown === 'target' ? '' : withoutMarks(texts.source),
    target: shown === 'source' ? '' : withoutMarks(texts.target),
  }));
  // There may be any number of pages without notes between two of them.
  const { pairs, lost } = followBlocks(drawn, wanted, 0, { farthest: Infinity });
  const sides = pairs.flatMap(({ id, source, target }) =>
    shown === 'both' ? [[id, source ?? target] as const] : [[id, source] as const, [id, target] as const],
  );
  const found = sides.flatMap(([id, text]) => (text === undefined ? [] : [{ id, text }]));
  const calls = shown === 'both' ? [2] : shown === 'stacked' ? [1, 2] : [1];
  return {
    count: pairs.length,
    split: found.filter(({ text }) => text.lines.at(-1)?.page !== text.lines[0]?.page).length,
    faults: [
      ...lost.map((what) => `note not whole: ${what}`),
      ...found.flatMap(({ id, text }) => callFaults(pages, area, drawn, id, text, calls)),
    ],
  };
}

function callFaults(
  pages: readonly DrawnPage[],
  area: TypeArea,
  drawn: DrawnText,
  id: string,
  text: FollowedText,
  wanted: readonly number[],
): readonly string[] {
  const number = numberBefore(drawn, text.at);
  const index = text.lines[0]?.page ?? 0;
  const page = pages[index];
  const calls = page === undefined ? [] : callsOn(page, area).filter((call) => call === number);
  if (wanted.includes(calls.length)) return [];
  return [`sheet ${index + 1}: note ${id} (${number}) has ${calls.length} of ${wanted[0]} calls on its page`];
}

/** The figures printed right before a note's text. */
function numberBefore(drawn: DrawnText, at: number): string {
  let begin = at;
  while (begin > 0 && /\d/u.test(drawn.text[begin - 1] ?? '') && sameHeight(drawn, begin - 1, at)) begin -= 1;
  return drawn.text.slice(begin, at);
}

function sameHeight(drawn: DrawnText, one: number, other: number): boolean {
  return drawn.glyphs[one]?.y === drawn.glyphs[other]?.y && drawn.pages[one] === drawn.pages[other];
}

/** The small raised figures of a page's text, those that stand together joined. */
function callsOn(page: DrawnPage, area: TypeArea): readonly string[] {
  const foot = noteRule(page, area) ?? area.top + area.height;
  const small = page.glyphs.filter(({ size, y, text }) => size < 5.9 && y < foot && /^\d$/u.test(text));
  const calls: { text: string; last: Glyph }[] = [];
  for (const glyph of small) {
    const open = calls.at(-1);
    const near = open !== undefined && open.last.y === glyph.y && Math.abs(glyph.x - open.last.x) < 4.5;
    if (near && glyph.x > open.last.x)
      calls[calls.length - 1] = { text: open.text + glyph.text, last: glyph };
    else calls.push({ text: glyph.text, last: glyph });
  }
  return calls.map(({ text }) => text);
}
