import { describe, expect, test } from 'vitest';
import { exported, imported, openChapter, openFixture } from './translated-book.ts';

const book = await openFixture();
const po = exported(book, 'po');

/** Rules and places of what an import of the PO file says, with one thing in it changed. */
async function toldOf(before: string, after: string): Promise<readonly string[]> {
  expect(po.split(before)).toHaveLength(2);
  const { result, messages } = await imported(
    book,
    'po',
    po.replace(before, () => after),
  );
  expect(result).toBeUndefined();
  return messages;
}

describe('an import takes one block of words for one block, or nothing', () => {
  const cases: readonly (readonly [what: string, before: string, after: string, rule: string])[] = [
    ['two paragraphs', '"The end."', '"The end.\\n\\nIndeed."', 'import-other-block'],
    ['a heading', '"The end."', '"# The end."', 'import-other-block'],
    ['a list', '"The end."', '"- The end."', 'import-other-block'],
    ['a quotation', '"The end."', '"> The end."', 'import-other-block'],
    ['raw HTML', '"The end."', '"The <b>end</b>."', 'raw-html'],
    ['an id', '"The end."', '"The end. {#end}"', 'misplaced-id'],
    ['a box', '"The end."', '":::note\\nThe end.\\n:::"', 'unclosed-box'],
    ['a task', '"umbrella"', '"[ ] umbrella"', 'import-other-block'],
    ['a picture', '"The end."', '"![x](x.png)"', 'import-other-block'],
    ['a note that is lost', 'rains.[^a]', 'rains.', 'import-other-parts'],
    ['a note that is none', 'rains.[^a]', 'rains.[^b]', 'undefined-footnote'],
    [
      'another address',
      '(https://example.com/rain?a=1&b=2) and',
      '(https://example.org/) and',
      'import-other-parts',
    ],
    ['a reference elsewhere', 'and [](#season)', 'and [](#autumn)', 'import-other-parts'],
    ['other code', '"boots `boots.md`"', '"boots `shoes.md`"', 'import-other-parts'],
    ['a line break in a cell', '"Remarks"', '"Re\\\\\\nmarks"', 'import-line-break'],
    ['a control character', '"Remarks"', '"Re\\bmarks"', 'import-control-character'],
    ['a text turned round', '"Remarks"', '"Re\u202Emarks"', 'import-control-character'],
    [
      'words where there must be none',
      'msgid "日本語だけの段落です。"\nmsgstr ""',
      'msgid "日本語だけの段落です。"\nmsgstr "For them"',
      'import-omitted-block',
    ],
    [
      'a source note that becomes a paragraph',
      '"Source: the weather service"',
      '"From the weather service"',
      'import-other-block',
    ],
    ['a block that is not there', 'msgctxt "02-tools/p4"', 'msgctxt "02-tools/p9"', 'import-unknown-block'],
    ['a block given twice', 'msgctxt "02-tools/p4"', 'msgctxt "02-tools/p3"', 'import-repeated-block'],
    ['another language', 'Language: en', 'Language: fr', 'import-other-language'],
  ];

  test.each(cases)('%s', async (_, before, after, rule) => {
    const told = await toldOf(before, after);
    expect(told.map((line) => line.split(' ')[1])).toContain(rule);
  });

  test('a fault stands at its line of the imported file, and all are told', async () => {
    const both = po.replace('"The end."', '"# The end."').replace('"Remarks"', '"<i>Remarks"');
    const line = (text: string): number => both.slice(0, both.indexOf(text)).split('\n').length;
    const { messages } = await imported(book, 'po', both);
    expect(messages.map((message) => message.split(' ', 2).join(' '))).toEqual([
      `from:${line('msgstr "<i>Remarks"')}:1 raw-html`,
      `from:${line('msgstr "# The end."')}:1 import-other-block`,
    ]);
  });
});

describe('what was changed in the meantime', () => {
  const source = '# 題\n\n雨です。\n\n風です。\n';
  const target = '# Title\n\nRain.\n\nWind.\n';

  test('a source that is another is named, and nothing is imported', async () => {
    const text = exported(await openChapter(source, target), 'po').replace('"Wind."', '"A wind."');
    const now = await openChapter(source.replace('風です', '大風です'), target);
    const { result, messages } = await imported(now, 'po', text);
    expect(result).toBeUndefined();
    expect(messages).toEqual([
      expect.stringMatching(/^manuscript\/01\.md:5:1 import-source-changed .*\[from:\d+:1\]$/u),
    ]);
  });

  test('a translation that is another is never written over', async () => {
    const text = exported(await openChapter(source, target), 'po').replace('"Wind."', '"A wind."');
    const now = await openChapter(source, target.replace('Wind.', 'Winds.'));
    const { result, messages } = await imported(now, 'po', text);
    expect(result).toBeUndefined();
    expect(messages).toEqual([
      expect.stringMatching(/^translations\/en\/01\.md:5:1 import-target-changed .*\[from:\d+:1\]$/u),
    ]);
  });

  test('work elsewhere in the book stands in nobody’s way', async () => {
    const text = exported(await openChapter(source, target), 'po').replace('"Wind."', '"A wind."');
    const now = await openChapter(
      source.replace('雨です', '大雨です'),
      target.replace('Rain.', 'Much rain.'),
    );
    expect((await imported(now, 'po', text)).changed).toEqual({
      '01.md': '# Title\n\nMuch rain.\n\nA wind.\n',
    });
  });

  test('a second import of the same file changes nothing', async () => {
    const text = exported(await openChapter(source, target), 'po').replace('"Wind."', '"A wind."');
    const now = await openChapter(source, target.replace('Wind.', 'A wind.'));
    expect(await imported(now, 'po', text)).toMatchObject({ messages: [], changed: {} });
  });
});

