import { describe, expect, test } from 'vitest';
import { adoptPoRules } from '../../../build/diagnostics/rules/adopt-po.ts';
import { adoptRules } from '../../../build/diagnostics/rules/adopt.ts';
import type { Adopt, Adoption } from '../../../build/interchange/adopt/adoption.ts';
import { adoptComments } from '../../../build/interchange/adopt/comments.ts';
import { planFiles } from '../../../build/interchange/adopt/planned-files.ts';
import { adoptPoBook } from '../../../build/interchange/adopt/po-book.ts';
import { adoptTrees } from '../../../build/interchange/adopt/trees.ts';
import { adoptTsv } from '../../../build/interchange/adopt/tsv.ts';
import { collector } from '../../support/collect.ts';
import { memoryFiles } from '../../support/memory-files.ts';

type Entries = Parameters<typeof memoryFiles>[0];

async function adopt(
  importer: Adopt,
  entries: Entries,
): Promise<{ readonly adoption: Adoption | undefined; readonly ids: readonly string[] }> {
  const said = collector(adoptRules, adoptPoRules);
  const request = { files: memoryFiles(entries), only: undefined, source: 'ja', target: 'en' };
  const adoption = await importer(request, said.report);
  // Every message can be said.
  said.lines();
  return { adoption, ids: said.ids() };
}

describe('texts that may come from anywhere', () => {
  test('links are told and not followed', async () => {
    const { adoption, ids } = await adopt(adoptTrees, {
      'ja/a.md': '# 甲\n',
      'ja/secret.md': { link: '/etc/passwd' },
      'en/a.md': '# A\n',
      fr: { link: '/home' },
    });
    expect(ids).toEqual(['symbolic-link', 'symbolic-link']);
    expect(adoption?.texts.map(({ chapter, language }) => `${language}/${chapter}`)).toEqual([
      'ja/a',
      'en/a',
    ]);
  });

  test('a folder with too many files, or too deep, is not read', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`ja/${index}.md`, '# 甲\n']));
    expect(await adopt(adoptTrees, many)).toEqual({ adoption: undefined, ids: ['import-too-large'] });
    const deep = { [`${'x/'.repeat(20)}a.md`]: '# 甲\n' };
    expect(await adopt(adoptComments, deep)).toEqual({ adoption: undefined, ids: ['import-too-large'] });
  });

  test('text in another encoding is told, and nothing is taken', async () => {
    const sjis = new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x09, 0x61, 0x0a]);
    for (const [importer, name] of [
      [adoptTsv, 'a.tsv'],
      [adoptComments, 'a.md'],
    ] as const) {
      expect(await adopt(importer, { [name]: sjis })).toEqual({
        adoption: undefined,
        ids: ['wrong-encoding'],
      });
    }
  });

  test('nesting beyond all use is told by every importer of Markdown', async () => {
    const deep = `${'> '.repeat(300)}甲\n`;
    expect((await adopt(adoptComments, { 'a.md': deep })).ids).toEqual(['nested-too-deeply']);
    const inComment = `<!-- ${'> '.repeat(300)}A -->\n\n甲\n`;
    expect(await adopt(adoptComments, { 'a.md': inComment })).toMatchObject({ adoption: undefined });
    expect((await adopt(adoptComments, { 'a.md': inComment })).ids).toContain('nested-too-deeply');
    const po = 'msgid "甲"\nmsgstr "A"\n';
    expect((await adopt(adoptPoBook, { 'a.md': deep, 'en.po': po })).ids).toContain('nested-too-deeply');
  });

  test('time grows with the text, not with its square', { timeout: 60_000 }, async () => {
    const po = 'msgid "同じ文。"\nmsgstr "The same."\n\n'.repeat(30_000);
    const markdown = '同じ文。\n\n'.repeat(1000);
    const { adoption } = await adopt(adoptPoBook, { 'a.md': markdown, 'en.po': po });
    expect(adoption?.texts).toHaveLength(2);
    const comment = `<!--\n${'word\n\n'.repeat(1000)}-->\n\n${'文。\n\n'.repeat(1000)}`;
    expect((await adopt(adoptComments, { 'a.md': comment })).adoption?.texts).toHaveLength(2);
  });
});

describe('files that are there already', () => {
  const adoption: Adoption = {
    source: 'ja',
    order: undefined,
    texts: [
      { chapter: 'a', language: 'ja', bytes: new Uint8Array([10]) },
      { chapter: 'a', language: 'en', bytes: new Uint8Array([10]) },
    ],
  };

  test.each([
    ['a file of the same name', { 'manuscript/a.md': '# 甲\n' }, 'manuscript/a.md'],
    [
      'a name that some systems hold for the same',
      { 'translations/en/A.md': '# A\n' },
      'translations/en/A.md',
    ],
    ['a link of that name', { 'manuscript/a.md': { link: 'elsewhere' } }, 'manuscript/a.md'],
  ])('%s is never written over', async (_, entries: Entries, path) => {
    const said = collector(adoptRules);
    expect(await planFiles(adoption, memoryFiles(entries), 'book', said.report)).toBeUndefined();
    expect(said.messages.map(({ ruleId, place }) => [ruleId, place.file])).toEqual([
      ['import-file-exists', path],
    ]);
  });

  test('a book keeps its own book.yaml', async () => {
    const book = memoryFiles({ 'manuscript/book.yaml': 'title: 本\n', 'manuscript/b.md': '# 乙\n' });
    const files = await planFiles(adoption, book, 'book', (ruleId) => expect.unreachable(ruleId));
    expect(files?.map(({ path }) => path)).toEqual(['manuscript/a.md', 'translations/en/a.md']);
  });
});
