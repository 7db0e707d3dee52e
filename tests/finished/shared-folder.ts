import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of finished books keep what they have built, so that each is built once in a run. */
    readonly finishedBooks: string;
  }
}

/** Global set-up: an empty folder for the run, removed when it is over. Books are built when a test first asks. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-finished-'));
  project.provide('finishedBooks', folder);
  return () => rm(folder, { recursive: true, force: true });
}
