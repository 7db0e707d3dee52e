import { describe, expect, test } from 'vitest';
import { foldedBook } from './folded-book.ts';
import { type OpenEpub } from './open-epub.ts';
import { elementsOf, textOfXml, type XmlElement } from './parse-xml.ts';
import { programEpub } from './program-epub.ts';

async function opened(edition: string): Promise<OpenEpub> {
  return (await programEpub(foldedBook, edition)).epub;
}

const files = (epub: OpenEpub) => epub.spine.map((path) => path.replace('item/xhtml/', ''));

function documentOf(epub: OpenEpub, file: string): XmlElement {
  const root = epub.documents.get(`item/xhtml/${file}`);
  if (root === undefined) throw new Error(`no ${file}: ${epub.spine.join(' ')}`);
  return root;
}

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(root).filter((found) => found.name === name);
}

/** The folds of a document, each with what stands in it, and the question above it. */
function foldsOf(root: XmlElement): readonly (readonly [question: string, words: string])[] {
  let question = '';
  return elementsOf(root).flatMap((found) => {
    const id = found.attributes.get('id') ?? '';
    if (id.startsWith('q-')) question = id.slice(2);
    return found.name === 'details'
      ? [[question, textOfXml(found).replaceAll(/\s+/gu, ' ').trim()] as const]
      : [];
  });
}

describe('answers: details', { timeout: 60_000 }, () => {
  test.each([
    ['end', 'p-01-exercises.xhtml'],
    ['chapter', 'p-01-exercises.xhtml'],
    ['sheet', 'p-01-sheet.xhtml'],
  ])('each question has its answer folded away below it, in the edition %s', async (edition, file) => {
    const epub = await opened(edition);
    expect(foldsOf(documentOf(epub, file))).toEqual([
      ['asked', '答え Answer 1 とうだい（灯台）'],
      ['other', expect.stringContaining('2 The lighthouse')],
      ['wide', '答え Answer 3(1) ○3(1) True'],
      ['why', '答え Answer 3(2) 海が深いから。3(2) Because the sea is deep.'],
    ]);
    // There is no key left, nor a line that leads to one.
    expect(files(epub).filter((name) => name.includes('answers'))).toEqual([]);
    for (const name of ['navigation-documents.xhtml', 'toc.ncx'])
      expect(epub.text(`item/${name}`)).not.toContain('解答');
    const contents = epub.documents.get('item/xhtml/p-book-toc.xhtml');
    expect(contents === undefined ? '' : textOfXml(contents)).not.toContain('解答');
  });

  test('folds are closed, say what they hold in each language, and need no script', async () => {
    const epub = await opened('end');
    const [fold] = named(documentOf(epub, 'p-01-exercises.xhtml'), 'details');
    if (fold === undefined) throw new Error('no fold');
    expect(fold.attributes.has('open')).toBe(false);
    const [summary] = named(fold, 'summary');
    const words =
      summary && named(summary, 'span').map((span) => [span.attributes.get('lang'), textOfXml(span)]);
    expect(words).toEqual([
      ['ja', '答え'],
      ['en', 'Answer'],
    ]);
    expect(epub.text('item/standard.opf')).not.toContain('scripted');
  });

  test('no link leads to an answer, or back from it', async () => {
    const epub = await opened('end');
    const links = named(documentOf(epub, 'p-01-exercises.xhtml'), 'a').map(
      ({ attributes }) => attributes.get('href') ?? '',
    );
    expect(links.filter((href) => /#(?:to_)?[aq]-/u.test(href))).toEqual([]);
    expect(links.some((href) => href.startsWith('p-01.xhtml#'))).toBe(true);
  });

  test('answers of two places stand in one fold, the question not again', async () => {
    const epub = await opened('twice');
    const other = foldsOf(documentOf(epub, 'p-01-exercises.xhtml')).find(([id]) => id === 'other')?.[1] ?? '';
    expect(other).toContain('2 灯台');
    expect(other).toContain('初めの文にある。');
    expect(other).not.toContain('何が立つか。');
    expect(textOfXml(documentOf(epub, 'p-01-exercises.xhtml')).split('何が立つか。')).toHaveLength(2);
  });

  test('questions that are not answered have no fold', async () => {
    const epub = await opened('odd');
    const folds = foldsOf(documentOf(epub, 'p-01-exercises.xhtml')).map(([id]) => id);
    expect(folds).toContain('asked');
    expect(folds).not.toContain('other');
  });

  test('a reading that is asked for is not given away by the answer to another question', async () => {
    const readings = (epub: OpenEpub, file: string) => named(documentOf(epub, file), 'rt').map(textOfXml);
    expect(readings(await opened('end'), 'p-01-exercises.xhtml')).not.toContain('とうだい');
    expect(readings(await opened('linked'), 'p-book-answers.xhtml')).toContain('とうだい');
  });
});

describe('editions that have no key to fold', { timeout: 60_000 }, () => {
  test.each(['student', 'teacher', 'key'])('%s is the same with and without the setting', async (edition) => {
    const linked = Object.fromEntries(
      Object.entries(foldedBook).map(([path, text]) => [path, text.replace(', answers: details', '')]),
    );
    const [one, other] = await Promise.all([programEpub(foldedBook, edition), programEpub(linked, edition)]);
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.epub.spine.length).toBeGreaterThan(0);
  });
});
