import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { SectionPart } from '../../build/model/rendered.ts';
import { openEpub, withAttribute, type OpenEpub } from './open-epub.ts';
import { elementsOf, textOfXml, type XmlElement } from './parse-xml.ts';
import { inputWith, sampleInput } from './sample-book.ts';
import { both, cell, noteCall, sampleNote, sampleRow, section } from './sample-rows.ts';

const book = openEpub(sampleInput().input);
const [text, questions, key] = ['', '-exercises', '-answers'].map((end) => `p-01-peace${end}.xhtml`);

function documentOf(file = '', opened: OpenEpub = book): XmlElement {
  const root = opened.documents.get(`item/xhtml/${file}`);
  if (root === undefined) throw new Error(`no ${file}: ${opened.spine.join(' ')}`);
  return root;
}

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(root).filter((found) => found.name === name);
}

function links(root: XmlElement): readonly string[] {
  return named(root, 'a').map((link) => `${textOfXml(link)} → ${link.attributes.get('href')}`);
}

/** The links below the rows of a document. */
function waysOf(root: XmlElement): readonly string[] {
  return withAttribute(root, 'class', 'ways').flatMap(links);
}

describe('the text of a chapter, its questions and the key to them', () => {
  test('are documents that follow one another', () => {
    const files = book.spine.map((path) => path.replace('item/xhtml/', ''));
    const at = files.indexOf(text ?? '');
    expect(files.slice(at, at + 4)).toEqual([text, questions, key, 'p-02-exercises.xhtml']);
  });

  test('say what they are, each with a title of its own', () => {
    const about = [text, questions, key].map((file) => {
      const [section] = named(documentOf(file), 'section');
      const [role, type] = ['role', 'epub:type'].map((name) => section?.attributes.get(name));
      return [named(documentOf(file), 'title').map(textOfXml).join(), role, type];
    });
    expect(about).toEqual([
      ['和平とは', 'doc-chapter', 'chapter'],
      ['練習問題 – 和平とは', undefined, 'assessment'],
      ['解答 – 和平とは', undefined, 'answers'],
    ]);
  });

  test('begin with a heading of the first level', () => {
    const headings = [questions, key].map((file) =>
      elementsOf(documentOf(file))
        .filter(({ name }) => /^h\d$/u.test(name))
        .map((heading) => `${heading.name} ${textOfXml(heading)}`),
    );
    expect(headings).toEqual([['h1 練習問題 Exercises'], ['h1 解答 Answers']]);
  });

  test('lead to the document before and behind, and to no element, which readers might pop up', () => {
    expect(waysOf(documentOf(text))).toEqual([`練習問題 Exercises → ${questions}`]);
    expect(waysOf(documentOf(questions))).toEqual([
      `1 和平とは What Is Peace? → ${text}`,
      `解答 Answers → ${key}`,
    ]);
    expect(waysOf(documentOf(key))).toEqual([`練習問題 Exercises → ${questions}`]);
  });

  test('lead from question to passage, from question to answer and back', () => {
    expect(links(documentOf(questions))).toEqual(
      expect.arrayContaining([
        `¶1 → ${text}#to_t_01_p1`,
        `解答 → ${key}#to_a-why`,
        `Answer → ${key}#to_a-why`,
      ]),
    );
    expect(links(documentOf(key))).toContain(`問1 → ${questions}#to_q-why`);
  });

  test('each have the notes that they call first, which lead back into them', () => {
    const notes = [text, questions, key].map((file) =>
      withAttribute(documentOf(file), 'role', 'doc-footnote').map(({ attributes }) => attributes.get('id')),
    );
    expect(notes).toEqual([['t_01_fn-a'], ['t_01_fn-b'], []]);
    expect(links(documentOf(questions))).toEqual(
      expect.arrayContaining([
        '2 → #t_01_fn-b_call_source',
        '2 → #t_01_fn-b_call_target',
        '\u20601 → p-01-peace.xhtml#t_01_fn-a',
        '\u20602 → #t_01_fn-b',
      ]),
    );
  });

  test('stand in contents for new readers and for old ones', () => {
    const hrefs = [`xhtml/${questions}#t_01_exercises_title`, `xhtml/${key}#t_01_answers_title`];
    for (const file of ['navigation-documents.xhtml', 'toc.ncx']) {
      const contents = book.text(`item/${file}`);
      expect(
        hrefs.map((href) => contents.split(`"${href}"`).length),
        file,
      ).toEqual([2, 2]);
    }
  });

  test('hold the pages that start in them, and the list of pages leads there', () => {
    const pages = [text, questions, key].map((file) =>
      withAttribute(documentOf(file), 'role', 'doc-pagebreak').map(({ attributes }) => attributes.get('id')),
    );
    expect(pages).toEqual([['pg-1', 'pg-2', 'pg-3'], ['pg-4'], ['pg-5']]);
    expect(book.text('item/navigation-documents.xhtml')).toContain(`href="xhtml/${key}#pg-5"`);
    expect(book.text('item/toc.ncx')).toContain(`src="xhtml/${questions}#pg-4"`);
  });

  test('begin without a break, which would leave a page empty before it', () => {
    expect(book.text(`item/xhtml/${key}`)).not.toContain('new-page');
  });
});

