import { expect, test } from 'vitest';
import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import { checkTranslations } from '../../build/checks/index.ts';
import type { AlignedChapter } from '../../build/model/aligned.ts';
import type { Term } from '../../build/model/config.ts';
import { checksRules } from '../../build/diagnostics/rules/checks.ts';
import { parityRules } from '../../build/diagnostics/rules/parity.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { readTerms } from '../../build/read/terms.ts';
import { collector } from '../support/collect.ts';

/** A chapter whose blocks stand against each other in order. */
function chapterOf(id: string, pairs: readonly (readonly [string, string])[]): AlignedChapter {
  const { report } = collector();
  const document = (language: string, side: 0 | 1) =>
    parseDocument(
      { file: `${language}/${id}.md`, text: pairs.map((pair) => `${pair[side]}\n`).join('\n') },
      language,
      report,
    );
  const [source, target] = [document('ja', 0), document('en', 1)];
  return {
    id,
    pairs: source.blocks.map((block, at) => ({
      ...{ id: `${id}/${at}`, kind: block.kind, source: [block], target: target.blocks.slice(at, at + 1) },
      ...{ matchedBy: 'structure', state: 'paired', beads: [] },
    })),
  };
}

function termsOf(text: string): readonly Term[] {
  const { report } = collector();
  const config = { source: 'ja', targets: ['en'], chapters: ['01', '02'] };
  return readTerms({ file: 'manuscript/terms.yaml', text }, config, report);
}

function lines(chapters: readonly AlignedChapter[], terms: readonly Term[] = []): readonly string[] {
  const told = collector(checksRules, parityRules);
  checkTranslations([{ chapters, terms, source: 'ja', target: 'en' }], told.report);
  return told.lines();
}

test('equal headings that differ are one message with every place', () => {
  const chapters = [
    chapterOf('01', [
      ['# まとめ', '# Summary'],
      ['# まとめ', '# Conclusion'],
    ]),
    chapterOf('02', [['# まとめ', '# summary']]),
  ];
  expect(lines(chapters)).toEqual([
    'en/01.md:3:1 differing-headings “まとめ” is translated in 2 ways: “Summary” (en/01.md:1, en/02.md:1) / “Conclusion” (en/01.md:3); choose one [en/01.md:1:1] [en/02.md:1:1]',
  ]);
});

test('a number that was changed is one message, with what was expected', () => {
  expect(lines([chapterOf('01', [['人口は1.5万人である。', 'It has 150,000 inhabitants.']])])).toEqual([
    'en/01.md:1:1 number-mismatch Number 150,000 stands for 1.5万 of ja/01.md:1, expected 15,000; correct the side that is wrong [ja/01.md:1:1]',
  ]);
  expect(lines([chapterOf('01', [['学期は4月に始まる。', 'The term begins in May.']])])[0]).toContain(
    'expected April',
  );
});

test('a name is asked for where two other blocks agree, not before', () => {
  const known = [
    ['ペトロフが来た。', 'Petrov came.'],
    ['町はペトロフを迎えた。', 'The town received Petrov.'],
  ] as const;
  const wrong = ['ペトロフは船で去った。', 'Petrow left by boat.'] as const;
  expect(lines([chapterOf('01', [...known, wrong])])[0]).toContain(
    'name-mismatch Name “Petrow” stands for ペトロフ of ja/01.md:5, expected “Petrov” as in en/01.md:1',
  );
  expect(lines([chapterOf('01', [...known.slice(1), wrong])])).toEqual([]);
  expect(lines([chapterOf('01', [...known, ['ペトロフは船で去った。', 'He left by boat.']])])).toEqual([]);
});

test('a term is asked for in its chapters, with its place in terms.yaml', () => {
  const pair = ['関税が上がった。', 'Taxes rose.'] as const;
  const chapters = [chapterOf('01', [pair]), chapterOf('02', [pair])];
  const terms = termsOf('- {term: 関税, en: tariff, scope: "02"}\n');
  expect(lines(chapters, terms)).toEqual([
    'en/02.md:1:1 term-missing Term 関税 of ja/02.md:1 has no agreed rendering here, expected “tariff”; write it, or add the rendering in use to manuscript/terms.yaml:1 [ja/02.md:1:1] [manuscript/terms.yaml:1:3]',
  ]);
  expect(lines(chapters, termsOf('- {term: 関税, en: tariff, match: none}\n'))).toEqual([]);
});

test('a forbidden rendering is told where its term stands, and nowhere else', () => {
  const terms = termsOf('- {term: 船主, en: shipowner, forbidden: captain}\n');
  const chapter = chapterOf('01', [
    ['船主が来た。', 'The shipowner, a captain, came.'],
    ['船長が来た。', 'The captain came.'],
  ]);
  expect(lines([chapter], terms).map((line) => line.split(' ').slice(0, 2))).toEqual([
    ['en/01.md:1:1', 'term-forbidden'],
  ]);
});

test('lengths are not judged by fewer than thirty pairs', () => {
  const long = '冬の海は荒れることが多く、漁に出られない日が続くと、男たちは網をつくろって過ごした。';
  const fair =
    'The winter sea was often rough, and when they could not go out to fish the men mended their nets.';
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      at === 5 ? ([long, 'Rough.'] as const) : ([`${long}甲`, fair] as const),
    );
  expect(lines([chapterOf('01', pairs(29))])).toEqual([]);
  expect(lines([chapterOf('01', pairs(30))]).map((line) => line.split(' ')[1])).toEqual(['length-outlier']);
});

test('the time that checks take grows with the book, not with its square', () => {
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, at): readonly [string, string] => [
      `ペトロフは${at + 10}隻の船と関税について、アイスランドの港でEUの人と話した。`,
      `In a port of Iceland, Petrov talked about ${at + 10} ships and tariffs with someone from the EU.`,
    ]);
  const terms = termsOf(
    Array.from(
      { length: 2000 },
      (_, at) => `- {term: 関税${at === 0 ? '' : at}, en: tariff${at === 0 ? '' : at}}\n`,
    ).join(''),
  );
  const time = (count: number) => {
    const chapter = chapterOf('01', pairs(count));
    const started = performance.now();
    expect(lines([chapter], terms)).toEqual([]);
    return performance.now() - started;
  };
  time(100);
  const [small, large] = [time(300), time(1200)];
  expect(large).toBeLessThan(12 * small + 500);
});

test('a chapter that is paired by the alignment is checked as it is', () => {
  const { report, messages } = collector(checksRules, parityRules);
  const source = parseDocument({ file: 'ja.md', text: '# 港\n\n港は一八九〇年に開かれた。\n' }, 'ja', report);
  const target = parseDocument(
    { file: 'en.md', text: '# Port\n\nThe port was opened in 1890.\n' },
    'en',
    report,
  );
  const chapter = alignChapter('01', source, target, fitLengths([{ source, target }]), report);
  checkTranslations([{ chapters: [chapter], terms: [], source: 'ja', target: 'en' }], report);
  expect(messages).toEqual([]);
});
