import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf, isInvisible } from '../../build/fonts/characters.ts';
import { coveredCodePoints } from '../../build/fonts/coverage.ts';
import { fontFaceCss } from '../../build/fonts/font-face-css.ts';
import { facesOf, fontFaces, fontFamilies } from '../../build/fonts/font-faces.ts';
import { missingCharacters } from '../../build/fonts/missing-characters.ts';
import { subsetFonts, type UsedFace } from '../../build/fonts/subset-fonts.ts';

const { resolve } = createRequire(import.meta.url);
const load = (packagePath: string): Promise<Uint8Array> => readFile(resolve(packagePath));
/** The regular Japanese face with some characters. */
const used = (characters: ReadonlySet<string>): readonly UsedFace[] =>
  facesOf(['Noto Serif JP'])
    .slice(0, 1)
    .map((face) => ({ ...face, characters }));

/** Four-letter names of the tables, or of the layout features, in a TrueType file. */
function tableOf(font: Uint8Array, name: string): DataView {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (tagAt(view, at) === name) {
      return new DataView(font.buffer, font.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
    }
  }
  return new DataView(new ArrayBuffer(64));
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));

function features(font: Uint8Array, table: 'GPOS' | 'GSUB'): readonly string[] {
  const view = tableOf(font, table);
  const list = view.getUint16(6);
  return Array.from({ length: view.getUint16(list) }, (_, index) => tagAt(view, list + 2 + index * 6));
}

describe('the typefaces', () => {
  test('are all installed, with their licences', async () => {
    for (const face of fontFaces) expect((await load(face.packagePath)).length).toBeGreaterThan(10_000);
    for (const family of fontFamilies) {
      expect(Buffer.from(await load(family.licencePath)).toString()).toContain('SIL Open Font License');
      expect(facesOf([family.family]).length).toBeGreaterThan(1);
    }
  });

  test('are outlines of TrueType, which print as a font and not as drawings', async () => {
    for (const face of fontFaces) {
      const font = await load(face.packagePath);
      expect(tableOf(font, 'glyf').byteLength).toBeGreaterThan(64);
      expect(tableOf(font, 'fvar').byteLength).toBe(64);
    }
  });
});

describe('a subset', () => {
  const characters = charactersOf(['日本語「かな」']);

  test('holds the characters asked for and nothing else of the kanji, radicals least of all', async () => {
    const [subset] = await subsetFonts(used(new Set([...characters, '目', '一'])), load, 'truetype');
    const covered = coveredCodePoints(subset?.bytes ?? new Uint8Array());
    for (const character of '日本語「かな」目一　…―０'.slice(0, -1)) {
      expect([character, covered.has(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
    }
    expect([...covered].filter((code) => code >= 0x2e80 && code <= 0x2fdf)).toEqual([]);
    expect(covered.has('猫'.codePointAt(0) ?? 0)).toBe(false);
  });

  test('keeps the features of Japanese spacing', async () => {
    const [subset] = await subsetFonts(used(characters), load, 'truetype');
    const bytes = subset?.bytes ?? new Uint8Array();
    expect(features(bytes, 'GPOS')).toEqual(expect.arrayContaining(['chws', 'halt', 'palt', 'kern']));
    expect(features(bytes, 'GSUB')).toEqual(expect.arrayContaining(['vert']));
  });

  test('has the same bytes and name whatever the order of the characters', async () => {
    const reversed = new Set([...characters].reverse());
    const [first] = await subsetFonts(used(characters), load, 'woff2');
    const [second] = await subsetFonts(used(reversed), load, 'woff2');
    expect(second).toEqual(first);
    expect(first?.fileName).toMatch(/^noto-serif-jp-400-[0-9a-f]{8}\.woff2$/);
    expect(first?.mediaType).toBe('font/woff2');
  });

  test('of a face nobody knows is left out', async () => {
    expect(
      await subsetFonts([{ family: 'X', weight: 400, style: 'normal', characters }], load, 'woff2'),
    ).toEqual([]);
  });

  test('is named in a rule of its own', async () => {
    const italic = facesOf(['Source Serif 4'])
      .filter((face) => face.style === 'italic')
      .slice(0, 1);
    const fonts = await subsetFonts(
      italic.map((face) => ({ ...face, characters })),
      load,
      'truetype',
    );
    expect(fontFaceCss(fonts, 'fonts/')).toMatch(
      /^@font-face \{\n {2}font-family: 'Source Serif 4';\n {2}font-weight: 400;\n {2}font-style: italic;\n {2}font-display: block;\n {2}src: url\('fonts\/source-serif-4-400-italic-\w+\.ttf'\) format\('truetype'\);\n\}$/,
    );
  });
});

describe('characters', () => {
  test('are whole ones, each once, with those the toolchain prints itself', () => {
    const characters = charactersOf(['𠮷野家𠮷']);
    expect(characters.has('𠮷')).toBe(true);
    expect([...characters].filter((character) => character.length > 2)).toEqual([]);
    for (const character of '\u3000“”‘’…―0123456789‐﹅') expect(characters.has(character)).toBe(true);
  });

  test('of any texts are those of each text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const characters = charactersOf(texts);
        return texts.every((text) => [...text].every((character) => characters.has(character)));
      }),
    );
  });

  test('that no face can print are found, invisible ones left out', async () => {
    const stack = ['Noto Serif JP', 'Source Serif 4'];
    const text = '漢字かな abc Привет Ελλ 𠮷 ō “” \u200d\ufe00\u00ad\n';
    expect(await missingCharacters(stack, text, load)).toEqual([]);
    expect(await missingCharacters(stack, '犬𓀀ก犬ก', load)).toEqual(['ก', '𓀀']);
    expect(await missingCharacters([], 'a', load)).toEqual(['a']);
  });

  test('without a glyph of their own are the invisible ones', () => {
    expect(['\u200b', '\ufeff', '\ufe0f', '\u{e0100}', '\t'].every(isInvisible)).toBe(true);
    expect(['a', '　', ' ', '字'].some(isInvisible)).toBe(false);
  });
});
