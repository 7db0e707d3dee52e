import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignChapter } from '../../build/align/chapter.ts';
import { alignmentJson } from '../../build/align/json.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import { cheapestPath } from '../../build/align/programme.ts';
import type { AlignedChapter } from '../../build/model/aligned.ts';
import type { Block, ParsedDocument } from '../../build/model/parsed.ts';
import { block, collector, documentOf } from './blocks.ts';
import { english, japanese } from './harbour.ts';

const words = [
  '海',
  '船は来た。',
  '一九四五年、',
  'London',
  'です。',
  '「はい。」',
  'The end. ',
  '12万',
  '？',
  ' ',
  '\n',
];
const anyText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: anyText.map((text) => block(text)) },
  anyText.map((text) => block(text, { kind: 'heading', depth: 2 })),
  anyText.map((text) =>
    block(text, { kind: 'listItem', path: [{ type: 'list', key: 1, ordered: false, start: 1 }] }),
  ),
  anyText.map((value) => block('', { kind: 'code', code: { language: undefined, value } })),
  fc.constant(block('', { kind: 'thematicBreak' })),
  anyText.map((text) => block(text, { annotations: { omit: 'a reason' } })),
  anyText.map((text) => block(text, { annotations: { extra: 'a reason' } })),
  anyText.map((text) => block(text, { annotations: { join: true } })),
  anyText.map((text) => block(text, { annotations: { split: true } })),
);
const anyBlocks = fc.array(anyBlock, { maxLength: 14 });

function align(
  source: ParsedDocument,
  target: ParsedDocument | undefined,
): AlignedChapter & { rules: string[] } {
  const { report, rules } = collector();
  const fit = fitLengths(target ? [{ source, target }] : []);
  return { ...alignChapter('01', source, target, fit, report), rules };
}

describe('alignment of any two documents', () => {
  test('gives back every block of both sides, in order, and every character in its beads', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (left, right) => {
        const source = documentOf('ja.md', 'ja', left);
        const target = documentOf('en.md', 'en', right);
        const { pairs } = align(source, target);
        expect(pairs.flatMap((pair) => pair.source)).toEqual(source.blocks);
        expect(pairs.flatMap((pair) => pair.target)).toEqual(target.blocks);
        for (const pair of pairs) {
          if (pair.source.length === 0 || pair.target.length === 0) continue;
          for (const side of ['source', 'target'] as const) {
            const text = pair.beads
              .flatMap((bead) => bead[side])
              .map((span) => pair[side][span.block]?.text.slice(span.start, span.end))
              .join('');
            expect(text).toBe(pair[side].map((each) => each.text).join(''));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('gives every pair an id of its own', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (left, right) => {
        const { pairs } = align(documentOf('ja.md', 'ja', left), documentOf('en.md', 'en', right));
        expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same twice', () => {
    expect(align(japanese, english)).toEqual(align(japanese, english));
  });
});

describe('a document aligned with itself', () => {
  test.each([japanese, english])('is paired block by block', (document) => {
    const { pairs, rules } = align(document, { ...document, file: 'copy.md' });
    expect(rules).toEqual([]);
    expect(pairs.every(({ source, target }) => source[0] === target[0] && source.length === 1)).toBe(true);
    expect(
      pairs.flatMap(({ beads }) => beads).every(({ source, target }) => source.length === target.length),
    ).toBe(true);
  });
});

describe('explicit ids', () => {
  test('change no content and no pair', () => {
    const named = (document: ParsedDocument): ParsedDocument => ({
      ...document,
      blocks: document.blocks.map((each, index) =>
        index % 7 === 2 ? { ...each, explicitId: `id-${index}` } : each,
      ),
    });
    const plain = align(japanese, english);
    const withIds = align(named(japanese), named(english));
    const texts = (chapter: AlignedChapter) =>
      chapter.pairs.map((pair) => [pair.source[0]?.text, pair.target[0]?.text]);
    expect(texts(withIds)).toEqual(texts(plain));
    expect(withIds.rules).toEqual([]);
    expect(withIds.pairs[2]?.id).toBe('01/id-2');
  });

  test('that look like ordinals leave every id unique', () => {
    const blocks = [block('一。'), block('二。', { explicitId: 'p1' }), block('三。')];
    const { pairs } = align(documentOf('ja.md', 'ja', blocks), undefined);
    expect(pairs.map(({ id }) => id)).toEqual(['01/p1-2', '01/p1', '01/p3']);
  });
});

describe('a chapter without a translation', () => {
  test('has every block, and tells nothing', () => {
    const { pairs, rules } = align(japanese, undefined);
    expect(rules).toEqual([]);
    expect(pairs.map(({ state }) => state)).toEqual(japanese.blocks.map(() => 'missing'));
  });
});

describe('a chapter of 2,000 blocks', () => {
  test('is paired completely', () => {
    const grown = (document: ParsedDocument): ParsedDocument =>
      documentOf(
        document.file,
        document.language,
        Array.from({ length: 31 }, (_, copy) =>
          document.blocks.map((each) =>
            each.kind === 'paragraph' ? { ...each, text: `${each.text}${copy}` } : each,
          ),
        ).flat(),
      );
    const { pairs, rules } = align(grown(japanese), grown(english));
    expect(pairs.every(({ state }) => state === 'paired')).toBe(true);
    expect(rules).toEqual([]);
  });

  test.each([
    ['of one length', 1],
    ['with half of it missing', 0.5],
    ['with all but a little missing', 0.01],
  ])('asks for no more pairs than the band around the diagonal holds: %s', (_, share) => {
    const asked = (rows: number): number => {
      let count = 0;
      const never = (): number => Infinity;
      const pair = (row: number, column: number): number => {
        count++;
        return Math.abs(row * share - column);
      };
      const columns = Math.round(rows * share);
      cheapestPath({
        rows,
        columns,
        gap: 6,
        pair,
        enter: () => undefined,
        retyped: never,
        swap: never,
        joined: never,
        split: never,
        replaced: never,
      });
      return count;
    };
    // The band is at most 681 units wide, however long the documents are.
    expect(asked(2_000)).toBeLessThanOrEqual(2_000 * 681);
    expect(asked(8_000)).toBeLessThanOrEqual(8_000 * 681);
  });
});

describe('the JSON of an alignment', () => {
  test('has the shape of the contract', () => {
    const source = documentOf('manuscript/01.md', 'ja', [
      block('来た。見た。'),
      block('勝った。', { annotations: { omit: 'x' } }),
    ]);
    const target = documentOf('translations/en/01.md', 'en', [block('I came. I saw.')]);
    const json: unknown = JSON.parse(alignmentJson([align(source, target)]));
    const place = { line: 1, column: 1 };
    expect(json).toEqual({
      chapters: [
        {
          id: '01',
          blocks: [
            {
              id: '01/p1',
              kind: 'paragraph',
              matchedBy: 'structure',
              source: { file: 'manuscript/01.md', ...place },
              target: { file: 'translations/en/01.md', ...place },
              beads: [
                { source: ['来た。'], target: ['I came. '] },
                { source: ['見た。'], target: ['I saw.'] },
              ],
            },
            {
              id: '01/p2',
              kind: 'paragraph',
              matchedBy: 'none',
              source: { file: 'manuscript/01.md', line: 3, column: 1 },
              target: null,
              beads: [{ source: ['勝った。'], target: [] }],
            },
          ],
        },
      ],
    });
  });

  test('ends with a line end', () => {
    expect(alignmentJson([])).toBe('{\n  "chapters": []\n}\n');
  });
});
