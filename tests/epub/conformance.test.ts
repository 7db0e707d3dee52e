import { beforeAll, describe, expect, test } from 'vitest';
import { displaced, pageListFaults } from '../finished/listed-pages.ts';
import { openFinished, type OpenedEpub } from '../finished/opened-epub.ts';
import { hasBrowser, hasTool } from '../finished/tools.ts';
import { canariesIn, canaryBook } from '../gates/canary-book.ts';
import { checkedBooks, type MadeEdition } from './checked-books.ts';
import { documentsOf, languageFaults, noteFaults, rubyFaults, type Documents } from './conformance.ts';
import { poppedUp, type FollowedLink, type LinkedPlace } from './engine-probes.ts';
import { epubcheck } from './epubcheck.ts';
import { parseXml, textOfXml } from './parse-xml.ts';
import { programEpub } from './program-epub.ts';

const ready = await hasBrowser('EPUBs with pages of a print edition');
const hasJava = hasTool('java', 'EPUBCheck');

describe.skipIf(!ready).each(checkedBooks)('the EPUB of $name', ({ make }) => {
  let made: MadeEdition;
  let epub: OpenedEpub;
  beforeAll(async () => {
    made = await make();
    epub = openFinished(made.epub);
  }, 900_000);

  test('has every run in its own language', () => {
    expect(languageFaults(epub.documents)).toEqual([]);
  });

  test('has sound readings, and none in labels', () => {
    expect(rubyFaults(epub.documents)).toEqual([]);
  });

  test('has notes that are called, in the order of their calls, each with a link back first', () => {
    expect(noteFaults(epub.documents)).toEqual([]);
  });

  test.skipIf(!hasJava)(
    'passes EPUBCheck with no message but allowed usage notes',
    async () => {
      expect(await epubcheck(made.epub, `${made.epub}.checked.json`)).toEqual([]);
    },
    120_000,
  );
});

test.each(['book-end', 'chapter-end'])(
  'questions hold no answer where the key stands at the %s',
  async (where) => {
    const { files } = canaryBook();
    const changed = [...files].map(([path, text]) => [
      path,
      text.replace(/(brief: .*where: )book-end/u, `$1${where}`),
    ]);
    const { epub } = await programEpub(Object.fromEntries(changed) as Record<string, string>, 'brief');
    const inAll = (documents: Documents) =>
      [...documents.values()].flatMap((root) => [...canariesIn(textOfXml(root))]);
    const questions = documentsOf(epub.documents, 'assessment');
    const keys = documentsOf(epub.documents, 'answers');
    expect([questions.size > 0, keys.size > 0]).toEqual([true, true]);
    expect(inAll(questions)).toEqual([]);
    expect(new Set(inAll(keys)).size).toBeGreaterThan(20);
  },
);

