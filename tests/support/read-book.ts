import type { Project } from '../../build/model/project.ts';
import { readProject } from '../../build/read/project.ts';
import { collector } from './collect.ts';
import { memoryFiles } from './memory-files.ts';
import type { MemoryLink } from './memory-files.ts';

/** Reads a book folder in memory; gives the project and the messages as lines. */
export async function readBook(
  entries: Readonly<Record<string, string | Uint8Array | MemoryLink>>,
): Promise<{ readonly project: Project | undefined; readonly lines: readonly string[] }> {
  const { report, lines } = collector();
  const project = await readProject(memoryFiles(entries), 'わたしの 本', report);
  return { project, lines: lines() };
}

/** The smallest book there is. */
export const smallBook = {
  'manuscript/book.yaml': 'title: 和平\n',
  'manuscript/01.md': '# 一\n',
  'translations/en/01.md': '# One\n',
} as const;
