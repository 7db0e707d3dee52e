import { describe, expect, test } from 'vitest';
import { parseInline } from '../../build/parse/inline.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { collector } from '../support/collect.ts';
import { describeContent } from '../support/describe-content.ts';

const at = { file: 'exercises/01.yaml', line: 4, column: 9 };

function inline(markdown: string): { readonly content: string; readonly lines: readonly string[] } {
  const { report, lines } = collector();
  return { content: describeContent(parseInline(markdown, at, report)), lines: lines() };
}

describe('inline Markdown in YAML strings', () => {
  test.each([
    ['{漢字|かんじ}を*読む*。', 'ruby(漢字=かんじ) "を" emphasis("読む") "。"'],
    ['1. 一つ', '"1. 一つ"'],
    ['- 一つ', '"- 一つ"'],
    ['# 題', '"# 題"'],
    ['> 引用', '"> 引用"'],
    ['    字下げ', '"字下げ"'],
    ['***', '"***"'],
    ['題\n===', '"題 ==="'],
    ['```\nx\n```', 'code("x")'],
    ['| a |\n|---|\n| b |', '"| a | |---| | b |"'],
    [':::note\n箱\n:::', '":::note 箱 :::"'],
    ['[a]: https://example.org', '"[a]: " link<https://example.org>("https://example.org")'],
    ['一行目\n二行目', '"一行目二行目"'],
    ['一段落\n\n二段落\n\n\n三', '"一段落" break "二段落" break "三"'],
    ['10~20と30~40', '"10~20と30~40"'],
    ['~~違う~~正しい', 'delete("違う") "正しい"'],
    ['a\\*b \\{c|d}', '"a*b {c|d}"'],
    ['[図](#fig-1)の[](#fig-1)', 'reference<fig-1>("図") "の" reference<fig-1>()'],
    ['[[穴|あな]]', '"[[穴|あな]]"'],
    ['注<!-- 消える -->釈', '"注" "釈"'],
    ['', ''],
    [' \n ', ''],
  ])('%j', (markdown, expected) => {
    expect(inline(markdown)).toEqual({ content: expected, lines: [] });
  });

  test.each([
    ['<b>太字</b>', 'raw-html'],
    ['文[^1]', 'footnote-not-allowed'],
    ['文[^1]\n\n[^1]: 注', 'footnote-not-allowed'],
    ['![絵](a.png)', 'inline-image'],
    ['{漢字|', 'unbalanced-ruby'],
    ['[悪](javascript:x)', 'unsafe-link'],
    ['文 {#id}', 'misplaced-id'],
    ['文<!-- @omit: x -->', 'misplaced-annotation'],
  ])('%j is reported where the string stands', (markdown, rule) => {
    const { lines } = inline(markdown);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(new RegExp(`^exercises/01\\.yaml:4:9 ${rule} `, 'u'));
  });

  test('nodes carry no positions, which would point nowhere', () => {
    const content = parseInline('*a* {b|c}\n\nd', at, collector().report);
    expect(JSON.stringify(content)).not.toContain('position');
    expect(plainText(content)).toBe('a b\nd');
  });
});
