import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { allRuleIds, ruleOf, ruleTables, severityOf } from '../../build/diagnostics/catalog.ts';
import type { Rule, RuleTable } from '../../build/diagnostics/rule.ts';

const folder = new URL('../../build/diagnostics/rules/', import.meta.url);
const rules = allRuleIds.map((id) => [id, ruleOf(id)] as const);

describe('the catalogue of rules', () => {
  test('holds the table of every file of rules', async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
    // What the modules export is only known when they are loaded: each has one table.
    const modules = await Promise.all(
      files.map(async (name) => (await import(new URL(name, folder).href)) as object),
    );
    const tables = modules.flatMap((module) => Object.values(module) as RuleTable[]);
    const left = tables.filter((table) => !ruleTables.includes(table)).map((table) => Object.keys(table)[0]);
    expect(left, 'add the table to ruleTables in build/diagnostics/catalog.ts').toEqual([]);
  });

  test('has every id once, in kebab-case', () => {
    expect(allRuleIds).toEqual([...new Set(allRuleIds)]);
    expect(allRuleIds.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  test.each(rules)('%s says the same in both languages', (_id, rule) => {
    expect(placeholders(rule?.ja.message)).toEqual(placeholders(rule?.en.message));
    for (const text of textsOf(rule)) expect(text.trim()).not.toBe('');
    expect(rule?.ja.message).toMatch(/\p{Script=Hiragana}/u);
    expect(rule?.en.message).not.toMatch(/[a-z]!|\n/u);
  });

  test('knows no severity for an id that it does not have', () => {
    expect(() => severityOf('no-such-rule')).toThrow('no-such-rule');
    expect(ruleOf('no-such-rule')).toBeUndefined();
  });
});

function placeholders(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').match(/\{\{\w+\}\}/gu) ?? [])].sort();
}

function textsOf(rule: Rule | undefined): readonly string[] {
  return rule === undefined ? [''] : [...Object.values(rule.en), ...Object.values(rule.ja)];
}
