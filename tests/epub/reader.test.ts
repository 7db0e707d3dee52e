import { expect, test } from 'vitest';
import { openEpub, withAttribute } from './open-epub.ts';
import type { XmlElement } from './parse-xml.ts';
import { elementsOf, textOfXml } from './parse-xml.ts';
import { sampleInput } from './sample-book.ts';

const { input, reports } = sampleInput();
const book = openEpub(input);
const chapter = book.documents.get('item/xhtml/p-01-peace.xhtml');

test('every document is well-formed XML and stands in the spine or is the navigation document', () => {
  expect(book.documents.size).toBe(11);
  expect(new Set([...book.spine, 'item/navigation-documents.xhtml'])).toEqual(new Set(book.documents.keys()));
  expect(reports).toEqual([]);
});

test('every link of every document leads to a file and an id that exist', () => {
  const links = [...book.documents].flatMap(([path, root]) =>
    elementsOf(root)
      .flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? [])
      .map((href) => [path, href] as const),
  );
  const broken = links.filter(([path, href]) => {
    const url = new URL(href, `file:///${path}`);
    const file = decodeURIComponent(url.pathname.slice(1));
    const id = decodeURIComponent(url.hash.slice(1));
    return (
      !book.names.includes(file) ||
      (id !== '' && withAttribute(book.documents.get(file), 'id', id).length !== 1)
    );
  });
  expect(links.length).toBeGreaterThan(30);
  expect(broken).toEqual([]);
});

test('ids are given once in a document', () => {
  for (const [path, root] of book.documents) {
    const ids = elementsOf(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

test('notes and calls lead to each other, and the link back stands first in the note', () => {
  const calls = withAttribute(chapter, 'role', 'doc-noteref');
  const [note] = withAttribute(chapter, 'role', 'doc-footnote');
  expect(calls.map(({ attributes }) => attributes.get('epub:type'))).toEqual(['noteref', 'noteref']);
  expect(calls.map(({ attributes }) => attributes.get('href'))).toEqual(
    Array(2).fill(`#${note?.attributes.get('id') ?? ''}`),
  );
  const back = note === undefined ? [] : withAttribute(note, 'role', 'doc-backlink');
  expect(back.map(({ attributes }) => attributes.get('href')?.slice(1))).toEqual(
    calls.map(({ attributes }) => attributes.get('id')),
  );
  const first = note === undefined ? '' : textOfXml(note).slice(0, 2);
  expect(first).toBe('1 ');
});

test('kana stand in Japanese, Latin words in English, Cyrillic in Russian', () => {
  const wrong = [...book.documents].flatMap(([path, root]) =>
    runs(root, undefined)
      .filter(({ text, language }) => !suits(text, language))
      .map(({ text, language }) => `${path} ${language ?? '–'}: ${text}`),
  );
  // Program text is not prose in another language.
  expect(wrong.filter((line) => !/peace\(\)/.test(line))).toEqual([]);
});

test('lang and xml:lang always stand together and agree', () => {
  for (const root of book.documents.values()) {
    for (const { attributes } of elementsOf(root))
      expect(attributes.get('xml:lang')).toBe(attributes.get('lang'));
  }
});

test('nothing that is for print alone or for our own use is left', () => {
  for (const root of book.documents.values()) {
    for (const { attributes } of elementsOf(root))
      expect([...attributes.keys()].filter((name) => name.startsWith('data'))).toEqual([]);
    expect(textOfXml(root)).not.toContain('000');
  }
});

test('pages are marked where they start, also inside a paragraph, and listed in order', () => {
  const markers = [...book.spine].flatMap((path) => {
    const root = book.documents.get(path);
    return withAttribute(root, 'role', 'doc-pagebreak').map(({ attributes }) => attributes.get('aria-label'));
  });
  expect(markers).toEqual(['i', '1', '2', '3', '4', '5', '6']);
  const list = withAttribute(
    book.documents.get('item/navigation-documents.xhtml'),
    'epub:type',
    'page-list',
  )[0];
  const links = list === undefined ? [] : elementsOf(list).filter(({ name }) => name === 'a');
  expect(links.map(textOfXml)).toEqual(markers);
  expect(book.text('item/xhtml/p-01-peace.xhtml')).toContain(
    'と𠮷<span role="doc-pagebreak" epub:type="pagebreak" id="pg-2" aria-label="2"></span>野家',
  );
});

test('a bilingual heading is one heading, and no level is skipped', () => {
  const headings = chapter === undefined ? [] : elementsOf(chapter).filter(({ name }) => /^h\d$/.test(name));
  expect(headings.map((heading) => `${heading.name} ${textOfXml(heading)}`)).toEqual([
    'h1 和平わへいとは What Is Peace?',
    'h2 小見出し Subheading',
  ]);
});

test('the contents hold plain words without ruby, nested', () => {
  const [toc] = withAttribute(book.documents.get('item/navigation-documents.xhtml'), 'epub:type', 'toc');
  const labels =
    toc === undefined
      ? []
      : elementsOf(toc)
          .filter(({ name }) => name === 'a')
          .map(textOfXml);
  expect(labels).toEqual([
    '目次 Contents',
    '1 和平とは What Is Peace?',
    '1.1 小見出し Subheading',
    '練習問題 Exercises',
    '解答 Answers',
    '練習 Exercises',
    '解答 Answers',
    '索引 Index',
    '奥付 Colophon',
  ]);
});

test('accessibility metadata say what the book has and claim no conformance', () => {
  const opf = book.text('item/standard.opf');
  for (const feature of [
    'rubyAnnotations',
    'pageNavigation',
    'pageBreakMarkers',
    'alternativeText',
    'index',
  ]) {
    expect(opf).toContain(`<meta property="schema:accessibilityFeature">${feature}</meta>`);
  }
  expect(opf).not.toContain('conformsTo');
  expect(opf.match(/<dc:language>\w+/g)).toEqual(['<dc:language>ja', '<dc:language>en']);
});

function runs(
  root: XmlElement,
  around: string | undefined,
): readonly { text: string; language: string | undefined }[] {
  const language = root.attributes.get('lang') ?? around;
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [{ text: child, language }] : runs(child, language),
  );
}

function suits(text: string, language: string | undefined): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return language === 'ja';
  if (/\p{Script=Cyrillic}/u.test(text)) return language === 'ru';
  return !/\p{Script=Latin}{4}/u.test(text) || language === 'en';
}
