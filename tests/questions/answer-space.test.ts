import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerSpace, LocalizedContent } from '../../build/model/exercise.ts';
import { spaceParts } from '../../build/questions/answer-space.ts';
import { gridText } from '../../build/questions/grid-text.ts';
import type { PromptContext } from '../../build/questions/question-type.ts';
import { partLines, sampleContext } from './read-fixture.ts';

const context = sampleContext();
const count = (text: string, found: RegExp) => [...text.matchAll(found)].length;
const printed = (space: AnswerSpace, pitch?: number) =>
  partLines(spaceParts(space, pitch === undefined ? context : { ...context, pitch }));

const filling: LocalizedContent = new Map([
  ['ja', [{ type: 'text', value: '雨が降ったので、駅まで歩いた。' }]],
  ['en', [{ type: 'text', value: 'It rained, so I walked to the station.' }]],
]);
const filled = (space: AnswerSpace, languages: readonly string[] = ['ja', 'en'], words = filling) =>
  spaceParts(space, sampleContext(languages), words);

describe('room to write in', () => {
  test('is never lower than asked for, in whole lines of the page', () => {
    expect(count(printed({ type: 'blank', height: 20 }), /q-unit/gu)).toBe(4);
    expect(count(printed({ type: 'box', height: 40 }), /q-unit/gu)).toBe(8);
    expect(count(printed({ type: 'blank', height: 20 }, 4), /q-unit/gu)).toBe(5);
    expect(count(printed({ type: 'blank', height: 2 * (16 / 72) * 25.4 }), /q-unit/gu)).toBe(2);
  });

  test('in many lines comes in pieces between which a page can end, announced once', () => {
    const parts = spaceParts({ type: 'lines', count: 23 }, context);
    expect(parts.map((part) => count(partLines([part]), /q-writing-line/gu))).toEqual([
      ...[2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
      3,
    ]);
    expect(count(partLines(parts), /aria-label/gu)).toBe(1);
    expect(count(partLines(parts), /aria-hidden/gu)).toBe(10);
  });

  test('is left out where the answer stands, and where none is asked for', () => {
    for (const space of spaces) expect(spaceParts(space, { ...context, space: 'collapsed' })).toEqual([]);
    expect(spaceParts({ type: 'none' }, context)).toEqual([]);
    expect(filled({ type: 'none' })).toEqual([]);
  });

  test('that takes what is left of the page says its share', () => {
    expect(printed({ type: 'flex' })).toContain('q-flex-1');
    expect(printed({ type: 'flex', share: 3 })).toContain('q-flex-3');
  });
});

const spaces: readonly AnswerSpace[] = [
  { type: 'lines', count: 3 },
  { type: 'blank', height: 20 },
  { type: 'box', height: 30 },
  { type: 'flex' },
  { type: 'grid', cells: 40 },
  { type: 'grid', cells: 200, columns: 20, writing: 'vertical' },
];

describe('an answer in its room', () => {
  test.each(spaces.filter(({ type }) => type !== 'grid'))(
    'stands in $type in both languages, in a room no lower',
    (space) => {
      const text = partLines(filled(space));
      const line = space.type === 'lines' ? /"q-writing-line"/gu : /"q-unit"/gu;
      // Each language has a room of its own.
      expect(count(text, line)).toBe(2 * count(partLines(spaceParts(space, context)), line));
      expect(text).toContain('<p class="q-writing">雨が降ったので、駅まで歩いた。</p>');
      expect(text).toContain('<p class="q-writing">It rained, so I walked to the station.</p>');
      expect(text).not.toContain('data-generated');
    },
  );

  test('in one language stands in that one alone', () => {
    expect(partLines(filled({ type: 'lines', count: 2 }, ['en']))).not.toContain('雨');
    expect(partLines(filled({ type: 'lines', count: 2 }, ['ja']))).not.toContain('rained');
  });

  test('that is long may go on on the next page', () => {
    const words: LocalizedContent = new Map([['ja', [{ type: 'text', value: '長い。'.repeat(400) }]]]);
    const [part] = filled({ type: 'lines', count: 2 }, ['ja'], words);
    expect(part?.breakInside).toBe('lines');
    expect(partLines(filled({ type: 'lines', count: 2 }, ['ja']))).toContain('break: avoid');
  });

  test('stands in manuscript paper a character a cell, once, in the language written so', () => {
    for (const writing of ['horizontal', 'vertical'] as const) {
      const text = partLines(filled({ type: 'grid', cells: 40, writing }));
      const written = [...text.matchAll(/<text(?![^>]*data-generated)[^>]*>([^<]+)<\/text>/gu)];
      expect(written.map((found) => found[1]).join('')).toBe('雨が降ったので、駅まで歩いた。');
      expect(text).not.toContain('rained');
      expect(text).not.toContain('<div class="q-answer-grid" data-generated');
    }
  });

  test('that is longer than its paper is given more of it, in whole lines', () => {
    const words: LocalizedContent = new Map([['ja', [{ type: 'text', value: '字'.repeat(35) }]]]);
    expect(cellsOf(filled({ type: 'grid', cells: 10 }, ['ja'], words)).length).toBe(40);
  });
});

describe('manuscript paper', () => {
  test.each(spaces.filter(({ type }) => type === 'grid'))('is recorded: $cells, $writing', async (space) => {
    const name = space.type === 'grid' ? `${space.cells}-${space.writing ?? 'horizontal'}` : '';
    const at = (state: string) =>
      new URL(`../fixtures/answer-space/grid-${name}-${state}.html`, import.meta.url).pathname;
    await expect(printed(space)).toMatchFileSnapshot(at('room'));
    await expect(partLines(filled(space))).toMatchFileSnapshot(at('filled'));
  });

  test('has as many cells as characters asked for, in squares that fit the page, in pieces of whole lines', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
        fc.constantFrom('horizontal', 'vertical', undefined),
        fc.constantFrom(12, 14, 16, 17.5, 20, 24),
        fc.constantFrom({ width: 80, height: 110 }, { width: 118, height: 170 }, { width: 150, height: 220 }),
        (cells, columns, writing, points, area) => {
          const around: PromptContext = { ...context, pitch: (points / 72) * 25.4, area };
          const parts = spaceParts({ type: 'grid', cells, columns, writing }, around);
          const found = cellsOf(parts);
          expect(found.length).toBe(cells);
          const side = found[0]?.width ?? 0;
          for (const cell of found) {
            expect(cell.width).toBeCloseTo(side, 1);
            expect(cell.height).toBeCloseTo(side, 1);
          }
          for (const { width, height } of sizesOf(parts)) {
            expect(width).toBeLessThanOrEqual((area.width / 25.4) * 72 + 0.01);
            expect(height).toBeLessThanOrEqual((area.height / 25.4) * 72 * 0.75);
            expect(height / points).toBeCloseTo(Math.round(height / points), 2);
          }
          const hundreds = partLines(parts).match(/q-count-mark/gu) ?? [];
          expect(hundreds.length).toBe(Math.floor(cells / 100));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is announced once, with its cells and its direction', () => {
    const text = printed({ type: 'grid', cells: 400, writing: 'vertical' });
    expect(text.match(/aria-label="[^"]*"/gu)).toEqual(['aria-label="解答欄（原稿用紙400字、縦書き）"']);
    expect(count(text, /role="img"/gu)).toBe(1);
    expect(printed({ type: 'grid', cells: 400 })).toContain('aria-label="解答欄（原稿用紙400字）"');
  });

  test('written downwards begins at the right', () => {
    const cells = cellsOf(spaceParts({ type: 'grid', cells: 20, columns: 10, writing: 'vertical' }, context));
    expect(cells.slice(0, 10).every((cell) => cell.x > (cells[10]?.x ?? Infinity))).toBe(true);
  });
});

describe('the setting of manuscript paper', () => {
  const lines = (text: string, columns: number) => {
    const cells = gridText([{ text }], columns).cells.map((cell) =>
      cell === undefined ? '□' : cell.text + cell.hung,
    );
    const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
      cells.slice(row * columns, (row + 1) * columns).join(' '),
    );
    return rows;
  };

  test('gives marks and small kana cells of their own', () => {
    expect(lines('ちょっと、待って。', 10)).toEqual(['ち ょ っ と 、 待 っ て 。']);
  });

  test('lets no mark and no closing bracket begin a line: they share the last cell of the line before', () => {
    expect(lines('朝が来る。夜', 4)).toEqual(['朝 が 来 る。', '夜']);
    expect(lines('「朝だ。」と', 4)).toEqual(['「 朝 だ 。」', 'と']);
    expect(lines('朝だ。」と言う', 2)).toEqual(['朝 だ。」', 'と 言', 'う']);
  });

  test('puts two letters or figures of half the width in a cell', () => {
    expect(lines('2014年のWTO', 10)).toEqual(['20 14 年 の WT O']);
  });

  test('begins a new line at a hard line end, and keeps combining marks with their letter', () => {
    expect(lines('朝\n夜', 3)).toEqual(['朝 □ □', '夜']);
    expect(lines('か\u309aき', 3)).toEqual(['か\u309a き']);
  });

  test('loses and adds no character', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[あ-ん、。「」a-z0-9 　]{0,60}$/u),
        fc.integer({ min: 5, max: 20 }),
        (text, columns) => {
          const { cells } = gridText([{ text }], columns);
          const joined = cells.map((cell) => (cell === undefined ? '' : cell.text + cell.hung)).join('');
          expect(joined.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
          const heads = cells.filter((_, index) => index > 0 && index % columns === 0);
          for (const head of heads) expect(head?.text ?? '').not.toMatch(/^[。、」]/u);
        },
      ),
    );
  });
});

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The cells that the strokes make: each frame, divided by the strokes drawn behind it. In order of the drawing. */
function cellsOf(parts: ReturnType<typeof spaceParts>): readonly Square[] {
  return parts.flatMap((part) => {
    const d = /<path d="([^"]*)"/u.exec(partLines([part]))?.[1] ?? '';
    const frames: { readonly frame: Square; readonly strokes: Square[] }[] = [];
    for (const path of d.split('M').slice(1)) {
      const [x = 0, y = 0, first = 0, second = 0] = (path.match(/-?[\d.]+/gu) ?? []).map(Number);
      if (path.endsWith('z')) frames.push({ frame: { x, y, width: first, height: second }, strokes: [] });
      else if (path.includes('h')) frames.at(-1)?.strokes.push({ x, y, width: first, height: 0 });
      else frames.at(-1)?.strokes.push({ x, y, width: 0, height: first });
    }
    return frames.flatMap(({ frame, strokes }) => divided(frame, strokes));
  });
}

/** A frame without the edges of the paper, which are drawn outside of it. */
function divided({ x, y, width, height }: Square, strokes: readonly Square[]): readonly Square[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.02;
  const down = strokes.filter(
    (stroke) =>
      near(stroke.x, x) && near(stroke.width, width) && stroke.y > y + 1 && stroke.y < y + height - 1,
  );
  const across = strokes.filter(
    (stroke) =>
      near(stroke.y, y) && near(stroke.height, height) && stroke.x > x + 1 && stroke.x < x + width - 1,
  );
  const ys = [y, ...down.map((stroke) => stroke.y), y + height];
  const xs = [x, ...across.map((stroke) => stroke.x), x + width];
  return ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column): Square => {
      const [left = 0, top = 0] = [xs[column], ys[row]];
      return { x: left, y: top, width: right - left, height: bottom - top };
    }),
  );
}

function sizesOf(parts: ReturnType<typeof spaceParts>): readonly { width: number; height: number }[] {
  return [...partLines(parts).matchAll(/width="([\d.]+)pt" height="([\d.]+)pt"/gu)].map((found) => ({
    width: Number(found[1]),
    height: Number(found[2]),
  }));
}
