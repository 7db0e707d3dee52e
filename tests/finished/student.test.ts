import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { strFromU8 } from 'fflate';
import { builtGuide, firstChapters } from './finished-books.ts';
import { withoutMarks, writtenItems } from './manuscript.ts';
import { openFinished } from './opened-epub.ts';
import { bare } from './printed-book.ts';
import { hasBrowser, hasTool, outputOf } from './tools.ts';

const purpose = 'answers in the student edition';
const ready = hasTool('poppler', purpose) && hasTool('qpdf', purpose) && (await hasBrowser(purpose));

/** Texts that stand in answers only: nowhere in the chapters, and nowhere in what a question itself shows. */
function canaries(): readonly string[] {
  const shown = [
    ...textsIn('manuscript'),
    ...textsIn('translations/en'),
    ...writtenItems().flatMap(({ open }) => open),
  ];
  const open = bare(withoutMarks(shown.join('\n')));
  const secrets = new Set(
    writtenItems()
      .flatMap(({ secrets: own }) => own)
      .map(bare),
  );
  return [...secrets].filter((text) => text.length > 3 && !open.includes(text));
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(join(firstChapters, folder))
    .filter((name) => /\.(?:md|yaml)$/u.test(name))
    .map((name) => readFileSync(join(firstChapters, folder, name), 'utf8'));
}

describe.skipIf(!ready)('the student edition holds no answer', () => {
  let folder: string;
  const secrets = canaries();
  const leaks = (text: string) => {
    const packed = bare(text);
    return secrets.filter((secret) => packed.includes(secret));
  };

  beforeAll(async () => {
    folder = await builtGuide();
  }, 900_000);

  test('though the reader edition holds nearly all of them', () => {
    expect(secrets.length).toBeGreaterThan(80);
    const found = new Set(leaks(outputOf('pdftotext', '-raw', join(folder, 'wahei-reader.pdf'), '-')));
    console.info(
      `${secrets.length} answers and explanations, ${found.size} of them whole in the reader's PDF`,
    );
    expect(found.size).toBeGreaterThan(secrets.length / 2);
  });

  test('in the text of its PDF', () => {
    const file = join(folder, 'wahei-student.pdf');
    expect(leaks(outputOf('pdftotext', '-raw', file, '-'))).toEqual([]);
    expect(leaks(outputOf('pdftotext', '-layout', file, '-'))).toEqual([]);
  });

  test('in any object of its PDF: metadata, outline, tags, names, links', () => {
    const file = join(folder, 'wahei-student.pdf');
    expect(leaks(outputOf('qpdf', '--json=2', file))).toEqual([]);
    expect(leaks(outputOf('pdfinfo', '-meta', file))).toEqual([]);
    expect(leaks(outputOf('pdfinfo', '-struct-text', file))).toEqual([]);
    expect(leaks(outputOf('pdfinfo', '-dests', file))).toEqual([]);
  });

  test('in any file of its EPUB, attributes and comments too', () => {
    const { files } = openFinished(join(folder, 'wahei-student.epub'));
    for (const [name, bytes] of files) {
      const text = strFromU8(bytes);
      expect(leaks(text), name).toEqual([]);
      expect(leaks(text.replace(/<rt>[^<]*<\/rt>|<[^>]*>/gu, '')), name).toEqual([]);
      expect(text, name).not.toMatch(/\bdata-(?:correct|answer|solution)/u);
    }
  });

  test('in its report', () => {
    expect(leaks(readFileSync(join(folder, 'wahei-student.report.json'), 'utf8'))).toEqual([]);
  });
});