describe('what the translation lacks', () => {
  test('a paragraph, a heading, an item and a note are put in at their places', async () => {
    const source =
      '# 題\n\n一。{#one}\n\n## 節 {#part}\n\n二。{#two}\n\n- 甲 {#a}\n- 乙\n- 丙 {#c}\n\n終わり[^n]。{#end}\n\n[^n]: 注。\n';
    const target = '# Title\r\n\r\nTwo. {#two}\r\n\r\n* A {#a}\r\n* C {#c}\r\n\r\nEnd. {#end}\r\n';
    const words = { '一。': 'One.', 節: 'Section', 乙: 'B', '注。': 'Note.' };
    const lacking = await openChapter(source, target);
    let text = exported(lacking, 'po');
    text = text.replace('"End."', '"End.[^n]"');
    for (const [from, to] of Object.entries(words)) {
      expect(text).toContain(`msgid "${from}"\nmsgstr ""`);
      text = text.replace(`msgid "${from}"\nmsgstr ""`, `msgid "${from}"\nmsgstr "${to}"`);
    }
    const { result, changed, messages } = await imported(lacking, 'po', text);
    expect(messages).toEqual([]);
    expect(result).toMatchObject({ edited: 1, inserted: 4 });
    expect(changed['01.md']?.split('\r\n')).toEqual([
      ...['# Title', '', 'One. {#one}', '', '## Section {#part}', '', 'Two. {#two}', ''],
      ...['* A {#a}', '* B', '* C {#c}', '', 'End.[^n] {#end}', '', '[^n]: Note.', ''],
    ]);
  });

  test('a row of a table has no place of its own', async () => {
    const other = await openChapter('# 題\n\n|甲|\n|-|\n|一|\n|二|\n', '# Title\n\n|A|\n|-|\n|One|\n');
    const text = exported(other, 'po').replace('msgid "二"\nmsgstr ""', 'msgid "二"\nmsgstr "Two"');
    const { result, messages } = await imported(other, 'po', text);
    expect(result).toBeUndefined();
    expect(messages).toEqual([expect.stringContaining('manuscript/01.md:6:2 import-no-place')]);
  });
});

describe('files that are broken, or made to do harm', () => {
  test.each([
    ['a string without its end', 'msgid "a\nmsgstr "b"\n', ['from:1:8 po-syntax']],
    ['words behind a string', 'msgid "a" b\nmsgstr "c"\n', ['from:1:10 po-syntax']],
    [
      'a plural',
      'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
      ['from:2:1 po-syntax', 'from:3:1 po-syntax'],
    ],
    ['a field alone', 'msgctxt "a"\n\nmsgctxt "b"\nmsgid "c"\nmsgstr "d"\n', ['from:1:1 po-syntax']],
    ['no PO at all', 'hello\n', ['from:1:1 po-syntax']],
  ])('PO: %s', async (_, text, expected) => {
    const { result, messages } = await imported(book, 'po', text);
    expect(result).toBeUndefined();
    expect(messages.map((message) => message.split(' ', 2).join(' '))).toEqual(expected);
  });

  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  test.each(['tmx', 'xliff', 'xliff12'])('%s: entities, depth, other documents', async (format) => {
    const told = async (text: string): Promise<readonly string[]> => {
      const { result, messages } = await imported(book, format, text);
      expect(result).toBeUndefined();
      return messages.map((message) => message.split(' ')[1] ?? '');
    };
    expect(await told(`<?xml version="1.0"?>\n${bomb}<x>&b;</x>`)).toEqual(['import-xml']);
    expect(await told(`<!DOCTYPE tmx SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "y">]><tmx/>`)).toEqual([
      'import-xml',
    ]);
    expect(await told('<a>'.repeat(10_000))).toEqual(['import-xml']);
    expect(await told('<a/>')).not.toEqual([]);
    expect(await told('')).toEqual(['import-xml']);
  });

  test('a memory with the document type of the standard is read', async () => {
    const tmx = exported(book, 'tmx').replace('<tmx', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx');
    expect(await imported(book, 'tmx', tmx)).toMatchObject({ messages: [], changed: {} });
  });

  test.each(['tmx', 'xliff', 'xliff12'])(
    '%s: Markdown in a code is read as Markdown, and nothing passes',
    async (format) => {
      const text = exported(book, format).replaceAll('[^a]', '&lt;script&gt;[^a]');
      const { result, messages } = await imported(book, format, text);
      expect(result).toBeUndefined();
      expect(messages.map((message) => message.split(' ')[1])).toContain('raw-html');
    },
  );
});
