import { describe, expect, test } from 'vitest';
import { describeBook } from './describe-book.ts';
import { editionOf, loadFolder, render, sampleFolder } from './sample-book.ts';

const { book, messages } = await loadFolder(sampleFolder);

describe('the sample book', () => {
  test('is read without a fault, but for the program that reads otherwise in the translation', () => {
    expect(messages.map(({ ruleId, place }) => `${place.file}:${place.line} ${ruleId}`)).toEqual([
      'translations/en/01-river.md:72 code-parity',
    ]);
  });

  test.each(book.config.editions.map(({ id }) => id))(
    'is shown by the edition %s as it should be',
    async (id) => {
      const text = describeBook(render(book, editionOf(book, id)));
      await expect(text).toMatchFileSnapshot(`../fixtures/views/golden/${id}.txt`);
    },
  );
});
