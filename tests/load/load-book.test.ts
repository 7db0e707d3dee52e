import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import type { Message } from '../../build/model/message.ts';
import { memoryFiles } from '../support/memory-files.ts';

async function load(files: Readonly<Record<string, string>>) {
  const told: Message[] = [];
  const loaded = await loadBook(memoryFiles(files), 'book', (ruleId, place, values = {}, related = []) => {
    told.push({ ruleId, place, values, related });
  });
  return { loaded, told, lines: told.map(({ ruleId, place }) => `${place.file}:${place.line} ${ruleId}`) };
}

const bookFile = 'title: {ja: 本, en: Book, fr: Livre}\ntargets: [en, fr]\n';

describe('a book folder', () => {
  test('without a book file is no book, and that is told', async () => {
    const { loaded, lines } = await load({ 'manuscript/a.md': '# 題\n' });
    expect(loaded).toBeUndefined();
    expect(lines).toEqual(['manuscript/book.yaml:1 missing-book-file']);
  });

  test('gives one book for each translation', async () => {
    const { loaded, lines } = await load({
      'manuscript/book.yaml': bookFile,
      'manuscript/a.md': '# 題\n\n文。\n',
      'translations/en/a.md': '# Title\n\nText.\n',
      'translations/fr/a.md': '# Titre\n\nTexte.\n',
    });
    expect(lines).toEqual([]);
    expect([...(loaded?.books ?? [])].map(([language, book]) => [language, book.target])).toEqual([
      ['en', 'en'],
      ['fr', 'fr'],
    ]);
    expect(loaded?.books.get('fr')?.chapters[0]?.title?.target[0]?.text).toBe('Titre');
  });

  test('gives a book of one language where it has no translation', async () => {
    const { loaded } = await load({ 'manuscript/book.yaml': 'title: 本\n', 'manuscript/a.md': '# 題\n' });
    expect([...(loaded?.books ?? [])].map(([language, book]) => [language, book.target])).toEqual([
      ['ja', undefined],
    ]);
  });

  test('tells faults of the source once, and keeps every message for the report', async () => {
    const { loaded, told, lines } = await load({
      'manuscript/book.yaml': bookFile,
      'manuscript/a.md': '# 題\n\n[](#nowhere)を見る。\n',
      'translations/en/a.md': '# Title\n\nSee it.\n',
      'translations/fr/a.md': '# Titre\n\nVoir.\n',
    });
    expect(lines.filter((line) => line.endsWith('dangling-reference'))).toHaveLength(1);
    expect(loaded?.messages).toEqual(told);
  });

  test('says nothing of links into a chapter that could not be read', async () => {
    const { lines } = await load({
      'manuscript/book.yaml': 'title: {ja: 本, en: Book}\ntargets: [en]\nchapters: [a, b]\n',
      'manuscript/a.md': '# 題\n\n[](#far)を見る。\n',
      'translations/en/a.md': '# Title\n\nSee [](#far).\n',
    });
    expect(lines).toEqual(['manuscript/book.yaml:3 missing-chapter']);
  });

  test('names one picture by one path, from whichever side it is named', async () => {
    const { loaded, lines } = await load({
      'manuscript/book.yaml': 'title: {ja: 本, en: Book}\ntargets: [en]\n',
      'manuscript/a.md': '# 題\n\n![絵](images/i.svg)\n',
      'translations/en/a.md': '# Title\n\n![Picture](images/i.svg)\n',
      'manuscript/images/i.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    });
    expect(lines).toEqual([]);
    const book = loaded?.books.get('en');
    const image = book?.chapters[0]?.pairs.find((pair) => pair.kind === 'image');
    expect([image?.source[0]?.image?.path, image?.target[0]?.image?.path]).toEqual([
      'manuscript/images/i.svg',
      'manuscript/images/i.svg',
    ]);
    expect([...(book?.images.keys() ?? [])]).toEqual(['manuscript/images/i.svg']);
  });
});
