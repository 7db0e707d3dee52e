import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poppler } from '../finish/poppler.ts';

interface Word {
  readonly left: number;
  readonly middle: number;
  readonly text: string;
}

/**
 * Gives the lines in one half of a printed page, top down, as poppler reads them: words that stand level, joined. Furigana
 * is left out by its size, running heads and folios by their place.
 */
export function printedLines(pdf: Uint8Array, page: number, half: 'left' | 'right'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-lines-'));
  const file = join(folder, 'book.pdf');
  writeFileSync(file, pdf);
  const out = poppler('pdftotext', '-bbox', '-f', String(page), '-l', String(page), file, '-');
  rmSync(folder, { recursive: true });
  const middle = Number(/<page width="([\d.]+)"/.exec(out)?.[1]) / 2;
  const lines: Word[][] = [];
  for (const word of wordsOf(out).filter(({ left }) => left < middle === (half === 'left'))) {
    const line = lines.find((known) => Math.abs((known[0]?.middle ?? 0) - word.middle) < 5);
    if (line === undefined) lines.push([word]);
    else line.push(word);
  }
  return lines.map((line) =>
    line
      .toSorted((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
  );
}

const furiganaHeight = 7.5;
/** Type area of the sample page, pt from the top. */
const area = { top: 62, bottom: 661 };

function wordsOf(out: string): readonly Word[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g;
  return [...out.matchAll(word)]
    .filter(([, , top, bottom]) => Number(bottom) - Number(top) > furiganaHeight)
    .map(([, left, top, bottom, text]) => ({
      left: Number(left),
      middle: (Number(top) + Number(bottom)) / 2,
      text: text ?? '',
    }))
    .filter(({ middle }) => middle > area.top && middle < area.bottom)
    .sort((a, b) => a.middle - b.middle);
}
