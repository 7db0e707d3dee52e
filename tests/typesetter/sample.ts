import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { charactersOf } from '../../build/fonts/characters.ts';
import { fontFaceCss } from '../../build/fonts/font-face-css.ts';
import { facesOf } from '../../build/fonts/font-faces.ts';
import { subsetFonts } from '../../build/fonts/subset-fonts.ts';
import type { PageGeometry, PageSection, ServedFiles } from '../../build/model/ports.ts';
import type { OpenBrowser } from '../../build/typesetter/browser.ts';
import { findBrowser, launch } from '../../build/typesetter/browser.ts';

/** Shared by all suites, so that the Chromium is unpacked once a machine. */
const cacheFolder = join(tmpdir(), 'taiyaku-test-cache');

/** Starts the Chromium that comes with the toolchain: no browser is on this search path. */
export async function bundledChromium(): Promise<OpenBrowser> {
  const install = await findBrowser({ path: '', platform: process.platform, cacheFolder });
  if (install === undefined) throw new Error('The bundled Chromium is missing: run `npm ci`.');
  return launch(install);
}

export function loadFont(packagePath: string): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(packagePath));
}

export const b5: PageGeometry = {
  width: 182,
  height: 257,
  margin: { top: 22, bottom: 24, inner: 20, outer: 16 },
  bleed: 0,
  marks: 'none',
  binding: 'left',
};

/** Line pitch 16 pt, both languages. */
export const sampleCss = `
:root { font: 9pt/16pt 'Noto Serif JP'; }
p { margin: 0; }
.cell p { margin-top: -2pt; padding-top: 2pt; }
.cell p * { line-height: 0; }
.row { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
.row + .row { margin-top: 0; }
.row.spaced { margin-top: 16pt; }
.full { display: block; }
h2, ul, pre { margin: 0; padding: 0; }
h2 { font: 700 12pt/32pt 'Noto Serif JP'; }
[lang=en] { font-family: 'Source Serif 4', 'Noto Serif JP'; }
[lang=ja] p { text-align: justify; line-break: strict; }
ruby { white-space: nowrap; }
rt { font-size: 4.5pt; line-height: 1; }
.noteref { font-size: 6pt; vertical-align: 3pt; line-height: 0; }
`;

export const japanese =
  '<ruby>吾輩<rt>わがはい</rt></ruby>は猫である。名前はまだ無い。どこで生れたかとんと<em>見当</em>がつかぬ。何でも薄暗いじめじめした所で' +
  'ニャーニャー泣いていた事だけは<ruby>記憶<rt>きおく</rt></ruby>している。「吾輩はここで始めて人間というものを見た」（1905年）。';
const english =
  'I am a cat. As yet I have <em>no name</em>. I have no idea where I was born; all I remember is that I was meowing in a dim and damp place when, ' +
  'for the first time, I saw a human being. Привет, Tōkyō “office” — 1905.';

/** One row with both languages, `sentences` long, and a note call. */
export function sampleRow(id: string, sentences: number): string {
  const call = (side: string): string => `<a class="noteref" href="#n-${id}" data-note="n-${id}">${side}</a>`;
  return (
    `<div class="row parallel spaced" data-row="${id}" id="${id}">` +
    `<div class="cell source" data-column="0" lang="ja"><p>${japanese.repeat(sentences)}${call('1')}</p></div>` +
    `<div class="cell target" data-column="1" lang="en"><p>${english.repeat(sentences)}${call('1')}</p></div></div>`
  );
}

export async function sampleFiles(
  format: 'truetype' | 'woff2' = 'woff2',
): Promise<{ readonly css: string; readonly files: ServedFiles }> {
  const characters = charactersOf([japanese, english, '第章図表注練習問題解答']);
  const used = facesOf(['Noto Serif JP', 'Source Serif 4']).map((face) => ({ ...face, characters }));
  const fonts = await subsetFonts(used, loadFont, format);
  return {
    css: `${fontFaceCss(fonts, 'fonts/')}\n${sampleCss}`,
    files: new Map(fonts.map((font) => [`fonts/${font.fileName}`, font])),
  };
}

/** A page that carries its number. */
export function samplePage(index: number, html: string): PageSection {
  const side = index % 2 === 0 ? 'recto' : 'verso';
  return {
    id: `p${index}`,
    side,
    html,
    label: String(index + 1),
    head: side === 'verso' ? '<span lang="ja">吾輩は猫である</span>' : '<span lang="en">I Am a Cat</span>',
    folio: `<span>${index + 1}</span>`,
    className: '',
  };
}
