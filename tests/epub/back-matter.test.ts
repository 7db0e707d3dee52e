import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../build/model/rendered.ts';
import { openEpub, type OpenEpub } from './open-epub.ts';
import { elementsOf, textOfXml, type XmlElement } from './parse-xml.ts';
import { programEpub } from './program-epub.ts';
import { inputWith } from './sample-book.ts';
import { both, cell, sampleRow, section } from './sample-rows.ts';

const chapter = ['01/p1', '01/p2', '01/p3', '01/p4'].map((id) =>
  sampleRow(id, 'paragraph', both('一文。', 'One.')),
);
const starts = ['9', '10', '11', '12'].map((label, index) => ({
  ...{ label, row: chapter[index]?.id ?? '', side: 'source' as const, offset: 0 },
}));
const pages = (...ids: readonly string[]) =>
  h('span', { dataPrintOnly: '', dataPagesOf: ids.map((id) => `t_${id.replace('/', '_')}`).join(' ') }, '00');

function indexRows(): readonly Row[] {
  const letter = (id: string, words: string) =>
    sampleRow(id, 'index-group', [cell('source', 'ja', [h('h3', words)])]);
  const entry = (id: string, word: string, ...ids: readonly string[]) =>
    sampleRow(id, 'index-entry', both(word, ['word', pages(...ids)]));
  return [
    sampleRow('book/index/title', 'heading-1', both('索引', 'Index', 'h1'), { layout: 'stacked' }),
    letter('book/index/source/1', 'あ'),
    entry('book/index/source/1/1', '灯', '01/p4', '01/p1', '01/p2'),
    entry('book/index/source/1/2', '泡', '01/gone'),
    letter('book/index/source/2', 'か'),
    entry('book/index/source/2/1', '海', '01/p2'),
  ];
}

function opened(rows: readonly Row[], role: 'index' | 'glossary', pageStarts = starts): OpenEpub {
  const sections = [section('01', 'chapter', chapter), section(`book/${role}`, role, rows)];
  const { input, reports } = inputWith(sections, { pageStarts });
  const epub = openEpub(input);
  expect(reports).toEqual([]);
  return epub;
}

function named(epub: OpenEpub, document: string, name: string): readonly XmlElement[] {
  const root = epub.documents.get(`item/xhtml/${document}`);
  return root === undefined ? [] : elementsOf(root).filter((element) => element.name === name);
}

describe('the index', () => {
  test('is a way through the book: a `nav` with a section for each row of the fifty sounds, which has a heading', () => {
    const epub = opened(indexRows(), 'index');
    const [nav] = named(epub, 'p-book-index.xhtml', 'nav');
    expect([nav?.attributes.get('role'), nav?.attributes.get('epub:type')]).toEqual(['doc-index', 'index']);
    const letters = named(epub, 'p-book-index.xhtml', 'section');
    const headings = letters.map((letter) => elementsOf(letter).filter(({ name }) => /^h\d$/u.test(name)));
    expect(headings.map((found) => found.map(textOfXml))).toEqual([['あ'], ['か']]);
  });

  test('leads to where printed pages begin, a range by one link that is read out as one', () => {
    const links = named(opened(indexRows(), 'index'), 'p-book-index.xhtml', 'a');
    expect(
      links.map((link) => [textOfXml(link), link.attributes.get('href'), link.attributes.get('aria-label')]),
    ).toEqual([
      ['9–10', 'p-01.xhtml#pg-9', '9 to 10'],
      ['12', 'p-01.xhtml#pg-12', undefined],
      ['10', 'p-01.xhtml#pg-10', undefined],
    ]);
  });

  test('names pages as the print does, where it knows them better, and leads to the place where no page is marked', () => {
    const sections = [section('01', 'chapter', chapter), section('book/index', 'index', indexRows())];
    const folios = new Map([
      ['t_01_p1', '9'],
      ['t_01_p2', '20'],
      ['t_01_p4', '21'],
    ]);
    const links = named(
      openEpub(inputWith(sections, { pageStarts: starts, folios }).input),
      'p-book-index.xhtml',
      'a',
    );
    expect(links.map((link) => `${textOfXml(link)} ${link.attributes.get('href')}`)).toEqual([
      '9 p-01.xhtml#pg-9',
      '20–21 p-01.xhtml#t_01_p2',
      '20 p-01.xhtml#t_01_p2',
    ]);
  });

  test('names no page in a book without pages', () => {
    expect(named(opened(indexRows(), 'index', []), 'p-book-index.xhtml', 'a')).toEqual([]);
  });
});

