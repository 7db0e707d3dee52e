import type { BookFiles } from '../books/book-files.ts';
import { chance, type Chance } from './chance.ts';
import { generatedExercises } from './generated-exercises.ts';
import { paragraph, phrase, sentence, type Text } from './harbour-text.ts';
import { places, subjects } from './harbour-words.ts';

/** What a generated book is to be. */
export interface BookWish {
  /** About how many pages, in an edition by paragraphs. */
  readonly pages: number;
  readonly seed: number;
  /** The `editions` of book.yaml, as YAML. */
  readonly editions: string;
}

/** Pages that a chapter takes, questions and their answers included. */
const pagesOfChapter = 12;

/** Pictures by their names: height in px at 300 px of width. */
const pictures: ReadonlyMap<string, number> = new Map([
  ['low', 70],
  ['wide', 120],
  ['square', 220],
  ['high', 330],
  ['tall', 430],
]);

/**
 * A bilingual book of about as many pages as are wished for, the same for the same seed: headings of two levels,
 * paragraphs of one to seven sentences with readings, notes in every fifth of them, lists, boxes, figures of several
 * heights, tables, and questions of all types at the ends of chapters of 8 to 15 pages.
 */
export function generatedBook(wish: BookWish): BookFiles {
  const chapters = Array.from(
    { length: Math.max(1, Math.round(wish.pages / pagesOfChapter)) },
    (_, index) => index + 1,
  );
  const settings = `id: generated
title: {ja: 港町の暮らし, en: Life in a Harbour Town}
creators: [{name: {ja: 港町文庫, en: Harbour Town Library}}]
targets: [en]
page: {size: B5}
front: [title, toc]
back: [answers, colophon]
editions:
${wish.editions}`;
  const files: [string, string][] = [['manuscript/book.yaml', settings]];
  for (const [name, height] of pictures) files.push([`manuscript/images/${name}.svg`, picture(height)]);
  for (const number of chapters) {
    const by = chance(wish.seed * 1000 + number);
    const name = `c${String(number).padStart(2, '0')}`;
    const text = chapter(by, number);
    files.push([`manuscript/${name}.md`, text.ja], [`translations/en/${name}.md`, text.en]);
    files.push([`exercises/${name}.yaml`, generatedExercises(by, name, by.whole(6, 12))]);
  }
  return new Map(files);
}

function chapter(by: Chance, number: number): Text {
  const [ja, en] = subjects[number % subjects.length] ?? subjects[0];
  const notes: Text[] = [];
  const blocks: Text[] = [{ ja: `# ${ja}`, en: `# ${en}` }];
  const sections = by.whole(2, 5);
  for (let index = 0; index < sections; index += 1) {
    blocks.push(heading(by, '##'), ...passages(by, notes, by.whole(3, 6)));
    if (by.often(0.4)) blocks.push(heading(by, '###'), ...passages(by, notes, by.whole(2, 4)));
  }
  const all = [...blocks, ...notes.map((text, index) => noteOf(text, index))];
  return { ja: joined(all, 'ja'), en: joined(all, 'en') };
}

function joined(blocks: readonly Text[], side: 'ja' | 'en'): string {
  return `${blocks.map((block) => block[side]).join('\n\n')}\n`;
}

function noteOf({ ja, en }: Text, index: number): Text {
  return { ja: `[^n${index + 1}]: ${ja}`, en: `[^n${index + 1}]: ${en}` };
}

function heading(by: Chance, level: string): Text {
  const [first, second] = [by.one(subjects), by.one(subjects)];
  const long = by.often(0.15);
  return {
    ja: `${level} ${first[0]}${long ? `、および${second[0]}について` : ''}`,
    en: `${level} ${first[1]}${long ? `, and on ${second[1]}` : ''}`,
  };
}

function passages(by: Chance, notes: Text[], count: number): readonly Text[] {
  return Array.from({ length: count }, () => [noted(by, notes), ...something(by)]).flat();
}

/** A paragraph; one in five calls a note, of which one in eight is long. */
function noted(by: Chance, notes: Text[]): Text {
  const text = paragraph(by, by.whole(1, 7));
  if (!by.often(0.2)) return text;
  notes.push(paragraph(by, by.often(0.125) ? by.whole(6, 12) : by.whole(1, 2)));
  const call = `[^n${notes.length}]`;
  return { ja: `${text.ja}${call}`, en: `${text.en}${call}` };
}

/** What stands between some paragraphs. */
function something(by: Chance): readonly Text[] {
  const kind = by.whole(1, 100);
  if (kind <= 7) return [list(by)];
  if (kind <= 14) return figure(by);
  if (kind <= 19) return table(by);
  return kind <= 23 ? [box(by)] : [];
}

function list(by: Chance): Text {
  const items = Array.from({ length: by.whole(3, 6) }, () => sentence(by));
  const mark = by.often(0.3) ? '1.' : '-';
  const lines = (side: 'ja' | 'en') => items.map((item) => `${mark} ${item[side]}`).join('\n');
  return { ja: lines('ja'), en: lines('en') };
}

function figure(by: Chance): readonly Text[] {
  const [name, caption] = [by.one(['low', 'wide', 'square', 'high', 'tall']), by.one(places)];
  const file = `images/${name}.svg`;
  return [
    {
      ja: `![港と庭の形](${file} "${plain(caption[0])}見た形")`,
      en: `![Shapes of harbour and garden](${file} "Shapes seen ${caption[1]}")`,
    },
    ...(by.often(0.4)
      ? [{ ja: '（出所）港町文庫の記録。', en: 'Source: records of the Harbour Town Library.' }]
      : []),
  ];
}

function plain(text: string): string {
  return text.replace(/\{([^|{}]*)\|[^{}]*\}/gu, '$1');
}

function table(by: Chance): readonly Text[] {
  const rows = Array.from(
    { length: by.whole(4, 18) },
    () => [by.whole(1868, 2019), phrase(by), by.whole(2, 990)] as const,
  );
  const body = (side: 'ja' | 'en') =>
    rows.map(([year, text, sum]) => `| ${year} | ${text[side].replaceAll('|', '\\|')} | ${sum} |`).join('\n');
  const [ja, en] = by.one(places);
  return [
    { ja: `表: ${ja}数えたもの`, en: `Table: What was counted ${en}` },
    {
      ja: `| 年 | 人とこと | 円 |\n|---|---|---|\n${body('ja')}`,
      en: `| Year | Who and what | Yen |\n|---|---|---|\n${body('en')}`,
    },
  ];
}

function box(by: Chance): Text {
  const name = by.one(['note', 'column', 'summary']);
  const text = paragraph(by, by.whole(2, 4));
  const points = by.often(0.5) ? list(by) : undefined;
  const inside = (side: 'ja' | 'en') =>
    [text[side], ...(points === undefined ? [] : [points[side]])].join('\n\n');
  return { ja: `:::${name}\n\n${inside('ja')}\n\n:::`, en: `:::${name}\n\n${inside('en')}\n\n:::` };
}

/** A picture of hills over water: drawn for these tests, no text in it. */
function picture(height: number): string {
  const line = height * 0.6;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}" viewBox="0 0 300 ${height}">
  <rect x="1" y="1" width="298" height="${height - 2}" fill="none" stroke="#000"/>
  <path d="M1 ${line} L80 ${line * 0.4} L150 ${line} L220 ${line * 0.6} L299 ${line}" fill="none" stroke="#000"/>
  <path d="M20 ${line + 10} H280 M40 ${line + 18} H240" stroke="#000" fill="none"/>
</svg>
`;
}
