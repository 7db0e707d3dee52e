import { breakMark } from '../text/searched-form.ts';
import type { WrittenPiece, WrittenStream } from './written-text.ts';

/** A run of letters on a page: where it begins and how wide and high it is (pt), and the marked content it is part of. */
interface Run {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly mark: string | undefined;
}

/**
 * The words drawn on the pages of a PDF, hidden ones too, as pdf.js reads them.
 *
 * Readings are set smaller than their words and stand between them in the file, so that the letters of each size are
 * read by themselves; then everything as it comes. Lines run on where they stand below each other, in files with tags
 * within one piece of marked content: two cells or choices make no sentence together. A short answer that is cut by the
 * end of a page is therefore not found.
 */
export async function pdfPageText(pdf: Uint8Array): Promise<readonly WrittenStream[]> {
  const runs = await runsOf(pdf);
  const bySize = new Map<number, Run[]>();
  for (const run of runs) {
    const size = Math.round(run.size * 10);
    const known = bySize.get(size);
    if (known === undefined) bySize.set(size, [run]);
    else known.push(run);
  }
  return [...bySize.values(), runs].map((list): WrittenStream => ({
    kind: 'words',
    pieces: list.map(piece),
  }));
}

function piece(run: Run, index: number, list: readonly Run[]): WrittenPiece {
  const before = list[index - 1];
  return {
    text: run.text,
    where: `#page=${run.page}`,
    continues: before !== undefined && runsOn(before, run),
  };
}

function runsOn(before: Run, run: Run): boolean {
  if (before.page !== run.page) return false;
  if (Math.abs(before.y - run.y) < run.size / 4) {
    const gap = run.x - before.x - before.width;
    return gap > -run.size && gap < run.size * 1.5;
  }
  if (before.mark !== run.mark) return false;
  const below = before.y - run.y;
  return below > 0 && below < run.size * 2.5 && run.x < before.x + before.width;
}

async function runsOf(pdf: Uint8Array): Promise<readonly Run[]> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(pdf.slice(), {
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false },
    ...{ fontExtraProperties: false, verbosity: 0 },
  });
  const runs: Run[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
      } else if (item.str.trim() !== '') {
        const [, , , , x, y] = item.transform.map(Number);
        const mark = open.findLast((id) => id !== undefined && id !== null);
        runs.push({
          ...{ text: item.str.replaceAll(breakMark, ''), page: number, mark },
          ...{ x: x ?? 0, y: y ?? 0, width: item.width, size: item.height },
        });
      }
    }
    page.cleanup();
  }
  await document.destroy();
  return runs;
}
