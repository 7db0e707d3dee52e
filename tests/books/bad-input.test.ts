import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ruleOf } from '../../build/diagnostics/catalog.ts';
import type { BadBook } from './bad-book.ts';
import { readTree, writeBook } from './book-files.ts';
import { runTaiyaku } from './command.ts';
import { goodBook } from './good-book.ts';
import { blockFaults } from './mutations/blocks.ts';
import { bookFileFaults } from './mutations/book-file.ts';
import { encodingFaults } from './mutations/encodings.ts';
import { fileFaults } from './mutations/files.ts';
import { markupFaults } from './mutations/markup.ts';
import { pictureFaults } from './mutations/pictures.ts';
import { questionInputFaults } from './mutations/question-input.ts';
import { questionFaults } from './mutations/questions.ts';
import { themeFaults } from './mutations/theme.ts';

const groups: Readonly<Record<string, readonly BadBook[]>> = {
  'book.yaml': bookFileFaults,
  files: fileFaults,
  encodings: encodingFaults,
  blocks: blockFaults,
  'mark-up': markupFaults,
  pictures: pictureFaults,
  questions: questionFaults,
  'question input': questionInputFaults,
  theme: themeFaults,
};
const golden = new URL('../fixtures/books/bad/', import.meta.url).pathname;
/** What an earlier build left in the output folder, and what this one must leave. */
const earlier = { 'harbour-reader.pdf': '%PDF-1.7 of yesterday', 'harbour-reader.epub': 'PK of yesterday' };
const rulesHit = new Set<string>();
let folder: string;

beforeEach(async () => {
  folder = join(await realpath(await mkdtemp(join(tmpdir(), 'taiyaku-bad-'))), 'harbour');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

test('the good book, which all others are made from, has no fault', async () => {
  await writeBook(goodBook, folder);
  expect(await runTaiyaku(['check', folder])).toEqual({ code: 0, out: '', err: 'No errors, no warnings.\n' });
});

const oneForm = process.platform === 'darwin';
if (oneForm) console.warn('SKIPPED: a name in two Unicode forms. Run the tests on Linux.');

describe.each(Object.entries(groups))('%s', (_group, books) => {
  test.each(books.filter(({ twoForms }) => !(oneForm && twoForms === true)))(
    '$name',
    async ({ name, edit }) => {
      await writeBook(edit(goodBook), folder);
      await mkdir(join(folder, 'out'));
      for (const [file, words] of Object.entries(earlier)) await writeFile(join(folder, 'out', file), words);
      const before = await readTree(folder);

      const built = await runTaiyaku(['build', folder]);
      await expect(`${built.err}=> ${built.code}\n`).toMatchFileSnapshot(join(golden, `${name}.txt`));
      expect(built.out, 'a failed build prints nothing on standard output').toBe('');
      expect(await readTree(folder), 'a failed build changes nothing on disk').toEqual(before);

      const japanese = await runTaiyaku(['check', folder, '--lang', 'ja']);
      expect(japanese.code).toBe(built.code);
      expect(ruleIds(japanese.err), 'the same faults in Japanese').toEqual(ruleIds(built.err));
      expect(`${built.err}${japanese.err}`, 'every value is filled in').not.toMatch(
        /\{\{|[^-]undefined[^-]|\[object/u,
      );
      for (const id of ruleIds(built.err)) rulesHit.add(id);
    },
  );
});

afterAll(() => {
  for (const id of rulesHit) {
    const rule = ruleOf(id);
    expect(rule?.ja.message, `a Japanese message for ${id}`).toMatch(/[\u3040-\u30ff]/u);
  }
});

function ruleIds(text: string): readonly string[] {
  return Array.from(text.matchAll(/^\S.*?:\d+:\d+ ([a-z0-9-]+) /gmu), ([, id = '']) => id);
}
