import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { parseHtml, writeHtml } from '../../build/tree/html.ts';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { authorText } from '../../build/tree/hast-text.ts';
import { sliceHast } from '../../build/tree/slice-hast.ts';

function nodes(html: string): ElementContent[] {
  return parseHtml(html).children.filter((node) => node.type !== 'doctype');
}

function slices(html: string, ...cuts: readonly number[]): string[] {
  const tree = nodes(html);
  return cuts.slice(1).map((end, index) => writeHtml(...sliceHast(tree, cuts[index] ?? 0, end)));
}

describe('slicing hast', () => {
  it('cuts text and clones what it stands in', () => {
    expect(slices('<p>ab<em>cdef</em>g</p>', 0, 4, 7)).toEqual([
      '<p class="continues">ab<em>cd</em></p>',
      '<p class="continued"><em>ef</em>g</p>',
    ]);
  });

  it('leaves the id with the first part and data with every part', () => {
    expect(slices('<p id="x" data-block="c/p1">abcd</p>', 0, 2, 4)).toEqual([
      '<p id="x" data-block="c/p1" class="continues">ab</p>',
      '<p data-block="c/p1" class="continued">cd</p>',
    ]);
  });

  it('marks a middle part on both ends', () => {
    expect(slices('<p>abcdef</p>', 0, 2, 4, 6)[1]).toBe('<p class="continued continues">cd</p>');
  });

  it('cuts between two blocks without a trace', () => {
    expect(slices('<p id="a">ab</p><p id="b">cd</p>', 0, 2, 4)).toEqual([
      '<p id="a">ab</p>',
      '<p id="b">cd</p>',
    ]);
  });

  it('says only of the innermost block that its last line goes on', () => {
    expect(slices('<ul><li>ab</li><li>cdef</li></ul>', 0, 4, 6)).toEqual([
      '<ul><li>ab</li><li class="continues">cd</li></ul>',
      '<ul class="continued"><li class="continued">ef</li></ul>',
    ]);
  });

  it('never cuts ruby: the cut moves behind it', () => {
    const html = '<p>吾<ruby>輩<rt>はい</rt></ruby>は猫</p>';
    for (const cut of [2, 3, 4]) {
      expect(slices(html, 0, cut, 6)).toEqual([
        '<p class="continues">吾<ruby>輩<rt>はい</rt></ruby></p>',
        '<p class="continued">は猫</p>',
      ]);
    }
    expect(slices(html, 0, 1, 6)[0]).toBe('<p class="continues">吾</p>');
  });

  it('keeps an element without text on the side where it stands', () => {
    expect(slices('<p>ab<br>cd<img src="x">ef</p>', 0, 2, 6)).toEqual([
      '<p class="continues">ab<br></p>',
      '<p class="continued">cd<img src="x">ef</p>',
    ]);
    expect(slices('<p><img src="x">ab</p>', 0, 0, 2)).toEqual(['', '<p><img src="x">ab</p>']);
    expect(slices('<figure><img src="x"></figure>', 0, 0)).toEqual(['<figure><img src="x"></figure>']);
  });

  it('gives an id to one part only when the cut falls between a mark and its text', () => {
    const [first, second] = slices('<p>ab<span id="x"><br>cd</span></p>', 0, 2, 4);
    expect(first).toContain('id="x"');
    expect(second).not.toContain('id="x"');
  });

  it('trims white space at the head only when asked', () => {
    const tree = nodes('<p>one two</p>');
    expect(writeHtml(...sliceHast(tree, 3, 7))).toBe('<p class="continued"> two</p>');
    expect(writeHtml(...sliceHast(tree, 3, 7, { trimStart: true }))).toBe('<p class="continued">two</p>');
  });

  it('leaves the given tree as it was', () => {
    const tree = nodes('<p id="x" class="a">ab<em>cd</em></p>');
    const before = structuredClone(tree);
    sliceHast(tree, 1, 3);
    expect(tree).toEqual(before);
  });

  const leaf = fc.oneof(
    fc.string({ maxLength: 6 }).map((value): ElementContent => ({ type: 'text', value })),
    fc.constantFrom('漢字', 'かな').map((base): ElementContent => h('ruby', base, h('rt', 'よみ'))),
    fc.constantFrom('br', 'img').map((name): ElementContent => h(name)),
  );
  const { tree } = fc.letrec<{ tree: ElementContent[]; element: Element }>((tie) => ({
    tree: fc.array(fc.oneof({ weight: 3, arbitrary: leaf }, tie('element')), { maxLength: 5 }),
    element: fc
      .record({ name: fc.constantFrom('p', 'em', 'li', 'span'), id: fc.boolean(), children: tie('tree') })
      .map(({ name, id, children }) => h(name, id ? { id: 'given' } : {}, children)),
  }));

  it('gives slices that joined are the whole: every word, every empty element, every id once', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.nat(40), { maxLength: 5 }), (content, points) => {
        number(content);
        const whole: Element = h('div', content);
        const { length } = toString(whole);
        const cuts = [
          0,
          ...points.filter((point) => point > 0 && point < length).sort((a, b) => a - b),
          length,
        ];
        const parts = cuts
          .slice(1)
          .map((end, index): Element => h('div', sliceHast(content, cuts[index] ?? 0, end)));
        expect(parts.map((part) => toString(part)).join('')).toBe(toString(whole));
        const joined = parts.map((part) => writeHtml(part)).join('');
        const ids = joined.match(/id="x\d+"/gu) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        const empty = /<(?:br|img)>/gu;
        expect(joined.match(empty) ?? []).toEqual(writeHtml(whole).match(empty) ?? []);
        expect(joined.match(/<rt>/gu)).toEqual(writeHtml(whole).match(/<rt>/gu));
      }),
      { numRuns: 500 },
    );
  });
});

/** Gives every element with an id one of its own. */
function number(content: readonly ElementContent[], counter = { next: 0 }): void {
  for (const node of content) {
    if (node.type !== 'element') continue;
    if (node.properties['id'] !== undefined) node.properties['id'] = `x${(counter.next += 1)}`;
    number(node.children, counter);
  }
}

describe('the author’s text of hast', () => {
  it('leaves out readings and generated words', () => {
    const html =
      '<p><span data-generated>12 </span>吾<ruby>輩<rp>（</rp><rt>はい</rt><rp>）</rp></ruby>は<em>猫</em><sup data-generated><a>1</a></sup></p>';
    expect(authorText(nodes(html))).toBe('吾輩は猫');
    expect(authorText([h('p', h('span', { dataGenerated: true }, '図1'), '絵')])).toBe('絵');
    expect(authorText([h('p', h('span', { dataGenerated: false }, 'a'), 'b')])).toBe('ab');
  });
});
