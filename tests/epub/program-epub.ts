import { readPackageFile, readStylesheet } from '../../build/cli/package-files.ts';
import type { EditionPorts } from '../../build/edition-ports.ts';
import { buildEdition, loadBook } from '../../build/pipeline.ts';
import type { Typesetter } from '../../build/model/ports.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { openBytes, type OpenEpub } from './open-epub.ts';

const repository = new URL('../../', import.meta.url).pathname;

const ports: EditionPorts = {
  typesetter: () => Promise.reject<Typesetter>(new Error('an EPUB alone has no pages')),
  stylesheet: (name) => readStylesheet(repository, name),
  packageFile: (specifier) => readPackageFile(repository, specifier),
  progress: { stage: () => undefined, step: () => undefined },
  now: () => 0,
};

export interface ProgramEpub {
  readonly bytes: Uint8Array;
  readonly epub: OpenEpub;
}

/** An edition of a book in memory as the program packs it, its gates passed. It must name `epub` as its one format. */
export async function programEpub(
  files: Readonly<Record<string, string | Uint8Array>>,
  edition: string,
): Promise<ProgramEpub> {
  const { report, lines } = collector();
  const loaded = await loadBook(memoryFiles(files), 'book', report);
  const artifacts = loaded && (await buildEdition(loaded, edition, ports, report));
  const bytes = artifacts?.find(({ path }) => path.endsWith('.epub'))?.bytes;
  if (bytes === undefined) throw new Error(`no EPUB of ${edition}:\n${lines().join('\n')}`);
  return { bytes, epub: openBytes(bytes) };
}
