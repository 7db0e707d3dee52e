import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../build/cli/world.ts';
import { checkQuestions } from '../../build/load/check-questions.ts';
import { loadBook, type LoadedProject } from '../../build/load/load-book.ts';
import { openCommandLine, packageFolder, type CommandLine } from './command-line.ts';

let line: CommandLine;
let built: LoadedProject[];
const lockFile = 'river/translations/en/align.lock.json';

beforeEach(async () => {
  built = [];
  line = await openCommandLine({ engine: async () => engine });
  await cp(join(packageFolder, 'tests/fixtures/cli/books/river'), join(line.folder, 'river'), {
    recursive: true,
  });
});
afterEach(() => line.remove());

/** Reads books as the program does, and keeps what it would build. */
const engine: Engine = {
  loadBook,
  checkQuestions,
  withVersions: (loaded: LoadedProject) => Promise.resolve(loaded),
  exportBook: () => Promise.reject(new Error('no exports in this test')),
  exportTranslation: () => Promise.reject(new Error('no exports in this test')),
  importTranslation: () => Promise.reject(new Error('no imports in this test')),
  sheetsOfEdition: () => Promise.reject(new Error('nothing is shown here')),
  buildEdition: (loaded, id) => {
    built.push(loaded);
    return Promise.resolve([{ path: `${id}.txt`, bytes: new Uint8Array() }]);
  },
};

const read = (path: string) => readFile(join(line.folder, path), 'utf8');
const write = (path: string, text: string) => writeFile(join(line.folder, path), text);
const edit = async (path: string, old: string, now: string) =>
  write(path, (await read(path)).replace(old, now));
const idsOf = (err: string) => [...err.matchAll(/^\S+:\d+:\d+ (\S+)/gmu)].map(([, id]) => id);

describe('accept', () => {
  test('is the only writer: no other command makes or changes a lock', async () => {
    const before = await read(lockFile);
    for (const verb of ['status', 'check', 'align']) await line.run([verb, 'river']);
    expect(await read(lockFile)).toBe(before);
    await line.run(['new', 'fresh']);
    for (const verb of ['status', 'check', 'align']) {
      const { code } = await line.run([verb, 'fresh']);
      expect([verb, code]).toEqual([verb, 0]);
    }
    expect(await readdir(join(line.folder, 'fresh/translations/en'))).not.toContain('align.lock.json');
  });

  test('writes the first lock, of which nothing is out of date', async () => {
    await line.run(['new', 'fresh']);
    const { code, out } = await line.run(['accept', 'fresh', '--all']);
    const path = join(line.folder, 'fresh/translations/en/align.lock.json');
    expect([code, out]).toEqual([0, `${path}\n`]);
    expect((await line.run(['check', 'fresh', '--strict'])).code).toBe(0);
    expect((await line.run(['accept', 'fresh', '--all'])).out).toBe('');
  });

  test('the first lock holds the whole book, also when one file is accepted', async () => {
    await line.run(['new', 'fresh']);
    await line.run(['accept', 'fresh', 'manuscript/02-at-the-shop.md']);
    const { out } = await line.run(['status', 'fresh', '--json']);
    expect(JSON.parse(out)).toMatchObject({ translations: [{ blocks: [] }] });
  });

  test('takes blocks and files from either side, from the folder it is run in or the book’s', async () => {
    for (const word of [
      '01/p4',
      'river/translations/en/01.md',
      'manuscript/01.md',
      './river/manuscript/01.md',
    ]) {
      await cp(join(packageFolder, 'tests/fixtures/cli/books/river'), join(line.folder, 'river'), {
        recursive: true,
      });
      await line.run(['accept', 'river', word]);
      const { out } = await line.run(['status', 'river']);
      expect(out).not.toMatch(/^01\/p4 {2}touched/mu);
      expect(out).toMatch(/^02\/p2 {2}edited/mu);
    }
  });

  test('asks for an id by its right name', async () => {
    const { code, err } = await line.run(['accept', 'river', '01/q1']);
    expect([code, err]).toEqual([
      2,
      'taiyaku: The book has no block or file “01/q1”; did you mean “01/h1”?\n',
    ]);
  });

  test('keeps the reason, until the translation changes', async () => {
    await line.run(['accept', 'river', '01/p1', '--no-change-needed', ' 訳は方角を言わない ']);
    expect(await read(lockFile)).toContain('"reason": "訳は方角を言わない"');
    await line.run(['accept', 'river', '--all']);
    expect(await read(lockFile)).toContain('"reason"');
    await edit('river/translations/en/01.md', 'to south', 'to east');
    await line.run(['accept', 'river', '01/p1']);
    expect(await read(lockFile)).not.toContain('"reason"');
  });

  test('a reason that says nothing is none', async () => {
    const { code, err } = await line.run(['accept', 'river', '01/p1', '--no-change-needed', '  ']);
    expect([code, err]).toEqual([
      2,
      'taiyaku: --no-change-needed needs a reason that somebody can read later.\n',
    ]);
  });

  test('a block without a translation is refused by name, and left alone otherwise', async () => {
    await edit('river/translations/en/01.md', 'There are three bridges in the town.\n\n', '');
    const { code, err } = await line.run(['accept', 'river', '01/p2']);
    expect([code, err.split('\n')[0]]).toEqual([
      1,
      '01/p2 not accepted: manuscript/01.md:5 has no translation.',
    ]);
    const before = (await read(lockFile)).match(/町には.*/u)?.[0];
    await line.run(['accept', 'river', 'manuscript/01.md', '--no-change-needed', 'x']);
    expect((await read(lockFile)).match(/町には.*/u)?.[0]).toBe(before);
  });

  test.each([
    ['a box that is never closed', 'manuscript/01.md', '# 川の町\n', '# 川の町\n\n:::note\n'],
    ['a chapter without words', 'manuscript/02.md', '', undefined],
  ])('writes nothing where a fault hides a part of the book: %s', async (_name, path, old, now) => {
    const before = await read(lockFile);
    if (now === undefined) await write(`river/${path}`, '<!-- later -->\n');
    else await edit(`river/${path}`, old, now);
    const { code } = await line.run(['accept', 'river', '--all']);
    expect(code).toBe(1);
    expect(await read(lockFile)).toBe(before);
  });

  test('never writes over a lock that it cannot read', async () => {
    const text = `<<<<<<< HEAD\n${await read(lockFile)}`;
    await write(lockFile, text);
    for (const words of [
      ['accept', 'river', '--all'],
      ['status', 'river'],
      ['check', 'river'],
    ]) {
      const { code, err } = await line.run(words);
      expect([code, err.split('\n')[0]]).toEqual([
        1,
        'translations/en/align.lock.json:1:1 lock-conflict Unexpected mark of an unresolved merge, `<<<<<<< HEAD`; keep the lines of one side, or of both where their ids differ, and remove the marks',
      ]);
    }
    expect(await read(lockFile)).toBe(text);
  });

  test('leaves no other file behind, also when it cannot write', async () => {
    await line.run(['accept', 'river', '--all']);
    expect(await readdir(join(line.folder, 'river/translations/en'))).toEqual([
      '01.md',
      '02.md',
      'align.lock.json',
    ]);
    await line.run(['new', 'fresh']);
    await mkdir(join(line.folder, 'fresh/translations/en/align.lock.json'));
    const { code } = await line.run(['accept', 'fresh', '--all']);
    expect(code).toBe(1);
    expect(await readdir(join(line.folder, 'fresh/translations/en'))).not.toContainEqual(
      expect.stringContaining('.part'),
    );
  });

  test('each translation has a lock of its own', async () => {
    await mkdir(join(line.folder, 'river/translations/fr'));
    await write(
      'river/translations/fr/01.md',
      '# La ville\n\nLa rivière coule.\n\nTrois ponts.\n\nLa fête.\n',
    );
    await write(
      'river/translations/fr/02.md',
      '# Les ponts\n\nDes ponts de la ville.\n\nLe premier est en bois.\n',
    );
    const before = await read(lockFile);
    await line.run(['accept', 'river', '--all', '--target', 'fr']);
    expect(await read(lockFile)).toBe(before);
    await edit('river/manuscript/02.md', '木で', '石で');
    const { out } = await line.run(['status', 'river', '--target', 'fr']);
    expect(out).toMatch(/^02\/p2 {2}stale {2}manuscript\/02.md:5 ↔ translations\/fr\/02.md:5$/mu);
    expect((await line.run(['status', 'river', '--target', 'de'])).code).toBe(2);
  });
});

