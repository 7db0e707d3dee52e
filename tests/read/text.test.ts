import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../build/read/text.ts';
import { collector } from '../support/collect.ts';

const sentence = '日本語の文章です。';
/** The sentence in three older encodings, byte for byte, since encoders of them are not at hand. */
const shiftJis = hex('93fa967b8cea82cc95b68fcd82c582b78142');
const eucJp = hex('c6fccbdcb8eca4cecab8beefa4c7a4b9a1a3');
const iso2022 = hex('1b2442467c4b5c386c24484a383e4f2447243921231b2842');

function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

function decode(bytes: Uint8Array): { readonly text: string | undefined; readonly lines: readonly string[] } {
  const { report, lines } = collector();
  return { text: decodeText(bytes, 'a.md', report), lines: lines() };
}

function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]),
  );
}

describe('decoding text', () => {
  test('UTF-8 is read with and without BOM, and line ends become LF', () => {
    expect(decode(joined('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
    expect(decode(joined(hex('efbbbf'), sentence)).text).toBe(sentence);
  });

  test.each([
    ['Shift_JIS', shiftJis, 0],
    ['EUC-JP', eucJp, 0],
    ['Shift_JIS', joined('# title\n\n', shiftJis), 9],
    ['UTF-16LE', joined(hex('fffe'), hex('e565')), 0],
    ['UTF-16BE', hex('feff65e5'), 0],
    ['UTF-16LE', hex('480065006c006c006f000a00'), 0],
    ['broken UTF-8', joined('あ', hex('e381'), 'い'), 3],
    ['broken UTF-8', joined('あいう', hex('e3')), 9],
    ['binary', joined('abc', hex('00'), 'defghijklmnopqrstuvwxyz'), 3],
  ])('%s is named, with its offset', (encoding, bytes, offset) => {
    const { text, lines } = decode(bytes);
    expect(text).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`offset ${offset}, expected UTF-8; this looks like ${encoding}.`);
  });

  test('the line of the first wrong byte is given', () => {
    expect(decode(joined('# title\n\n', shiftJis)).lines[0]).toMatch(/^a\.md:3:1 /u);
  });

  test('ISO-2022-JP, which is plain ASCII to a decoder, is noticed by its escapes', () => {
    expect(decode(iso2022).lines.join()).toContain('ISO-2022-JP');
  });

  test('whatever UTF-8 text is written comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\0\r\ufeff\u001b]/u.test(text));
        expect(decode(joined(text)).text).toBe(text);
      }),
    );
  });
});
