import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importers, translationExporters } from '../../build/interchange/index.ts';
import { exported, imported, openChapter, openFixture, rawText, wordsIn } from './translated-book.ts';
import { randomChapter } from './random-chapter.ts';

const formats = translationExporters.map(({ id }) => id);

test('every format that goes out comes back', () => {
  expect(importers.map(({ id }) => id)).toEqual(expect.arrayContaining(formats));
});

describe.each(formats)('%s', (format) => {
  test('of the fixture, nothing changes where nobody has changed anything', async () => {
    const book = await openFixture();
    const { result, messages } = await imported(book, format, exported(book, format));
    expect(messages).toEqual([]);
    expect(result?.changed).toEqual([]);
  });

  test('every block with words goes out, what only the translation has does not', async () => {
    const text = exported(await openFixture(), format);
    for (const word of [
      'red boots',
      'Remarks',
      'umbrella',
      'weather service',
      'remember',
      'A second paragraph',
    ])
      expect(text).toContain(word);
    expect(text).not.toContain('Only in English');
    expect(text).not.toContain('rain();');
    expect(text.includes('日本語だけの段落です。')).toBe(format !== 'tmx');
  });

  test('of any book, nothing changes where nobody has changed anything', async () => {
    await fc.assert(
      fc.asyncProperty(randomChapter, async ({ source, target }) => {
        const book = await openChapter(source, target);
        const text = exported(book, format);
        expect(exported(book, format)).toBe(text);
        const { result, messages } = await imported(book, format, text);
        expect(messages).toEqual([]);
        expect(result?.changed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('of any book, what is changed in one block is changed there and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(randomChapter, fc.nat(), async ({ source, target, words }, pick) => {
        const book = await openChapter(source, target);
        const text = exported(book, format);
        // Each block holds one word that stands nowhere else in the book.
        const word = words[pick % words.length] ?? '';
        expect(text.split(word)).toHaveLength(2);
        const changedText = text.replace(word, `changed ${word}`);
        const { changed, messages } = await imported(book, format, changedText);
        expect(messages).toEqual([]);
        const after = changed['01.md'] ?? '';
        const before = await rawText(book, 'translations/en/01.md');
        expect(linesWithout(after, `changed ${word}`, before)).toBe(true);
        const again = await openChapter(source, after);
        // Where its sentences end may be another place now; what they say is not.
        expect(wordsIn(format, exported(again, format))).toEqual(wordsIn(format, changedText));
      }),
      { numRuns: 30 },
    );
  });
});

/** Whether only the lines of one block differ: everything before its first line and behind its last is the same. */
function linesWithout(after: string, word: string, before: string): boolean {
  const at = after.indexOf(word);
  const start = after.lastIndexOf('\n\n', at);
  const startCrlf = after.lastIndexOf('\r\n\r\n', at);
  const head = after.slice(0, Math.max(start, startCrlf, 0));
  const end = /\r?\n\r?\n/gu;
  end.lastIndex = at;
  const tail = after.slice(end.exec(after)?.index ?? after.length);
  return before.startsWith(head) && before.endsWith(tail);
}
