import { describe, expect, test } from 'vitest';
import { statedNumbers } from '../../build/text/numbers.ts';
import { kanaSkeleton, latinSkeletons } from '../../build/text/skeleton.ts';

function read(text: string, language: string): string {
  return statedNumbers(text, language)
    .map(({ values, certain }) => values.join('/') + (certain ? '!' : ''))
    .join(' ');
}

describe('numbers of a text', () => {
  test.each([
    ['２０２５年４月３日', '2025! 4 3'],
    ['明治三十三年に12万5000人', '33/1900! 125000!'],
    ['令和元年', '1/2019!'],
    ['一九四五年、十九世紀、百二十', '1945! 19! 120!'],
    ['3.5億円と1,200円', '350000000/3.5! 1200!'],
    ['第三章の三割', '3 3/30'],
    ['二・五倍と二百三十四万', '2.5! 2340000!'],
    ['一般に十分な統一', ''],
  ])('%s', (text, expected) => {
    expect(read(text, 'ja')).toBe(expected);
  });

  test.each([
    ['April 3, 2025', '4 3 2025!'],
    ['the nineteenth century, one hundred and twenty', '19 120'],
    ['1914–18 and 1.2 million', '1914! 1918/18! 1200000/1.2!'],
    ['thirty thousand five hundred; twenty-five or two', '30500 25 2'],
    ['the 1980s, the 21st', '1980! 21!'],
    ['version 1.2.3', '1.2.3/1/2/3!'],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
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
