import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../build/tree/plain-text.ts';
import { slicePhrasing } from '../../build/tree/slice-phrasing.ts';
import { describeContent } from '../support/describe-content.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '漢', '字', '𠮷', '。'), maxLength: 6 });

const { content } = fc.letrec<{ content: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  content: fc.array(tie('node'), { maxLength: 5 }),
  node: fc.oneof(
    { depthSize: 'small' },
    text.map((value): PhrasingContent => ({ type: 'text', value })),
    text.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    fc.constantFrom<PhrasingContent>(
      { type: 'break' },
      { type: 'sentenceMark' },
      { type: 'footnoteReference', identifier: 'a' },
      { type: 'ruby', parts: [{ base: '漢字', reading: 'かんじ' }] },
      { type: 'crossReference', target: 'x', children: [] },
    ),
    tie('content').map((children): PhrasingContent => ({ type: 'emphasis', children })),
    tie('content').map((children): PhrasingContent => ({ type: 'crossReference', target: 'y', children })),
  ),
}));

/** Every node without width, and every ruby, in order. */
function whole(nodes: readonly PhrasingContent[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.type === 'footnoteReference' || node.type === 'sentenceMark' || node.type === 'ruby'
      ? [node.type]
      : 'children' in node
        ? whole(node.children)
        : [],
  );
}

function slices(nodes: readonly PhrasingContent[], cuts: readonly number[]): readonly PhrasingContent[][] {
  const { length } = plainText(nodes);
  // A slice holds some text: two cuts at one place would both claim what has no width there.
  const inner = new Set(cuts.map((cut) => cut % (length + 1)).filter((cut) => cut > 0 && cut < length));
  const points = [0, ...[...inner].toSorted((a, b) => a - b), length];
  return points.slice(1).map((end, index) => slicePhrasing(nodes, points[index] ?? 0, end));
}

describe('slicing inline content', () => {
  test('slices without gaps give all text and every other node once, in order', () => {
    fc.assert(
      fc.property(content, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), (nodes, cuts) => {
        const parts = slices(nodes, cuts).flat();
        expect(plainText(parts)).toBe(plainText(nodes));
        expect(whole(parts)).toEqual(whole(nodes));
      }),
      { numRuns: 500 },
    );
  });

  test('the nodes given are left as they were', () => {
    fc.assert(
      fc.property(content, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (nodes, start, length) => {
        const before = JSON.stringify(nodes);
        slicePhrasing(nodes, start, start + length);
        expect(JSON.stringify(nodes)).toBe(before);
      }),
    );
  });

  const sentence: readonly PhrasingContent[] = [
    { type: 'text', value: '前。' },
    { type: 'footnoteReference', identifier: 'a' },
    {
      type: 'strong',
      children: [
        { type: 'ruby', parts: [{ base: '漢字', reading: 'かんじ' }] },
        { type: 'text', value: '後' },
      ],
    },
  ];

  test('a footnote call stays with the text before it', () => {
    expect(describeContent(slicePhrasing(sentence, 0, 2))).toBe('"前。" note<a>');
    expect(describeContent(slicePhrasing(sentence, 2, 5))).toBe('strong(ruby(漢字=かんじ) "後")');
  });

  test('ruby is never cut and belongs to the slice in which it begins', () => {
    expect(describeContent(slicePhrasing(sentence, 2, 3))).toBe('strong(ruby(漢字=かんじ))');
    expect(describeContent(slicePhrasing(sentence, 3, 5))).toBe('strong("後")');
  });
});
