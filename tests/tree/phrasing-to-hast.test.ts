import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Ruby } from '../../build/model/parsed.ts';
import { writeHtml } from '../../build/tree/html.ts';
import { phrasingToHast } from '../../build/tree/phrasing-to-hast.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const ruby = (base: string, reading: string): Ruby => ({ type: 'ruby', parts: [{ base, reading }] });

function html(nodes: readonly PhrasingContent[], spelt: string[] = [], shows = true): string {
  return writeHtml(
    ...phrasingToHast(nodes, {
      noteCall: (label) => (label === 'a' ? h('sup', '1') : undefined),
      reference: (target, words) => [h('a', { href: `#${target}` }, [...words])],
      showsReading: () => shows,
      spell: (value, before, after) => {
        spelt.push(`${before}[${value}]${after}`);
        return [value];
      },
    }),
  );
}

describe('inline content as HTML', () => {
  test('keeps emphasis, code, links and deletions', () => {
    expect(
      html([
        { type: 'emphasis', children: [text('一')] },
        { type: 'strong', children: [text('二')] },
        { type: 'delete', children: [text('三')] },
        { type: 'inlineCode', value: '<b>' },
        { type: 'link', url: 'https://example.org/?a&b', children: [text('四')] },
      ]),
    ).toBe(
      '<em>一</em><strong>二</strong><del>三</del><code>&#x3C;b></code><a href="https://example.org/?a&#x26;b">四</a>',
    );
  });

  test('prints a reading, or the word alone where none is wanted', () => {
    expect(html([ruby('川', 'かわ')])).toBe('<ruby>川<rt>かわ</rt></ruby>');
    expect(html([ruby('川', 'かわ')], [], false)).toBe('川');
  });

  test('leaves out marks that print nothing, and calls of notes that do not exist', () => {
    expect(
      html([
        { type: 'sentenceMark' },
        { type: 'footnoteReference', identifier: 'a' },
        { type: 'footnoteReference', identifier: 'b' },
        { type: 'indexMark', reading: 'ご', children: [text('語')] },
      ]),
    ).toBe('<sup>1</sup>語');
  });

  test('says what stands on both sides of running text, through emphasis too', () => {
    const spelt: string[] = [];
    html([ruby('長', 'なが'), text('橋'), { type: 'strong', children: [text('大')] }, text('橋')], spelt);
    expect(spelt).toEqual(['長[橋]大', '橋[大]橋', '大[橋]']);
  });
});
