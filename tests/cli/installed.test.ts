import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFolder } from './command-line.ts';

let folder: string;

// The packed program, installed in an empty folder beside the dependencies of this repository.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku installed-'));
  const packed = join(folder, 'node_modules', 'taiyaku');
  await mkdir(packed, { recursive: true });
  const npm = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', npm, { cwd: packageFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', packed, '--strip-components=1']);
  await linkDependencies(join(folder, 'node_modules'));
  await mkdir(join(folder, 'node_modules', '.bin'));
  await symlink('../taiyaku/dist/cli/main.js', join(folder, 'node_modules', '.bin', 'taiyaku'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the installed package', () => {
  test('names its version', async () => {
    expect((await taiyaku('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('writes a book that passes check without a word, and builds it', async () => {
    expect(await taiyaku('new', 'my book')).toMatchObject({ code: 0, out: '' });
    expect(await taiyaku('check', 'my book', '--strict')).toEqual({
      code: 0,
      out: '',
      err: 'No errors, no warnings.\n',
    });
    const built = await taiyaku('build', 'my book', '--edition', 'reader', '--format', 'epub');
    expect(built).toMatchObject({ code: 0, out: expect.stringMatching(/\.epub$/mu) as string });
    const epub = built.out.split('\n').find((path) => path.endsWith('.epub')) ?? '';
    expect((await readFile(epub)).subarray(0, 2).toString()).toBe('PK');
  }, 120_000);

  test('builds every edition of the new book', async ({ skip }) => {
    const ready = await taiyaku('doctor');
    if (ready.code !== 0) skip(`no browser: ${ready.out}`);
    expect(await taiyaku('new', 'whole')).toMatchObject({ code: 0 });
    const built = await taiyaku('build', 'whole');
    expect(built).toMatchObject({
      code: 0,
      err: expect.stringMatching(/No errors, no warnings\.\n$/u) as string,
    });
    expect(await readdir(join(folder, 'whole', 'out'))).toEqual([
      'whole-reader.epub',
      'whole-reader.pdf',
      'whole-reader.report.json',
      'whole-student.pdf',
      'whole-student.report.json',
    ]);
    const student = await readFile(join(folder, 'whole', 'out', 'whole-student.pdf'));
    expect(student.subarray(0, 5).toString()).toBe('%PDF-');
  }, 240_000);

  test('works on the current folder when none is named', async () => {
    expect((await taiyaku('check')).err).toMatch(/is not a book/u);
  });

  test('survives a reader that stops listening', () => {
    const line = `"${process.execPath}" node_modules/.bin/taiyaku explain | head -n 1`;
    expect(
      execFileSync('bash', ['-c', `set -o pipefail; ${line}`], { cwd: folder, encoding: 'utf8' }),
    ).toMatch(/^[a-z]/u);
  });
});

async function taiyaku(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const command = [join('node_modules', '.bin', 'taiyaku'), ...words];
  // npm's own variables would lead the program back to this repository.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C' };
  const run = promisify(execFile)(process.execPath, command, { cwd: folder, env });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    // What `execFile` rejects with when the program's exit code is not 0.
    (fault: { code: number; stdout: string; stderr: string }) => ({
      code: fault.code,
      out: fault.stdout,
      err: fault.stderr,
    }),
  );
}

async function linkDependencies(target: string): Promise<void> {
  const source = join(packageFolder, 'node_modules');
  for (const name of await readdir(source)) {
    if (!name.startsWith('.')) await symlink(join(source, name), join(target, name));
  }
}
