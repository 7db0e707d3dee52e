import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeBook, type BookFiles } from '../books/book-files.ts';
import { repository } from '../finished/finished-books.ts';

/** What one run of the program took. */
export interface Taken {
  /** Time of the processor, user and system, s: it does not grow with what else the machine does. */
  readonly seconds: number;
  /** The most memory that the process held at once, MiB. */
  readonly memory: number;
}

const start = promisify(execFile);

/**
 * Runs the compiled program on a book, in a process of its own: `verb`, the book's folder, then `words`. `read` sees what
 * it printed, and the folder before it is removed.
 */
export async function measuredRun<T>(
  book: BookFiles,
  verb: string,
  words: readonly string[],
  read: (stdout: string, folder: string) => T | Promise<T>,
): Promise<Taken & { readonly result: T }> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  try {
    await writeBook(book, folder);
    // The program ends by itself; what it took is told as its last word.
    const tell =
      'process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())))';
    const program = join(repository, 'dist/cli/main.js');
    const all = [
      '--import',
      `data:text/javascript,${encodeURIComponent(tell)}`,
      program,
      verb,
      folder,
      ...words,
    ];
    const { stdout, stderr } = await start(process.execPath, all, { maxBuffer: 2 ** 30 }).catch(
      (fault: unknown) => fault as { stdout: string; stderr: string },
    );
    const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as NodeJS.ResourceUsage;
    return {
      seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      memory: usage.maxRSS / 1024,
      result: await read(stdout, folder),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
