import { severityOf } from '../../build/diagnostics/catalog.ts';
import type { EditionPorts } from '../../build/edition-ports.ts';
import type { Message } from '../../build/model/message.ts';
import type { FileSystem, PrintRequest, Typesetter } from '../../build/model/ports.ts';
import { buildEdition, loadBook } from '../../build/pipeline.ts';
import { nodeFiles } from '../../build/cli/node-files.ts';
import { readPackageFile, readStylesheet } from '../../build/cli/package-files.ts';
import { openDocument, type OpenDocument } from '../../build/typesetter/open-document.ts';
import { sheetStyles } from '../../build/typesetter/sheet-styles.ts';
import { repository } from '../finished/finished-books.ts';

/**
 * Builds the PDF of one edition of a book in this process, and gives what the browser was asked to print. `change` may
 * write the book's settings anew.
 */
export async function printedSheets(
  typesetter: Typesetter,
  book: string,
  edition: string,
  change: (settings: string) => string = (settings) => settings,
): Promise<PrintRequest> {
  const told: Message[] = [];
  const report = (
    ruleId: Message['ruleId'],
    place: Message['place'],
    values: Message['values'] = {},
    related: Message['related'] = [],
  ) => {
    if (severityOf(ruleId) === 'error') told.push({ ruleId, place, values, related });
  };
  const loaded = await loadBook(filesOf(book, change), 'book', report);
  if (loaded === undefined) throw new Error(`the book does not load: ${JSON.stringify(told)}`);
  const editions = loaded.project.config.editions.map((each) => ({ ...each, formats: ['pdf'] as const }));
  const config = { ...loaded.project.config, editions };
  let asked: PrintRequest | undefined;
  const recorder: Typesetter = {
    versions: typesetter.versions,
    measure: (request) => typesetter.measure(request),
    paginate: (request) => typesetter.paginate(request),
    print: (request) => {
      asked = request;
      return typesetter.print(request);
    },
    close: () => Promise.resolve(),
  };
  await buildEdition({ ...loaded, project: { ...loaded.project, config } }, edition, ports(recorder), report);
  if (asked === undefined || told.length > 0) throw new Error(`${edition}: ${JSON.stringify(told)}`);
  return asked;
}

function filesOf(book: string, change: (settings: string) => string): FileSystem {
  const files = nodeFiles(book);
  return {
    ...files,
    list: (folder) => files.list(folder),
    status: (path) => files.status(path),
    read: async (path) => {
      const bytes = await files.read(path);
      return path === 'manuscript/book.yaml'
        ? Buffer.from(change(Buffer.from(bytes).toString('utf8')))
        : bytes;
    },
  };
}

function ports(typesetter: Typesetter): EditionPorts {
  return {
    typesetter: () => Promise.resolve(typesetter),
    stylesheet: (name) => readStylesheet(repository, name),
    packageFile: (specifier) => readPackageFile(repository, specifier),
    progress: { stage: () => undefined, step: () => undefined },
    now: () => 0,
  };
}

/** Opens the sheets as the browser lays them out for printing. */
export async function openSheets(
  browser: Parameters<typeof openDocument>[0],
  request: PrintRequest,
): Promise<OpenDocument> {
  return openDocument(browser, {
    html: request.sheets.join('\n'),
    css: await sheetStyles(request.geometry, request.css),
    files: request.files,
    title: request.title,
    language: request.language,
  });
}
