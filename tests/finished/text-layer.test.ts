import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontFaces } from '../../build/fonts/font-faces.ts';
import { coveredCodePoints } from '../../build/fonts/coverage.ts';
import { builtGuide, firstChapters } from './finished-books.ts';
import { beadsOf } from './follow-text.ts';
import { alignedBlocks } from './manuscript.ts';
import { bare } from './printed-book.ts';
import { readTagged, textIn, type TaggedElement, type TaggedPdf } from './tagged-pdf.ts';
import { hasBrowser, hasTool, outputOf } from './tools.ts';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const purpose = 'the words inside the PDF';
const editions = ['reader', 'student', 'key'];

describe.skipIf(!(await hasBrowser(purpose)))('the words inside the PDF', () => {
  let folder: string;
  const books = new Map<string, TaggedPdf>();
  const bookOf = (edition: string): TaggedPdf => {
    const book = books.get(edition);
    if (book === undefined) throw new Error(edition);
    return book;
  };

  beforeAll(async () => {
    folder = await builtGuide();
    for (const edition of editions)
      books.set(edition, await readTagged(join(folder, `wahei-${edition}.pdf`)));
  }, 900_000);

  test('are those of the manuscript, in both languages, as a screen reader comes upon them', async () => {
    const { root } = bookOf('reader');
    const text = withoutReferences(bare(textIn(root, isMark)));
    const blocks = (await alignedBlocks(firstChapters)).filter(({ kind }) => kind !== 'image');
    const wanted = beadsOf(blocks);
    expect(wanted.length).toBeGreaterThan(250);
    const lost = wanted.flatMap(({ id, source, target }) =>
      [source, target]
        .map(withoutReferences)
        .flatMap((words) => (text.includes(words) ? [] : [`${id}: ${words}`])),
    );
    expect(lost).toEqual([]);
  });

  const unwanted = /[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd\u00ad]/gu;

  test.for(editions)('of the %s edition are characters, not the radicals that look like them', (edition) => {
    const { pages } = bookOf(edition);
    const words = pages.map(({ marked, artifacts, unmarked }) =>
      [...marked.values(), artifacts, unmarked].join(''),
    );
    expect(words.flatMap((text) => text.match(unwanted) ?? [])).toEqual([]);
  });

  test.skipIf(!hasTool('mutool', purpose)).for(editions)(
    'of the %s edition are so for MuPDF too',
    (edition) => {
      const text = outputOf('mutool', 'draw', '-q', '-F', 'txt', join(folder, `wahei-${edition}.pdf`));
      expect(text.match(unwanted)).toBeNull();
      expect(text.normalize('NFC')).toBe(text);
      // What MuPDF finds is what the tags and the page furniture hold, letter for letter, whatever the order.
      const { pages } = bookOf(edition);
      const ours = pages.map(({ marked, artifacts }) => [...marked.values(), artifacts].join('')).join('');
      expect(counted(text)).toEqual(counted(ours));
    },
  );

  test.for(editions)(
    'of the %s edition are set in declared faces, each in two subsets at most',
    (edition) => {
      const fonts = [...bookOf(edition).fonts.values()];
      const declared = new Set(fontFaces.map(({ packagePath }) => fileOf(packagePath)));
      expect(fonts.filter(({ face }) => !declared.has(face)).map(({ face }) => face)).toEqual([]);
      const faces = fonts.map(({ face }) => face);
      expect(faces.filter((face) => faces.filter((other) => other === face).length > 2)).toEqual([]);
    },
  );

  test.for(editions)('of the %s edition have a glyph of their own each: none is an empty box', (edition) => {
    const covered = new Map(
      fontFaces.map(({ packagePath }) => [fileOf(packagePath), coverageOf(packagePath)]),
    );
    for (const { face, characters, empty } of bookOf(edition).fonts.values()) {
      expect(empty, face).toBe(0);
      const strange = [...characters]
        .flatMap((text) => [...text])
        .filter((character) => covered.get(face)?.has(character.codePointAt(0) ?? 0) !== true);
      expect(strange, face).toEqual([]);
    }
  });
});

/** Calls of notes, which are figures in the midst of a sentence, and readings. */
function isMark(element: TaggedElement): boolean {
  if (element.type === 'RT') return true;
  return element.type === 'Link' && /^[\s\u2060]*[\d*†‡]+[\s\u2060]*$/u.test(textIn(element));
}

/** Printed references, which the author has not written so: `（p. 15）`, `図1（p. 15）`. */
function withoutReferences(text: string): string {
  return text.replace(/(?:(?:図|表|Figure|Table)\d+)?[（(]p\.(?:\d+|[ivxlc]+)[)）]/gu, '');
}

/** How often each letter stands in a text, white space left out. */
function counted(text: string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  // MuPDF gives one dash for two that the faces draw alike, and knows no replacement text: dots of emphasis.
  for (const letter of bare(text).replaceAll('―', '—').replaceAll('•', ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const { resolve } = createRequire(import.meta.url);

/** `…/SourceSerif4_700Bold_Italic.ttf` as the font names itself: `SourceSerif4-BoldItalic`. */
function fileOf(packagePath: string): string {
  const [family = '', ...face] = (packagePath.split('/').at(-1) ?? '').replace('.ttf', '').split('_');
  const style = face.join('').replace(/^\d+/u, '').replace('RegularItalic', 'Italic');
  return `${family}-${style}`;
}

function coverageOf(packagePath: string): ReadonlySet<number> {
  return coveredCodePoints(new Uint8Array(readFileSync(resolve(packagePath))));
}
