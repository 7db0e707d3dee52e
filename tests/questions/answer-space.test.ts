import { describe, expect, test } from 'vitest';
import type { AnswerSpace } from '../../build/model/exercise.ts';
import { spaceParts } from '../../build/questions/answer-space.ts';
import { partLines, sampleContext } from './read-fixture.ts';

const context = sampleContext();
const count = (text: string, found: RegExp) => [...text.matchAll(found)].length;
const printed = (space: AnswerSpace, pitch?: number) =>
  partLines(spaceParts(space, pitch === undefined ? context : { ...context, pitch }));

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

  test('on manuscript paper has as many cells as characters asked for', () => {
    for (const cells of [1, 30, 35, 100, 200, 450]) {
      const paths = printed({ type: 'grid', cells });
      const strokes = count(paths, /M\d+ [\d.]+v20/gu);
      const frames = count(paths, /M0 [\d.]+h/gu);
      expect(frames + strokes).toBe(cells);
    }
  });

  test('is left out where the answer stands, and where none is asked for', () => {
    expect(spaceParts({ type: 'lines', count: 2 }, { ...context, space: 'collapsed' })).toEqual([]);
    expect(spaceParts({ type: 'none' }, context)).toEqual([]);
  });
});
