import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBook } from './book-files.ts';
import { runTaiyaku } from './command.ts';

/** Paragraphs of a chapter, with lengths and words as different as those of a real text. */
const paragraphs: readonly (readonly [string, string])[] = [
  ['港の朝は早い。漁師は暗いうちに家を出る。', 'The harbour wakes early. Fishermen leave home in the dark.'],
  ['一八九〇年、ここに倉庫が建てられた。', 'In 1890 a warehouse was built here.'],
  [
    '市場では魚を競りにかける。声が高いほど早く売れるという。値は日によってちがう。',
    'At the market the fish is auctioned. The louder the voice, they say, the faster it sells. Prices differ from day to day.',
  ],
  ['昼は静かだ。', 'Noon is quiet.'],
  [
    '船は三十隻ある。どの船にも名前があり、その多くは娘の名である。',
    'There are thirty boats. Every boat has a name, and most are the names of daughters.',
  ],
  ['霧の日には鐘を十二回鳴らす。', 'On days of fog the bell is rung 12 times.'],
  [
    '灯台は一九〇四年に岬の先に建った。高さは二十七メートルで、石は島から運ばれた。',
    'The lighthouse was built in 1904 at the end of the cape. It is 27 metres high, and its stones came from the island.',
  ],
  ['灯台守は三十二年のあいだ夫婦で住んだ。', 'The keepers lived there for 32 years as man and wife.'],
  [
    '冬のあいだ、訪ねる人はいない。手紙だけが月に二度とどく。',
    'In winter nobody visits them. Only letters arrive, twice a month.',
  ],
  ['春になると燕が二万羽来る。', 'In spring 20,000 swallows come.'],
  [
    '祭りは八月十五日である。子どもたちは朝から太鼓を打ち、夜には川に灯籠を流す。',
    'The festival is on August 15. Children beat drums from the morning on, and at night lanterns float down the river.',
  ],
  ['最後の灯台守は、いま町で時計を直している。', 'The last of the keepers now mends clocks in the town.'],
];
/** A short one, a long one, two with numbers, the last. */
const left = new Set([1, 3, 6, 8, 11]);

test('a book with five paragraphs untranslated has five errors, each at its line in both files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-five-'));
  try {
    const source = paragraphs.map(([ja]) => `${ja}\n`);
    const target = paragraphs.filter((_, index) => !left.has(index)).map(([, en]) => `${en}\n`);
    await writeBook(
      new Map([
        ['manuscript/book.yaml', 'title: 港\n'],
        ['manuscript/01.md', `# 港\n\n${source.join('\n')}`],
        ['translations/en/01.md', `# The Harbour\n\n${target.join('\n')}`],
      ]),
      folder,
    );
    const { code, err } = await runTaiyaku(['check', folder]);
    await expect(`${err}=> ${code}\n`).toMatchFileSnapshot(
      new URL('../fixtures/books/five-missing.txt', import.meta.url).pathname,
    );
    const lines = Array.from(
      err.matchAll(/^manuscript\/01\.md:(\d+):1 missing-block .* in translations\/en\/01\.md,/gmu),
    );
    expect(lines.map(([, line]) => Number(line))).toEqual([...left].map((index) => 3 + 2 * index));
    expect([code, err.split('\n').at(-2)]).toEqual([1, '5 errors']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
