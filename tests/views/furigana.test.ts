import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { editionOf, loadFolder, render, sampleFolder } from './sample-book.ts';
import { elementsOf } from './shown.ts';

const bookFile = await readFile(`${sampleFolder}manuscript/book.yaml`, 'utf8');

/** Words with readings, in order, as the source-only edition prints them under a policy; one list a section. */
async function readings(policy: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { book } = await loadFolder(sampleFolder, {
    'manuscript/book.yaml': `${bookFile}furigana: ${policy}\n`,
  });
  const rendered = render(book, editionOf(book, 'ja'));
  return Object.fromEntries(
    rendered.sections
      .filter((section) => section.role === 'chapter')
      .map((section) => [section.id, rubyOf(elementsOf({ ...rendered, sections: [section] }))]),
  );
}

function rubyOf(elements: ReturnType<typeof elementsOf>): readonly string[] {
  return elements
    .filter(({ tagName }) => tagName === 'ruby')
    .map(({ children }) =>
      children.flatMap((child) => (child.type === 'text' ? [child.value] : [])).join(''),
    );
}

describe('furigana', () => {
  test('is printed nowhere under the policy none', async () => {
    expect(await readings('none')).toEqual({ '01-river': [], '02-bridges': [] });
  });

  test('is printed where it was written under the policy authored', async () => {
    expect(await readings('authored')).toEqual({
      '01-river': ['川', '川', '流域', '上', '量', '橋', '川', '古'],
      '02-bridges': ['橋', '川', '橋', '川', '上'],
    });
  });

  test('is printed once a chapter under the policy first-in-chapter', async () => {
    expect(await readings('first-in-chapter')).toEqual({
      '01-river': ['川', '流域', '上', '量', '橋', '古'],
      '02-bridges': ['橋', '川', '上'],
    });
  });

  test('is printed once a book under the policy first-in-book, and once for each reading', async () => {
    expect(await readings('first-in-book')).toEqual({
      '01-river': ['川', '流域', '上', '量', '橋', '古'],
      '02-bridges': ['上'],
    });
  });

  test('is added under the policy all, but never to part of a longer word', async () => {
    const { '01-river': first = [], '02-bridges': second = [] } = await readings('all');
    const count = (words: readonly string[], word: string) => words.filter((each) => each === word).length;
    // Of the title in Chapter 1: 川の一日; 一日 has no reading. 岸辺 is a term.
    expect(first).toContain('岸辺');
    // 吊橋, 下橋, 大橋 and 長橋 are other words; only what the author wrote over 長橋 is kept.
    expect(count(first, '橋')).toBe(12);
    expect(count(second, '橋')).toBe(9);
    // Two readings were written for 上: it is printed where it was written.
    expect(count([...first, ...second], '上')).toBe(2);
  });
});
