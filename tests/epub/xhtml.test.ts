import fc from 'fast-check';
import { h, s } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { element, text } from '../../build/epub/element.ts';
import { toXhtml } from '../../build/epub/xhtml.ts';
import { parseXml, textOfXml } from './parse-xml.ts';

function written(node: Parameters<typeof toXhtml>[0][number], removed: string[] = []): string {
  return toXhtml([node], (character) => removed.push(character));
}

describe('hast as XHTML', () => {
  test('closes void elements and keeps empty ones open for HTML parsers', () => {
    expect(written(h('p', [h('br'), h('span')]))).toBe('<p><br/><span></span></p>');
  });

  test('gives attributes their names in XHTML', () => {
    const node = h('label', {
      htmlFor: 'a',
      className: ['x', 'y'],
      ariaLabel: '語',
      hidden: true,
      tabIndex: 0,
      dataNote: 'n',
    });
    expect(written(node)).toBe(
      '<label for="a" class="x y" aria-label="語" hidden="hidden" tabindex="0"></label>',
    );
  });

  test('writes the language twice', () => {
    expect(written(h('i', { lang: 'ja' }, '語'))).toBe('<i lang="ja" xml:lang="ja">語</i>');
  });

  test('turns alignment of cells, which HTML no longer has, into style', () => {
    expect(written(h('td', { align: 'right' }))).toBe('<td style="text-align: right"></td>');
  });

  test('puts SVG into its namespace, with the names that SVG has', () => {
    const node = s('svg', { viewBox: '0 0 1 1' }, [
      s('path', { strokeWidth: 2, d: 'M0 0' }),
      s('linearGradient', { gradientUnits: 'userSpaceOnUse' }),
    ]);
    expect(written(node)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path stroke-width="2" d="M0 0"/>' +
        '<linearGradient gradientUnits="userSpaceOnUse"/></svg>',
    );
  });

  test('leaves out scripts, event handlers and ruby parentheses', () => {
    const node = element('p', { onClick: 'x()' }, [
      h('script', 'x()'),
      h('ruby', ['字', h('rp', '('), h('rt', 'じ'), h('rp', ')')]),
    ]);
    expect(written(node)).toBe('<p><ruby>字<rt>じ</rt></ruby></p>');
  });

  test('leaves out what XML does not allow and says so, and keeps rare characters', () => {
    const removed: string[] = [];
    expect(written(text('a\u0000\ud842b\ufffe𠮷葛󠄀&<>'), removed)).toBe('ab𠮷葛󠄀&amp;&lt;&gt;');
    expect(removed).toEqual(['U+0000', 'U+D842', 'U+FFFE']);
  });

  test('any text and attribute comes back from a parser as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (value, title) => {
        const removed: string[] = [];
        const root = parseXml(written(h('p', { title }, value), removed));
        fc.pre(removed.length === 0);
        expect(textOfXml(root)).toBe(value);
        expect(root.attributes.get('title')).toBe(title);
      }),
    );
  });
});
