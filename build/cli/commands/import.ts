import { importers, type Importer } from '../../interchange/importers.ts';
import { nearest } from '../../yaml/suggest.ts';
import { adoptTexts } from '../adopt-texts.ts';
import { UsageFault } from '../faults.ts';
import type { Command } from '../verbs.ts';

/** `import`: texts that are there already as the files of a book. */
export const importCommand: Command = async (invocation, world) => {
  const importer = chosenImporter(invocation.subject);
  const { from } = invocation;
  if (from === undefined) throw new UsageFault('cli:import-needs-texts', { what: importer.id });
  return adoptTexts(importer, from, invocation, world);
};

function chosenImporter(asked: string | undefined): Importer {
  const ids = importers.map(({ id }) => id);
  const known = ids.join(', ');
  if (asked === undefined) throw new UsageFault('cli:import-needs-kind', { known });
  const found = importers.find(({ id }) => id === asked);
  if (found !== undefined) return found;
  const guess = nearest(asked, ids);
  throw guess === undefined
    ? new UsageFault('cli:unknown-import', { what: asked, known })
    : new UsageFault('cli:unknown-import-guess', { what: asked, guess, known });
}
