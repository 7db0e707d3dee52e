import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRuleIds } from '../build/diagnostics/catalog.ts';
import { wordTables } from '../build/locales/translate.ts';
import { questionsRules } from '../build/diagnostics/rules/questions.ts';
import { questionTypes } from '../build/questions/index.ts';

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
      [
        ...text.matchAll(
          new RegExp(`'((?:${Object.keys(wordTables).join('|')}):(?!type|prefix)[\\w-]+)'`, 'gu'),
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((key) => !hasWord(key, tables))
        .map((key) => `${file}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  test('every word of the tables is asked for somewhere', () => {
    const all = code
      .filter(({ file }) => !file.startsWith('locales/words/'))
      .map(({ text }) => text)
      .join('\n');
    const prefixes = [...all.matchAll(/`([a-z]+:[\w-]*)\$\{/gu)].map((match) => match[1] ?? '');
    const isAsked = (area: string, key: string): boolean => {
      const name = key.replace(/_(?:one|other)$/u, '');
      const made = prefixes
        .filter((prefix) => `${area}:${name}`.startsWith(prefix))
        .map((prefix) => `${area}:${name}`.slice(prefix.length));
      // The last half of a key that is put together stands in the code by itself: `stage-${stage}` of 'print'.
      return all.includes(`'${area}:${name}'`) || made.some((rest) => hasName(all, rest));
    };
    const unused = Object.entries(wordTables).flatMap(([area, { en }]) =>
      Object.keys(en)
        .filter((key) => !isAsked(area, key))
        .map((key) => `${area}:${key}`),
    );
    expect(unused, 'delete the word, or print it').toEqual([]);
  });
});

describe('every type of question', () => {
  test.each(Object.keys(questionTypes))(
    '%s has its name in print, and in the message that lists the types',
    (type) => {
      const { en, ja } = wordTables.questions;
      expect(en, 'add the word to build/locales/words/questions.ts').toHaveProperty([`type-${type}`]);
      expect(ja).toHaveProperty([`type-${type}`]);
      const rule = questionsRules['unknown-question-type'];
      for (const { remedy } of [rule.en, rule.ja]) expect(remedy).toMatch(new RegExp(`\\b${type}\\b`, 'u'));
    },
  );
});

/** As a string, or as a key of a registry. */
function hasName(text: string, name: string): boolean {
  return text.includes(`'${name}'`) || new RegExp(`^  ${name}:`, 'mu').test(text);
}

function hasWord(
  key: string,
  tables: Readonly<Record<string, { readonly en: Readonly<Record<string, string>> }>>,
): boolean {
  const [area = '', name = ''] = key.split(':');
  const words = tables[area]?.en ?? {};
  return name in words || `${name}_other` in words;
}