describe('a translation that is out of date', () => {
  test('is an error of check and build, among all the others', async () => {
    await edit('river/manuscript/02.md', '町の橋', '{町|まち|a|b}の橋');
    const check = await line.run(['check', 'river']);
    const build = await line.run(['build', 'river']);
    const expected = ['ruby-count', 'stale-translation', 'touched-translation', 'unaccepted-translation'];
    expect([check.code, [...new Set(idsOf(check.err))]]).toEqual([1, expected]);
    expect([build.code, [...new Set(idsOf(build.err))]]).toEqual([1, expected]);
    expect(built).toEqual([]);
  });

  test('is a warning where the book lets it pass', async () => {
    await edit('river/manuscript/book.yaml', '\n', '\nstale: warn\n');
    const check = await line.run(['check', 'river']);
    expect([check.code, idsOf(check.err)]).toEqual([
      0,
      ['stale-translation-allowed', 'touched-translation-allowed', 'unaccepted-translation'],
    ]);
    expect((await line.run(['check', 'river', '--strict'])).code).toBe(1);
    expect((await line.run(['build', 'river'])).code).toBe(0);
    // Marks are for drafts.
    expect(built.map(({ books }) => books.get('en')?.outOfDate)).toEqual([undefined]);
  });

  test('is marked in a draft, and stands in the report of the edition', async () => {
    const { code, err } = await line.run(['build', 'river', '--draft']);
    const ids = ['stale-translation-allowed', 'touched-translation-allowed', 'unaccepted-translation'];
    expect([code, idsOf(err)]).toEqual([0, ids]);
    expect(built.map(({ books }) => [...(books.get('en')?.outOfDate ?? [])])).toEqual([['01/p1', '01/p4']]);
    expect(built[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(ids);
  });

  test('hinders neither status nor the alignment', async () => {
    expect((await line.run(['status', 'river'])).code).toBe(0);
    expect((await line.run(['align', 'river'])).code).toBe(0);
  });
});
