import { describe, expect, test } from 'vitest';
import type { Project } from '../../build/model/project.ts';
import { readProject } from '../../build/read/project.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import type { MemoryLink } from '../support/memory-files.ts';

type Entries = Readonly<Record<string, string | Uint8Array | MemoryLink>>;

async function read(entries: Entries): Promise<{ project: Project | undefined; lines: readonly string[] }> {
  const { report, lines } = collector();
  const project = await readProject(memoryFiles(entries), 'わたしの 本', report);
  return { project, lines: lines() };
}

const small = {
  'manuscript/book.yaml': 'title: 和平\n',
  'manuscript/01.md': '# 一\n',
  'translations/en/01.md': '# One\n',
};

describe('reading a book folder', () => {
  test('the smallest book has every default', async () => {
    const { project, lines } = await read(small);
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
      page: {
        width: 182,
        height: 257,
        margin: { top: 20, bottom: 22, inner: 20, outer: 16 },
        bleed: 0,
        marks: 'none',
      },
      type: { source: 'serif', target: 'serif', size: 9, leading: 16 },
      furigana: 'authored',
      notes: 'chapter',
      stale: 'error',
      editions: [
        {
          id: 'reader',
          view: 'parallel-rows',
          unit: 'paragraph',
          formats: ['pdf', 'epub'],
          exercises: 'chapter-end',
          answers: 'book-end',
          place: { file: 'manuscript/book.yaml', line: 1, column: 1 },
        },
      ],
      place: { file: 'manuscript/book.yaml', line: 1, column: 1 },
    });
    expect(project?.chapters.map(({ id, targets }) => [id, [...targets.keys()]])).toEqual([['01', ['en']]]);
    const again = await read(small);
    expect(again.project?.config.identifier).toBe(project?.config.identifier);
  });

  test('every key of the contract is read', async () => {
    const { project, lines } = await read({
      ...small,
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
    });
    expect(config?.type).toEqual({ source: 'sans', target: 'serif', size: 9.2126, leading: 15 });
    expect(config?.editions.map(({ id, answers, unit, place }) => [id, answers, unit, place.line])).toEqual([
      ['reader', 'book-end', 'sentence', 24],
      ['student', 'none', 'paragraph', 25],
      ['key', 'book-end', 'paragraph', 26],
    ]);
    expect(project?.chapters.map(({ id }) => id)).toEqual(['02', '01']);
  });

  test('all faults of book.yaml are located, and the chapters are read all the same', async () => {
    const { project, lines } = await read({
      ...small,
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
        "manuscript/book.yaml:1:1 missing-key Missing key \`title\`: it must be here and have a value.",
        "manuscript/book.yaml:4:12 invalid-value Unexpected value \`2026-02-30\`, expected \`2026\`, \`2026-11\`, \`2026-11-23\`.",
        "manuscript/book.yaml:5:7 invalid-value Unexpected value \`978-4-06-519981-8\`, expected \`978-4-…\`.",
        "manuscript/book.yaml:6:9 invalid-value Unexpected value \`japanese\`, expected \`ja\`, \`en\`, \`zh-Hant\`.",
        "manuscript/book.yaml:8:14 unknown-value Unexpected value \`B7\`. Did you mean \`B5\`?",
        "manuscript/book.yaml:8:26 invalid-length Unexpected length \`3\`, expected a number with its unit: 3mm (mm, cm, in, pt, px, Q, H).",
        "manuscript/book.yaml:9:36 invalid-length Unexpected length \`9\`, expected a number with its unit: 9pt (mm, cm, in, pt, px, Q, H).",
        "manuscript/book.yaml:9:19 unknown-key Unexpected key \`de\`. Did you mean \`ja\`, \`en\`, \`fr\`, \`size\`, \`leading\`?",
        "manuscript/book.yaml:10:11 unknown-value Unexpected value \`authord\`. Did you mean \`authored\`?",
        "manuscript/book.yaml:15:38 unknown-value Unexpected value \`pfd\`. Did you mean \`pdf\`?",
        "manuscript/book.yaml:15:7 unknown-key Unexpected key \`veiw\`. Did you mean \`view\`?",
        "manuscript/book.yaml:1:1 unknown-key Unexpected key \`titel\`. Did you mean \`title\`?",
        "manuscript/book.yaml:3:1 unknown-key Unexpected key \`creaters\`. Did you mean \`creators\`?",
        "manuscript/01.md:1:1 missing-translation Missing translation into \`fr\`, expected \`translations/fr/01.md\`.",
      ]
    `);
    expect(project?.chapters).toHaveLength(1);
  });

  test('editions that cannot be are reported at the edition', async () => {
    const { lines } = await read({
      ...small,
      'manuscript/book.yaml': `title: 和平
editions:
  facing: {view: facing-pages}
  book: {view: facing-pages, formats: [pdf, epub]}
  sheet: {view: worksheet, formats: [pdf], target: de}
`,
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "manuscript/book.yaml:3:3 view-unavailable Edition \`facing\` cannot be made: this version does not have the view \`facing-pages\` yet. Choose another view.",
        "manuscript/book.yaml:4:3 edition-view-unsupported Edition \`book\` cannot be: \`epub\` has no way to show \`facing-pages\`. Remove the format or choose another view.",
        "manuscript/book.yaml:4:3 view-unavailable Edition \`book\` cannot be made: this version does not have the view \`facing-pages\` yet. Choose another view.",
        "manuscript/book.yaml:5:52 unknown-value Unexpected value \`de\`. Did you mean \`en\`?",
        "manuscript/book.yaml:5:3 view-unavailable Edition \`sheet\` cannot be made: this version does not have the view \`worksheet\` yet. Choose another view.",
      ]
    `);
  });

  test('chapters, translations and exercises are paired by name', async () => {
    const { project, lines } = await read({
      'manuscript/book.yaml': 'title: 和平\nchapters: [01, 02, 03-Intro, 9, 01, intro]\ntargets: [en, fr]\n',
      'manuscript/01.md': '# 一',
      'manuscript/02.md': ' \n',
      'manuscript/03-intro.md': '# 三',
      'manuscript/04.md': '# 四',
      'manuscript/notes.txt': 'x',
      'manuscript/images/a.svg': '<svg/>',
      'translations/en/01.md': '# One',
      'translations/en/０２.md': '# Two',
      'translations/en/05.md': '# Five',
      'translations/en/align.lock.json': '{}',
      'translations/FR/01.md': '# Un',
      'exercises/01.yaml': 'chapter: 01',
      'exercises/01.answers.yaml': 'chapter: 01',
      'exercises/10.yaml': 'x',
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "manuscript/notes.txt:1:1 unexpected-file Unexpected ending: this file is not read. Rename it to \`notes.md\` if it belongs to the book.",
        "translations/FR:1:1 file-name-mismatch Unexpected name \`FR\`, expected \`fr\`: they differ only in case or width. Rename the file.",
        "manuscript/book.yaml:2:20 file-name-mismatch Unexpected name \`03-intro.md\`, expected \`03-Intro.md\`: they differ only in case or width. Rename the file.",
        "manuscript/book.yaml:2:30 missing-chapter Missing chapter \`9\`: there is no \`manuscript/9.md\`. Did you mean \`01\`, \`02\`, \`03-intro\`, \`04\`?",
        "manuscript/book.yaml:2:33 duplicate-chapter Unexpected second chapter \`01\`, expected each chapter once.",
        "manuscript/book.yaml:2:37 missing-chapter Missing chapter \`intro\`: there is no \`manuscript/intro.md\`. Did you mean \`01\`, \`02\`, \`03-intro\`, \`04\`?",
        "manuscript/04.md:1:1 unlisted-chapter Chapter \`04\` is not in \`chapters\` of \`book.yaml\`, so it is left out of the book.",
        "manuscript/02.md:1:1 empty-chapter Unexpected empty file, expected text.",
        "translations/en/05.md:1:1 orphan-translation Unexpected translation: there is no chapter \`05\`. Did you mean \`01\`?",
        "translations/en/０２.md:1:1 file-name-mismatch Unexpected name \`０２.md\`, expected \`02.md\`: they differ only in case or width. Rename the file. [manuscript/02.md:1:1]",
        "exercises/10.yaml:1:1 orphan-exercises Unexpected exercises: there is no chapter \`10\`. Did you mean \`01\`?",
      ]
    `);
    expect(
      project?.chapters.map(({ id, exercises, answers }) => [id, exercises?.file, answers?.file]),
    ).toEqual([
      ['01', 'exercises/01.yaml', 'exercises/01.answers.yaml'],
      ['02', undefined, undefined],
    ]);
  });

  test('names decomposed by macOS pair with composed ones and are read as they stand', async () => {
    const decomposed = 'が'.normalize('NFD');
    const { project, lines } = await read({
      'manuscript/book.yaml': 'title: 和平\nchapters: [が]\n',
      [`manuscript/${decomposed}.md`]: '# 題',
      'translations/en/が.md': '# Title',
    });
    expect(lines).toEqual([]);
    expect(project?.chapters[0]?.id).toBe('が');
    expect(project?.chapters[0]?.source.file).toBe(`manuscript/${decomposed}.md`);
  });

  test('two names that differ only in Unicode form are one too many', async () => {
    const { lines } = await read({
      ...small,
      'manuscript/が.md': '# 題',
      [`manuscript/${'が'.normalize('NFD')}.md`]: '# 題',
      'translations/en/が.md': '# Title',
    });
    expect(lines.join()).toContain('same-file-name');
  });

  test('links are never followed', async () => {
    const { lines } = await read({
      ...small,
      'manuscript/02.md': { link: '/etc/passwd' },
      'translations/fr': { link: '/' },
    });
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'translations/fr:1:1 symbolic-link',
      'manuscript/02.md:1:1 symbolic-link',
    ]);
  });

  test('without book.yaml, or with one that is no YAML, there is no project', async () => {
    expect((await read({ 'manuscript/01.md': '# 一' })).lines.join()).toContain('missing-book-file');
    const broken = await read({ ...small, 'manuscript/book.yaml': 'title: "和平\n' });
    expect(broken.project).toBeUndefined();
    expect(broken.lines.join()).toContain('yaml-syntax');
    expect((await read({ 'manuscript/book.yaml': 'title: x' })).lines.join()).toContain('no-chapters');
    expect((await read({ ...small, 'manuscript/book.yaml': '' })).lines.join()).toContain('wrong-type');
    expect((await read({ ...small, 'manuscript/book.yaml': '- a' })).lines.join()).toContain('wrong-type');
  });

  test('terms are read as a list or as a map', async () => {
    const list = await read({
      ...small,
      'manuscript/terms.yaml':
        '- {term: 和平, reading: わへい, en: peace, pos: noun, note: {ja: 注, en: note}, index: true}\n- {term: 和平, id: w2}\n- {term: 和平, reading: wahei}\n',
    });
    expect(list.lines).toMatchInlineSnapshot(`
      [
        "manuscript/terms.yaml:3:3 duplicate-term Unexpected second term \`和平\`, first on line 1. Merge them, or give one an \`id\`. [manuscript/terms.yaml:1:3]",
      ]
    `);
    const misspelt = await read({ ...small, 'manuscript/terms.yaml': '- {term: x, eng: y}\n' });
    expect(misspelt.lines.join()).toContain(
      'terms.yaml:1:13 unknown-key Unexpected key `eng`. Did you mean `en`?',
    );
    const map = await read({
      ...small,
      'manuscript/terms.yaml': '和平: {reading: わへい, en: peace, index: true}\n同盟: alliance\n',
    });
    expect(map.lines).toEqual([]);
    expect(
      map.project?.terms.map(({ id, reading, translations, index }) => [id, reading, translations, index]),
    ).toEqual([
      ['和平', 'わへい', { en: 'peace' }, true],
      ['同盟', undefined, { en: 'alliance' }, false],
    ]);
  });
});
