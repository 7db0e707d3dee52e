import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { Container } from '../../build/model/parsed.ts';
import type { Row } from '../../build/model/rendered.ts';
import { openEpub } from './open-epub.ts';
import { inputWith } from './sample-book.ts';
import { both, cell, sampleRow, section } from './sample-rows.ts';

/** The rows as the body of their document, each tag without its attributes. */
function shape(rows: readonly Row[]): string {
  const { input } = inputWith([section('01', 'chapter', rows)]);
  const text = openEpub(input).text('item/xhtml/p-01.xhtml');
  return (
    /<section[^>]*>([^]*)<\/section>/
      .exec(text)?.[1]
      ?.replace(/<(\w+)[^>]*?(\/?)>/g, '<$1$2>')
      .replaceAll('\n', '') ?? ''
  );
}

function line(id: string, path: readonly Container[]): Row {
  return sampleRow(id, 'paragraph', [cell('source', 'ja', [h('p', id)])], { path });
}

const list = (key: number, ordered = false): Container => ({ type: 'list', key, ordered, start: 1 });
const item = (key: number, ordinal = 1): Container => ({
  type: 'listItem',
  key,
  ordinal,
  checked: undefined,
});

describe('rows in their containers', () => {
  test('neighbours in one list are one list, sentences of one item one item', () => {
    const rows = [
      line('a', [list(1), item(2)]),
      line('b', [list(1), item(2)]),
      line('c', [list(1), item(3)]),
      line('d', [list(9), item(8)]),
    ];
    expect(shape(rows)).toBe(
      '<ul><li><div><p>a</p></div><div><p>b</p></div></li><li><div><p>c</p></div></li></ul><ul><li><div><p>d</p></div></li></ul>',
    );
  });

  test('what stands in a list without an item gets one', () => {
    expect(shape([line('a', [list(1)]), line('b', [list(1), list(2), item(3)])])).toBe(
      '<ul><li><div><p>a</p></div></li><li><ul><li><div><p>b</p></div></li></ul></li></ul>',
    );
  });

  test('a list in a quotation in a box is built from the outside', () => {
    const path: readonly Container[] = [
      { type: 'box', key: 1, name: 'note', id: undefined },
      { type: 'blockquote', key: 2 },
      list(3, true),
      item(4),
    ];
    expect(shape([line('a', path)])).toBe(
      '<div><blockquote><ol><li><div><p>a</p></div></li></ol></blockquote></div>',
    );
  });

  test('an empty side and a row for print alone are left out', () => {
    const empty = sampleRow('b', 'box-end', [cell('neutral', 'ja', [h('div', { dataPrintOnly: '' })])]);
    const missing = sampleRow('c', 'paragraph', [
      cell('source', 'ja', [h('p', '一')]),
      cell('target', 'en', []),
    ]);
    expect(shape([empty, missing])).toBe('<div><div><p>一</p></div></div>');
  });

  test('a row that heads others is one cell over all columns, at the head of a body of its own', () => {
    const heading = h('tr', [h('th', { scope: 'rowgroup', colSpan: 2 }, '2022年')]);
    const groups = new Map([['b', heading]]);
    const table = { id: 't', head: [], columns: [50, 50], groups };
    const line = (id: string, content: ReturnType<typeof h>) =>
      sampleRow(id, 'table-row', [cell('neutral', 'ja', [content])], { table });
    const plain = (word: string) => h('tr', [h('td', word), h('td', word)]);
    const rows = [line('a', plain('一')), line('b', heading), line('c', plain('二'))];
    expect(shape(rows)).toBe(
      '<table><colgroup><col/><col/></colgroup><tbody><tr><td>一</td><td>一</td></tr></tbody>' +
        '<tbody><tr><th>2022年</th></tr><tr><td>二</td><td>二</td></tr></tbody></table>',
    );
    const { input } = inputWith([section('01', 'chapter', rows)]);
    expect(openEpub(input).text('item/xhtml/p-01.xhtml')).toContain('<th scope="rowgroup" colspan="2"');
  });

  test('pictures of two languages are figures in the figure that has the number', () => {
    const side = (name: 'source' | 'target', language: string) =>
      cell(name, language, [h('img', { src: 'images/a.svg', alt: language }), h('p', language)]);
    const row = sampleRow('f', 'figure', [side('source', 'ja'), side('target', 'en')], {
      layout: 'parallel',
    });
    expect(shape([row])).toBe(
      // A picture that the book lacks is its words.
      '<figure><figure><span>ja</span><figcaption><p>ja</p></figcaption></figure>' +
        '<figure><span>en</span><figcaption><p>en</p></figcaption></figure></figure>',
    );
  });

  test('a table without caption has its head and its rows, and a row in two languages shares its cells', () => {
    const table = { id: 't', head: [h('tr', [h('th', '語')])], columns: [100] };
    const row = sampleRow('a', 'table-row', both('犬', 'dog', 'td'), { table });
    expect(shape([row])).toBe(
      '<table><colgroup><col/></colgroup><thead><tr><th>語</th></tr></thead>' +
        '<tbody><tr><td><div>犬</div><div>dog</div></td></tr></tbody></table>',
    );
  });

  test('a list that labels its items in print lets the reader label them', () => {
    const choices = h('ol', { className: ['q-list'], type: 'a' }, [
      h('li', [h('span', { className: ['q-label'] }, 'a '), '犬']),
    ]);
    expect(shape([sampleRow('q', 'q-choices', [cell('source', 'ja', [choices])])])).toBe(
      '<div><ol><li>犬</li></ol></div>',
    );
  });

  test('headings that skip levels are brought close together', () => {
    const heading = (id: string, level: number) =>
      sampleRow(id, `heading-${level}`, both(id, id, `h${level}`));
    expect(shape([heading('a', 2), heading('b', 4), heading('c', 3), heading('d', 2)])).toMatch(
      /<h1>.*<h2>.*<h2>.*<h1>/,
    );
  });
});
