import { beforeAll, describe, expect, test } from 'vitest';
import { longTranslation, type TranslationWish } from './long-translation.ts';
import { measuredCheck, type Checked } from './measured-check.ts';

/**
 * `check` on books of 1,000 and of 10,000 pairs: ten times the book may take ten times as long, and a little. What the
 * program takes on a book of ten pairs (starting, loading) is taken off first.
 */
const shapes: readonly (readonly [string, Omit<TranslationWish, 'pairs'>])[] = [
  ['chapters of 100 pairs', { chapters: 0, faulty: false }],
  ['chapters of 100 pairs, a tenth untranslated', { chapters: 0, faulty: true }],
  ['one chapter', { chapters: 1, faulty: false }],
  ['one chapter, a tenth untranslated', { chapters: 1, faulty: true }],
];

let idle: Checked;
beforeAll(async () => {
  idle = await measuredCheck(longTranslation({ pairs: 10, chapters: 1, faulty: false }));
  console.log(`ten pairs: ${line(idle)}`);
});

describe.each(shapes)('%s', (name, wish) => {
  test('time and memory grow with the book, not faster', async () => {
    const taken = async (pairs: number) =>
      measuredCheck(longTranslation({ ...wish, pairs, chapters: wish.chapters || pairs / 100 }));
    const [small, large] = [await taken(1000), await taken(10_000)];
    const time = (large.seconds - idle.seconds) / (small.seconds - idle.seconds);
    const memory = (large.memory - idle.memory) / (small.memory - idle.memory);
    console.log(
      `${name}\n  1,000 pairs: ${line(small)}\n  10,000 pairs: ${line(large)}\n  ` +
        `time × ${time.toFixed(1)}, memory × ${memory.toFixed(1)}`,
    );
    expect(large.messages).toBeGreaterThanOrEqual(10 * small.messages * 0.9);
    expect(time).toBeLessThan(14);
    expect(memory).toBeLessThan(14);
  });
});

function line({ seconds, memory, messages }: Checked): string {
  return `${seconds.toFixed(1)} s of processor time, ${memory.toFixed(0)} MiB, ${messages} messages`;
}
