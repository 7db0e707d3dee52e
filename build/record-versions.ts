import type { EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { LoadedProject } from './load/load-book.ts';
import { answeredSheet, reportSkew } from './questions/skew.ts';
import { inVersion, recordVersions } from './questions/versions.ts';

/**
 * The project with the order of every version that these editions print: what its lock had, and what is new. Reports the
 * sets whose order had to change, and versions whose right answers stand in the same place too often. The lock is written
 * by whoever writes the files.
 */
export function withVersions(
  loaded: LoadedProject,
  editions: readonly EditionConfig[],
  report: Report,
): LoadedProject {
  const { project } = loaded;
  const { id } = project.config;
  // One record serves the books of all translations, of which some have questions that others have not.
  const chapters = loaded.authored;
  const lock = recordVersions(chapters, editions, id, project.lock, report);
  for (const version of new Set(editions.flatMap((edition) => edition.version ?? []))) {
    const sheets = chapters.map((chapter) => answeredSheet(inVersion(chapter, version, id, lock), version));
    reportSkew(sheets, report, version);
  }
  return { ...loaded, project: { ...project, lock } };
}
