import { describe, expect, test } from 'vitest';
import { exported, imported, openChapter, openFixture, rawText } from './translated-book.ts';

const book = await openFixture();
const po = exported(book, 'po');
const rain = await rawText(book, 'translations/en/01-rain.md');

describe('what goes out and comes back as PO', () => {
  test('nothing is touched where nobody has changed anything', async () => {
    const { result, messages } = await imported(book, 'po', po);
    expect(messages).toEqual([]);
    expect(result).toEqual({ target: 'en', changed: [], edited: 0, inserted: 0 });
  });

  const edits: readonly (readonly [what: string, before: string, after: string, from: string, to: string])[] =
    [
      [
        'a heading with its line below',
        'The *Sound* of Rain',
        'The Rain',
        'The *Sound* of Rain\r\n=',
        'The Rain\r\n=',
      ],
      [
        'a paragraph of several lines',
        'Rain in June is called *tsuyu*. It is a *long* rain.',
        'June rain is *tsuyu*.',
        'Rain in June is called *tsuyu*. It is a\r\n*long* rain. {#season}',
        'June rain is *tsuyu*. {#season}',
      ],
      ['an item within an item', '"red boots"', '"boots in red"', '+ red boots', '+ boots in red'],
      [
        'a quotation with a new hard break',
        'When it rains, the ground hardens.',
        'When it rains,\\\\\\nthe ground hardens.',
        '> When it rains,\r\n  the ground hardens.',
        '> When it rains,\\\r\n  the ground hardens.',
      ],
      [
        'a cell with bars',
        '"Amount `a|b`"',
        '"`a|b` amount (a | b)"',
        'Amount `a\\|b`',
        '`a\\|b` amount (a \\| b)',
      ],
      [
        'a caption of a table',
        '"How much it rains"',
        '"Rainfall"',
        'Table:   How much it rains',
        'Table:   Rainfall',
      ],
      [
        'words of a picture',
        'picture of an [open] umbrella',
        'an *umbrella* [open]',
        '![picture of an \\[open\\] umbrella]',
        '![an \\*umbrella\\* \\[open\\]]',
      ],
      [
        'a title in its quotes',
        'A person with an umbrella',
        "A person’s and *one’s* 'own'",
        "'A person with\r\nan umbrella'",
        "'A person’s and *one’s* \\'own\\''",
      ],
      ['the title of a box', 'To *remember*', 'Remember', '[To *remember*]{#box}', '[Remember]{#box}'],
      [
        'a paragraph before a comment',
        '\\\\*star\\\\* and < and &.',
        '\\\\*sun\\\\*.',
        '\\*star\\* and < and &. <!--',
        '\\*sun\\*. <!--',
      ],
      ['a note', '"A note."', '"One note."', '[^a]: A note.', '[^a]: One note.'],
      ['more of a note', 'A second paragraph.', 'Again.', '    A second paragraph.', '    Again.'],
    ];

  test.each(edits)('%s', async (_, before, after, from, to) => {
    expect(po.split(before)).toHaveLength(2);
    const { changed, messages } = await imported(
      book,
      'po',
      po.replace(before, () => after),
    );
    expect(messages).toEqual([]);
    expect(rain.split(from)).toHaveLength(2);
    expect(changed).toEqual({ '01-rain.md': rain.replace(from, () => to) });
  });

  test('two blocks against one keep their number', async () => {
    const one = po.replace('"The red one\\n"', '"The red umbrella\\n"');
    const tools = await rawText(book, 'translations/en/02-tools.md');
    expect((await imported(book, 'po', one)).changed).toEqual({
      '02-tools.md': tools.replace('The red one', 'The red umbrella'),
    });
  });

  test('an empty cell is filled', async () => {
    const other = await openChapter('# 題\n\n|甲|乙|\n|-|-|\n|一|二|\n', '# Title\n\n|A|B|\n|-|-|\n|One||\n');
    const text = exported(other, 'po').replace('msgid "二"\nmsgstr ""', 'msgid "二"\nmsgstr "Two | 2"');
    expect((await imported(other, 'po', text)).changed).toEqual({
      '01.md': '# Title\n\n|A|B|\n|-|-|\n|One| Two \\| 2 |\n',
    });
  });
});
