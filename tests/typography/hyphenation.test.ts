import { describe, expect, test } from 'vitest';
import { closeHyphen } from '../../build/print/close-hyphen.ts';
import { comparedForm } from '../../build/gates/compare-text.ts';
import { hyphenator } from '../../build/text/hyphenate.ts';
import { usualType } from '../support/usual-type.ts';
import { linesOf, row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
const shown = (text: string | undefined) => text?.replaceAll('\u00ad', '|');

describe('hyphenation', () => {
  test('divides words of six letters and more, three before and two behind, by the language', () => {
    const keeps = new Set(['ferryman']);
    const en = hyphenator('en', keeps);
    expect(shown(en?.('international negotiation and understanding'))).toBe(
      'inter|na|tion|al nego|ti|a|tion and under|stand|ing',
    );
    expect(shown(en?.('Yamazoe NATO ferryman rōnin little only table it’s'))).toBe(
      'Yamazoe NATO ferryman rōnin lit|tle only table it’s',
    );
    expect(shown(hyphenator('ru', keeps)?.('переговоры'))).toContain('|');
    expect(shown(hyphenator('de', keeps)?.('Verhandlungen'))).toContain('|');
    expect(hyphenator('ja', keeps)).toBeUndefined();
    expect(hyphenator('ja-Latn', keeps)).toBeUndefined();
  });

  test('leaves code, addresses, generated words, emphasised words and Japanese alone, and changes no text', () => {
    const html =
      '<p>understanding <code>understanding</code> <em>understanding</em> <a class="url">understanding</a> ' +
      '<span data-generated="">understanding</span> 国際交渉understanding</p>';
    const made = set(html, 'en', true);
    expect(made.match(/under\u00adstand\u00ading/gu)).toHaveLength(2);
    expect(comparedForm(made.replaceAll(/<[^>]*>/gu, ''))).toBe(
      comparedForm(html.replaceAll(/<[^>]*>/gu, '')),
    );
    expect(set('<p>understanding</p>', 'ja', true)).not.toContain('\u00ad');
    expect(set('<p>understanding</p>', 'en', false)).not.toContain('\u00ad');
  });

  test('shows a hyphen where a column ends within a word', () => {
    const slice = closeHyphen([
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: 'of inter\u00ad' }],
      },
    ]);
    expect(JSON.stringify(slice)).toContain('\u2010');
  });

  test('breaks lines of a narrow column at least three letters into a word, and justifies them', async () => {
    const words =
      'Understanding international negotiation requires considerable preparation and documentation. ';
    const type = { ...usualType, align: 'justified', hyphenate: true } as const;
    const opened = await open(row('国', set(words.repeat(6), 'en', true)), { type });
    const [lines = []] = await linesOf(opened, '.target');
    const rights = lines.slice(0, -1).map(({ right }) => right);
    expect(Math.max(...rights) - Math.min(...rights)).toBeLessThan(0.5);
    const broken = lines.slice(0, -1).flatMap(({ text }, index) => {
      const [before, behind] = [/[a-z]+\u00ad?$/iu.exec(text)?.[0] ?? '', lines[index + 1]?.text ?? ''];
      return /^[a-z]/u.test(behind) && /[a-z\u00ad]$/u.test(text) && !/\s$/u.test(text) ? [before] : [];
    });
    expect(broken.every((part) => part.replaceAll('\u00ad', '').length >= 3)).toBe(true);
  }, 60_000);
});
