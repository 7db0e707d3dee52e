import { describe, expect, test } from 'vitest';
import { openEpub } from './open-epub.ts';
import { sampleInput } from './sample-book.ts';

// The files of the sample book as a reader gets them. After a wanted change: npm run test:update, and read the difference.
describe('the documents of the sample book', () => {
  const book = openEpub(sampleInput().input);
  const cases = [
    'item/standard.opf',
    'item/navigation-documents.xhtml',
    'item/toc.ncx',
    'item/image/cover.svg',
    ...book.spine,
  ];
  test.each(cases)('%s', async (path) => {
    await expect(book.text(path)).toMatchFileSnapshot(`../fixtures/epub/sample-book/${path}`);
  });
});
