import type { z } from 'zod';
import type { AnswerSpace } from '../model/exercise.ts';
import { lengthInMillimetres, scalar } from '../yaml/scalars.ts';

const spaceExamples =
  'none, blank 20mm, lines 2, box 40mm, grid 200, grid 200 columns 20 vertical, flex, flex 2';

/** Characters that one manuscript grid has room for at most. */
export const mostGridCells = 2000;

/**
 * Room for an answer, as authors write it: `none | blank 20mm | lines 2 | box 40mm | grid 200 | flex`. A grid may say how
 * many characters stand in a line of it, and that it is written downwards; `flex 2` takes twice the share of `flex`.
 */
export const answerSpace: z.ZodType<AnswerSpace> = scalar(readSpace, spaceExamples);

function readSpace(value: string): AnswerSpace | undefined {
  const [type = '', amount, ...rest] = value.normalize('NFKC').split(/\s+/u);
  if (type === 'grid') return readGrid(amount, rest);
  if (rest.length > 0) return undefined;
  const count = countOf(amount);
  const height = amount === undefined ? undefined : lengthInMillimetres(amount);
  switch (type) {
    case 'none':
      return amount === undefined ? { type } : undefined;
    case 'flex':
      if (amount === undefined) return { type };
      return count !== undefined && count >= 1 && count <= 9 ? { type, share: count } : undefined;
    case 'lines':
      return count !== undefined && count >= 1 && count <= 100 ? { type, count } : undefined;
    case 'blank':
    case 'box':
      return height !== undefined && height > 0 && height <= 500 ? { type, height } : undefined;
    default:
      return undefined;
  }
}

/** `grid 400`, `grid 400 columns 20`, `grid 400 vertical`. */
function readGrid(amount: string | undefined, words: readonly string[]): AnswerSpace | undefined {
  const cells = countOf(amount);
  if (cells === undefined || cells < 1 || cells > mostGridCells) return undefined;
  let [columns, writing]: [number | undefined, 'horizontal' | 'vertical' | undefined] = [
    undefined,
    undefined,
  ];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === 'columns' && columns === undefined) {
      index += 1;
      columns = countOf(words[index]);
      if (columns === undefined || columns < 5 || columns > 40) return undefined;
    } else if ((word === 'vertical' || word === 'horizontal') && writing === undefined) {
      writing = word;
    } else {
      return undefined;
    }
  }
  return {
    type: 'grid',
    cells,
    ...(columns === undefined ? {} : { columns }),
    ...(writing === undefined ? {} : { writing }),
  };
}

function countOf(amount: string | undefined): number | undefined {
  return amount !== undefined && /^\d{1,4}$/u.test(amount) ? Number(amount) : undefined;
}
