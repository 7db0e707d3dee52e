import { describe, expect, test } from 'vitest';
import { readBook, smallBook } from '../support/read-book.ts';

describe('reading a book folder', () => {
  test('chapters, translations and exercises are paired by name', async () => {
    const { project, lines } = await readBook({
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
      'translations/en/align.lock.json': '{"schema": "align-lock/1", "pairs": []}',
      'translations/FR/01.md': '# Un',
      'exercises/01.yaml': 'chapter: 01',
      'exercises/01.answers.yaml': 'chapter: 01',
      'exercises/10.yaml': 'x',
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "manuscript/notes.txt:1:1 unexpected-file Unexpected ending: this file is not read. Rename it to \`notes.md\` if it belongs to the book.",
        "translations/FR:1:1 file-name-mismatch Unexpected name \`FR\`, expected \`fr\`: they differ only in case or width. Make the two the same.",
        "manuscript/book.yaml:2:20 file-name-mismatch Unexpected name \`03-intro.md\`, expected \`03-Intro.md\`: they differ only in case or width. Make the two the same. [manuscript/03-intro.md:1:1]",
        "manuscript/book.yaml:2:30 missing-chapter Missing chapter \`9\`: there is no \`manuscript/9.md\`. Create it, or name one that is there: \`01\`, \`02\`, \`03-intro\`, \`04\`.",
        "manuscript/book.yaml:2:33 duplicate-chapter Unexpected second chapter \`01\`, expected each chapter once. Remove one of the two.",
        "manuscript/book.yaml:2:37 missing-chapter Missing chapter \`intro\`: there is no \`manuscript/intro.md\`. Create it, or name one that is there: \`01\`, \`02\`, \`03-intro\`, \`04\`.",
        "manuscript/04.md:1:1 unlisted-chapter Chapter \`04\` is not in \`chapters\` of \`book.yaml\`, so it is left out of the book.",
        "manuscript/02.md:1:1 missing-translation Missing translation into \`fr\`, expected \`translations/fr/02.md\`. Create the file.",
        "manuscript/03-intro.md:1:1 missing-translation Missing translation into \`en\`, expected \`translations/en/03-Intro.md\`. Create the file.",
        "manuscript/03-intro.md:1:1 missing-translation Missing translation into \`fr\`, expected \`translations/fr/03-Intro.md\`. Create the file.",
        "translations/en/05.md:1:1 orphan-translation Unexpected translation: there is no chapter \`05\`. Remove the file, or name it after its chapter: \`01\`.",
        "translations/en/０２.md:1:1 file-name-mismatch Unexpected name \`０２.md\`, expected \`02.md\`: they differ only in case or width. Make the two the same. [manuscript/02.md:1:1]",
        "exercises/10.yaml:1:1 orphan-exercises Unexpected exercises: there is no chapter \`10\`. Remove the file, or name it after its chapter: \`01\`.",
      ]
    `);
    expect(
      project?.chapters.map(({ id, exercises, answers }) => [id, exercises?.file, answers?.file]),
    ).toEqual([
      ['01', 'exercises/01.yaml', 'exercises/01.answers.yaml'],
      ['02', undefined, undefined],
      ['03-Intro', undefined, undefined],
    ]);
  });

  test('names decomposed by macOS pair with composed ones and are read as they stand', async () => {
    const decomposed = 'が'.normalize('NFD');
    const { project, lines } = await readBook({
      'manuscript/book.yaml': 'title: 和平\nchapters: [が]\n',
      [`manuscript/${decomposed}.md`]: '# 題',
      'translations/en/が.md': '# Title',
    });
    expect(lines).toEqual([]);
    expect(project?.chapters[0]?.id).toBe('が');
    expect(project?.chapters[0]?.source.file).toBe(`manuscript/${decomposed}.md`);
  });

  test('two names that differ only in Unicode form are one too many', async () => {
    const { lines } = await readBook({
      ...smallBook,
      'manuscript/が.md': '# 題',
      [`manuscript/${'が'.normalize('NFD')}.md`]: '# 題',
      'translations/en/が.md': '# Title',
    });
    expect(lines.join()).toContain('same-file-name');
  });

  test('links are never followed', async () => {
    const { lines } = await readBook({
      ...smallBook,
      'manuscript/02.md': { link: '/etc/passwd' },
      'translations/fr': { link: '/' },
    });
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'translations/fr:1:1 symbolic-link',
      'manuscript/02.md:1:1 symbolic-link',
    ]);
  });

  test('without book.yaml, or with one that is no YAML, there is no project', async () => {
    expect((await readBook({ 'manuscript/01.md': '# 一' })).lines.join()).toContain('missing-book-file');
    const broken = await readBook({ ...smallBook, 'manuscript/book.yaml': 'title: "和平\n' });
    expect(broken.project).toBeUndefined();
    expect(broken.lines.join()).toContain('yaml-unclosed-quote');
    expect((await readBook({ 'manuscript/book.yaml': 'title: x' })).lines.join()).toContain('no-chapters');
    expect((await readBook({ ...smallBook, 'manuscript/book.yaml': '' })).lines.join()).toContain(
      'yaml-empty',
    );
    expect((await readBook({ ...smallBook, 'manuscript/book.yaml': '- a' })).lines.join()).toContain(
      'wrong-type',
    );
  });

  test('a term says how it is rendered', async () => {
    const book = await readBook({
      ...smallBook,
      'manuscript/terms.yaml':
        '- {term: 関税, en: [tariff, customs duty], forbidden: tax, match: exact, scope: 01}\n' +
        '- {term: 港, en: port, forbidden: {en: [dock, haven]}}\n',
    });
    expect(book.lines).toEqual([]);
    expect(book.project?.terms.map(({ translations, use }) => [translations, use])).toEqual([
      [
        { en: 'tariff' },
        {
          renderings: { en: ['tariff', 'customs duty'] },
          forbidden: { en: ['tax'] },
          match: 'exact',
          scope: ['01'],
        },
      ],
      [
        { en: 'port' },
        {
          renderings: { en: ['port'] },
          forbidden: { en: ['dock', 'haven'] },
          match: 'word',
          scope: undefined,
        },
      ],
    ]);
  });

  test.each([
    [
      '{term: 港, en: port, forbiden: dock}',
      'unknown-key Unexpected key `forbiden`. Did you mean `forbidden`?',
    ],
    ['{term: 港, en: port, match: exakt}', 'unknown-value Unexpected value `exakt`. Did you mean `exact`?'],
    ['{term: 港, en: port, scope: [1]}', 'unknown-value'],
    ['{term: 港, en: port, forbidden: {fr: dock}}', 'unknown-key'],
  ])('a fault of a term is told: %s', async (entry, expected) => {
    const book = await readBook({ ...smallBook, 'manuscript/terms.yaml': `- ${entry}\n` });
    expect(book.lines.join('\n')).toContain(expected);
  });

  test('terms are read as a list or as a map', async () => {
    const list = await readBook({
      ...smallBook,
      'manuscript/terms.yaml':
        '- {term: 和平, reading: わへい, en: peace, pos: noun, note: {ja: 注, en: note}, index: true}\n- {term: 和平, id: w2}\n- {term: 和平, reading: wahei}\n',
    });
    expect(list.lines).toMatchInlineSnapshot(`
      [
        "manuscript/terms.yaml:3:3 duplicate-term Unexpected second term \`和平\`, first on line 1. Merge them, or give one an \`id\`. [manuscript/terms.yaml:1:3]",
      ]
    `);
    const misspelt = await readBook({ ...smallBook, 'manuscript/terms.yaml': '- {term: x, eng: y}\n' });
    expect(misspelt.lines.join()).toContain(
      'terms.yaml:1:13 unknown-key Unexpected key `eng`. Did you mean `en`?',
    );
    const map = await readBook({
      ...smallBook,
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
