import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtGuide } from './finished-books.ts';
import { readTagged, textIn, type TaggedElement, type TaggedPdf } from './tagged-pdf.ts';
import { hasBrowser } from './tools.ts';

/** The standard types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...[
    'Private',
    'P',
    'H',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'TR',
    'TH',
  ],
  ...[
    'TD',
    'THead',
    'TBody',
    'TFoot',
    'Span',
    'Quote',
    'Note',
    'Reference',
    'BibEntry',
    'Code',
    'Link',
    'Annot',
  ],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

const editions = ['reader', 'student', 'key'];

describe.skipIf(!(await hasBrowser('the tags of the PDF')))('the tags of the PDF', () => {
  const books = new Map<string, TaggedPdf>();
  const bookOf = (edition: string): TaggedPdf => {
    const book = books.get(edition);
    if (book === undefined) throw new Error(edition);
    return book;
  };

  beforeAll(async () => {
    const folder = await builtGuide();
    for (const edition of editions)
      books.set(edition, await readTagged(join(folder, `wahei-${edition}.pdf`)));
  }, 900_000);

  /** What is wrong, as lines to read. */
  const faults = (edition: string, of: (element: TaggedElement) => string | false) =>
    bookOf(edition).elements.flatMap((element) => {
      const fault = of(element);
      return fault === false ? [] : [`${fault}: ${element.type} ${textIn(element).slice(0, 40)}`];
    });

  test.for(editions)('of the %s edition are types that PDF knows, or is told of', (edition) => {
    const { roles } = bookOf(edition);
    expect(faults(edition, ({ type }) => !standard.has(type) && !roles.has(type) && 'unknown')).toEqual([]);
  });

  test.for(editions)('of the %s edition give a picture words, a head its scope, a note its id', (edition) => {
    const ids = new Set<string>();
    const again = (id: string | undefined) => id === undefined || ids.has(id) || ids.add(id) === undefined;
    expect(
      faults(edition, ({ type, alternative, attributes, id }) => {
        if (type === 'Figure' && (alternative ?? '') === '') return 'no words';
        if (type === 'TH' && !attributes.includes('Scope')) return 'no scope';
        return type === 'Note' && again(id) && 'no id of its own';
      }),
    ).toEqual([]);
  });

  test.for(editions)('of the %s edition hold a list, a table and a ruby together', (edition) => {
    const holds = (element: TaggedElement): readonly string[] =>
      element.children.map((child) => (typeof child === 'string' ? '(words)' : child.type));
    const only = (element: TaggedElement, ...types: readonly string[]) =>
      holds(element).every((type) => types.includes(type));
    expect(
      faults(edition, (element) => {
        const kids = holds(element);
        if (element.type === 'L') return !only(element, 'LI', 'Caption', 'L') && 'a list of something else';
        if (element.type === 'LI')
          return !(only(element, 'Lbl', 'LBody') && kids.includes('LBody')) && 'no body';
        if (element.type === 'TR') return !only(element, 'TH', 'TD') && 'a row of something else';
        if (element.type === 'Ruby') {
          const whole = kids.includes('RB') && kids.includes('RT') && only(element, 'RB', 'RT', 'RP');
          return !whole && 'half a ruby';
        }
        return false;
      }),
    ).toEqual([]);
  });

  test.for(editions)('of the %s edition skip no level of headings', (edition) => {
    const levels = bookOf(edition)
      .elements.flatMap(({ type }) => /^H(\d)$/u.exec(type)?.[1] ?? [])
      .map(Number);
    expect(levels.length).toBeGreaterThan(5);
    expect(levels[0]).toBe(1);
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
    expect(skipped).toEqual([]);
  });

  test.for(editions)('of the %s edition hold every link, and each says where it leads', (edition) => {
    expect(bookOf(edition).looseLinks).toEqual([]);
  });

  test.for(editions)('of the %s edition leave no words unaccounted for', (edition) => {
    const { pages } = bookOf(edition);
    expect(
      pages.flatMap(({ unmarked }, index) => (unmarked === '' ? [] : [`${index + 1}: ${unmarked}`])),
    ).toEqual([]);
  });

  test.for(editions)('of the %s edition pass over running heads and folios', (edition) => {
    const { pages, root } = bookOf(edition);
    const furniture = pages.map(({ artifacts }) => artifacts);
    expect(
      furniture.filter((words) => /[\p{Script=Han}\p{Script=Hiragana}A-Za-z]/u.test(words)).length,
    ).toBeGreaterThan(pages.length / 4);
    // A running head of the English side stands on no page as a tagged run of its own.
    expect(textIn(root)).not.toContain('How to use this guide　｜');
  });

  test('read a paragraph that a page turn has cut in two as one', () => {
    const paragraphs = bookOf('student').elements.filter(({ type }) => type === 'P');
    // A sentence that does not end goes on in the same element, never in the next.
    const torn = paragraphs.filter(
      (paragraph) => paragraph.language === 'ja' && /[、がをにはの]$/u.test(textIn(paragraph).trim()),
    );
    expect(torn.map((paragraph) => textIn(paragraph).slice(-40))).toEqual([]);
  });

  test.for(editions)('of the %s edition say the language of words inside the other one', (edition) => {
    const own = (element: TaggedElement) =>
      element.children.filter((child) => typeof child === 'string').join('');
    const inFigure = (element: TaggedElement): boolean =>
      element.type === 'Figure' || (element.parent !== undefined && inFigure(element.parent));
    expect(
      faults(edition, (element) => {
        const text = own(element);
        if (inFigure(element)) return false;
        if (/\p{Script=Cyrillic}/u.test(text) && !/^(?:ru|uk)/u.test(element.language))
          return `Cyrillic in ${element.language}`;
        const kana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
        return kana && !element.language.startsWith('ja') && `Japanese in ${element.language}`;
      }),
    ).toEqual([]);
  });
});
