import { describe, expect, test } from 'vitest';
import { expectedTexts } from '../../build/print/expected-text.ts';
import { editionOf, loadFolder, render, sampleFolder } from '../views/sample-book.ts';

const { book } = await loadFolder(sampleFolder);
const textsOf = (id: string) => expectedTexts(book, render(book, editionOf(book, id)));
const keysOf = (id: string) => textsOf(id).map(({ block, side, index }) => `${side} ${index} ${block}`);

describe('the text that pages are held against', () => {
  test('is every block of both sides, in reading order, each with its place', () => {
    const texts = textsOf('paragraph');
    const first = texts.find(({ block, side }) => block === '01-river/first' && side === 'source');
    expect(first).toMatchObject({
      text: '川は流域を流れる。水は速い。橋は三つある。',
      place: { file: 'manuscript/01-river.md', line: 8 },
    });
    expect(texts.map(({ order }) => order)).toEqual(texts.map((_, order) => order));
    expect(new Set(keysOf('paragraph')).size).toBe(texts.length);
  });

  test('has cells and programs that read the same on both sides once', () => {
    const keys = keysOf('paragraph');
    expect(keys).toContain('source 0 01-river/t1r1c1');
    expect(keys).not.toContain('target 0 01-river/t1r1c1');
    expect(keys).toContain('target 0 01-river/code2');
    expect(keys).not.toContain('target 0 01-river/code1');
    expect(keysOf('en')).toContain('target 0 01-river/t1r1c1');
  });

  test('has both blocks of what was joined or split', () => {
    const keys = keysOf('sentence');
    expect(keys.filter((key) => key.endsWith('01-river/p15'))).toEqual([
      'source 0 01-river/p15',
      'source 1 01-river/p15',
      'target 0 01-river/p15',
    ]);
  });

  test('is one side in an edition of one language', () => {
    expect(new Set(textsOf('ja').map(({ side }) => side))).toEqual(new Set(['source']));
    expect(new Set(textsOf('en').map(({ side }) => side))).toEqual(new Set(['target']));
  });

  test('has the words of questions and of answers as rows of their own', () => {
    expect(textsOf('sentence').find(({ block }) => block === 'q-q-name')?.text).toBe('川の橋はいくつか。');
    expect(textsOf('sentence').some(({ block, text }) => block === 'a-q-name' && text === '答三つ')).toBe(
      true,
    );
    expect(keysOf('student').filter((key) => key.includes(' a-'))).toEqual([]);
  });
});
