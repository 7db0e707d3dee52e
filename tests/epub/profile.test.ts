import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { epubRules } from '../../build/diagnostics/rules/epub.ts';
import { checkRepertoire } from '../../build/epub/repertoire.ts';
import { completeEpubSettings } from '../../build/read/epub-settings.ts';
import { isInJisX0213 } from '../../build/text/jis-x-0213.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { openEpub } from './open-epub.ts';
import { elementsOf } from './parse-xml.ts';
import { sampleInput } from './sample-book.ts';

const ebpaj = openEpub(sampleInput({ settings: completeEpubSettings({ profile: 'ebpaj' }) }).input);
const plain = openEpub(sampleInput().input);

describe('profile: ebpaj', () => {
  test('names the version of the guide in the metadata, under a prefix that is declared', () => {
    expect(ebpaj.packageDocument.attributes.get('prefix')).toBe('ebpaj: http://www.ebpaj.jp/');
    expect(ebpaj.text('item/standard.opf')).toContain(
      '<meta property="ebpaj:guide-version">1.1.3</meta>\n<meta property="rendition:layout">reflowable</meta>\n',
    );
    expect(ebpaj.text('item/standard.opf')).toContain('page-progression-direction="ltr"');
    expect(plain.text('item/standard.opf')).not.toMatch(/ebpaj|rendition/u);
  });

  test('has a class for each kind of page, and all of it in one `div.main`', () => {
    const pages = ebpaj.spine.map((path) => {
      const all = [...elementsOf(ebpaj.documents.get(path) ?? ebpaj.packageDocument)];
      const body = all.find(({ name }) => name === 'body');
      const inside = (body?.children ?? []).filter((child) => typeof child !== 'string');
      const mains = all.filter(({ attributes }) => /(?:^| )main(?: |$)/u.test(attributes.get('class') ?? ''));
      return {
        file: path.replace(/^.*p-|\.xhtml$/gu, ''),
        root: all.find(({ name }) => name === 'html')?.attributes.get('class'),
        body: body?.attributes.get('class'),
        inside: inside.map((child) =>
          typeof child === 'string' ? '' : `${child.name}.${child.attributes.get('class')}`,
        ),
        mains: mains.length,
      };
    });
    for (const { root, inside, mains } of pages)
      expect([root, inside, mains]).toEqual(['hltr', ['div.main'], 1]);
    expect(pages.map(({ file, body }) => `${file} ${body}`)).toEqual([
      'cover p-cover',
      'title-page p-titlepage',
      'toc p-toc',
      '01-peace p-text',
      '01-peace-exercises p-text',
      '01-peace-answers p-text',
      '02-exercises p-text',
      'answers p-text',
      'index p-text',
      'colophon p-colophon',
    ]);
  });
});

describe('JIS X 0213:2004', () => {
  test.each([
    ['kana, signs and Latin letters with marks', 'あンー〜―…※†①Ⅰ㈱āōéß'],
    ['kanji of both planes of the standard', '亜腕俱叱𠀋𪚲鷗噓'],
    ['what is written in more ways than the table has', '—～か゚'],
    ['ASCII', 'A~\\|'],
  ])('has %s', (_, text) => {
    for (const character of text) expect([character, isInJisX0213(character)]).toEqual([character, true]);
  });

  test.each(['𠮷', '髙', '☑', 'ｱ', '们', '한', 'ก', '😀'])('does not have %s', (character) => {
    expect(isInJisX0213(character)).toBe(false);
  });

  test('holds as many characters as it is said to', () => {
    let count = 0;
    for (let code = 0x80; code < 0x30000; code += 1) {
      const character = String.fromCodePoint(code);
      if (!/\p{Cf}|\p{Cs}/u.test(character) && isInJisX0213(character)) count += 1;
    }
    // 11,233, of which 25 are two code points each, and soft hyphens show nothing; — ～ ゚ are the other forms.
    expect(count).toBe(11_233 - 25 - 1 + 3);
  });

  test('what is outside it is told once, where it first stands, on the sides that are shown', async () => {
    const { report, lines } = collector(epubRules);
    const loaded = await loadBook(
      memoryFiles({
        'manuscript/book.yaml': 'title: {ja: 港, en: Harbour}\n',
        'manuscript/01.md': '# 港\n\n𠮷野家と髙島屋。\n\n𠮷野川。[^n]\n\n[^n]: 注の😀。\n',
        'translations/en/01.md': '# Harbour\n\nA house 你.\n\nA river.[^n]\n\n[^n]: A note.\n',
      }),
      'book',
      report,
    );
    const [book] = loaded?.books.values() ?? [];
    if (book === undefined) throw new Error(lines().join('\n'));
    checkRepertoire(book, ['source'], report);
    expect(lines().map((line) => line.split(',')[0])).toEqual([
      'manuscript/01.md:3:1 character-outside-jis Character 𠮷 (U+20BB7) is not in JIS X 0213:2004',
      'manuscript/01.md:3:1 character-outside-jis Character 髙 (U+9AD9) is not in JIS X 0213:2004',
      expect.stringMatching(/^manuscript\/01\.md:7:\d+ character-outside-jis Character 😀/u),
    ]);
  });
});