describe('a section', () => {
  const titles = { ja: '練習問題', en: 'Exercises' };
  const part = (row: string, role: SectionPart['role'] = 'exercises'): SectionPart => ({ role, row, titles });
  const line = (id: string, ...calls: readonly string[]) =>
    sampleRow(id, 'paragraph', [
      cell('source', 'ja', [h('p', ['文', ...calls.map((note) => noteCall(note, 1, 'source'))])]),
    ]);

  test('whose parts begin at rows that it does not have is one document', () => {
    const own = section('01', 'chapter', [line('a')], { parts: [part('gone')] });
    expect(openEpub(inputWith([own]).input).spine).toEqual(['item/xhtml/p-01.xhtml']);
  });

  test('without text has no document for it, and its questions are named as it is', () => {
    const rows = [line('a'), line('b')];
    const own = section('01', 'chapter', rows, { parts: [part('a'), part('b', 'answers')] });
    const opened = openEpub(inputWith([own]).input);
    expect(opened.spine).toEqual(['item/xhtml/p-01.xhtml', 'item/xhtml/p-01-answers.xhtml']);
    expect(waysOf(documentOf('p-01-answers.xhtml', opened))).toEqual(['練習問題 Exercises → p-01.xhtml']);
  });

  test('and a part of another one never share a file', () => {
    const first = section('01', 'chapter', [line('a'), line('b')], { parts: [part('b')] });
    const opened = openEpub(inputWith([first, section('01-exercises', 'chapter', [line('c')])]).input);
    expect(opened.spine.map((path) => path.replace('item/xhtml/', ''))).toEqual([
      'p-01.xhtml',
      'p-01-exercises.xhtml',
      'p-01-exercises-2.xhtml',
    ]);
    expect(waysOf(documentOf('p-01.xhtml', opened))).toEqual(['練習問題 Exercises → p-01-exercises.xhtml']);
    // A chapter called “book”, in a book with its answers at the end.
    const own = section('book', 'chapter', [line('d'), line('e')], { parts: [part('e', 'answers')] });
    const { spine } = openEpub(inputWith([own, section('book/answers', 'answers', [line('f')])]).input);
    expect([spine.length, new Set(spine).size]).toEqual([3, 3]);
  });

  test('without a title is led to by the title of the book', () => {
    const own = section('01', 'chapter', [line('a'), line('b')], { parts: [part('b')] });
    const opened = openEpub(inputWith([own]).input);
    expect(waysOf(documentOf('p-01-exercises.xhtml', opened))).toEqual(['和平と戦争 → p-01.xhtml']);
  });

  test('has the note of a note where the note is called, and a note that nothing calls with its text', () => {
    const note = (id: string, ...calls: readonly string[]) => ({
      ...sampleNote(id, 1, '', ''),
      cells: both(['注', ...calls.map((other) => noteCall(other, 2, `from-${id}`))], 'Note'),
    });
    const own = section('01', 'chapter', [line('a'), line('b', 'n2')], {
      parts: [part('b')],
      notes: [note('n1'), note('n2', 'n3'), note('n3')],
    });
    const { input, reports } = inputWith([own]);
    const opened = openEpub(input);
    const notes = ['p-01.xhtml', 'p-01-exercises.xhtml'].map((file) =>
      withAttribute(documentOf(file, opened), 'role', 'doc-footnote').map(({ attributes }) =>
        attributes.get('id'),
      ),
    );
    expect(notes).toEqual([['n1'], ['n2', 'n3']]);
    expect(reports).toEqual([]);
  });
});

test('a worksheet with the text of a chapter on it asks nothing itself', () => {
  const rows = ['a', 'b'].map((id) => sampleRow(id, 'paragraph', both('文', 'Text')));
  const part: SectionPart = { role: 'exercises', row: 'b', titles: { ja: '練習問題' } };
  const types = [[], [part]].map((parts) => {
    const opened = openEpub(inputWith([section('01', 'worksheet', rows, { parts })]).input);
    return opened.spine.map((path) =>
      named(documentOf(path.replace('item/xhtml/', ''), opened), 'section').map(({ attributes }) =>
        attributes.get('epub:type'),
      ),
    );
  });
  expect(types).toEqual([[['assessment']], [['chapter'], ['assessment']]]);
});
