import type { BookFiles } from '../books/book-files.ts';
import { measuredRun, type Taken } from './measured-run.ts';

/** What one run of `check` took, and how much it found. */
export interface Checked extends Taken {
  readonly messages: number;
}

/** Runs the compiled program's `check --json` on a book in a process of its own. */
export async function measuredCheck(book: BookFiles): Promise<Checked> {
  const { result, ...taken } = await measuredRun(book, 'check', ['--json'], (stdout) => {
    const { messages } = JSON.parse(stdout) as { messages: readonly unknown[] };
    return messages.length;
  });
  return { ...taken, messages: result };
}
