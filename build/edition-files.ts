import type { EditionPorts } from './edition-ports.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { Book } from './model/book.ts';
import { pagedFormats, type EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { Artifact } from './model/ports.ts';
import type { RenderedBook } from './model/rendered.ts';
import type { Translate } from './model/words.ts';
import { packageEdition } from './package-edition.ts';
import type { BookPage } from './print/lay-out-pages.ts';
import { pagedOutputs } from './print/paged-outputs.ts';
import type { Stopwatch } from './print/stopwatch.ts';
import { printPages } from './print-pages.ts';

/** The files of an edition, and what its report says of them. */
export interface EditionFiles {
  readonly artifacts: readonly Artifact[];
  readonly pages: readonly BookPage[];
  readonly versions: Readonly<Record<string, string>>;
  /**
   * The printed pages where they are no file of their own: Ghostscript garbles kana in the text layer of a press file, so
   * that its words are read in the file it was made from.
   */
  readonly unpressed: readonly Artifact[];
}

/** The rows of an edition in every format it is written in. Gives nothing when a gate has reported a fault. */
export async function editionFiles(
  loaded: LoadedProject,
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  ports: EditionPorts & { readonly watch: Stopwatch },
  t: Translate,
  report: Report,
): Promise<EditionFiles | undefined> {
  const name = `${book.config.id}-${edition.id}`;
  const onPages = edition.formats.some((format) => pagedFormats.has(format));
  const printed = onPages ? await printPages(loaded, book, edition, rendered, ports, report) : undefined;
  if (onPages && printed === undefined) return undefined;
  const pages = printed?.pages ?? [];
  const wantsEpub = edition.formats.includes('epub');
  const epub = wantsEpub
    ? await ports.watch.time('package', () =>
        packageEdition(book, edition, rendered, pages, t, ports, report),
      )
    : undefined;
  if (wantsEpub && epub === undefined) return undefined;
  const paged = await pagedOutputs(name, book, edition, printed, ports, t);
  const isFile = printed === undefined || edition.formats.includes('pdf');
  return {
    artifacts: [...paged.artifacts, ...(epub === undefined ? [] : [{ path: `${name}.epub`, bytes: epub }])],
    pages,
    versions: paged.versions,
    unpressed: isFile ? [] : [{ path: `${name}.pdf`, bytes: printed.pdf }],
  };
}
