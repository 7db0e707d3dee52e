import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedBook } from '../measured/generated-book.ts';
import { measuredRun } from './measured-run.ts';

const editions = '  reader: {view: parallel-rows, unit: sentence, formats: [epub], exercises: chapter-end}\n';

/**
 * The EPUB of books of 100 and of about 1,000 printed pages: ten times the book may take ten times as long, and a little;
 * its file grows less, for the typefaces are in it once.
 */
test('an EPUB takes time and room as its book grows, not faster', async () => {
  const taken = async (pages: number) => {
    const book = generatedBook({ pages, seed: 7, editions });
    const made = await measuredRun(book, 'build', [], async (_, folder) => {
      return (await readFile(join(folder, 'out', 'generated-reader.epub'))).length / 1e6;
    });
    const { seconds, memory, result: size } = made;
    console.log(
      `${pages} pages: ${seconds.toFixed(1)} s of processor time, ${memory.toFixed(0)} MiB, a file of ${size.toFixed(2)} MB`,
    );
    return { seconds, size };
  };
  const [small, large] = [await taken(100), await taken(1000)];
  console.log(`time × ${(large.seconds / small.seconds).toFixed(1)}`);
  expect(large.seconds / small.seconds).toBeLessThan(14);
  expect(large.size / small.size).toBeLessThan(10);
});
