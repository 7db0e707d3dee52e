import { readdir } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { createTranslate, wordTables } from '../../build/locales/translate.ts';

const t = createTranslate();

describe('words printed in books and on the terminal', () => {
  test.each(Object.entries(wordTables))(
    '%s has the same keys and values in both languages',
    (_area, table) => {
      const { en, ja }: { en: Record<string, string>; ja: Record<string, string> } = table;
      expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
      const differing = Object.keys(en).filter((key) => names(en[key]) !== names(ja[key]));
      expect(differing).toEqual([]);
    },
  );

  test('every file of words is in use', async () => {
    const files = await readdir(new URL('../../build/locales/words/', import.meta.url));
    const areas = files.filter((name) => name !== 'word-table.ts').map((name) => name.replace('.ts', ''));
    expect(Object.keys(wordTables).sort()).toEqual(areas.sort());
  });

  test('come in the language of the side they stand on', () => {
    expect(t('ja', 'book:contents')).toBe('目次');
    expect(t('ja-JP', 'book:figure', { number: 3 })).toBe('図3');
    expect(t('en-GB', 'book:figure', { number: 3 })).toBe('Figure 3');
  });

  test('are English for a language that has none', () => {
    expect(t('fr', 'book:contents')).toBe('Contents');
    expect(t('zh-Hant', 'book:contents')).toBe('Contents');
  });

  test('take the plural form that the number asks for', () => {
    expect(t('en', 'cli:count-error', { count: 1 })).toBe('1 error');
    expect(t('en', 'cli:count-error', { count: 2 })).toBe('2 errors');
    expect(t('ja', 'cli:count-error', { count: 1 })).toBe('誤り 1 件');
  });

  test('take values as they are: no escaping, no substitution inside', () => {
    const reading = '<b> & "{{reading}}" $t(book:contents) $& {{lng}}';
    expect(t('en', 'book:term-reading', { reading })).toBe(` (${reading})`);
  });

  test('a key or a value that is missing is a fault of ours', () => {
    expect(() => t('en', 'book:no-such-key')).toThrow('book:no-such-key');
    expect(() => t('en', 'book:figure')).toThrow('number');
  });

  test('nothing else is printed when the words are set up', () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    createTranslate();
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

function names(text: string | undefined): string {
  return [...new Set((text ?? '').match(/\{\{\w+\}\}/gu) ?? [])].sort().join(' ');
}
