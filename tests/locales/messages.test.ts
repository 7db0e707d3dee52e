import { expect, test } from 'vitest';
import { messageText } from '../../build/locales/messages.ts';

const place = { file: 'manuscript/01.md', line: 1, column: 1 };
const message = {
  ruleId: 'dangling-reference',
  place,
  related: [],
  values: { target: 'fig-{{suggestion}}', suggestion: '\nhere' },
};

test('a message is one line, with its values as they are', () => {
  const text = messageText(message, 'en');
  expect(text).toContain('#fig-{{suggestion}}');
  expect(text).not.toContain('\n');
});

test('a message comes in Japanese, and in English for any other language', () => {
  expect(messageText(message, 'ja')).toMatch(/相互参照/u);
  expect(messageText(message, 'fr')).toBe(messageText(message, 'en'));
});

test('a value that was left out shows as its name', () => {
  expect(messageText({ ...message, values: {} }, 'en')).toContain('{{target}}');
});

test('a rule that nobody has written is a fault of ours', () => {
  expect(() => messageText({ ...message, ruleId: 'no-such-rule' }, 'en')).toThrow('no-such-rule');
});
