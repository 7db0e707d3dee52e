import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionConfig } from '../../build/model/config.ts';
import { readBook, smallBook } from '../support/read-book.ts';

describe('reading book.yaml', () => {
  test('the smallest book has every default', async () => {
    const page = {
      width: 182,
      height: 257,
      margin: { top: 20, bottom: 22, inner: 20, outer: 16 },
      bleed: 0,
      marks: 'none',
      binding: 'left',
      columns: 'equal',
    };
    const type = {
      source: 'serif',
      target: 'serif',
      size: 9,
      leading: 16,
      align: 'ragged',
      hyphenate: false,
      figures: 'lining',
    };
    const { project, lines } = await readBook(smallBook);
    expect(lines).toEqual([]);
    expect(project?.config).toEqual({
      id: 'わたしの-本',
      identifier: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
      ),
      title: { ja: '和平' },
      creators: [],
      source: 'ja',
      targets: ['en'],
      chapters: ['01'],
      front: ['cover', 'title', 'toc'],
      back: ['answers', 'glossary', 'index', 'bibliography', 'colophon'],
      page,
      type,
      furigana: 'authored',
      notes: 'chapter',
      passages: 'all',
      openings: 'any',
      press: 'grey',
      stale: 'error',
      abbreviations: {},
      editions: [
        {
          id: 'reader',
          family: 'reader',
          view: 'parallel-rows',
          unit: 'paragraph',
          formats: ['pdf', 'epub'],
          exercises: 'chapter-end',
          answers: [{ where: 'book-end', show: new Set(['answer', 'explanation', 'rubric']), admit: 'all' }],
          select: { tags: [], levels: [] },
          audience: 'student',
          totals: false,
          room: 'collapse',
          text: 'none',
          page,
          type,
          epub: { fonts: 'subset' },
          place: { file: 'manuscript/book.yaml', line: 1, column: 1 },
        },
      ],
      place: { file: 'manuscript/book.yaml', line: 1, column: 1 },
    });
    expect(project?.chapters.map(({ id, targets }) => [id, [...targets.keys()]])).toEqual([['01', ['en']]]);
    const again = await readBook(smallBook);
    expect(again.project?.config.identifier).toBe(project?.config.identifier);
  });

  test('every key of the contract is read', async () => {
    const { project, lines } = await readBook({
      ...smallBook,
      'manuscript/02.md': '# 二',
      'translations/en/02.md': '# Two',
      'manuscript/book.yaml': `
id: wahei
identifier: urn:isbn:9784000000000
title: {ja: 和平, en: Peace}
subtitle: {ja: 副題, en: Subtitle}
creators: [{name: {ja: 山田花子, en: Yamada Hanako}, reading: やまだ はなこ}, {name: J. Smith, role: trl}]
publisher: 出版社
published: 2026-11-23
edition: 第二版
isbn: 978-4-06-519981-7
rights: {ja: 権利}
description: 説明
source: ja
targets: [en]
chapters: [02, 01.md]
front: [cover, title]
back: [colophon]
page: {size: [148, 210], margin: {inner: 18mm}, bleed: 3mm, marks: crop}
type: {ja: sans, en: serif, size: 13Q, leading: 15pt}
furigana: first-in-chapter
notes: book
stale: warn
editions:
  reader:  {view: parallel-rows, unit: sentence, formats: [pdf, epub], exercises: chapter-end, answers: book-end}
  student: {view: interleaved, formats: pdf, exercises: none}
  key:     {view: answer-key, formats: [pdf], exercises: none, target: en}
`,
    });
    expect(lines).toEqual([]);
    const config = project?.config;
    expect(config?.creators[1]).toEqual({ name: { ja: 'J. Smith' }, reading: undefined, role: 'trl' });
    expect(config?.chapters).toEqual(['02', '01']);
    expect(config?.page).toEqual({
      width: 148,
      height: 210,
      margin: { top: 16.5, bottom: 18, inner: 18, outer: 13 },
      bleed: 3,
      marks: 'crop',
      binding: 'left',
      columns: 'equal',
    });
    expect(config?.type).toEqual({
      source: 'sans',
      target: 'serif',
      size: 9.2126,
      leading: 15,
      align: 'ragged',
      hyphenate: false,
      figures: 'lining',
    });
    const where = (edition: EditionConfig) => edition.answers.map((place) => place.where);
    expect(config?.editions.map((each) => [each.id, where(each), each.unit, each.place.line])).toEqual([
      ['reader', ['book-end'], 'sentence', 24],
      ['student', [], 'paragraph', 25],
      ['key', ['separate'], 'paragraph', 26],
    ]);
    expect(project?.chapters.map(({ id }) => id)).toEqual(['02', '01']);
  });

  test('all faults of book.yaml are located, and the chapters are read all the same', async () => {
    const { project, lines } = await readBook({
      ...smallBook,
      'manuscript/book.yaml': `titel: 和平
id: a/b
creaters: []
published: 2026-02-30
isbn: 978-4-06-519981-8
source: japanese
targets: [en, fr]
page: {size: B7, margin: 3}
type: {fr: serif, de: serif, size: 9}
furigana: authord
editions:
  facing: {view: facing-pages}
  book: {view: facing-pages, formats: [pdf, epub]}
  sheet: {view: worksheet, formats: [pdf], target: de}
  x: {veiw: parallel-rows, formats: [pfd]}
`,
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "manuscript/book.yaml:2:5 invalid-value Unexpected value \`a/b\`, expected \`my-book-1\`.",
        "manuscript/book.yaml:4:12 invalid-value Unexpected value \`2026-02-30\`, expected \`2026\`, \`2026-11\`, \`2026-11-23\`.",
        "manuscript/book.yaml:5:7 invalid-value Unexpected value \`978-4-06-519981-8\`, expected \`978-4-…\`.",
        "manuscript/book.yaml:6:9 invalid-value Unexpected value \`japanese\`, expected \`ja\`, \`en\`, \`zh-Hant\`.",
        "manuscript/book.yaml:8:14 unknown-value Unexpected value \`B7\`. Did you mean \`B5\`?",
        "manuscript/book.yaml:8:26 invalid-length Unexpected length \`3\`, expected a number with its unit: 3mm (mm, cm, in, pt, px, Q, H).",
        "manuscript/book.yaml:9:36 invalid-length Unexpected length \`9\`, expected a number with its unit: 9pt (mm, cm, in, pt, px, Q, H).",
        "manuscript/book.yaml:9:19 unknown-key Unexpected key \`de\`. Did you mean \`ja\`, \`en\`, \`fr\`, \`size\`, \`leading\`, \`align\`, \`hyphenate\`, \`figures\`?",
        "manuscript/book.yaml:10:11 unknown-value Unexpected value \`authord\`. Did you mean \`authored\`?",
        "manuscript/book.yaml:15:38 unknown-value Unexpected value \`pfd\`. Did you mean \`pdf\`?",
        "manuscript/book.yaml:15:7 unknown-key Unexpected key \`veiw\`. Did you mean \`view\`?",
        "manuscript/book.yaml:1:1 unknown-key Unexpected key \`titel\`. Did you mean \`title\`?",
        "manuscript/book.yaml:3:1 unknown-key Unexpected key \`creaters\`. Did you mean \`creators\`?",
        "manuscript/01.md:1:1 missing-translation Missing translation into \`fr\`, expected \`translations/fr/01.md\`. Create the file.",
      ]
    `);
    expect(project?.chapters).toHaveLength(1);
  });

  test('editions that cannot be are reported at the edition', async () => {
    const { lines } = await readBook({
      ...smallBook,
      'manuscript/book.yaml': `title: 和平
editions:
  facing: {view: facing-pages}
  book: {view: facing-pages, formats: [pdf, epub]}
  sheet: {view: worksheet, formats: [pdf], target: de}
  hidden: {view: parallel-rows, text: source}
`,
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "manuscript/book.yaml:4:3 edition-view-unsupported Edition \`book\` cannot be: \`epub\` has no way to show \`facing-pages\`. Remove the format or choose another view.",
        "manuscript/book.yaml:5:52 unknown-value Unexpected value \`de\`. Did you mean \`en\`?",
        "manuscript/book.yaml:6:3 text-without-worksheet Edition \`hidden\` cannot be: \`text\` hides one language on a worksheet, and \`parallel-rows\` is none. Remove \`text\`, or write \`view: worksheet\`.",
      ]
    `);
  });

  test('an edition asks in the languages that it shows, and in no other of the book', async () => {
    const { project, lines } = await readBook({
      ...smallBook,
      'translations/fr/01.md': '# Chapitre\n\nTexte.\n',
      'manuscript/book.yaml': `title: 和平
targets: [en, fr]
editions:
  english: {prompts: [ja, fr]}
  french: {prompts: [ja, fr], target: fr}
`,
    });
    expect(lines.filter((line) => line.includes('book.yaml'))).toEqual([
      'manuscript/book.yaml:4:27 unknown-value Unexpected value `fr`. Did you mean `ja`, `en`?',
    ]);
    expect(project?.config.editions.map(({ prompts }) => prompts)).toEqual([['ja'], ['ja', 'fr']]);
  });

  test('words in a language that does not exist are reported at the key', async () => {
    const { lines } = await readBook({
      ...smallBook,
      'translations/02.md': '# Two',
      'manuscript/book.yaml':
        'title: {jp: 和平, en: Peace}\nsubtitle: {ja: 副題, en: x, ru: y, zh-Hant: z, qqq1q: w}\n',
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "translations/02.md:1:1 misplaced-translation Unexpected file here, expected it in the folder of its language: \`translations/en/02.md\`.",
        "manuscript/book.yaml:1:9 unknown-key Unexpected key \`jp\`. Did you mean \`ja\`?",
        "manuscript/book.yaml:2:46 unknown-key Unexpected key \`qqq1q\`. Did you mean \`ja\`, \`en\`?",
      ]
    `);
  });

  test('whatever book.yaml says, a configuration is given and every message has its words', async () => {
    const keys =
      'id title creators published isbn source targets chapters front page type furigana editions x'.split(
        ' ',
      );
    const value = fc.constantFrom(
      ...[
        '',
        'a',
        'ja',
        '[]',
        '{}',
        '[a]',
        '{a: b}',
        '{ja: x}',
        '[[a]]',
        '{size: B5}',
        '{size: [1mm, 2000]}',
        '"%"',
      ],
      ...[
        '{margin: 99mm}',
        '{reader: {}}',
        '{r: {view: x}}',
        '{r: a}',
        '{size: 0pt}',
        '[{name: x, role: y}]',
        '2026',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5 }), async (entries) => {
        const yaml = Object.entries(entries).map(([key, written]) => `${key}: ${written}\n`);
        const { project } = await readBook({ ...smallBook, 'manuscript/book.yaml': yaml.join('') });
        expect(project).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});
