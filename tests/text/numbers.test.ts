import { describe, expect, test } from 'vitest';
import { statedNumbers } from '../../build/text/numbers.ts';
import { kanaSkeleton, latinSkeletons } from '../../build/text/skeleton.ts';

/** Each number as the ways it may be answered, `!` where it must be, and behind `+` what it answers besides. */
function read(text: string, language: string): string {
  return statedNumbers(text, language)
    .map(
      ({ values, also, certain }) =>
        values.join('|') + (certain ? '!' : '') + also.map((value) => `+${value}`).join(''),
    )
    .join(' ');
}

describe('numbers of a text', () => {
  test.each([
    ['２０２５年４月３日', '2025! month:4!+4 3!'],
    ['明治三十三年に12万5000人', '1900|era:meiji:33!+33 125000!'],
    ['令和元年', '2019|era:reiwa:1!+1'],
    ['一九四五年、十九世紀、百二十', '1945! 19!+1900 120!'],
    ['3.5億円と1,200円', '350000000! 1200!'],
    ['3千人、12万5千人、1.5万人', '3000! 125000! 15000!'],
    ['第三章の三割', '3 30|3/10!'],
    ['第四章と第四の男', '4! 4'],
    ['二・五倍と二百三十四万', '2.5! 2340000!'],
    ['三分の一と半分', '1/3! +1/2+50+0.5'],
    ['午後3時半、15時、18:45', 'time:15:30!+3 time:15:0|15!+15 time:18:45!'],
    ['3時間半、一年半', '3.5+3+210 1.5+1+18'],
    ['90年代、1990年代', '90|1990|1890! 1990!+90'],
    ['2014年から22年まで、1914〜18年', '2014! 2022|22! 1914! 1918|18!'],
    ['同年、翌月', '+any-year +any-month'],
    ['一般に十分な統一、四六時中の七五三、数十人、十数年', ''],
    ['五六人、二五頁', '56 25!'],
    ['十五里と三十キロ', '15 30!'],
    ['売り上げ（万円）と人口（千人）', '+10000 +1000'],
  ])('%s', (text, expected) => {
    expect(read(text, 'ja')).toBe(expected);
  });

  test.each([
    ['April 3, 2025', 'month:4!+4 3! 2025!'],
    ['Nine out of ten, 6 in 10', '90|9/10!+9+10 60|6/10!+6+10'],
    ['it was eight hundred ten years ago', '810+800+10'],
    ['fifteen miles, 25 acres, 25 km', '15 25 25!'],
    ['it leaves at 6.40', '6.4|time:6:40|time:18:40!'],
    ['1st of May; you may march', 'month:5!+5 1!'],
    ['in March; May I?', 'month:3!+3 month:5+5 +1'],
    ['the nineteenth century, one hundred and twenty', '19! +100+1 120!'],
    ['1914–18 and 1.2 million', '1914! 1918|18! 1200000!'],
    ['thirty thousand five hundred; twenty-five or two', '30500! 25! 2'],
    ['two and a half million; half a million; a million and a half', '2500000! 500000! 1500000!'],
    ['nineteen forty-five, a hundred, two dozen', '1945! 100 24!'],
    ['the 1980s, the 21st, the seventies', '1980!+80 21! 70|1970!'],
    ['version 1.2.3', '1.2.3|1|2|3!'],
    ['3 p.m., 15:30, half past four in the afternoon', 'time:15:0! time:15:30! time:16:30!'],
    ['six in the morning, ten o’clock', 'time:6:0|6! time:10:0|time:22:0|10!'],
    ['one third, a fifth of the men, a third man', '1/3! 1/5|20! 3'],
    ['5%, five percent, 30 per cent', '5! 5! 30|3/10!'],
    ['an hour and a half; two decades', '1.5+1+90 +20+2'],
    ['Louis XIV', '+14'],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
  });

  test.each([
    '1'.repeat(200_000),
    '1.'.repeat(100_000),
    '一'.repeat(200_000),
    '1,'.repeat(100_000),
    'two '.repeat(50_000),
    'half a '.repeat(30_000),
    '3億'.repeat(60_000),
  ])('are read in one pass (%#)', (text) => {
    const started = performance.now();
    for (const language of ['ja', 'en']) statedNumbers(text, language);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('the consonants of a name', () => {
  test.each([
    ['ロンドン', 'London'],
    ['チャールズ', 'Charles'],
    ['スミス', 'Smith'],
    ['オルガン', 'organ'],
    ['ヴィクトリア', 'Victoria'],
    ['アメリカ', 'America'],
    ['コンピュータ', 'computer'],
  ])('are the same in %s and %s', (kana, latin) => {
    expect(latinSkeletons(latin)).toContain(kanaSkeleton(kana));
  });
});
