import type { Item } from '../../build/model/exercise.ts';
import { itemBase, localized } from './export-input.ts';

/** Printed in another order than it was written. */
export const choice: Item<'choice'> = {
  ...itemBase('c', {
    prompt: localized({ ja: 'どれ？', en: 'Which?' }),
    printed: [2, 0, 1],
    level: 'N3',
    tags: ['a b'],
  }),
  type: 'choice',
  select: 'one',
  choices: ['{北|きた}', '南', '東'].map((text, index) => ({
    content: localized({ ja: text, en: ['north', 'south', 'east'][index] ?? '' }),
    correct: index === 0,
    feedback: index === 1 ? localized({ en: 'No.' }) : new Map(),
    fixed: false,
  })),
};
/** A word in a sentence with readings. */
export const reading: Item<'reading'> = {
  ...itemBase('r', { prompt: localized({ ja: '{橋|はし}の読みは？' }) }),
  type: 'reading',
  asks: 'reading',
  word: '橋',
  reading: 'はし',
  accept: ['きょう'],
  text: localized({ ja: '{川|かわ}の{橋|はし}を{渡|わた}る。' }),
  span: { start: 2, end: 3 },
};
