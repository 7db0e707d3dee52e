import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRuleIds } from '../build/diagnostics/catalog.ts';
import { wordTables } from '../build/locales/translate.ts';

const build = new URL('../build/', import.meta.url).pathname;
const files = (await readdir(build, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
const sources = await Promise.all(
  files.map(async (file) => ({ file, text: await readFile(join(build, file), 'utf8') })),
);
const code = sources.filter(({ file }) => !file.startsWith('diagnostics/rules/'));

describe('registries', () => {
  test('every rule that a stage reports is in the catalogue', () => {
    const unknown = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\breport\(\s*'([^']+)'/gu)]
        .map((match) => match[1] ?? '')
        .filter((id) => !allRuleIds.includes(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(unknown, 'add the rule to a table in build/diagnostics/rules/').toEqual([]);
  });

  test('every rule of the catalogue is reported somewhere', () => {
    const all = code.map(({ text }) => text).join('\n');
    const unused = allRuleIds.filter((id) => !all.includes(`'${id}'`));
    expect(unused, 'delete the rule, or report it').toEqual([]);
  });

  test('every word that is asked for by name exists', () => {
    const tables: Readonly<Record<string, { readonly en: Readonly<Record<string, string>> }>> = wordTables;
    const unknown = code.flatMap(({ file, text }) =>
      [...text.matchAll(/'((?:book|questions|epub|cli):(?!type|prefix)[\w-]+)'/gu)]
        .map((match) => match[1] ?? '')
        .filter((key) => !hasWord(key, tables))
        .map((key) => `${file}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });
});

function hasWord(
  key: string,
  tables: Readonly<Record<string, { readonly en: Readonly<Record<string, string>> }>>,
): boolean {
  const [area = '', name = ''] = key.split(':');
  const words = tables[area]?.en ?? {};
  return name in words || `${name}_other` in words;
}
