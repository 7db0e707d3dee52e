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
  readonly messages: number;
}

const start = promisify(execFile);

/** Runs the compiled program's `check --json` on a book in a process of its own. */
export async function measuredCheck(book: BookFiles): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  try {
    await writeBook(book, folder);
    // The program ends by itself; what it took is told as its last word.
    const tell =
      'process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())))';
    const program = join(repository, 'dist/cli/main.js');
    const words = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, program];
    const { stdout, stderr } = await start(process.execPath, [...words, 'check', folder, '--json'], {
      maxBuffer: 2 ** 30,
    }).catch((fault: unknown) => fault as { stdout: string; stderr: string });
    const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as NodeJS.ResourceUsage;
    const { messages } = JSON.parse(stdout) as { messages: readonly unknown[] };
    return {
      seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      memory: usage.maxRSS / 1024,
      messages: messages.length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