describe('faults that were put in are found', () => {
  const one = (body: string, path = 'a.xhtml'): Documents =>
    new Map([[path, parseXml(`<html lang="ja" xml:lang="ja">${body}</html>`)]]);

  test.each([
    ['kana in English', '<p lang="en" xml:lang="en">They say さようなら.</p>'],
    ['English prose in Japanese', '<p>the boats come home at night</p>'],
    ['English prose after Japanese', '<p>彼は the boats come home と言った。</p>'],
    ['Russian in English', '<p lang="en" xml:lang="en">Владивосток</p>'],
    ['Russian in Japanese', '<p>地名はВладивостокである。</p>'],
    ['a language named once', '<p lang="en">Yes.</p>'],
    ['two languages of one element', '<p lang="en" xml:lang="ja">Yes.</p>'],
  ])('%s', (_, body) => {
    expect(languageFaults(one(body))).toHaveLength(1);
  });

  test('names, marked runs and program text are no faults of language', () => {
    const body =
      '<p>MHSと<span lang="en" xml:lang="en">the boats come home at night</span>、William Zartman</p>' +
      '<pre lang="en" xml:lang="en"><code>let 名 = 1</code></pre>';
    expect(languageFaults(one(body))).toEqual([]);
  });

  test.each([
    ['an empty reading', '<ruby>港<rt></rt></ruby>'],
    ['a reading in kanji', '<ruby>港<rt>湊</rt></ruby>'],
    ['one reading for two of three characters', '<ruby>東<rt>とう</rt>京都<rt>きょう</rt></ruby>'],
    ['a reading for nothing', '<ruby>東<rt>とう</rt><rt>きょう</rt></ruby>'],
    ['characters without a reading', '<ruby>東<rt>とう</rt>京</ruby>'],
    ['no reading at all', '<ruby></ruby>'],
    ['rp', '<ruby>港<rp>(</rp><rt>みなと</rt></ruby>'],
    ['ruby in a title', '<head><title><ruby>港<rt>みなと</rt></ruby></title></head>'],
  ])('%s', (_, body) => {
    expect(rubyFaults(one(body))).not.toEqual([]);
  });

  test('readings of a whole word and of rare characters are none', () => {
    expect(
      rubyFaults(one('<ruby>今日<rt>きょう</rt></ruby><ruby>葛󠄀<rt>かつら</rt>城<rt>ぎ</rt></ruby>')),
    ).toEqual([]);
    expect(rubyFaults(one('<ruby>港<rt>みなと</rt></ruby>', 'item/navigation-documents.xhtml'))).toHaveLength(
      1,
    );
  });

  const call = (id: string) => `<a role="doc-noteref" href="#${id}" id="${id}c">1</a>`;
  const note = (id: string, words: string) => `<aside role="doc-footnote" id="${id}"><p>${words}</p></aside>`;
  const back = (id: string) => `<a role="doc-backlink" href="#${id}c">1</a>`;
  test.each([
    ['a call without a note', call('n')],
    ['a note without a call', note('n', '注')],
    ['a note without a link back', call('n') + note('n', '注')],
    ['words before the link back', call('n') + note('n', `注${back('n')}`)],
    ['a link back to another call', call('n') + call('m') + note('n', back('m')) + note('m', back('x'))],
    ['notes out of order', call('n') + call('m') + note('m', back('m')) + note('n', back('n'))],
  ])('%s', (_, body) => {
    expect(noteFaults(one(body))).not.toEqual([]);
  });

  test('notes in order, with their links back first, are none', () => {
    const body = call('n') + call('m') + note('n', ` ${back('n')}注`) + note('m', back('m'));
    expect(noteFaults(one(body))).toEqual([]);
  });

  test('page lists that are not those of print', () => {
    const page = (folio: string, ...blocks: readonly string[]) => ({ folio, fill: 1, blocks });
    const pages = [page('i'), page('1', '01/p1'), page('2', '01/p2'), page('3', '01/fn-a')];
    const marked = (...labels: readonly string[]) => labels.map((label) => ({ label, text: '' }));
    expect(pageListFaults(['1', '2'], marked('1', '2'), pages)).toEqual([]);
    expect(pageListFaults(['2', '1'], marked('1', '2'), pages)).toHaveLength(2);
    expect(pageListFaults(['1'], marked('1'), pages)).toEqual(['2 with 01/p2 not listed']);
    expect(pageListFaults(['1', '2', '9'], marked('1', '2'), pages)).toContain('no page 9 in print');
    expect(pageListFaults(['1', '2'], marked('1', '2', '3'), pages)).toEqual(['3 marked, not listed']);
    const begun = { label: '1', words: '港', printed: '' };
    const [gone, late] = [
      { ...begun, at: -1, figure: false },
      { ...begun, at: 200, figure: false },
    ];
    expect(displaced([gone, late, { ...late, figure: true }, { ...late, at: 9 }])).toEqual([gone, late]);
  });

  test('a reference to a later block, which Kobo would show over the page', () => {
    const place: LinkedPlace = { file: 'a', id: 'x', role: '', letters: 40, isLater: true, inNote: false };
    const link = (role: string, changed: Partial<LinkedPlace>): FollowedLink => ({
      ...{ from: 'a', href: 'a#x', role, words: '' },
      place: { ...place, ...changed },
    });
    const links = [
      link('', {}),
      link('', { letters: 0 }),
      link('', { isLater: false }),
      link('', { letters: 6000 }),
      link('', { id: '' }),
      link('doc-noteref', {}),
    ];
    expect(poppedUp(links)).toEqual([links[0]]);
  });
});