describe('the glossary', () => {
  const term = (id: string, ja: string, en: string) => sampleRow(id, 'term', both(ja, en));
  const rows = [
    sampleRow('book/glossary/title', 'heading-1', both('用語集', 'Glossary', 'h1'), { layout: 'stacked' }),
    term('book/glossary/a', '和平', 'peace'),
    term('book/glossary/b', '停戦', 'ceasefire'),
    sampleRow('book/glossary/group/2', 'index-group', [cell('source', 'ja', [h('h2', 'は')])]),
    term('book/glossary/c', '船', 'ship'),
  ];

  test('is lists of terms and what they are called, between the headings', () => {
    const epub = opened(rows, 'glossary');
    const [whole] = named(epub, 'p-book-glossary.xhtml', 'section');
    expect(whole?.attributes.get('role')).toBe('doc-glossary');
    const lists = named(epub, 'p-book-glossary.xhtml', 'dl').map((list) =>
      elementsOf(list)
        .filter(({ name }) => name === 'dt' || name === 'dd')
        .map((found) => `${found.name} ${found.attributes.get('lang')} ${textOfXml(found)}`),
    );
    expect(lists).toEqual([
      ['dt ja 和平', 'dd en peace', 'dt ja 停戦', 'dd en ceasefire'],
      ['dt ja 船', 'dd en ship'],
    ]);
  });

  test('keeps the marks of pages inside a term', () => {
    const pageStarts = [{ label: '40', row: 'book/glossary/b', side: 'source' as const, offset: 0 }];
    const terms = named(opened(rows, 'glossary', pageStarts), 'p-book-glossary.xhtml', 'dt');
    const marks = terms.map((found) =>
      elementsOf(found).flatMap(({ attributes }) => attributes.get('id') ?? []),
    );
    expect(marks).toEqual([[], ['pg-40'], []]);
  });
});

describe('the contents', () => {
  test('name the lists of figures and tables once each', async () => {
    const { epub } = await programEpub(
      {
        'manuscript/book.yaml':
          'title: {ja: 本, en: Book}\nfront: [toc, figures, tables]\nback: []\neditions: {reader: {formats: [epub]}}\n',
        'manuscript/01.md': '# 章\n\n![地図](images/a.svg "地図")\n\n表: 語\n\n| 語 |\n| - |\n| 船 |\n',
        'translations/en/01.md':
          '# Chapter\n\n![A map](images/a.svg "Map")\n\nTable: Words\n\n| Word |\n| - |\n| ship |\n',
        'manuscript/images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>',
      },
      'reader',
    );
    const navigation = epub.documents.get('item/navigation-documents.xhtml');
    const [contents] = navigation === undefined ? [] : elementsOf(navigation).filter(isContents);
    const items = contents === undefined ? [] : elementsOf(contents).filter(({ name }) => name === 'a');
    expect(items.map((item) => `${textOfXml(item)} → ${item.attributes.get('href')}`)).toEqual([
      '目次 Contents → xhtml/p-book-toc.xhtml',
      '図一覧 Figures → xhtml/p-book-figures.xhtml',
      '表一覧 Tables → xhtml/p-book-figures.xhtml#t_book_tables_title',
      '1 章 Chapter → xhtml/p-01.xhtml',
    ]);
  });
});

function isContents({ name, attributes }: XmlElement): boolean {
  return name === 'nav' && attributes.get('epub:type') === 'toc';
}
