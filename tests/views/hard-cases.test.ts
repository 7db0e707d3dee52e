import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import type { Book } from '../../build/model/book.ts';
import type { EditionConfig } from '../../build/model/config.ts';
import { withNotesOfSide } from '../../build/views/notes-of-side.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { describeBook, words } from './describe-book.ts';
import { keepExercises, render } from './sample-book.ts';
import { elementsOf, joined, shownStretches, wantedStretches } from './shown.ts';

const bookFile = `title: {ja: 本, en: Book}
targets: [en]
front: [cover, title, toc, figures, tables]
editions:
  both: {view: parallel-rows, unit: sentence, answers: book-end}
  ja: {view: source-only, answers: chapter-end}
  en: {view: target-only, answers: inline}
  bare: {view: parallel-rows, exercises: none}
  key: {view: answer-key}
`;

async function load(files: Readonly<Record<string, string>>): Promise<Book> {
  const loaded = await loadBook(
    memoryFiles({ 'manuscript/book.yaml': bookFile, ...files }),
    'book',
    () => undefined,
  );
  keepExercises(loaded);
  const book = loaded?.books.get('en');
  if (book === undefined) throw new Error('no book');
  return book;
}

/** What is wrong with an edition: ids given twice, links to nothing, text lost, doubled or out of order. */
function faults(book: Book, edition: EditionConfig): readonly string[] {
  const rendered = render(book, edition);
  const elements = elementsOf(rendered);
  const ids = elements.flatMap(({ properties }) =>
    typeof properties['id'] === 'string' ? [properties['id']] : [],
  );
  const known = new Set(ids);
  const links = elements.flatMap(({ properties: { href, dataPageOf } }) => [
    ...(typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : []),
    ...(typeof dataPageOf === 'string' && edition.view !== 'answer-key' ? [dataPageOf] : []),
  ]);
  const texts = rendered.sections
    .filter((section) => section.role === 'chapter')
    .flatMap((section) =>
      rendered.sides.flatMap((side) => {
        const shown = joined(shownStretches(section, side)).join('\n');
        const wanted = wantedStretches(book, rendered, section, side).join('\n');
        return shown === wanted ? [] : [`${section.id} ${side}: ${shown} ≠ ${wanted}`];
      }),
    );
  const sections = rendered.sections.map((section) => section.id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice ${id}`),
    ...sections.filter((id, index) => sections.indexOf(id) !== index).map((id) => `twice ${id}`),
    ...links.filter((id) => !known.has(id)).map((id) => `nothing at ${id}`),
    ...texts,
  ].map((fault) => `${edition.id}: ${fault}`);
}

const allFaults = (book: Book) => book.config.editions.flatMap((edition) => faults(book, edition));

function textOf(book: Book, id: string): string {
  const edition = book.config.editions.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return describeBook(render(book, edition));
}

const questions = (chapter: string, id: string, more = '') => `chapter: ${chapter}
sets:
  - id: set-${chapter}
    title: {ja: 題, en: Title}
    items:
      - {id: ${id}, type: short, prompt: {ja: 何か。, en: What?}, answer: {ja: "答。[](#p)", en: "Answer. [](#p)"}${more}}
`;

describe('names that the program uses itself', () => {
  const chapter =
    '# 題 {#title}\n\n文。{#p}\n\n## 節 {#exercises}\n\n文。{#answers}\n\n## 節 {#key}\n\n:::note{#box-1}\n箱。\n:::\n';
  const names = ['answers', 'book', 'colophon', 'cover', 'glossary', 'toc'];

  test('can be chapters and ids of a book', async () => {
    const files = names.flatMap((name) => [
      [`manuscript/${name}.md`, chapter],
      [`translations/en/${name}.md`, chapter],
      [`exercises/${name}.yaml`, questions(name, `of-${name}`)],
    ]);
    const book = await load({
      'manuscript/terms.yaml': '- {term: 文, en: text}\n- {term: p1, en: text}\n',
      ...Object.fromEntries(files),
    });
    expect(book.chapters).toHaveLength(6);
    expect(allFaults(book)).toEqual([]);
  });
});

describe('text without a translation', () => {
  const source = `# 題

<!-- @omit: x -->
訳されない。[^n] {#p}

<!-- @omit: x -->
## 節 {#h}

<!-- @omit: x -->
![絵](i.svg) {#f}

[](#p)と[](#h)、[言葉](#f)、[](#why)。

[^n]: 注。
`;
  const target = '# Title\n\nSee [](#p), [](#h), [words](#f), [](#why).\n\n[^n]: Note.\n';

  test('is led to by nothing in an edition of the translation, and its notes are left out', async () => {
    const book = await load({
      'manuscript/a.md': source,
      'translations/en/a.md': target,
      'manuscript/i.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      'exercises/a.yaml': questions('a', 'why', ', ref: a/p'),
    });
    expect(allFaults(book)).toEqual([]);
    const en = textOf(book, 'en');
    expect(en).toContain('See ⟦passage 1⟧, ⟦section 1.1⟧, words, ⟦question 1→#q-why⟧');
    expect(en).not.toMatch(/^note |\/f |節/mu);
    expect(textOf(book, 'bare')).toContain('See ⟦passage 1→#t_a_p⟧⟦print: (p. 00)⟧');
    expect(textOf(book, 'bare')).toMatch(/⟦question 1⟧\./u);
  });
});

describe('odd things', () => {
  test('a table of one row has its row and no head', async () => {
    const text = '# 題\n\n表: 題\n\n| 甲 | 乙 |\n|---|---|\n\n文。\n';
    const book = await load({ 'manuscript/a.md': text, 'translations/en/a.md': text });
    const [edition] = book.config.editions;
    const rows = edition && render(book, edition).sections.flatMap((section) => section.rows);
    const [line] = (rows ?? []).filter((row) => row.style === 'table-row');
    expect(line?.table?.head).toEqual([]);
    expect(words(line?.cells.flatMap((cell) => cell.content) ?? [])).toContain('甲');
  });

  test.each(['表: 題\n\n', ''])('a table of one row is named once, under the caption %j', async (caption) => {
    const text = `# 題\n\n文。\n\n${caption}| 甲 | 乙 |\n|---|---|\n\n文。\n`;
    const book = await load({ 'manuscript/a.md': text, 'translations/en/a.md': text });
    const [edition] = book.config.editions;
    const rows = edition && render(book, edition).sections.flatMap((section) => section.rows);
    const names = (rows ?? []).flatMap((row) => [row.id, ...row.anchors]);
    expect(names.filter((name) => name === 'a/t1r0c0')).toHaveLength(1);
  });

  test('notes called in another order by the translation are numbered anew for an edition of one language', async () => {
    const notes = '\n\n[^a]: A.\n\n[^b]: B.\n';
    const source = `# 題\n\n二。[^b] 一。[^a]${notes}`;
    const target = `# Title\n\nOne.[^a] Two.[^b]${notes}`;
    const book = await load({
      'manuscript/book.yaml': 'title: {ja: 本}\ntargets: [en]\nnotes: book\n',
      'manuscript/a.md': source,
      'manuscript/b.md': source,
      'translations/en/a.md': target,
      'translations/en/b.md': target,
    });
    const numbers = (side: 'source' | 'target') =>
      withNotesOfSide(book, side).chapters.flatMap((chapter) =>
        chapter.notes.map((note) => `${note.number} ${note.id}`),
      );
    expect(numbers('source')).toEqual(['1 a/fn-b', '2 a/fn-a', '3 b/fn-b', '4 b/fn-a']);
    expect(numbers('target')).toEqual(['1 a/fn-a', '2 a/fn-b', '3 b/fn-a', '4 b/fn-b']);
  });

  test('a list inside a note keeps its bullets', async () => {
    const book = await load({
      'manuscript/01.md': '# 章\n\n本文[^a]。\n\n[^a]: 注の文。\n\n    - 一つ目\n    - 二つ目\n',
      'translations/en/01.md': '# One\n\nText[^a].\n\n[^a]: A note.\n\n    - first\n    - second\n',
    });
    const edition = book.config.editions.find(({ id }) => id === 'both');
    const notes = edition === undefined ? [] : render(book, edition).sections.flatMap((each) => each.notes);
    const marks = JSON.stringify(notes).match(/"value":"•"/gu) ?? [];
    expect(marks).toHaveLength(4);
  });

  test('a box that holds its label alone shows it', async () => {
    const book = await load({
      'manuscript/a.md': '# 題\n\n:::note[題だけ]{#n}\n:::\n\n文。\n',
      'translations/en/a.md': '# Title\n\n:::note[Label alone]\n:::\n\nText.\n',
    });
    expect(textOf(book, 'both')).toContain('Label alone');
    expect(allFaults(book)).toEqual([]);
  });

  test('a box whose label is written on one side has the word for such a box on the other', async () => {
    const book = await load({
      'manuscript/a.md': '# 題\n\n:::note[題]\n箱。\n:::\n',
      'translations/en/a.md': '# Title\n\n:::note\nBox.\n:::\n',
    });
    expect(textOf(book, 'both')).toMatch(/<p\.box-title-text> 題 .*\n +target <p\.box-title-text> ⟦Note⟧/u);
  });

  test('a book without a translation is shown in one column', async () => {
    const loaded = await loadBook(
      memoryFiles({ 'manuscript/book.yaml': 'title: 本\n', 'manuscript/a.md': '# 題\n\n文。\n' }),
      'book',
      () => undefined,
    );
    keepExercises(loaded);
    const book = [...(loaded?.books.values() ?? [])][0];
    const [edition] = book?.config.editions ?? [];
    if (book === undefined || edition === undefined) throw new Error('no book');
    const rendered = render(book, edition);
    expect(rendered.sides).toEqual(['source']);
    expect(rendered.sections.flatMap((section) => section.rows.map((row) => row.layout))).not.toContain(
      'parallel',
    );
    expect(faults(book, edition)).toEqual([]);
  });

  test('a question is named by its number in another chapter too', async () => {
    const book = await load({
      'manuscript/a.md': '# 題\n\n[](#why)と[](#b/why)。\n\n文。{#p}\n',
      'translations/en/a.md': '# Title\n\n[](#why) and [](#b/why).\n\nText. {#p}\n',
      'manuscript/b.md': '# 題\n',
      'translations/en/b.md': '# Title\n',
      'exercises/b.yaml': questions('b', 'why'),
    });
    expect(textOf(book, 'both')).toContain('⟦問1→#q-why⟧⟦print:（p. 00）⟧と⟦問1→#q-why⟧');
  });
});
