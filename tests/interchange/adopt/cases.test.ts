import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../../build/diagnostics/catalog.ts';
import { adoptPoRules } from '../../../build/diagnostics/rules/adopt-po.ts';
import { adoptRules } from '../../../build/diagnostics/rules/adopt.ts';
import { alignRules } from '../../../build/diagnostics/rules/align.ts';
import { assembleRules } from '../../../build/diagnostics/rules/assemble.ts';
import { interchangeRules } from '../../../build/diagnostics/rules/interchange.ts';
import { checksRules } from '../../../build/diagnostics/rules/checks.ts';
import { parityRules } from '../../../build/diagnostics/rules/parity.ts';
import { planFiles, withFiles } from '../../../build/interchange/adopt/planned-files.ts';
import { adopters } from '../../../build/interchange/adopt/index.ts';
import { loadBook } from '../../../build/load/load-book.ts';
import { collector } from '../../support/collect.ts';
import { folderFiles } from '../../support/folder-files.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const root = new URL('../../fixtures/adopt/', import.meta.url).pathname;
const cases = (
  await Promise.all(
    adopters.map(async ({ id, adopt }) =>
      (await readdir(join(root, id))).map((name) => [id, name, adopt] as const),
    ),
  )
).flat();

test('every importer has cases, and every folder of cases an importer', async () => {
  expect((await readdir(root)).toSorted()).toEqual(adopters.map(({ id }) => id).toSorted());
});

/**
 * `input/` becomes `expected/`: the files of the book, and in `messages.txt` what the import said, then what the book
 * that comes of it says. Cases named `faults…` give no book, those named `gaps…` one that has things to mend.
 */
describe('texts that are there become a book', () => {
  test.each(cases)('%s: %s', async (what, name, adopt) => {
    const folder = join(root, what, name);
    const said = collector(adoptRules, adoptPoRules, interchangeRules);
    const request = { files: await folderFiles(join(folder, 'input')), only: undefined };
    const adoption = await adopt({ ...request, source: 'ja', target: 'en' }, said.report);
    const empty = memoryFiles({});
    const files = adoption === undefined ? [] : ((await planFiles(adoption, empty, name, said.report)) ?? []);
    const book = collector(adoptRules, alignRules, assembleRules, checksRules, parityRules);
    const pictures = { 'manuscript/images/a.svg': picture, 'translations/en/images/a.svg': picture };
    const loaded = await loadBook(withFiles(memoryFiles(pictures), files), name, book.report);
    const pairs = [...(loaded?.books.values() ?? [])].flatMap(({ chapters }) =>
      chapters.flatMap(({ aligned }) => aligned.pairs),
    );
    if (name.startsWith('faults')) expect(files).toEqual([]);
    else if (name.startsWith('gaps')) expect(book.messages).not.toEqual([]);
    else {
      const errors = book.messages.filter(({ ruleId }) => severityOf(ruleId) === 'error');
      expect(errors).toEqual([]);
      expect(pairs.length).toBeGreaterThan(0);
      expect(pairs.filter(({ state }) => !['paired', 'omitted', 'extra'].includes(state))).toEqual([]);
    }
    const lines = [...said.lines(), '', `${pairs.length} pairs`, ...(files.length === 0 ? [] : book.lines())];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'expected', 'messages.txt'));
    for (const { path, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      await expect(text).toMatchFileSnapshot(join(folder, 'expected', path));
    }
    // Snapshots are written when all cases have run.
    const entries = await readdir(join(folder, 'expected'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    const made = ['messages.txt', ...files.map(({ path }) => path)].map((path) =>
      join(folder, 'expected', path),
    );
    const stale = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(stale.filter((path) => !made.includes(path))).toEqual([]);
  });
});

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
