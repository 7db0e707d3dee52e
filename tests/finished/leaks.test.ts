import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { canariesIn, canaryBook } from '../gates/canary-book.ts';
import { built, folderOf } from './finished-books.ts';
import { openFinished } from './opened-epub.ts';
import { bytesFrom, hasBrowser, hasTool, outputOf } from './tools.ts';

const purpose = 'marked answers in finished files';
const ready = hasTool('poppler', purpose) && hasTool('qpdf', purpose) && (await hasBrowser(purpose));

const { files, canaries } = canaryBook();
const words = canaries.map(({ word }) => word);

describe.skipIf(!ready)('a word in every field of every answer', () => {
  let out: string;
  const path = (name: string) => join(out, `canary-${name}`);
  const drawn = (name: string) => canariesIn(outputOf('pdftotext', '-raw', path(name), '-'));

  beforeAll(async () => {
    const folder = join(inject('finishedBooks'), 'canary');
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    out = folderOf(await built('canary-out', folder, []));
  }, 900_000);

  test('stands in the copy of the teacher and in the key', () => {
    for (const name of ['teacher.pdf', 'key.pdf']) {
      const found = drawn(name);
      const missing = canaries.filter(({ word }) => !found.has(word));
      expect(missing, name).toEqual([]);
    }
  });

  test.each(['student.pdf', 'student-booklet.pdf'])('stands nowhere in %s', (name) => {
    expect([...drawn(name)]).toEqual([]);
    expect([...canariesIn(outputOf('pdftotext', '-layout', path(name), '-'))]).toEqual([]);
    const bytes = bytesFrom('qpdf', '--qdf', '--object-streams=disable', path(name), '-');
    expect(inBytes(bytes)).toEqual([]);
    const json = outputOf('qpdf', '--json=2', path(name));
    expect([...canariesIn(json)]).toEqual([]);
  });

  test.each(['student.epub', 'ja.epub', 'bare.epub'])('stands nowhere in %s', async (name) => {
    expect(inBytes(await readFile(path(name)))).toEqual([]);
    for (const [file, bytes] of openFinished(path(name)).files) {
      const text = Buffer.from(bytes).toString('utf8');
      expect([...canariesIn(text), ...canariesIn(text.replaceAll(/<[^>]*>/gu, ''))], file).toEqual([]);
      expect(text, file).not.toMatch(/(?:id|href)="[^"]*\ba\d?-of-/u);
    }
  });

  test.each(['student', 'ja', 'bare'])('stands nowhere in the report of %s', async (edition) => {
    expect([...canariesIn(await readFile(path(`${edition}.report.json`), 'utf8'))]).toEqual([]);
  });

  test('where a key gives answers alone, stands in them alone', () => {
    const found = canariesIn(textOf(path('brief.epub')));
    for (const { word, field } of canaries) {
      expect(found.has(word), `${word} ${field}`).toBe(
        !/^(?:explanation|feedback|rubric|choices.*feedback$)/u.test(field),
      );
    }
  });

  test('where a key answers every other question, stands in those', () => {
    const found = canariesIn(textOf(path('odd.epub')));
    const order = [...new Set(canaries.map(({ item }) => item))];
    expect(found.size).toBeGreaterThan(0);
    expect(found.size).toBeLessThan(words.length);
    for (const item of order) {
      const own = canaries.filter((canary) => canary.item === item).map(({ word }) => found.has(word));
      expect(new Set(own).size, item).toBe(1);
    }
  });
});

/** Words in bytes, read as UTF-8 and as UTF-16 from even and odd bytes on. */
function inBytes(bytes: Buffer): readonly string[] {
  const texts = [
    bytes.toString('utf8'),
    bytes.toString('utf16le'),
    bytes.subarray(1).toString('utf16le'),
    Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le'),
    Buffer.from(bytes.subarray(1, (bytes.length - 1) | 1))
      .swap16()
      .toString('utf16le'),
  ];
  return texts.flatMap((text) => words.filter((word) => text.includes(word)));
}

function textOf(epub: string): string {
  return [...openFinished(epub).files.values()]
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
}
