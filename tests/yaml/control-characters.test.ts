import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { controlCharacters } from '../../build/text/control-characters.ts';
import { decode } from '../../build/yaml/decode.ts';
import { readYaml } from '../../build/yaml/document.ts';
import { collector } from '../support/collect.ts';

function read(text: string) {
  const { report, lines } = collector();
  const doc = readYaml({ file: 'a.yaml', text }, report);
  return { value: doc && decode(doc, z.unknown(), report), lines: lines() };
}

const words = (found: string) =>
  `control-character Unexpected ${found}: the character prints nothing, or turns round what follows it. Delete it.`;

describe('characters that no text holds', () => {
  test.each([
    ['a control of C0', 'a: 雨\u0007が\n', 'a.yaml:1:5', 'U+0007'],
    ['a deletion', 'a: 雨\u007f\n', 'a.yaml:1:5', 'U+007F'],
    ['a control of C1', 'a: x\nb: "雨\u0085が"\n', 'a.yaml:2:6', 'U+0085'],
    ['a noncharacter', 'a: |\n  雨\n  \uffff雪\n', 'a.yaml:3:3', 'U+FFFF'],
    ['a swapped byte order mark', 'a: 雨\ufffe\n', 'a.yaml:1:5', 'U+FFFE'],
    ['a mask of our own', 'a: 雨\ufdd0\n', 'a.yaml:1:5', 'U+FDD0'],
    ['an override of direction', 'a: {ja: 雨\u202e, en: x}\n', 'a.yaml:1:10', 'U+202E'],
    ['an isolate, in a key', 'a\u2066: 雨\n', 'a.yaml:1:2', 'U+2066'],
    ['one in a comment', '# 雨\u202a\na: 雪\n', 'a.yaml:1:4', 'U+202A'],
    ['an escape', 'a: x\nb: "雨\\u202Eが"\n', 'a.yaml:2:4', 'U+202E'],
    ['half a pair, as an escape', 'a: "\\uD83D"\n', 'a.yaml:1:4', 'U+D83D'],
    ['several in a line', 'a: \u0001\u202e雨\u0001\n', 'a.yaml:1:4', 'U+0001, U+202E'],
  ])('%s is one located error', (_name, text, place, found) => {
    expect(read(text)).toEqual({ value: undefined, lines: [`${place} ${words(found)}`] });
  });

  test('each line has its own, beside other faults of the file', () => {
    expect(read('a: 雨\u0001\nb: @x\nc: 雪\u0002\n').lines.map((line) => line.slice(0, 30))).toEqual([
      'a.yaml:1:5 control-character U',
      'a.yaml:3:5 control-character U',
      'a.yaml:2:4 yaml-mark-in-front ',
    ]);
  });

  test.each([
    ['tabs and line ends', 'a: |\n  雨\t雪\r\n  風\n'],
    ['readers’ marks that turn nothing', 'a: 雨\u200b\u200d\u200e\ufe0f\n'],
    ['letters of other planes', 'a: 𠮟る😀\n'],
  ])('%s are text', (_name, text) => {
    expect(read(text).lines).toEqual([]);
  });

  test('they are found wherever they stand, and nothing else is', () => {
    const harmful = fc.constantFrom('\u0000', '\u001b', '\u009f', '\u{1fffe}', '\u202b', '\u2069', '\ud800');
    const plain = fc.string({ unit: fc.constantFrom(...'a雨\t\n{}:😀　'), maxLength: 20 });
    fc.assert(
      fc.property(plain, harmful, plain, (before, character, after) => {
        expect(controlCharacters(before + after)).toEqual([]);
        const [found, ...others] = controlCharacters(before + character + after);
        expect(found?.offset).toBe(before.length);
        expect(others).toEqual([]);
      }),
    );
  });
});
