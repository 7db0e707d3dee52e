import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../build/text/sentences.ts';

function split(text: string, language: string): readonly string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Each line is a text; `|` stands where a sentence ends. */
const japanese = [
  '来た。|見た。|勝った。',
  '「A。B。」と言った。|次の文。',
  '「おはよう。」|「こんにちは。」と言った。',
  '『本。』は題名だ。|次だ。',
  'おい！？|行くぞ。|え？　|でも。',
  '彼は来た。」と続く。|次だ。',
  '前の段落の終わり。」|次の文。',
  '「開いたまま。|次の文。',
  '（注。を見よ）である。|（注を見よ。）|次に。',
  'である（注。）。|次に。',
  'モーニング娘。が好きだ。|Yahoo!も使う。',
  '03．数字である．|次の文である．',
  'そう……だった。|──そして。',
  'assert_eq!を使う。|次だ。',
  '行こう！と叫んだ。|とても！|とてもだ。',
  '3.5倍になった。|1.2.3版である。',
  '改行の前。\n|改行の後。',
  '句点なし',
];

const englishTexts = [
  'I came. |I saw. |I conquered.',
  'Mr. Smith joined the U.S. Army on p. 4. |He left.',
  'J. R. R. Tolkien wrote it. |See Fig. 3.2 and e.g. Tokyo.',
  'Version 1.2.3 costs 3.50 dollars. |Next.',
  '“Wait!” she said. |“Go.” |Then he left.',
  'She said, "Stop." |He did.',
  'He lives in the U.S. |The end.',
  'Wait... what? |No. 5 is here.',
  '1. Foo bar. |Then etc. |And so on.',
  'Washington, D.C. is big. |Plan B. |The next.',
  'Line one\nline two. |Next.',
  'Nani ka [What is it?] (Tokyo, 2021), 69.',
  'It has three parts: one, two. |Next.',
  'On Nov. 23 it rained. |Then (see ch. 2) it stopped.',
];

describe('sentences of Japanese', () => {
  test.each(japanese)('%s', (marked) => {
    expect(split(marked.replaceAll('|', ''), 'ja')).toEqual(marked.split('|'));
  });
});

describe('sentences of English', () => {
  test.each(englishTexts)('%s', (marked) => {
    expect(split(marked.replaceAll('|', ''), 'en')).toEqual(marked.split('|'));
  });
});

describe('sentences of any text', () => {
  test.each(['ja', 'en', 'de', 'zh-Hant', 'not a tag'])(
    'in %s cover it completely, none of them empty',
    (language) => {
      const pieces = [
        '。',
        '！',
        '」',
        '「',
        '（',
        '）',
        '. ',
        '? ',
        'a',
        '海',
        ' ',
        '\n',
        'Mr.',
        '“',
        '”',
        '…',
        '𠮷',
      ];
      const anyText = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
      fc.assert(
        fc.property(anyText, (text) => {
          const found = split(text, language);
          expect(found.join('')).toBe(text);
          expect(found.every((sentence) => sentence !== '')).toBe(true);
        }),
      );
    },
  );

  test('stay cheap in a text of brackets alone', () => {
    const start = performance.now();
    sentences('「'.repeat(50_000) + '」』'.repeat(50_000), 'ja');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
