import { adopters } from '../../interchange/adopt/index.ts';
import { importers } from '../../interchange/index.ts';
import { nearest } from '../../yaml/suggest.ts';
import { adoptTexts } from '../adopt-texts.ts';
import { UsageFault } from '../faults.ts';
import type { Command } from '../verbs.ts';
import { importTranslationFile } from './import-translation.ts';

/** `import`: translations out of another program into a book that is there, or texts that are there into a book. */
export const importCommand: Command = async (invocation, world) => {
  const { subject, from } = invocation;
  const ids = [...importers, ...adopters].map(({ id }) => id);
  const known = ids.join(', ');
  if (subject === undefined) throw new UsageFault('cli:import-needs-kind', { known });
  if (!ids.includes(subject)) {
    const guess = nearest(subject, ids);
    throw guess === undefined
      ? new UsageFault('cli:unknown-import', { what: subject, known })
      : new UsageFault('cli:unknown-import-guess', { what: subject, guess, known });
  }
  if (from === undefined) throw new UsageFault('cli:import-needs-texts', { what: subject });
  const importer = importers.find(({ id }) => id === subject);
  if (importer !== undefined) return importTranslationFile(importer, from, invocation, world);
  const adopter = adopters.find(({ id }) => id === subject);
  if (adopter === undefined) throw new Error(`${subject} is in no registry of imports`);
  return adoptTexts(adopter, from, invocation, world);
};
