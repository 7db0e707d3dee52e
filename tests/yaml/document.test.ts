import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { decode } from '../../build/yaml/decode.ts';
import { placeOf, readYaml } from '../../build/yaml/document.ts';
import {
  flag,
  integer,
  listOf,
  localized,
  millimetres,
  points,
  text,
  truth,
} from '../../build/yaml/scalars.ts';
import { editDistance, nearest } from '../../build/yaml/suggest.ts';
import { collector } from '../support/collect.ts';

function read(
  source: string,
  schema: z.ZodType,
): { readonly value: unknown; readonly lines: readonly string[] } {
  const { report, lines } = collector();
  const doc = readYaml({ file: 'a.yaml', text: source }, report);
  return { value: doc === undefined ? undefined : decode(doc, schema, report), lines: lines() };
}

const anything = z.unknown();

describe('reading YAML', () => {
  test('every scalar stays what the author typed', () => {
    const { value, lines } = read('[010, no, ~, 12:30, true, 1.50, はい, null, 0x1F]', anything);
    expect(value).toEqual(['010', 'no', '~', '12:30', 'true', '1.50', 'はい', 'null', '0x1F']);
    expect(lines).toEqual([]);
  });

  test('a long text in a block is no deep nesting, however it is indented', () => {
    const line = '長い文章'.repeat(100);
    const { value, lines } = read(`a:\n  b: |\n    ${line}\n    ${line}\n`, anything);
    expect(value).toEqual({ a: { b: `${line}\n${line}\n` } });
    expect(lines).toEqual([]);
  });

  test('a key without a value counts as absent', () => {
    expect(read('a:\nb: ""\n', z.strictObject({ a: text.optional(), b: z.string() })).value).toEqual({
      b: '',
    });
  });

  test.each([
    ['a tab in the indentation', 'a:\n\tb: c\n', 'a.yaml:2:1 yaml-tab'],
    [
      'a key that stands twice',
      'a: 1\nb: 2\na: 3\n',
      'a.yaml:3:1 yaml-duplicate-key Unexpected second key `a`',
    ],
    ['an alias without anchor', 'a: *強調*\n', 'a.yaml:1:4 yaml-alias'],
    ['ruby without quotes', 'a: {漢字|かんじ}\n', 'a.yaml:1:4 yaml-unquoted-ruby'],
    ['ruby and text without quotes', 'a: {漢字|かんじ}です\n', 'a.yaml:1:4 yaml-unquoted-ruby'],
    ['an open quote', 'a: "x\nb: y\n', 'a.yaml:'],
    ['a lost comment', 'a: 和平 #2 です\n', 'a.yaml:1:7 yaml-comment-in-text'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'a.yaml:2:1 yaml-second-document'],
    ['a tag', 'a: !!js/function "x"\n', 'a.yaml:1:4 yaml-mark-in-front'],
  ])('%s is one located message', (_name, source, expected) => {
    const { lines } = read(source, anything);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
  });

  test('an ordinary comment after Japanese text is no fault', () => {
    expect(read('a: 和平 # the title\n', anything).lines).toEqual([]);
  });

  test('aliases may be used, but not grow without bound', () => {
    expect(read('a: &x {b: c}\nd: *x\n', anything).value).toEqual({ a: { b: 'c' }, d: { b: 'c' } });
    const rows = ['l0: &l0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      rows.push(`l${level}: &l${level} [${Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ')}]`);
    }
    expect(read(rows.join('\n'), anything).lines.join()).toContain('yaml-too-large');
    expect(read('a: &a [*a]\n', anything).lines.join()).toContain('yaml-too-large');
    expect(read('['.repeat(20_000), anything).lines.join()).toMatch(/yaml-(too-large|syntax)/u);
  });

  test('a key named __proto__ changes nothing but its own map', () => {
    const { lines } = read('__proto__: {polluted: yes}\n', z.strictObject({}));
    expect(lines[0]).toContain('unknown-key');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('never throws, and never passes on the words of the library, whatever the text', () => {
    const units = [...'ab:-{}[]&*!|>"\'#%@`,? \n\t漢　', '\n---\n', '\n%YAML ', '!!int ', '\n  '];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 60 }), (source) => {
        const { errors, warnings } = parseDocument(source, { prettyErrors: false, schema: 'failsafe' });
        const told = read(source, anything).lines.join('\n');
        for (const { message } of [...errors, ...warnings]) expect(told).not.toContain(message);
      }),
      { numRuns: 1000 },
    );
  });
});

