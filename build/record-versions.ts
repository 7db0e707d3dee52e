import type { EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { LoadedProject } from './load/load-book.ts';
import { recordVersions } from './questions/versions.ts';

/**
 * The project with the order of every version that these editions print: what its lock had, and what is new. Reports the
 * sets whose order had to change. The lock is written by whoever writes the files.
 */
export function withVersions(
  loaded: LoadedProject,
  editions: readonly EditionConfig[],
  report: Report,
): LoadedProject {
  const { project } = loaded;
  const chapters = [...([...loaded.exercises.values()][0]?.values() ?? [])];
  const lock = recordVersions(chapters, editions, project.config.id, project.lock, report);
  return { ...loaded, project: { ...project, lock } };
}
