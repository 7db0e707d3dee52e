import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../build/epub/element.ts';
import type { PageStart } from '../../build/epub/page-breaks.ts';
import { pageStartsInCell, withPageBreaks } from '../../build/epub/page-breaks.ts';
import type { Row } from '../../build/model/rendered.ts';
import { both, sampleRow } from './sample-rows.ts';

function marked(content: readonly ElementContent[], ...offsets: readonly number[]): string {
  const starts = offsets.map((offset, index): PageStart => ({
    label: String(index + 1),
    row: 'r',
    side: 'source',
    offset,
  }));
  return withPageBreaks(content, starts).map(plain).join('');
}

/** Text with `[1]` where page 1 starts and `<…>` around elements. */
function plain(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const page = node.properties['dataPage'];
  return typeof page === 'string' ? `[${page}]` : `<${node.children.map(plain).join('')}>`;
}

describe('starts of printed pages inside a cell', () => {
  test('stand before the character of their offset', () => {
    expect(marked([h('p', ['これは', h('em', '強い'), '文。'])], 4)).toBe('<これは<強[1]い>文。>');
  });

  test('at the end of an element stand before what follows it', () => {
    expect(marked([h('p', [h('em', '強い'), '文。'])], 2)).toBe('<<強い>[1]文。>');
  });

  test('never cut ruby or note calls in two', () => {
    const ruby = h('ruby', ['漢字', h('rt', 'かんじ')]);
    const call = h('a', { dataNote: 'n' }, '12');
    expect(marked([h('p', ['a', ruby, 'b', call])], 3, 8)).toBe('<a[1]<漢字<かんじ>>b[2]<12>>');
  });

  test('never cut a character in two', () => {
    expect(marked([h('p', '𠮷葛\u{e0100}か\u3099')], 1)).toBe('<[1]𠮷葛\u{e0100}か\u3099>');
    expect(marked([h('p', '𠮷葛\u{e0100}か\u3099')], 4)).toBe('<𠮷[1]葛\u{e0100}か\u3099>');
  });

  test('count words that only print has, and not those that only an EPUB has', () => {
    const content = [
      h('p', [h('span', { dataPrintOnly: '' }, '3. '), h('span', { dataEpubOnly: '' }, 'xxxx'), '一二三']),
    ];
    expect(marked(content, 4)).toBe('<<3. ><xxxx>一[1]二三>');
  });

  test('do not stand between items of a list or cells of a row', () => {
    expect(marked([h('ul', ['\n', h('li', '一'), '\n', h('li', '二')])], 2)).toBe('<\n<一>\n<[1]二>>');
  });

  test('behind the end stand at the end', () => {
    expect(marked([h('p', '一')], 9)).toBe('<一>[1]');
  });

  test('in cells one above the other are counted on from cell to cell', () => {
    const rows = sampleRow('a', 'paragraph', both('一二三', 'abc'), { layout: 'stacked' });
    const start = (side: PageStart['side'], offset: number): PageStart => ({
      label: '1',
      row: 'a',
      side,
      offset,
    });
    const found = (layout: Row['layout'], offset: number) =>
      rows.cells.map((each) =>
        pageStartsInCell({ ...rows, layout }, each, [start('source', offset)]).map((one) => one.offset),
      );
    expect(found('stacked', 2)).toEqual([[2], []]);
    expect(found('stacked', 4)).toEqual([[], [1]]);
    expect(found('parallel', 4)).toEqual([[4], []]);
    expect(found('stacked', 0)).toEqual([[], []]);
  });

  test('change no text, and every start is there once and in order', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(40), { maxLength: 5 }), (pieces, offsets) => {
        const content = [
          h(
            'p',
            pieces.map((piece, index) => (index % 2 === 0 ? piece : h('em', piece))),
          ),
        ];
        const sorted = offsets.map((offset) => offset + 1).toSorted((a, b) => a - b);
        const result = withPageBreaks(
          content,
          sorted.map((offset, index) => ({ label: String(index), row: 'r', side: 'source', offset })),
        );
        expect(textOf(result)).toBe(textOf(content));
        expect(pagesIn(result)).toEqual(sorted.map((_, index) => String(index)));
      }),
    );
  });
});

function pagesIn(content: readonly ElementContent[]): readonly string[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [];
    const page = node.properties['dataPage'];
    return typeof page === 'string' ? [page] : pagesIn(node.children);
  });
}
