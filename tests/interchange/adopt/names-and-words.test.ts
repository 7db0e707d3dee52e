import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapterName, sharedFolder } from '../../../build/interchange/adopt/chapter-names.ts';
import { commentMarkdown, commentUse } from '../../../build/interchange/adopt/comment-words.ts';
import { keyOfMarkdown } from '../../../build/interchange/adopt/markdown-keys.ts';
import { isPlain } from '../../../build/interchange/adopt/plain-markdown.ts';
import { parsePo } from '../../../build/interchange/po/parse-po.ts';
import { parseMarkdown } from '../../../build/parse/markdown.ts';

describe('the chapter that a path becomes', () => {
  test.each([
    ['index.md', 'index'],
    ['guide/intro.md', 'guide-intro'],
    ['guide/はじめに (1).md', 'guide-はじめに-1'],
    ['ガイド/a b.md', 'ガイド-a-b'],
    ['v1.2/notes.draft.md', 'v1.2-notes.draft'],
    ['-x-.md', 'x'],
    ['か\u3099.md', 'が'],
    ['../../etc/passwd.md', 'etc-passwd'],
    ['!!!.md', undefined],
    [`${'長'.repeat(101)}.md`, undefined],
  ])('%s is %s', (path, chapter) => {
    expect(chapterName(path)).toBe(chapter);
  });

  test('what all paths share is no part of it', () => {
    expect(sharedFolder(['src/a/x.md', 'src/a/y.md'])).toBe('src/a');
    expect(sharedFolder(['src/a/x.md', 'src/ab/y.md'])).toBe('src');
    expect(sharedFolder(['x.md', 'src/y.md'])).toBe('');
  });
});

describe('what a comment is for', () => {
  test.each([
    ['The particle は marks the topic.', 'translation'],
    ['## Title', 'translation'],
    ['12', 'translation'],
    ['訳注：ここは意訳', 'note'],
    ['NOTE: file.mdのものでは見出しが変わっている', 'note'],
    ['@omit: 理由', 'note'],
    ['prettier-ignore', 'note'],
    ['  ', 'separator'],
  ])('%s: %s', (inside, use) => {
    expect(commentUse(inside)).toBe(use);
  });

  test('the indentation that all lines share is none of theirs', () => {
    expect(commentMarkdown('\n    - a\n      - b\n  ')).toBe('- a\n  - b');
    expect(commentMarkdown(' a\n  b ')).toBe('a\nb');
  });
});

describe('Markdown that says the same', () => {
  test.each([
    ['*a* b', '_a_\nb'],
    ['* a\n* b', '- a\n- b'],
    ['Title\n===', '# Title'],
    ['日本語の\n原稿', '日本語の原稿'],
    ['a\\!', 'a!'],
    ['|a|b|\n|-|-|\n|c|d|', '| a | b |\n|:---|---|\n| c | d |'],
  ])('%j and %j', (left, right) => {
    expect(keyOfMarkdown(left)).toBe(keyOfMarkdown(right));
  });

  test.each([
    ['*a*', '**a**'],
    ['# a', '## a'],
    ['[a](b)', '[a](c)'],
    ['`a`', 'a'],
  ])('not %j and %j', (left, right) => {
    expect(keyOfMarkdown(left)).not.toBe(keyOfMarkdown(right));
  });
});

test('what is plain at a glance is plain to the parser', () => {
  const text = fc.array(fc.constantFrom(...'aあ。 .,-1)(\'"*_`&;#:>|<[]{}\\~@=+!/w'), { maxLength: 12 });
  fc.assert(
    fc.property(text, (characters) => {
      const markdown = characters.join('').trim();
      fc.pre(isPlain(markdown) && markdown !== '');
      expect(parseMarkdown(markdown)?.children).toMatchObject([
        { type: 'paragraph', children: [{ type: 'text', value: markdown }] },
      ]);
    }),
    { numRuns: 500 },
  );
});

describe('a PO file', () => {
  test('has its entries with their lines, flags and origins', () => {
    const text = [
      'msgid ""',
      'msgstr ""',
      '"Language: en\\n"',
      '',
      '# a remark',
      '#: src/a.md:12 src/b.md:3',
      '#, fuzzy, no-wrap',
      '#| msgid "古い"',
      'msgctxt "title"',
      'msgid "二"',
      '"行\\n\\"引用\\""',
      'msgstr "two\\tlines"',
      '#: src/c.md:1',
      'msgid "複数"',
      'msgid_plural "複数たち"',
      'msgstr[0] "one"',
      'msgstr[1] "many"',
      '',
      '#~ msgid "昔"',
      '#~ msgstr "once"',
    ].join('\r\n');
    const po = parsePo({ file: 'a.po', text }, 'first', (ruleId) => expect.unreachable(ruleId));
    expect(po.header.get('Language')).toBe('en');
    expect(po.obsolete).toBe(1);
    expect(po.entries).toMatchObject([
      {
        id: '二行\n"引用"',
        translation: 'two\tlines',
        flags: new Set(['fuzzy', 'no-wrap']),
        references: ['src/a.md', 'src/b.md'],
      },
      { id: '複数', translation: 'one', flags: new Set(), references: ['src/c.md'], line: 14 },
    ]);
  });

  test('names every line that cannot be read, and not those that hang on it', () => {
    const lines: number[] = [];
    const text = '"lost"\nmsgid "a\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y" z\n';
    const po = parsePo({ file: 'a.po', text }, 'first', (_, place) => lines.push(place.line));
    expect(po.sound).toBe(false);
    expect(lines).toEqual([1, 2, 6]);
  });
});
