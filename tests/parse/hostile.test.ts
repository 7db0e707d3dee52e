import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../build/parse/document.ts';
import { htmlWords } from '../../build/parse/html.ts';
import { collector } from '../support/collect.ts';

describe('hostile HTML', () => {
  test('any number of comments may stand on a line', () => {
    const { report, messages } = collector();
    const text = `${'<!-- a --> '.repeat(200)}\n\n${'<!-- a --> '.repeat(200)}x\n`;
    const started = performance.now();
    parseDocument({ file: 'manuscript/01.md', text }, 'ja', report);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['text-after-comment']);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('its words are those that a browser shows', () => {
    expect(htmlWords('<p title="a">一<!-- b --> 二</p><script>c</script> 三')).toBe('一 二 三');
    expect(htmlWords('一<script>c')).toBe('一');
    expect(htmlWords('一 <!-- b')).toBe('一');
    expect(htmlWords('一 <p title="')).toBe('一');
  });

  test.each(['<', '<!--', '<script>', '<script'])(
    'thousands of “%s” that are never closed are read once',
    (piece) => {
      const started = performance.now();
      htmlWords(`一 ${piece.repeat(200_000)}`);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
