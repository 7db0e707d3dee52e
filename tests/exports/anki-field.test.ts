import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldHtml, fieldText, fieldWords } from '../../build/exports/anki/field.ts';
import { markedHtml } from '../../build/exports/anki/marked.ts';
import { withReadings } from '../../build/exports/with-readings.ts';
import { noteTags } from '../../build/exports/anki/tags.ts';
import { spellReading } from '../../build/exports/vocabulary/spell-reading.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { words } from './export-input.ts';

const bold = (html: string) => `<b>${html}</b>`;

test.each([
  ['{漢字|かんじ}', '漢字[かんじ]'],
  ['{漢字|かん|じ}', '漢[かん] 字[じ]'],
  ['この{漢字|かんじ}を', 'この 漢字[かんじ]を'],
  ['a {字|じ}', 'a  字[じ]'],
  ['**{強|つよ}い**{字|じ}', '<strong>強[つよ]い</strong>字[じ]'],
  ['{ABC D|エー}', 'ABC&#32;D[エー]'],
  ['`a[0] < {{b}}`', '<code>a&#91;0&#93; &#60; &#123;&#123;b&#125;&#125;</code>'],
  ['A&B <c> 1::2 3:4', 'A&#38;B &#60;c&#62; 1&#58;&#58;2 3:4'],
  ['[語](https://example.org/)を', '語を'],
])('%s is written as %s', (markdown, field) => {
  // Raw HTML is refused where books are read, so it cannot be among these words.
  expect(fieldHtml(words(markdown.replace('<c>', '\\<c>')))).toBe(field);
});

test('Anki’s filter gives back every reading over its own base, whatever stands around it', () => {
  const piece = fc.constantFrom(
    '{漢字|かんじ}',
    '{生物|せい|ぶつ}',
    'は ',
    'だ。',
    '*強い*',
    '\\[注\\]',
    ' ',
    'x\\>y',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const content = words(pieces.join(''));
      const found = [...fieldHtml(content).matchAll(/ ?([^ >]+?)\[(.+?)\]/gu)].map(([, base, kana]) => [
        base,
        kana,
      ]);
      const written = pieces.flatMap((one) =>
        one === '{漢字|かんじ}'
          ? [['漢字', 'かんじ']]
          : one.startsWith('{生')
            ? [
                ['生', 'せい'],
                ['物', 'ぶつ'],
              ]
            : [],
      );
      expect(found).toEqual(written);
    }),
  );
});

test('the words of a field are its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');
      expect(fieldWords(fieldText(text))).toBe(clean);
    }),
  );
  expect(fieldText('a\u001fb')).toBe('ab');
});

test('a mark takes a ruby whole', () => {
  expect(markedHtml(words('{戦闘停止|せんとうていし}の日'), [{ start: 2, end: 4 }], bold)).toBe(
    '<b>戦闘停止[せんとうていし]</b>の日',
  );
  expect(
    markedHtml(
      words('この{停戦|てい|せん}と停戦。'),
      [
        { start: 2, end: 4 },
        { start: 5, end: 7 },
      ],
      bold,
    ),
  ).toBe('この<b>停[てい] 戦[せん]</b>と<b>停戦</b>。');
  expect(markedHtml(words('何もない'), [], bold)).toBe('何もない');
});

test('a suppressed word has no reading at any of its places, other words keep theirs', () => {
  const content = words('{今日|きょう}の{本日|ほん|じつ}と**{今日|こんにち}**');
  const shown = fieldHtml(withReadings(content, { policy: undefined, suppress: ['今日'] }));
  expect(shown).toBe('今日の 本[ほん] 日[じつ]と<strong>今日</strong>');
  const none = withReadings(content, { policy: 'none', suppress: [] });
  expect(fieldHtml(none)).toBe('今日の本日と<strong>今日</strong>');
});

test.each([
  ['断定する', 'だんていする', '断定[だんてい]する'],
  ['取り引き', 'とりひき', '取[と]り 引[ひ]き'],
  ['お金', 'おかね', 'お 金[かね]'],
  ['カンニング行為', 'かんにんぐこうい', 'カンニング 行為[こうい]'],
  ['人々', 'ひとびと', '人々[ひとびと]'],
  ['気に入り', 'きにいり', '気[き]に 入[い]り'],
  // Two places fit: the reading stands over the whole.
  ['日々の野', 'ひびののの', '日々の野[ひびののの]'],
  ['大人', 'おとな', '大人[おとな]'],
  ['かな', 'かな', 'かな'],
  ['食べる', 'くう', '食べる[くう]'],
  ['コーヒー豆', 'コーヒーマメ', 'コーヒー 豆[マメ]'],
])('%s, %s is %s', (word, reading, field) => {
  const content = spellReading(word, reading);
  expect(fieldHtml(content)).toBe(field);
  expect(plainText(content)).toBe(word);
});

/** The kana of a word as a pattern, kanji as any kana: what fits the reading in one way only is divided. */
function waysToDivide(word: string, reading: string): number {
  const [run = ''] = /^(?:漢+|[あい]+)/u.exec(word) ?? [];
  if (run === '') return reading === '' ? 1 : 0;
  const rest = word.slice(run.length);
  if (!run.startsWith('漢'))
    return reading.startsWith(run) ? waysToDivide(rest, reading.slice(run.length)) : 0;
  const lengths = Array.from({ length: reading.length }, (_, index) => index + 1);
  return lengths.reduce((sum, length) => sum + waysToDivide(rest, reading.slice(length)), 0);
}

test('a word is divided where there is one way to do it, and only there', () => {
  const word = fc.string({ unit: fc.constantFrom('漢', 'あ', 'い'), minLength: 1, maxLength: 6 });
  const reading = fc.string({ unit: fc.constantFrom('あ', 'い'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, reading, (written, spoken) => {
      fc.pre(written.includes('漢'));
      const content = spellReading(written, spoken);
      const parts = content.flatMap((node) => (node.type === 'ruby' ? node.parts : []));
      const isDivided = parts.every(({ base }) => /^漢+$/u.test(base));
      const isOneRun = /^漢+$/u.test(written);
      expect(isDivided).toBe(isOneRun || waysToDivide(written, spoken) === 1);
      const said = content.map((node) =>
        node.type === 'ruby' ? node.parts.map((part) => part.reading).join('') : plainText([node]),
      );
      expect(said.join('')).toBe(spoken);
    }),
  );
});

test('a word and a reading with very many ways to divide are read at once', () => {
  const started = performance.now();
  spellReading('漢あ'.repeat(500), `${'あ'.repeat(5000)}い`);
  spellReading('漢あ'.repeat(500), 'あ'.repeat(5000));
  expect(performance.now() - started).toBeLessThan(1000);
});

test('tags hold no white space, which parts them', () => {
  expect(noteTags(['a b', '文\u3000法', 'a_b', ' ', 'x'])).toEqual(['a_b', '文_法', 'x']);
});
