import { severityOf } from '../../build/diagnostics/catalog.ts';
import type { EditionPorts } from '../../build/edition-ports.ts';
import type { Message } from '../../build/model/message.ts';
import type { Artifact, PrintResult, RowBox, Typesetter } from '../../build/model/ports.ts';
import { buildEdition, loadBook, type LoadedProject } from '../../build/pipeline.ts';
import { nodeFiles } from '../../build/cli/node-files.ts';
import { readPackageFile, readStylesheet } from '../../build/cli/package-files.ts';
import { findBrowser, launch } from '../../build/typesetter/browser.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { firstChapters, repository } from './finished-books.ts';
import { browserEnvironment } from './tools.ts';

/** What a build of the edition gave and told. */
export interface Outcome {
  readonly artifacts: readonly Artifact[] | undefined;
  readonly errors: readonly Message[];
}

/** An edition that was really built once, and can be built again with other sheets than Paged.js gave. */
export interface RecordedEdition {
  readonly first: Outcome;
  readonly sheets: readonly string[];
  /** Runs the whole pipeline again; the typesetter answers as it did, but for the sheets. */
  again(sheets: readonly string[]): Promise<Outcome>;
}

/** Builds the PDF of the guide's reader edition and keeps what the browser said. */
export async function recordEdition(): Promise<RecordedEdition> {
  const loaded = await loadGuide();
  const install = await findBrowser(browserEnvironment);
  if (install === undefined) throw new Error('no browser');
  const real = createTypesetter(await launch(install));
  const measured: (readonly RowBox[])[] = [];
  let sheets: readonly string[] = [];
  let printed: PrintResult | undefined;
  const recorder: Typesetter = {
    ...real,
    versions: real.versions,
    measure: async (request) => {
      const boxes = await real.measure(request);
      measured.push(boxes);
      return boxes;
    },
    paginate: async (request) => (sheets = await real.paginate(request)),
    print: async (request) => (printed = await real.print(request)),
  };
  const first = await outcomeOf(loaded, recorder);
  await real.close();
  if (printed === undefined) throw new Error('the edition was not printed');
  const result = printed;
  return {
    first,
    sheets,
    again: (others) => {
      let asked = 0;
      return outcomeOf(loaded, {
        versions: real.versions,
        measure: () => Promise.resolve(measured[asked++] ?? []),
        paginate: () => Promise.resolve(others),
        print: () => Promise.resolve(result),
        close: () => Promise.resolve(),
      });
    },
  };
}

async function loadGuide(): Promise<LoadedProject> {
  const told: Message[] = [];
  const loaded = await loadBook(
    nodeFiles(firstChapters),
    'wahei',
    (ruleId, place, values = {}, related = []) => {
      told.push({ ruleId, place, values, related });
    },
  );
  if (loaded === undefined) throw new Error(`the guide does not load: ${JSON.stringify(told)}`);
  const { config } = loaded.project;
  const editions = config.editions.map((edition) => ({ ...edition, formats: ['pdf'] as const }));
  return { ...loaded, project: { ...loaded.project, config: { ...config, editions } } };
}

const files = new Map<string, Promise<Uint8Array>>();

async function outcomeOf(loaded: LoadedProject, typesetter: Typesetter): Promise<Outcome> {
  const errors: Message[] = [];
  const ports: EditionPorts = {
    typesetter: () => Promise.resolve(typesetter),
    stylesheet: (name) => readStylesheet(repository, name),
    packageFile: (specifier) => {
      const known = files.get(specifier) ?? readPackageFile(repository, specifier);
      files.set(specifier, known);
      return known;
    },
    progress: { stage: () => undefined, step: () => undefined },
    now: () => 0,
  };
  const artifacts = await buildEdition(
    loaded,
    'reader',
    ports,
    (ruleId, place, values = {}, related = []) => {
      if (severityOf(ruleId) === 'error') errors.push({ ruleId, place, values, related });
    },
  );
  return { artifacts, errors };
}
