import type { BookFiles } from '../books/book-files.ts';
import { chance } from '../measured/chance.ts';
import { paragraph, sentence, type Text } from '../measured/harbour-text.ts';

/** Books whose texts are too long to be read as files: the same at every run. Their settings are those of the others. */
export function longBooks(settings: (title: Text, size: string) => string): ReadonlyMap<string, BookFiles> {
  const book = (title: Text, size: string, ja: string, en: string): BookFiles =>
    new Map([
      ['manuscript/book.yaml', settings(title, size)],
      ['manuscript/01.md', `# ${title.ja}\n\n${ja}\n`],
      ['translations/en/01.md', `# ${title.en}\n\n${en}\n`],
    ]);
  const [note, last, table, long] = [longNote(), lastLines(), longTable(), longParagraph()];
  return new Map([
    ['note-longer-than-a-page', book({ ja: '長い注', en: 'A Long Note' }, 'A5', note.ja, note.en)],
    ['note-in-the-last-line', book({ ja: '終わりの注', en: 'Notes at the End' }, 'A5', last.ja, last.en)],
    ['table-of-120-rows', book({ ja: '長い表', en: 'A Long Table' }, 'B5', table.ja, table.en)],
    ['paragraph-of-6000', book({ ja: '長い段落', en: 'A Long Paragraph' }, 'A5', long.ja, long.en)],
  ]);
}

/** How many rows the long table has. */
export const tableRows = 120;

/** How many paragraphs end with a note's call: of all lengths, so that some call stands in the last line of a page. */
export const notedParagraphs = 40;

/** A note of about 2,400 characters, called from the second of three paragraphs. */
function longNote(): Text {
  const by = chance(11);
  const [first, second, third] = [paragraph(by, 4), paragraph(by, 3), paragraph(by, 5)];
  const note = paragraph(by, 70);
  const text = (side: 'ja' | 'en') =>
    `${first[side]}\n\n${second[side]}[^long]\n\n${third[side]}\n\n[^long]: ${note[side]}`;
  return { ja: text('ja'), en: text('en') };
}

function lastLines(): Text {
  const by = chance(12);
  const blocks = Array.from({ length: notedParagraphs }, (_, index) => {
    const [text, note] = [paragraph(by, 1 + (index % 4)), sentence(by)];
    const call = `[^n${index + 1}]`;
    return {
      ja: `${text.ja}${call}\n\n${call}: ${note.ja}`,
      en: `${text.en}${call}\n\n${call}: ${note.en}`,
    };
  });
  return joined(blocks);
}

/** Each row has a number of its own, so that a reader of the PDF can say which are there. */
function longTable(): Text {
  const by = chance(13);
  const rows = Array.from({ length: tableRows }, (_, index) => ({
    number: 5001 + index,
    text: sentence(by),
  }));
  const lines = (side: 'ja' | 'en') =>
    rows.map(({ number, text }) => `| ${number} | ${text[side].replaceAll('|', '\\|')} |`).join('\n');
  return {
    ja: `表: 港の記録\n\n| 番号 | できごと |\n|---|---|\n${lines('ja')}\n\n（出所）港町文庫。\n\n表は終わった。`,
    en: `Table: Records of the harbour\n\n| Number | What happened |\n|---|---|\n${lines('en')}\n\nSource: Harbour Town Library.\n\nThe table is over.`,
  };
}

function longParagraph(): Text {
  const by = chance(14);
  let text: Text = { ja: '', en: '' };
  while (text.ja.replace(/\{([^|{}]*)\|[^{}]*\}/gu, '$1').length < 6000) {
    const next = paragraph(by, 1);
    text = { ja: text.ja + next.ja, en: `${text.en} ${next.en}`.trim() };
  }
  const end = paragraph(by, 3);
  return joined([text, end]);
}

function joined(blocks: readonly Text[]): Text {
  const text = (side: 'ja' | 'en') => blocks.map((block) => block[side]).join('\n\n');
  return { ja: text('ja'), en: text('en') };
}
