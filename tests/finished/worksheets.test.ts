import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { elementsOf, textOfXml } from '../epub/parse-xml.ts';
import { built, folderOf } from './finished-books.ts';
import { epubcheck } from '../epub/epubcheck.ts';
import { openFinished } from './opened-epub.ts';
import { bare } from './printed-book.ts';
import { sentencesOf, sheetBook } from './sheet-book.ts';
import { hasBrowser, hasTool, outputOf } from './tools.ts';

const purpose = 'worksheets and their keys';
const ready = hasTool('poppler', purpose) && hasTool('qpdf', purpose) && (await hasBrowser(purpose));

/** Questions of the school book in both languages, as printed, with the answer of each. */
const questions = [
  ['灯がともるのは何時か。', '未明四時ごろ'],
  ['なぜ小屋に集まるのか。', '海が荒れるから'],
  ['あなたの町の朝について', '自由に書いてよい'],
  ...Array.from(
    { length: 14 },
    (_, index) => [`市の日の問い、その${index + 1}。`, `市の答え第${index + 1}号`] as const,
  ),
] as const;

describe.skipIf(!ready)('worksheets of a school book', () => {
  let folder: string;
  const pdf = (edition: string) => join(folder, `school-${edition}.pdf`);
  /** The words of each page without white space, and the folio of each as the report has it. */
  const pagesOf = (edition: string) => {
    const texts = outputOf('pdftotext', '-raw', pdf(edition), '-').split('\f').slice(0, -1).map(bare);
    // The report's form is part of the public contract.
    const report = JSON.parse(readFileSync(join(folder, `school-${edition}.report.json`), 'utf8')) as {
      readonly pages: readonly { readonly folio: string }[];
    };
    return texts.map((text, index) => ({ text, folio: report.pages[index]?.folio }));
  };
  /** The words of all pages, lines and pages parted by one space. */
  const wordsOf = (edition: string) =>
    outputOf('pdftotext', '-raw', pdf(edition), '-').normalize('NFC').replace(/\s+/gu, ' ');
  /** The folio of the page on which some words stand, and how many pages have them. */
  const folioOf = (edition: string, words: string) => {
    const found = pagesOf(edition).filter(({ text }) => text.includes(bare(words)));
    return found.length === 1 ? found[0]?.folio : `on ${found.length} pages`;
  };

  beforeAll(async () => {
    const book = join(inject('finishedBooks'), 'school');
    for (const [path, text] of sheetBook()) {
      mkdirSync(dirname(join(book, path)), { recursive: true });
      writeFileSync(join(book, path), text);
    }
    folder = folderOf(await built('school-out', book, []));
  }, 600_000);

  test('open each chapter on a page of its own, with name, score and points', () => {
    const opening = pagesOf('worksheet').filter(({ text }) => text.includes('氏名'));
    expect(opening.length).toBe(2);
    expect(opening.map(({ text }) => /得点Score／(\d+)/u.exec(text)?.[1])).toEqual(['20', '28']);
    expect(opening[0]?.text).toContain('配点Points2.532');
    expect(opening[1]?.text).toContain('1–910–14');
    expect(opening.map(({ folio }) => folio)).toEqual(['1', '3']);
  });

  test('name the page of the passage in the edition that has the text', () => {
    const [first = ''] = pagesOf('worksheet').map(({ text }) => text);
    expect(first).toContain('ページ番号は「student」版のものである。');
    const page = /（¶1、p\.(\d+)）/u.exec(first)?.[1];
    const start = pagesOf('student').find(({ text }) =>
      text.includes('港の町では、朝の四時に灯がともる。漁師'),
    );
    expect(page).toBe(start?.folio);
  });

  test('print their version, and so does the key', () => {
    for (const version of ['A', 'B']) {
      const sheets = pagesOf(`exam-${version}`).map(({ text }) => text);
      expect(sheets.filter((text) => text.includes(`問題用紙${version}`)).length).toBe(2);
      expect(sheets.every((text) => text.includes(version))).toBe(true);
      const [key = ''] = pagesOf(`exam-key-${version}`)
        .map(({ text }) => text)
        .filter((text) => text.includes(`解答${version}`));
      expect(key).toContain(`「exam-${version}」版`);
    }
  });

  test.each([
    ['key', 'student'],
    ['exam-key-A', 'exam-A'],
  ])('%s names the page of every question in %s', (key, companion) => {
    const text = wordsOf(key);
    for (const [question, answer] of questions) {
      const named = new RegExp(`${answer} ?p\\. (\\d+)`, 'u').exec(text)?.[1];
      expect(named, answer).toBeDefined();
      expect(named, question).toBe(folioOf(companion, question));
    }
  });

  test('a key of the odd questions prints them again, without explanations', () => {
    const text = pagesOf('full-key')
      .map((page) => page.text)
      .join('');
    expect(text).toContain('奇数番号の問題の解答');
    expect(text).toContain('灯がともるのは何時か。');
    expect(text).toMatch(/採点基準計2\.5点.{0,20}2点時刻が正しい/u);
    expect(text).toContain('0.5点文になっている');
    expect(text).not.toContain('一行目に書いてある');
    expect(text).not.toContain('海が荒れるから');
  });

  test('a question answered at two places leads to the first', () => {
    const text = wordsOf('reader');
    const own = (question: string) => {
      const after = text.slice(text.indexOf(question));
      return /→解答 p\. (\d+)/u.exec(after)?.[1];
    };
    const pages = pagesOf('reader');
    const places = (answer: string) =>
      pages.filter((page) => page.text.includes(answer)).map(({ folio }) => folio);
    expect(places('未明四時ごろ').length).toBe(2);
    expect(own('灯がともるのは何時か。')).toBe(places('未明四時ごろ')[0]);
    expect(places('海が荒れるから').length).toBe(1);
    expect(own('なぜ小屋に集まるのか。')).toBe(places('海が荒れるから')[0]);
  });

  describe.each([
    ['hidden', 'ja', 'en', 'Harbour Reader'],
    ['hidden-en', 'en', 'ja', '港の読本'],
  ] as const)('the sheet %s', (edition, shown, hidden, title) => {
    const secrets = [
      ...sentencesOf(hidden),
      ...(hidden === 'en'
        ? ['Morning in the Harbour', 'In the Shed', 'An old way']
        : ['港の朝', '小屋にて', '古い言い方']),
    ].map(bare);
    const leaks = (text: string) => secrets.filter((secret) => bare(text).includes(secret));

    test('has every sentence of the language it shows', () => {
      const text = pagesOf(edition)
        .map((page) => page.text)
        .join('');
      // Running heads and folios stand between the halves of a sentence that goes on over a page.
      const lost = sentencesOf(shown).filter((sentence) => !text.includes(bare(sentence)));
      expect(lost).toEqual([]);
    });

    test('has the other language nowhere in its PDF', () => {
      expect(leaks(outputOf('pdftotext', '-raw', pdf(edition), '-'))).toEqual([]);
      expect(leaks(outputOf('qpdf', '--json=2', pdf(edition)))).toEqual([]);
      const about =
        outputOf('pdfinfo', '-meta', pdf(edition)) + outputOf('pdfinfo', '-struct-text', pdf(edition));
      expect(leaks(about)).toEqual([]);
      expect(about).not.toContain(title);
    });

    test('has no answer', () => {
      const text = outputOf('pdftotext', '-raw', pdf(edition), '-');
      expect(questions.filter(([, answer]) => text.includes(answer))).toEqual([]);
    });
  });

  test('the hidden language is in no file of the EPUB, whose rows say that there is room', () => {
    const { files, documents } = openFinished(join(folder, 'school-hidden.epub'));
    for (const [name, bytes] of files) {
      if (!/\.(?:xhtml|opf|ncx|xml)$/u.test(name)) continue;
      const text = bare(strFromU8(bytes));
      expect(
        sentencesOf('en').filter((sentence) => text.includes(bare(sentence))),
        name,
      ).toEqual([]);
      expect(text, name).not.toContain('MorningintheHarbour');
    }
    const rooms = [...documents.values()]
      .flatMap((root) => elementsOf(root))
      .filter(({ attributes }) => attributes.get('aria-label') === '訳文を書く罫線');
    expect(rooms.length).toBe(12);
  });

  test('the totals are a table with heads, in EPUB and in the tags of the PDF', () => {
    const { documents } = openFinished(join(folder, 'school-worksheet.epub'));
    const heads = [...documents.values()]
      .flatMap((root) => elementsOf(root))
      .filter(({ name }) => name === 'th')
      .map((head) => `${head.attributes.get('scope') ?? ''} ${textOfXml(head)}`);
    expect(heads.slice(0, 4)).toEqual(['row 問 No.', 'col 1', 'col 2', 'col 3']);
    const tags = outputOf('pdfinfo', '-struct', pdf('worksheet'));
    expect(tags).toMatch(/Table/u);
    expect(tags.match(/^\s+TH/gmu)?.length).toBeGreaterThan(8);
  });

  test.skipIf(!hasTool('java', 'EPUBCheck'))('EPUBCheck finds nothing', { timeout: 600_000 }, async () => {
    for (const edition of ['worksheet', 'hidden', 'key']) {
      const file = join(folder, `school-${edition}.epub`);
      expect(await epubcheck(file, `${file}.json`), edition).toEqual([]);
    }
  });
});
