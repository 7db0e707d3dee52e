import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bookDate } from '../../build/cli/book-date.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) console.warn('skipped: dates of commits, because git is not installed');

const environment = { PATH: process.env['PATH'] };
let book: string;

beforeEach(async () => {
  book = await mkdtemp(join(tmpdir(), 'taiyaku-date-'));
  await write('manuscript/book.yaml', 'title: 本', '2026-03-01T00:00:00Z');
  await write('manuscript/01.md', '一文。', '2026-04-02T10:20:30Z');
  await write('translations/en/01.md', 'One.', '2026-03-05T00:00:00Z');
});

afterEach(() => rm(book, { recursive: true, force: true }));

describe('the date that editions bear', () => {
  test('is SOURCE_DATE_EPOCH where it is set', async () => {
    expect(await dated({ SOURCE_DATE_EPOCH: '86400' })).toBe('1970-01-02T00:00:00.000Z');
  });

  test('is that of the newest file that the book is made of', async () => {
    expect(await dated()).toBe('2026-04-02T10:20:30.000Z');
    await write('exercises/01.yaml', 'chapter: 01', '2026-04-03T00:00:00.900Z');
    expect(await dated()).toBe('2026-04-03T00:00:00.000Z');
  });

  test('is not that of outputs, of records that the program keeps, or of hidden files', async () => {
    const later = '2026-09-09T00:00:00Z';
    await write('out/book.epub', '', later);
    await write('translations/en/align.lock.json', '{}', later);
    await write('exercises/exercises.lock.json', '{}', later);
    await write('manuscript/.01.md.swp', '', later);
    expect(await dated()).toBe('2026-04-02T10:20:30.000Z');
  });

  test('is none for a folder without files', async () => {
    await rm(join(book, 'manuscript'), { recursive: true });
    await rm(join(book, 'translations'), { recursive: true });
    expect(await bookDate(book, environment)).toBeUndefined();
  });
});

describe.skipIf(!hasGit)('the date of a book in a git repository', () => {
  beforeEach(async () => {
    await git(['init', '--quiet', '--initial-branch', 'main']);
    await commit('2026-05-05T05:05:05Z');
  });

  test('is that of the commit, whatever the times of the files, and the same for a clone', async () => {
    expect(await dated()).toBe('2026-05-05T05:05:05.000Z');
    await write('manuscript/01.md', '一文。', '2026-08-08T00:00:00Z');
    expect(await dated()).toBe('2026-05-05T05:05:05.000Z');
    const clone = join(book, 'out/clone');
    await git(['clone', '--quiet', '--no-hardlinks', book, clone]);
    expect((await bookDate(clone, environment))?.toISOString()).toBe('2026-05-05T05:05:05.000Z');
  });

  test('is not moved by commits of other files', async () => {
    await write('notes.txt', 'beside the book', '2026-05-06T00:00:00Z');
    await commit('2026-05-07T00:00:00Z');
    expect(await dated()).toBe('2026-05-05T05:05:05.000Z');
  });

  test('is that of a file which was changed or added since', async () => {
    await write('translations/en/01.md', 'One sentence.', '2026-06-06T00:00:00Z');
    expect(await dated()).toBe('2026-06-06T00:00:00.000Z');
    await write('manuscript/02.md', '二文。', '2026-06-07T00:00:00Z');
    expect(await dated()).toBe('2026-06-07T00:00:00.000Z');
  });

  test('takes line ends of Windows for no change', async () => {
    await write('manuscript/01.md', '一文。\n\n二文。\n', '2026-05-08T00:00:00Z');
    await commit('2026-05-09T00:00:00Z');
    await write('manuscript/01.md', '一文。\r\n\r\n二文。\r\n', '2026-08-08T00:00:00Z');
    expect(await dated()).toBe('2026-05-09T00:00:00.000Z');
  });

  test('is found by a book in a folder of a larger repository', async () => {
    await write('books/second/manuscript/01.md', '別の本。', '2026-05-10T00:00:00Z');
    await commit('2026-05-11T00:00:00Z');
    const second = await bookDate(join(book, 'books/second'), environment);
    expect([second?.toISOString(), await dated()]).toEqual([
      '2026-05-11T00:00:00.000Z',
      '2026-05-05T05:05:05.000Z',
    ]);
  });

  test('is asked for without running what the settings of the repository name', async () => {
    const mark = join(book, 'ran');
    const program = `touch ${mark}; cat`;
    const settings = [
      `[core]\n\tfsmonitor = "${program}"\n\tpager = "${program}"\n\thooksPath = hooks\n`,
      `[filter "evil"]\n\tclean = "${program}"\n\tsmudge = "${program}"\n`,
      `[diff "evil"]\n\ttextconv = "${program}"\n\tcommand = "${program}"\n[log]\n\tshowSignature = true\n`,
    ];
    await appendFile(join(book, '.git/config'), settings.join(''));
    await write('.gitattributes', '* filter=evil diff=evil', '2026-05-05T00:00:00Z');
    await write('hooks/post-index-change', `#!/bin/sh\ntouch ${mark}\n`, '2026-05-05T00:00:00Z');
    await write('manuscript/01.md', '書きかえた。', '2026-07-07T00:00:00Z');
    expect(await dated()).toBe('2026-07-07T00:00:00.000Z');
    expect(existsSync(mark)).toBe(false);
    // The trap works: a command that looks at the files runs them.
    await git(['status']);
    expect(existsSync(mark)).toBe(true);
  });

  test('is not looked for where the environment points', async () => {
    const elsewhere = { ...environment, GIT_DIR: '/nowhere', GIT_WORK_TREE: '/nowhere' };
    expect((await bookDate(book, elsewhere))?.toISOString()).toBe('2026-05-05T05:05:05.000Z');
  });
});

async function dated(more: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  return (await bookDate(book, { ...environment, ...more }))?.toISOString();
}

/** A file of the book, and when it was last written. */
async function write(path: string, words: string, time: string): Promise<void> {
  const full = join(book, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, words);
  await utimes(full, new Date(time), new Date(time));
}

async function commit(time: string): Promise<void> {
  await git(['add', '--all']);
  await git(['commit', '--quiet', '--message', 'A state of the book'], { GIT_COMMITTER_DATE: time });
}

async function git(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<void> {
  const person = [
    '-c',
    'user.name=Author',
    '-c',
    'user.email=author@example.org',
    '-c',
    'core.autocrlf=false',
  ];
  await promisify(execFile)('git', ['-C', book, ...person, ...words], {
    env: { ...environment, HOME: book, GIT_CONFIG_NOSYSTEM: '1', ...more },
  });
}
