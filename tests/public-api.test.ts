import { expect, test } from 'vitest';
import * as api from '../build/index.ts';

test('the package exports these names, and a change of them is a decision', () => {
  expect(Object.keys(api).sort()).toEqual([
    'allRuleIds',
    'buildEdition',
    'loadBook',
    'messageText',
    'ruleOf',
    'severityOf',
  ]);
});
