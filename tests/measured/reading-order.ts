import type { Glyph } from './drawn-pages.ts';

/**
 * The characters of a page in the order of reading. They are drawn in the order of the page's source but for some words
 * that stand a little off their place there (emphasised Japanese): those are drawn when all others are, and go back into
 * the gap that their line has for them, or to the end of the line that they begin or end.
 */
export function inOrderOfReading(glyphs: readonly Glyph[]): readonly Glyph[] {
  const runs = runsOf(glyphs);
  const lines = new Map<number, Run[]>();
  const order: Run[] = [];
  for (const run of runs) {
    const height = Math.round(run.y);
    const earlier = [height - 1, height, height + 1].flatMap((key) => lines.get(key) ?? []);
    const before = earlier.find((other) => reaches(other, run));
    const after = earlier.find((other) => other !== order.at(-1) && reaches(run, other));
    const kept = lines.get(height) ?? [];
    lines.set(height, [...kept, run]);
    if (before !== undefined) order.splice(order.indexOf(before) + 1, 0, run);
    else if (after !== undefined) order.splice(order.indexOf(after), 0, run);
    else order.push(run);
  }
  return order.flatMap((run) => run.glyphs);
}

/** Characters that are drawn one after the other and stand beside each other. */
interface Run {
  readonly y: number;
  readonly glyphs: readonly [Glyph, ...Glyph[]];
  readonly last: Glyph;
}

function runsOf(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: [Glyph, ...Glyph[]][] = [];
  for (const glyph of glyphs) {
    const [open, last] = [runs.at(-1), runs.at(-1)?.at(-1)];
    if (open !== undefined && last !== undefined && isNext(last, glyph)) open.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map((run) => ({ y: run[0].y, glyphs: run, last: run.at(-1) ?? run[0] }));
}

/** Whether a run goes on where another, of the same size, ends: both Japanese, which alone is emphasised by dots. */
function reaches(run: Run, next: Run): boolean {
  const [one, other] = [run.last, next.glyphs[0]];
  const japanese = [one, other].every(({ text }) => /[\u3001-\u9fff\uff01-\uff60]/u.test(text));
  return japanese && Math.abs(one.size - other.size) < 0.1 && isNext(one, other);
}

/** No more than a character and the white beside it from the one to the other. */
function isNext(one: Glyph, other: Glyph): boolean {
  const step = other.x - one.x;
  return Math.abs(other.y - one.y) < 0.6 && step > 0 && step < 1.6 * Math.max(one.size, other.size);
}
