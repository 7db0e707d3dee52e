import { describe, expect, test } from 'vitest';
import { pageSizes } from '../../build/read/page.ts';
import { metricsCss } from '../../build/print/metrics.ts';
import { sourceShare } from '../../build/print/column-share.ts';
import { bookOf } from '../assemble/book-of.ts';
import { metricsOf } from './rows.ts';

const millimetres = (points: number) => (points * 25.4) / 72;
const sizes = ['A4', 'A5', 'A6', 'B5', 'B6', 'letter'] as const;

describe.each(sizes)('a page of size %s', (size) => {
  const [width, height] = pageSizes[size];

  test.each([1, 2] as const)('has whole characters in each of %i columns and whole lines', (columns) => {
    const metrics = metricsOf(size, columns);
    const characters = metrics.column / metrics.size;
    // A twentieth of a point is left for the browser's rounding.
    expect(characters - Math.floor(characters)).toBeLessThan(0.01);
    expect(Math.floor(characters)).toBeGreaterThanOrEqual(8);
    expect(metrics.height).toBe(metrics.lines * 16);
    expect(metrics.lines).toBeGreaterThanOrEqual(8);
  });

  test.each([1, 2] as const)('holds its type area between the margins, with %i columns', (columns) => {
    const metrics = metricsOf(size, columns);
    const { margin } = metrics.geometry;
    expect(margin.inner + millimetres(metrics.width) + margin.outer).toBeCloseTo(width, 6);
    expect(margin.top + millimetres(metrics.height) + margin.bottom).toBeCloseTo(height, 6);
    for (const each of Object.values(margin)) expect(each).toBeGreaterThan(3);
  });

  test('has room between two columns for a passage number', () => {
    const metrics = metricsOf(size);
    expect(metrics.gutter).toBeGreaterThanOrEqual(20);
    expect(metrics.gutter).toBeLessThanOrEqual(30);
    expect(metrics.width).toBeCloseTo(2 * metrics.column + metrics.gutter, 6);
  });
});

test('the style sheet gets the same lengths, in points', () => {
  expect(metricsCss(metricsOf('B5'))).toContain('--line: 16pt;');
  expect(metricsCss(metricsOf('B5'))).toMatch(/--height: 6\d\dpt;/u);
});

describe('balanced columns', () => {
  test('give the source whole characters and the translation the rest', () => {
    const equal = metricsOf('B5');
    const balanced = metricsOf('B5', 2, 0.44);
    expect(balanced.column).toBeLessThan(equal.column);
    expect(balanced.opposite).toBeGreaterThan(equal.opposite);
    expect((balanced.column / balanced.size) % 1).toBeLessThan(0.01);
    expect(balanced.column + balanced.gutter + balanced.opposite).toBeCloseTo(balanced.width, 6);
  });

  test('are as wide as the languages are long, and neither ever less than two fifths', async () => {
    const share = async (japanese: string, english: string) =>
      sourceShare(
        (
          await bookOf(
            { '01': `# 章\n\n${japanese}\n` },
            { 'translations/en/01.md': `# Chapter\n\n${english}\n` },
          )
        ).book,
      );
    expect(await share('橋を渡る。'.repeat(4), 'They cross the bridge. '.repeat(2).trim())).toBeCloseTo(
      0.48,
      1,
    );
    expect(await share('橋。', 'They cross the bridge and never come back to the town again.')).toBe(0.4);
    expect(await share('橋を渡って町へ行き、二度と帰らない人々の話である。{#gone}', 'Gone. {#gone}')).toBe(
      0.6,
    );
  });
});
