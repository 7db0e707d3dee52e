import { describe, expect, test } from 'vitest';
import type { EditionConfig } from '../../build/model/config.ts';
import type { RenderedBook } from '../../build/model/rendered.ts';
import { companionEdition } from '../../build/views/companion-edition.ts';
import { keepExercises, loadFolder, render, sampleFolder } from './sample-book.ts';
import { words } from './describe-book.ts';

const { book, loaded } = await loadFolder(sampleFolder);
keepExercises(loaded);

/** An edition of the sample book with other wishes. */
function edition(id: string, changes: Partial<EditionConfig> = {}): EditionConfig {
  const found = book.config.editions.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no edition ${id}`);
  return { ...found, ...changes };
}

function textOf(rendered: RenderedBook): string {
  return rendered.sections
    .flatMap(({ rows, notes }) => [...rows, ...notes])
    .flatMap(({ cells }) => cells.map(({ content }) => words(content)))
    .join('\n');
}

/** The same without where links lead and pictures lie. */
function shownText(rendered: RenderedBook): string {
  return textOf(rendered).replace(/→#[^\s⟧]+|<[^>]*>|`[^`]*`/gu, '');
}

describe('a worksheet', () => {
  test('asks the questions of the student edition, with the same ids and in the same order', () => {
    const questions = (id: string) =>
      render(book, edition(id))
        .sections.flatMap(({ rows }) => rows)
        .map(({ id: row }) => row)
        .filter((row) => /^q[si]?-/u.test(row));
    expect(questions('worksheet-A')).toEqual(questions('student'));
    expect(questions('worksheet-A').length).toBeGreaterThan(5);
  });

  test('has one section a chapter and nothing around them', () => {
    const { sections } = render(book, edition('worksheet-A'));
    expect(sections.map(({ id, role, startOn }) => [id, role, startOn])).toEqual([
      ['01-river/sheet', 'worksheet', 'any'],
      ['02-bridges/sheet', 'worksheet', 'any'],
    ]);
  });

  test('has no totals where the edition wants none, nor where no points are given', () => {
    const tables = (rendered: RenderedBook) =>
      rendered.sections.map(({ rows }) => rows.filter(({ style }) => style === 'q-totals').length);
    expect(tables(render(book, edition('worksheet-A')))).toEqual([1, 0]);
    expect(tables(render(book, edition('worksheet-A', { totals: false })))).toEqual([0, 0]);
  });

  test('has its answers on a new page behind it where it is told to have any', () => {
    const answers = [{ where: 'chapter-end', show: new Set(['answer'] as const), admit: 'all' }] as const;
    const [first] = render(book, edition('worksheet-A', { answers })).sections;
    const breaks = first?.rows.filter(({ breakBefore }) => breakBefore === 'page').map(({ id }) => id);
    expect(breaks).toEqual(['01-river/answers/title']);
  });

  test('of one language is never given the other', () => {
    const source = render(book, edition('hidden'));
    const target = render(book, edition('hidden-en'));
    expect(shownText(source)).not.toMatch(/\b(?:river|bridge|answer|the)\b/iu);
    // Quoted by the translation itself.
    expect(shownText(target).replace('「〜という」', '')).not.toMatch(/\p{Script=Hiragana}/u);
    expect([source.languages, source.sides, source.columns]).toEqual([['ja'], ['source'], 2]);
    expect([target.languages, target.sides, target.columns]).toEqual([['en'], ['target'], 2]);
  });

  test('has lines beside every passage, and nowhere else', () => {
    const rows = render(book, edition('hidden')).sections.flatMap((section) => section.rows);
    const passages = rows.filter(({ passage }) => passage !== undefined);
    expect(passages.length).toBeGreaterThan(3);
    for (const row of passages) expect([row.layout, row.cells[1]?.side]).toEqual(['parallel', 'neutral']);
    const others = rows.filter(({ style }) => !/to-translate|translation-lines/u.test(style));
    expect(others.filter(({ layout }) => layout === 'parallel').map(({ id }) => id)).toEqual([]);
  });
});

describe('the edition whose pages are named', () => {
  const companion = (one: EditionConfig, others: readonly EditionConfig[]) =>
    companionEdition({ ...book.config, editions: [...others, one] }, one)?.id;
  const worksheet = edition('worksheet-A', { id: 'sheet', version: undefined });
  const key = edition('key');

  test('by a worksheet is the first on paper that has the text', () => {
    const reader = edition('sentence', { formats: ['epub'] });
    expect(companion(worksheet, [key, edition('hidden'), reader, edition('ja')])).toBe('ja');
  });

  test('by a worksheet with the text is none', () => {
    expect(companion(edition('hidden'), [edition('ja')])).toBeUndefined();
  });

  test('by a key is one with the text, and else a worksheet, of its version', () => {
    expect(companion(key, [worksheet, edition('student')])).toBe('student');
    expect(companion(key, [edition('bare'), worksheet])).toBe('sheet');
    expect(companion(key, [edition('worksheet-A'), edition('bare')])).toBeUndefined();
    expect(companion(edition('odd-A'), [edition('student'), edition('worksheet-A')])).toBe('worksheet-A');
  });

  test('by a key has the same selection of questions', () => {
    const select = { tags: ['a', 'b'], levels: [] };
    const other = edition('student', { id: 'other', select: { tags: ['b', 'a'], levels: [] } });
    expect(companion({ ...key, select }, [edition('student'), other])).toBe('other');
  });

  test('by a key for students is none for teachers', () => {
    const teacher = edition('student', { id: 'teacher', audience: 'teacher' });
    expect(companion({ ...key, audience: 'student' }, [teacher, edition('student')])).toBe('student');
    expect(companion(key, [teacher])).toBe('teacher');
  });
});

describe('answers at several places', () => {
  test('have ids of their own, and questions lead to ids that exist', () => {
    const answers = [
      { where: 'chapter-end', show: new Set(['answer'] as const), admit: 'odd' },
      { where: 'book-end', show: new Set(['explanation'] as const), admit: 'even' },
      { where: 'book-end', show: new Set(['answer', 'statement'] as const), admit: { tag: 'none' } },
    ] as const;
    const rendered = render(book, edition('student', { answers }));
    const ids = rendered.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const text = textOf(rendered);
    const led = [...text.matchAll(/→#(a\d*-[\w-]+)/gu)].map(([, id = '']) => id);
    expect(new Set(led)).toEqual(new Set(['a-q-name', 'a-q-cloze', 'a-q-speed', 'a-q-true']));
    expect(led.filter((id) => !ids.includes(id))).toEqual([]);
    expect(text).toContain('偶数番号の問題の解答');
  });
});

describe('questions in one language', () => {
  const prompts = ['ja'];

  test('stand over the full width of two columns', () => {
    const { sections } = render(book, edition('student', { prompts }));
    const rows = sections.flatMap((section) => section.rows).filter(({ id }) => /^q[si]?-/u.test(id));
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ layout }) => layout))).toEqual(new Set(['full']));
    expect(rows.flatMap(({ cells }) => cells.filter(({ side }) => side === 'target'))).toEqual([]);
  });

  test('face nothing where the text has facing pages, but follow it', () => {
    const { sections } = render(book, edition('student', { view: 'facing-pages', prompts }));
    const chapters = sections.filter(({ role }) => role === 'chapter');
    expect(chapters.map(({ id, opposite }) => [id, opposite !== undefined])).toEqual([
      ['01-river', true],
      ['01-river/exercises', false],
      ['02-bridges', true],
      ['02-bridges/exercises', false],
    ]);
    const ids = chapters.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
