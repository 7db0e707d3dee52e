import { expect, test } from 'vitest';
import type { OpenDocument } from '../../build/typesetter/open-document.ts';
import { usualType } from '../support/usual-type.ts';
import { boxesOf, linesOf, row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

/** The typefaces that Chromium really used for the text inside each element, without what they inherit. */
async function facesOf(opened: OpenDocument, selector: string): Promise<readonly string[]> {
  const session = await opened.page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const used: string[] = [];
  for (const nodeId of nodeIds) {
    // On a busy machine lines may not be made again yet since the style agent looked: then there is no font to tell of.
    for (let asked = 0; ; asked += 1) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      if (fonts.length === 0 && asked < 50) {
        await opened.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        continue;
      }
      used.push(fonts.map(({ familyName }) => familyName.replace(/ (?:Regular|Bold)$/u, '')).join('+'));
      break;
    }
  }
  return used;
}

test('ragged: English lines end where their words end, unless the book asks for justified ones', async () => {
  const words = 'Every boat in the harbour has a name and a number painted on it. '.repeat(5);
  const ragged = await linesOf(await open(row('国', words)), '.target');
  const rights = (ragged[0] ?? []).slice(0, -1).map(({ right }) => right);
  expect(Math.max(...rights) - Math.min(...rights)).toBeGreaterThan(3);
}, 60_000);

test('figures: old-style where set, drawn by glyphs of their own, and lining where not', async () => {
  const html = row('国', '<span class="digits">1923, 4857 and 60</span>');
  const picture = async (figures: 'lining' | 'old-style') => {
    const opened = await open(html, { type: { ...usualType, figures } });
    return Buffer.from((await (await opened.page.$('.digits'))?.screenshot()) ?? []).toString('base64');
  };
  const lining = await picture('lining');
  expect(await picture('lining')).toBe(lining);
  expect(await picture('old-style')).not.toBe(lining);
}, 60_000);

test('small caps: real ones where set, neither capitals made small nor plain letters', async () => {
  const opened = await open(
    ['all-small-caps', 'normal']
      .map((caps) => row('国', `<span class="caps" style="font-variant-caps:${caps}">harbour</span>`))
      .join('') + row('国', '<span class="caps">HARBOUR</span>'),
  );
  const [small, plain, large] = (await boxesOf(opened, '.caps')).map(({ left, right }) => right - left);
  expect(small).not.toBeCloseTo(plain ?? 0, 1);
  // Source Serif draws small capitals wider than scaled ones: three quarters of the height, more than that of the width.
  expect((small ?? 0) / (large ?? 1)).toBeGreaterThan(0.76);
  const synthesis = await opened.page.evaluate(
    () => getComputedStyle(document.documentElement).fontSynthesis,
  );
  expect(synthesis).toBe('none');
}, 60_000);

test('Cyrillic: citations in either language are marked as Russian or Ukrainian and set in the Latin typeface', async () => {
  const opened = await open(
    row(set('「Мир и война」と『Історія України』'), set('see Мир и война, and Київ', 'en')),
  );
  const tags = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.cell span[lang]')].map(
      (run) => `${run.getAttribute('lang') ?? ''} ${run.textContent ?? ''}`,
    ),
  );
  expect(tags).toEqual(
    ['ru Мир и война', 'uk Історія України', 'ru Мир и война, ', 'uk Київ'].map((tag) =>
      tag.replace(/, $/u, ''),
    ),
  );
  expect(new Set(await facesOf(opened, '.cell span[lang]'))).toEqual(new Set(['Source Serif 4']));
}, 60_000);

test('Japanese in English: marked as Japanese and set with Japanese glyphs, the quotes around it in the Latin face', async () => {
  const opened = await open(row('国', set('the word 和平 (<em>wahei</em>), 「直」 and “骨”', 'en')));
  expect(await facesOf(opened, '.target span[lang=ja]')).toEqual([
    'Noto Serif JP',
    'Noto Serif JP',
    'Noto Serif JP',
  ]);
  expect(await opened.page.evaluate(() => document.querySelectorAll('.target span[lang=ja]').length)).toBe(3);
}, 60_000);
