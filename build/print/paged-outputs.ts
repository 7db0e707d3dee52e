import type { EditionPorts } from '../edition-ports.ts';
import { makeBooklet } from '../finish/booklet.ts';
import type { DocumentInformation } from '../finish/information.ts';
import { finishPress, pressCount, pressPages } from '../finish/press.ts';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Artifact } from '../model/ports.ts';
import type { Translate } from '../model/words.ts';
import type { PrintedEdition } from './print-edition.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The files that are made of the printed pages, and what they were made with. */
export interface PagedOutputs {
  readonly artifacts: readonly Artifact[];
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Gives the files of an edition that are made of its one print run, in the formats it asks for: the PDF to read
 * (`<name>.pdf`), the file for a printing house (`-press`) and the sheets to fold (`-booklet`).
 */
export async function pagedOutputs(
  name: string,
  book: Book,
  edition: EditionConfig,
  printed: PrintedEdition | undefined,
  ports: EditionPorts & { readonly watch: Stopwatch },
  t: Translate,
): Promise<PagedOutputs> {
  if (printed === undefined) {
    return { artifacts: [], versions: {} };
  }
  const { pdf, information, geometry } = printed;
  const artifacts: Artifact[] = [];
  let versions = printed.versions;
  if (edition.formats.includes('pdf')) {
    artifacts.push({ path: `${name}.pdf`, bytes: pdf });
  }
  if (edition.formats.includes('press')) {
    ports.progress.stage('press');
    const made = await ports.watch.time('press', () => pressFile(book, printed, ports));
    artifacts.push({ path: `${name}-press.pdf`, bytes: made.bytes });
    versions = { ...versions, press: made.version };
  }
  if (edition.formats.includes('booklet')) {
    ports.progress.stage('booklet');
    const named = bookletInformation(information, t);
    const bytes = await ports.watch.time('booklet', () => makeBooklet(pdf, named, geometry.binding));
    artifacts.push({ path: `${name}-booklet.pdf`, bytes });
  }
  return { artifacts, versions };
}

async function pressFile(book: Book, printed: PrintedEdition, ports: EditionPorts) {
  const { pdf, pages, geometry, information } = printed;
  const converter = await ports.pressConverter?.();
  if (converter === undefined) {
    throw new Error('a file for the press was asked for, and nothing to make it with was given');
  }
  const converted = await converter.convert(await pressPages(pdf, geometry), book.config.press);
  const own = { ...information, identifier: `${information.identifier}/press` };
  const bytes = await finishPress(converted, pressCount(pages.length), geometry, own);
  return { bytes, version: converter.version };
}

function bookletInformation(information: DocumentInformation, t: Translate): DocumentInformation {
  const named = (language: string, title: string) => t(language, 'book:booklet-title', { title });
  const titles = Object.entries(information.titles).map(([tag, title]) => [tag, named(tag, title)]);
  return {
    ...information,
    title: named(information.language, information.title),
    titles: Object.fromEntries(titles),
    identifier: `${information.identifier}/booklet`,
  };
}