const choice = z.strictObject({ type: z.literal('choice'), select: z.enum(['one', 'many']).default('one') });
const short = z.strictObject({ type: z.literal('short'), answer: localized('ja') });
const schema = z.strictObject({
  title: localized('ja'),
  size: millimetres.optional(),
  items: z.array(z.discriminatedUnion('type', [choice, short])).default([]),
});

describe('decoding', () => {
  test('gives the output of the schema', () => {
    expect(read('title: 本\nsize: 20mm\nitems: [{type: short, answer: {en: x}}]', schema).value).toEqual({
      title: { ja: '本' },
      size: 20,
      items: [{ type: 'short', answer: { en: 'x' } }],
    });
  });

  test('every fault is located, in one run', () => {
    const source = [
      'titel: 本',
      'size: 20',
      'items:',
      '  - type: chioce',
      '  - type: choice',
      '    selct: one',
      '  - type: short',
      '  - type: short',
      '    answer: [a]',
      '  - [a]',
    ].join('\n');
    expect(read(source, schema).lines).toEqual([
      'a.yaml:2:7 invalid-length Unexpected length `20`, expected a number with its unit: 3mm (mm, cm, in, pt, px, Q, H).',
      'a.yaml:4:11 unknown-value Unexpected value `chioce`. Did you mean `choice`?',
      'a.yaml:6:5 unknown-key Unexpected key `selct`. Did you mean `select`?',
      'a.yaml:7:5 missing-key Missing key `answer`, expected it here with a value. Add it.',
      'a.yaml:9:13 wrong-type Unexpected value: […], expected "…", {…}.',
      'a.yaml:10:5 wrong-type Unexpected value: […], expected {…}.',
      'a.yaml:1:1 unknown-key Unexpected key `titel`. Did you mean `title`?',
    ]);
  });

  test.each([
    ['an empty file', '', 'a.yaml:1:1'],
    ['one that holds comments alone', '# later\n\n# more\n', 'a.yaml:1:1'],
    ['one with nothing after its beginning', '---\n', 'a.yaml:1:4'],
  ])('%s lacks its keys, told once', (_name, source, place) => {
    const two = schema.extend({ id: text });
    expect(read(source, two).lines).toEqual([
      `${place} yaml-empty Nothing is written here, expected keys: \`title\`, \`id\`. Write what is missing, or remove what is empty.`,
    ]);
  });

  test('places are found through aliases, and a path too long gives the node above', () => {
    const { report } = collector();
    const doc = readYaml({ file: 'a.yaml', text: 'a: &x\n  b: c\nd: *x\n' }, report);
    expect(doc && placeOf(doc, ['d', 'b'])).toEqual({ file: 'a.yaml', line: 2, column: 6 });
    expect(doc && placeOf(doc, ['a', 'q', 1])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
  });
});

describe('scalars', () => {
  test.each([
    ['○', truth, true],
    ['×', truth, false],
    ['誤', truth, false],
    ['True', truth, true],
    ['no', flag, false],
    ['０１０', integer, 10],
    ['13Q', millimetres, 3.25],
    ['1in', millimetres, 25.4],
    ['9pt', points, 9],
    ['9ｐｔ', points, 9],
    ['0', millimetres, 0],
  ])('reads %s', (written, kind, expected) => {
    expect(kind.parse(written)).toBe(expected);
  });

  test.each([
    ['1.5', integer],
    ['maybe', truth],
    ['3', millimetres],
    ['-3mm', millimetres],
    ['  ', text],
  ])('refuses %s', (written, kind) => {
    expect(kind.safeParse(written).success).toBe(false);
  });

  test('one value may stand for a list of one', () => {
    expect(listOf(text).parse('a')).toEqual(['a']);
    expect(listOf(text).parse(['a', 'b'])).toEqual(['a', 'b']);
  });
});

describe('suggestions', () => {
  test('the nearest word is found, and none where none is near', () => {
    expect(nearest('auhtor', ['title', 'author'])).toBe('author');
    expect(nearest('Title', ['title'])).toBe('title');
    expect(nearest('xyz', ['title', 'author'])).toBeUndefined();
  });

  test('distance is zero only for equal words, and symmetric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
