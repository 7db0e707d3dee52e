import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../build/parse/document.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { collector } from '../support/collect.ts';

function parse(text: string) {
  const { report, lines, messages } = collector();
  const { blocks } = parseDocument({ file: 'manuscript/01.md', text }, 'ja', report);
  return { blocks, lines, messages };
}

const word = fc.string({
  unit: fc.constantFrom(...'漢字和平外交条約あいう、。abc'),
  minLength: 1,
  maxLength: 8,
});
const ruby = fc.tuple(word, word).map(([base, reading]) => ({ source: `{${base}|${reading}}`, base }));
const plain = word.map((base) => ({ source: base, base }));
const paragraph = fc.array(fc.oneof(ruby, plain), { minLength: 1, maxLength: 8 });

describe('parsing', () => {
  test('taking the ruby away leaves the base text', () => {
    fc.assert(
      fc.property(paragraph, (parts) => {
        const { blocks, lines } = parse(parts.map(({ source }) => source).join(''));
        expect(lines()).toEqual([]);
        expect(blocks.map(({ text }) => text)).toEqual([parts.map(({ base }) => base).join('')]);
      }),
    );
  });

  test('the texts of the blocks, in order, hold all the words of the manuscript', () => {
    const wrap = fc.constantFrom(
      (words: string) => words,
      (words: string) => `# ${words}`,
      (words: string) => `- ${words}`,
      (words: string) => `> ${words}`,
      (words: string) => `| ${words} |\n|---|`,
      (words: string) => `:::note\n${words}\n:::`,
      (words: string) => `:::note[${words}]\n:::`,
      (words: string) => `1. > **${words}**`,
      (words: string) => `${words}[^a]\n\n[^a]: ${words}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), { minLength: 1, maxLength: 6 }), (pieces) => {
        const source = pieces.map(([words, wrapped], index) =>
          wrapped(words).replaceAll('[^a]', `[^${index}]`),
        );
        const wanted = source.join('').replaceAll(/[^漢字和平外交条約あいう、。abc]|note|\[\^\d\]/gu, '');
        const { blocks } = parse(source.join('\n\n'));
        expect(blocks.map(({ text }) => text).join('')).toBe(wanted);
      }),
    );
  });

  test('block text is the plain text of its content, in NFC, and marks and places lie within', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }), (text) => {
        const { blocks } = parse(text);
        const lines = text.split('\n');
        for (const block of blocks) {
          expect(plainText(block.content)).toBe(block.text);
          expect(block.text).toBe(block.text.normalize('NFC'));
          for (const mark of block.marks) expect(mark).toBeLessThanOrEqual(block.text.length);
          expect(block.place.line).toBeLessThanOrEqual(lines.length);
          expect(block.place.column).toBeLessThanOrEqual((lines[block.place.line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, and every message has its words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }), (text) => {
        parse(text).lines();
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['quotes', '>'.repeat(5000)],
    ['quotes within reason', '>'.repeat(35)],
    [
      'lists within reason',
      Array.from({ length: 36 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
    ],
    ['lists', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['boxes', `${Array.from({ length: 200 }, (_, depth) => `${':'.repeat(300 - depth)}note`).join('\n')}\na`],
    ['emphasis', `${'*a **b '.repeat(500)}${'** *'.repeat(500)}`],
    ['brackets', '['.repeat(3000)],
    ['open ruby', '{a|'.repeat(3000)],
    ['bars', '｜'.repeat(20_000)],
    ['open Aozora ruby', '｜《'.repeat(5000)],
    ['braces', '{'.repeat(20_000)],
    ['colons', ':'.repeat(20_000)],
    ['index marks', ':index['.repeat(2000)],
    ['comments', '<!--'.repeat(5000)],
    ['a long row', `|${' {a |'.repeat(2000)}\n|---|`],
    ['footnotes', '[^a]'.repeat(2000)],
  ])('hostile %s end soon and without a crash', (_name, text) => {
    const start = performance.now();
    parse(text).lines();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const pieces = [
  '漢字',
  'か\u3099',
  'a',
  ' ',
  '\n',
  '\n\n',
  '{',
  '}',
  '|',
  '\\',
  '｜',
  '《',
  '》',
  '‖',
  '#',
  '{#a}',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '| a | b |\n|---|---|\n',
  ':',
  ':::note\n',
  ':::\n',
  '::',
  ':index[',
  '[',
  ']',
  '(',
  ')',
  '[^a]',
  '[^a]: ',
  '![',
  '](a.svg)',
  '](#a)',
  '<!--',
  '-->',
  '@omit: ',
  '<b>',
  '~~',
  '表: ',
  '（出所）',
  '---\n',
  '&amp;',
  '\u{e0100}',
  '\ud800',
];
