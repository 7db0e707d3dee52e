import { all, appended, placed, replaced, textOf } from './book-files.ts';
import type { BookFiles, Edit } from './book-files.ts';
import { goodBook } from './good-book.ts';

/** Paragraphs and rows are counted so that a reader of the PDF can say that each of them is there once. */
export const longParagraphSentences = 260;
export const longTableRows = 70;

/** An address of 200 characters without a place to break at. */
export const longAddress = `https://example.org/${'harbour'.repeat(26).slice(0, 180)}`;

/** The smallest book of the contract: a title, one chapter, its translation. */
export const smallestBook: BookFiles = new Map([
  ['manuscript/book.yaml', 'title: 港\n'],
  ['manuscript/01.md', '# 朝\n\n港の朝は早い。\n'],
  ['translations/en/01.md', '# Morning\n\nThe harbour wakes early.\n'],
]);

/** Pages of A6 in 14 pt, more than one of them full of one paragraph, on facing pages. */
export const pocketBook: BookFiles = new Map([
  [
    'manuscript/book.yaml',
    'title: 港\npage: {size: A6}\ntype: {size: 14pt, leading: 22pt}\neditions:\n  facing: {view: facing-pages, formats: [pdf]}\n',
  ],
  ['manuscript/01.md', `# 朝\n\n${'港の朝は早い。'.repeat(60)}\n`],
  ['translations/en/01.md', `# Morning\n\n${'The harbour wakes early. '.repeat(60)}\n`],
]);

/** Everything that is hard to set and legal to write, in one book, so that the pages are made once. */
export const hardBook: BookFiles = all(
  longParagraph(),
  longTable(),
  wideTable(),
  chapterOfOneLine(),
  strangeCharacters(),
  leftUntranslated(),
  decomposed(),
  replaced('manuscript/book.yaml', 'unit: sentence', 'unit: paragraph'),
  withMarkAndCarriageReturns('manuscript/02-lighthouse.md'),
  withMarkAndCarriageReturns('translations/en/02-lighthouse.md'),
  withMarkAndCarriageReturns('manuscript/book.yaml'),
)(goodBook);

function chapter(name: string, source: string, target: string): Edit {
  return all(
    replaced('manuscript/book.yaml', ']\npage:', `, ${name}]\npage:`),
    (book) => placed(`manuscript/${name}.md`, source)(book),
    (book) => placed(`translations/en/${name}.md`, target)(book),
  );
}

function longParagraph(): Edit {
  const numbers = Array.from({ length: longParagraphSentences }, (_, index) => index + 1001);
  const source = numbers
    .map((number) => `第${number}の波は砂をさらい、石をころがし、また沖へ帰っていった。`)
    .join('');
  const target = numbers
    .map((number) => `Wave ${number} took the sand, rolled the stones and went out again.`)
    .join(' ');
  return chapter('03-waves', `# 波\n\n${source}\n`, `# Waves\n\n${target}\n`);
}

function longTable(): Edit {
  const rows = (row: (number: number) => string) =>
    Array.from({ length: longTableRows }, (_, index) => row(index + 2001)).join('\n');
  return chapter(
    '04-tides',
    `# 潮\n\n表: 潮の高さ\n\n| 日づけ | 潮の高さ |\n|---|---|\n${rows((n) => `| 日${n} | 満ち潮 |`)}\n`,
    `# Tides\n\nTable: Height of the tide\n\n| Daymark | Height of tide |\n|---|---|\n${rows((n) => `| Day ${n} | high water |`)}\n`,
  );
}

/** Twelve columns, with words that are wider than a twelfth of half a page. */
function wideTable(): Edit {
  const line = (cell: (index: number) => string) =>
    `| ${Array.from({ length: 12 }, (_, index) => cell(index + 1)).join(' | ')} |`;
  const table = (word: string) =>
    [line((n) => `${word}${n}`), line(() => '---'), line((n) => `${word}${n * 111}`)].join('\n');
  return chapter('05-months', `# 月\n\n${table('水揚高')}\n`, `# Months\n\n${table('Landings')}\n`);
}

function chapterOfOneLine(): Edit {
  return chapter('06-end', '# おわり\n', '# The End\n');
}

function strangeCharacters(): Edit {
  return chapter(
    '07-letters',
    `# 文字

𠮷田さんは葛󠄀城から来た。ﾊﾝｶｸのｶﾅと、㍿と、①と、Владивостокと、ＡＢＣも書く。

住所は <${longAddress}> である。

${'あ'.repeat(20)}${'m'.repeat(90)}という船もいた。
`,
    `# Letters

Mr 𠮷田 came from 葛󠄀城. He also writes ﾊﾝｶｸ kana, ㍿, ①, Владивосток and ＡＢＣ.

The address is <${longAddress}>.

There was a boat called ${'m'.repeat(90)}, too.
`,
  );
}

function leftUntranslated(): Edit {
  return all(
    appended(
      'manuscript/01-harbour.md',
      '\n<!-- @omit: 土地の人だけに要る -->\n\n組合の電話は掲示板にある。\n',
    ),
    appended(
      'translations/en/01-harbour.md',
      '\n<!-- @extra: for readers abroad -->\n\nThe harbour lies in the north.\n',
    ),
  );
}

/** As macOS writes names and some editors text: が is か and a mark of its own. */
function decomposed(): Edit {
  return (book) => {
    const source = '# ガス灯\n\n通りにはガス灯がならび、夜ごとに点灯夫が歩いた。だれもがかれを知っていた。\n';
    const target =
      '# Gas Lamps\n\nGas lamps lined the street, and a lamplighter walked it every night; everybody in the café knew him.\n';
    const name = '08-ガス灯';
    return all(
      replaced('manuscript/book.yaml', ']\npage:', `, ${name}]\npage:`),
      placed(`manuscript/${name.normalize('NFD')}.md`, source.normalize('NFD')),
      placed(`translations/en/${name}.md`, target.normalize('NFD')),
    )(book);
  };
}

/** As Windows editors save text. */
function withMarkAndCarriageReturns(path: string): Edit {
  return (book) => placed(path, `\uFEFF${textOf(book, path).replaceAll('\n', '\r\n')}`)(book);
}
