import { describe, expect, it } from 'vitest';
import { cutsOf, partHeight } from '../../build/plan/cuts.ts';
import { column } from './rows.ts';

const line = (...lineBottoms: readonly number[]) => ({
  height: lineBottoms.at(-1) ?? 0,
  lineBottoms,
  sentenceEnds: new Set<number>(),
});

describe('the cuts of a row', () => {
  it('take lines that end nearly level for level', () => {
    const cuts = cutsOf({ height: 30, columns: [line(10, 20, 30), line(9, 21, 30)] }, 'lines');
    expect(cuts.counts).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(partHeight(cuts, 1, 2)).toBe(12);
  });

  it('do not exist where a column has no lines', () => {
    const picture = { height: 40, lineBottoms: [], sentenceEnds: new Set<number>() };
    expect(cutsOf({ height: 40, columns: [column(4), picture] }, 'lines').levels).toEqual([0, 40]);
    expect(cutsOf({ height: 40, columns: [column(4)] }, 'no').levels).toEqual([0, 40]);
  });

  it('do not mind a column that is empty', () => {
    expect(cutsOf({ height: 40, columns: [column(4), column(0)] }, 'lines').levels).toEqual([
      0, 10, 20, 30, 40,
    ]);
  });

  it('carry a tall line beside a low one over at its full height', () => {
    const cuts = cutsOf({ height: 17, columns: [line(8), line(17)] }, 'lines');
    expect(partHeight(cuts, 1, 2)).toBe(17);
  });

  it('move a column that stands under another up to the cut', () => {
    const cuts = cutsOf({ height: 60, columns: [line(10, 20, 30), line(40, 50, 60)] }, 'lines');
    expect(partHeight(cuts, 2, 6)).toBe(40);
  });

  it('leave the room below the last line with the last part', () => {
    const cuts = cutsOf({ height: 35, columns: [column(3)] }, 'lines');
    expect([partHeight(cuts, 0, 1), partHeight(cuts, 1, 3), partHeight(cuts, 0, 3)]).toEqual([10, 25, 35]);
  });

  it('between parts fall behind the same one on every side, however high each is', () => {
    const side = (lines: number, partEnds: readonly number[]) => ({ ...column(lines), partEnds });
    const cuts = cutsOf({ height: 60, columns: [side(3, [0, 1]), side(6, [1, 3])] }, 'parts');
    expect(cuts.counts).toEqual([
      [0, 0],
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    expect(cuts.levels).toEqual([0, 20, 40, 60]);
  });
});
