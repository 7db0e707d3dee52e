import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptTsv } from '../../../build/interchange/adopt/tsv.ts';
import { parseDocument } from '../../../build/parse/document.ts';
import { memoryFiles } from '../../support/memory-files.ts';

/** What is hard to write as Markdown, and what is not. */
const hard = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '#',
    '# ',
    '1. ',
    '1) ',
    '- ',
    '+ ',
    '> ',
    '|',
    '<',
    '<b>',
    '<!-- x -->',
  ],
  ...[
    '[',
    ']',
    '](#a)',
    '![',
    '[^1]',
    '[^1]:',
    '{',
    '}',
    '{漢字|かんじ}',
    '{#id}',
    '｜漢字《かんじ》',
    '‖',
    '~~',
    '~',
  ],
  ...[
    '\\',
    '&',
    '&amp;',
    '&#35;',
    ':::note',
    '::x',
    ':index[語]',
    '---',
    '===',
    '***',
    'http://a.b/c_d_e',
    'www.a.bc',
  ],
  ...[
    'a_b@c.de',
    'https://',
    '「',
    '」。',
    '　',
    ' ',
    '日本',
    'かな',
    'word',
    'snake_case',
    '表: ',
    'Table: ',
    '(',
    ')',
  ],
);
const field = fc
  .array(fc.oneof(hard, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    // What no line of text holds, and what Markdown itself does not tell apart.
    parts
      .join('')
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, '')
      .replace(/[ ]+/gu, ' ')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '' && !/^#{1,6}[ \u3000]/u.test(text));
const pairs = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 });

describe('a table of pairs', () => {
  test('comes out as it is written: every line a pair, in order, none lost', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (lines) => {
        const text = ['ja\ten', ...lines.map((line) => line.join('\t'))].join('\n');
        const adopted = await adoptTsv(
          { files: memoryFiles({ 'a.tsv': text }), only: 'a.tsv', source: 'ja', target: 'en' },
          (ruleId) => expect.unreachable(ruleId),
        );
        for (const [side, file] of (adopted?.texts ?? []).entries()) {
          const markdown = new TextDecoder().decode(file.bytes);
          const faults: string[] = [];
          const { blocks } = parseDocument({ file: 'a.md', text: markdown }, file.language, (id) =>
            faults.push(id),
          );
          expect(blocks.map((block) => block.text)).toEqual(lines.map((line) => line[side]));
          expect(faults).toEqual([]);
        }
        expect(adopted?.texts.length).toBe(2);
      }),
      { numRuns: 300 },
    );
  });
});
