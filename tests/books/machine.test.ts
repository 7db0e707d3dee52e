import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTypesetter } from '../../build/cli/open-typesetter.ts';
import { EngineFault } from '../../build/typesetter/faults.ts';
import { readTree, writeBook } from './book-files.ts';
import { runTaiyaku } from './command.ts';
import { smallestBook } from './hard-book.ts';

let folder: string;
let book: string;
let out: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'taiyaku-machine-')));
  book = join(folder, 'harbour');
  out = join(book, 'out');
  await writeBook(smallestBook, book);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Nothing of a failed build may be left, and nothing of an earlier one be gone. */
async function earlierOutputs(): Promise<() => Promise<void>> {
  await mkdir(out);
  await writeFile(join(out, 'harbour-reader.pdf'), '%PDF-1.7 of yesterday');
  await writeFile(join(out, 'harbour-reader.epub'), 'PK of yesterday');
  const before = await readTree(book);
  return async () => expect(await readTree(book)).toEqual(before);
}

const nowhere = { path: '', platform: 'linux', architecture: 'riscv64' };

describe('without a browser', () => {
  test('a build of pages is a matter of the machine, and says what to install', async () => {
    const unchanged = await earlierOutputs();
    const {
      code,
      out: printed,
      err,
    } = await runTaiyaku(['build', book], {
      openTypesetter: () => openTypesetter({ ...nowhere, cacheFolder: join(folder, 'cache') }),
    });
    expect([code, printed]).toEqual([3, '']);
    expect(err).toContain('No browser was found to make pages with.\nInstall Chrome, Chromium or Edge');
    await unchanged();
  });

  test('a browser that is named and not there is told by its name', async () => {
    const { code, err } = await runTaiyaku(['build', book], {
      openTypesetter: () =>
        openTypesetter({ ...nowhere, chromePath: '/nowhere/chrome', cacheFolder: join(folder, 'cache') }),
    });
    expect(code).toBe(3);
    expect(err).toContain(
      'The browser named by CHROME_PATH does not answer: /nowhere/chrome\nGive the full path',
    );
  });

  test('check and an EPUB need none', async () => {
    expect((await runTaiyaku(['check', book])).code).toBe(0);
    expect((await runTaiyaku(['build', book, '--format', 'epub'])).code).toBe(0);
    expect([...(await readTree(out)).keys()]).toEqual(['harbour-reader.epub', 'harbour-reader.report.json']);
  });
});

describe('an output folder that cannot be written', () => {
  test('because a file has its name', async () => {
    await writeFile(out, 'a file');
    const before = await readTree(folder);
    const { code, err } = await runTaiyaku(['build', book]);
    expect([code, err]).toEqual([
      3,
      `taiyaku: The output folder cannot be made: ${out} is a file. Name another one with --out.\n`,
    ]);
    expect(await readTree(folder)).toEqual(before);
  });

  // The superuser may write into any folder, so there is nothing to refuse.
  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    console.warn('SKIPPED: an output folder without the right to write. Run the tests as an ordinary user.');
  test.skipIf(isRoot)('because the right to write is missing', async () => {
    await mkdir(out);
    await chmod(out, 0o555);
    const { code, err } = await runTaiyaku(['build', book]);
    expect(code).toBe(3);
    expect(err).toContain(out);
    await chmod(out, 0o755);
    expect([...(await readTree(out)).keys()]).toEqual([]);
  });

  test('because the system refuses it only when it is made', async () => {
    const {
      code,
      out: printed,
      err,
    } = await runTaiyaku([...['build', book, '--format', 'epub'], ...['--out', '/proc/taiyaku']]);
    expect([code, printed]).toEqual([3, '']);
    expect(err).toMatch(/\/proc/u);
  });

  test('because a folder has the name of one output: then none is written', async () => {
    const unchanged = await earlierOutputs();
    await mkdir(join(out, 'harbour-reader.report.json'));
    const { code, err } = await runTaiyaku(['build', book, '--format', 'epub']);
    expect(code).toBe(3);
    expect(err).toContain('harbour-reader.report.json');
    await rm(join(out, 'harbour-reader.report.json'), { recursive: true });
    await unchanged();
  });
});

describe('a build that fails on the way', () => {
  test('leaves the earlier outputs and nothing else, and closes the browser', async () => {
    const unchanged = await earlierOutputs();
    let closed = 0;
    const fails = () => Promise.reject(new EngineFault('The browser could not load the rows whole.'));
    const {
      code,
      out: printed,
      err,
    } = await runTaiyaku(['build', book], {
      openTypesetter: () =>
        Promise.resolve({
          versions: {},
          measure: fails,
          paginate: fails,
          print: fails,
          close: () => Promise.resolve(void (closed += 1)),
        }),
    });
    expect([code, printed, closed]).toEqual([70, '', 1]);
    expect(err).toContain('This is a fault of taiyaku, not of your book; no output was changed.');
    await unchanged();
  });
});
