import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { epubcheck } from './epubcheck.ts';
import { hasTool } from '../finished/tools.ts';
import { answeredIds, everyTypeBook } from '../sheets/every-type-book.ts';
import { withAttribute } from './open-epub.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { programEpub, type ProgramEpub } from './program-epub.ts';

const files = {
  ...everyTypeBook,
  'manuscript/book.yaml': (everyTypeBook['manuscript/book.yaml'] ?? '').replaceAll(
    /formats: \[[^\]]*\]/gu,
    'formats: [epub]',
  ),
};

/** Where each link of a document leads to, by the nearest element around it that has an id. */
function targets(root: XmlElement | undefined): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const visit = (node: XmlElement, around: string): void => {
    const id = node.attributes.get('id') ?? around;
    const href = node.name === 'a' ? node.attributes.get('href') : undefined;
    if (href !== undefined) found.set(id, [...(found.get(id) ?? []), href]);
    for (const child of node.children) if (typeof child !== 'string') visit(child, id);
  };
  if (root !== undefined) visit(root, '');
  return found;
}

describe.each([
  ['chapter', 'p-01-answers.xhtml'],
  ['reader', 'p-book-answers.xhtml'],
])('in the edition %s, questions of every type', (edition, key) => {
  let made: ProgramEpub;

  beforeAll(async () => {
    made = await programEpub(files, edition);
  }, 60_000);

  const linksIn = (file: string) => targets(made.epub.documents.get(`item/xhtml/${file}`));

  test('lead to their answers and their passages, in both languages', () => {
    const links = linksIn('p-01-exercises.xhtml');
    const wrong = answeredIds.filter(
      (id) => (links.get(`q-${id}`) ?? []).filter((href) => href === `${key}#to_a-${id}`).length !== 2,
    );
    expect(wrong).toEqual([]);
    expect(links.get('q-reading-1')).toEqual(
      Array.from({ length: 2 }, () => ['p-01.xhtml#to_t_01_light', `${key}#to_a-reading-1`]).flat(),
    );
  });

  test('are led back to from their answers', () => {
    const links = linksIn(key);
    const wrong = answeredIds.filter(
      (id) => links.get(`a-${id}`)?.includes(`p-01-exercises.xhtml#to_q-${id}`) !== true,
    );
    expect(wrong).toEqual([]);
  });

  test('are followed by no reader into a pop-up: links lead to empty elements, and are no calls of notes', () => {
    const asking = made.epub.documents.get('item/xhtml/p-01-exercises.xhtml');
    expect(withAttribute(asking, 'epub:type', 'noteref')).toEqual([]);
    const full = [...linksIn('p-01-exercises.xhtml').values(), ...linksIn(key).values()]
      .flat()
      .filter((href) => {
        const [file = '', id] = href.split('#');
        const [target] = withAttribute(made.epub.documents.get(`item/xhtml/${file}`), 'id', id ?? '');
        return id !== undefined && target?.children.length !== 0;
      });
    expect(full).toEqual([]);
  });
});

test('in an edition without answers no question leads to one', { timeout: 60_000 }, async () => {
  const { epub } = await programEpub(files, 'student');
  const hrefs = [...epub.documents.values()]
    .flatMap((root) => elementsOf(root))
    .flatMap(({ attributes }) => attributes.get('href') ?? []);
  expect(hrefs.filter((href) => /#(?:to_)?a-|answers/u.test(href))).toEqual([]);
});

test.skipIf(!hasTool('java', 'EPUBCheck')).each(['chapter', 'hidden', 'worksheet', 'teacher'])(
  'EPUBCheck finds no error and no warning in the edition %s',
  { timeout: 120_000 },
  async (edition) => {
    const folder = mkdtempSync(join(tmpdir(), 'epub-'));
    try {
      const book = join(folder, 'book.epub');
      writeFileSync(book, (await programEpub(files, edition)).bytes);
      expect(await epubcheck(book, `${book}.json`)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
