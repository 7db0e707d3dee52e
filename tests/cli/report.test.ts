import { describe, expect, test } from 'vitest';
import {
  collectMessages,
  countMessages,
  messageLines,
  summaryLine,
  wantsColour,
} from '../../build/cli/report.ts';
import { allRuleIds, severityOf } from '../../build/diagnostics/catalog.ts';
import { createTranslate } from '../../build/locales/translate.ts';

const t = createTranslate();
const at = (file: string, line: number, column = 1) => ({ file, line, column });
const warning = allRuleIds.find((id) => severityOf(id) === 'warning') ?? '';

describe('the report of a run', () => {
  test('is sorted by file, line and column, each message once', () => {
    const { report, messages } = collectMessages();
    report('dangling-reference', at('b.md', 1), { target: 'x', suggestion: '' });
    report('dangling-reference', at('a.md', 10), { target: 'x', suggestion: '' });
    report('dangling-reference', at('a.md', 9, 5), { target: 'x', suggestion: '' });
    report('dangling-reference', at('a.md', 9, 5), { target: 'x', suggestion: '' });
    report('dangling-reference', at('a.md', 9, 5), { target: 'y', suggestion: '' });
    const lines = messageLines(messages(), t, 'en', false).map((line) => line.split(' ')[0]);
    expect(lines).toEqual(['a.md:9:5', 'a.md:9:5', 'a.md:10:1', 'b.md:1:1']);
  });

  test('names the place in the other file on the line below', () => {
    const { report, messages } = collectMessages();
    report('duplicate-book-id', at('a.md', 2), { id: 'x' }, [at('b.md', 7, 3)]);
    const [first, second] = messageLines(messages(), t, 'en', false);
    expect(first).toMatch(/^a\.md:2:1 duplicate-book-id Unexpected/u);
    expect(second).toBe('  see b.md:7:3');
  });

  test('says of a warning that it is one, and colours only when asked', () => {
    const { report, messages } = collectMessages();
    report(warning, at('a.md', 2));
    expect(messageLines(messages(), t, 'en', false)[0]).toContain(`${warning} warning: `);
    expect(messageLines(messages(), t, 'ja', false)[0]).toContain(`${warning} 警告：`);
    expect(messageLines(messages(), t, 'en', true)[0]).toContain(`\u001B[33m${warning}\u001B[39m`);
  });

  test('sums up', () => {
    expect(summaryLine(countMessages([]), t, 'en')).toBe('No errors, no warnings.');
    expect(summaryLine({ error: 2, warning: 1, note: 0 }, t, 'en')).toBe('2 errors, 1 warning');
    expect(summaryLine({ error: 2, warning: 1, note: 0 }, t, 'ja')).toBe('誤り 2 件、警告 1 件');
  });

  test('has colours on a terminal only, and never against the wish of its owner', () => {
    const stream = { write: () => undefined, isTerminal: true, width: 80 };
    expect(wantsColour(stream, {})).toBe(true);
    expect(wantsColour(stream, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColour(stream, { TERM: 'dumb' })).toBe(false);
    expect(wantsColour({ ...stream, isTerminal: false }, {})).toBe(false);
  });
});
