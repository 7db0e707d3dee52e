import type { EditionPorts } from './edition-ports.ts';
import { formatParity } from './format-parity.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { Book } from './model/book.ts';
import { pagedFormats, reflowingFormats, type EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { Parity } from './model/parity.ts';
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
  /** What both forms hold, where the edition is printed and is an EPUB. */
  readonly parity: Parity | undefined;
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
  const packed = edition.formats.some((format) => reflowingFormats.has(format))
    ? await ports.watch.time('package', () =>
        packageEdition(book, edition, rendered, printed, t, ports, report),
      )
    : [];
  if (packed === undefined) return undefined;
  const epub = packed.find(({ path }) => path === `${name}.epub`)?.bytes;
  const parity =
    printed === undefined || epub === undefined
      ? undefined
      : ports.watch.timeNow('gate', () =>
          formatParity(book, edition, rendered, printed.sheets, epub, report),
        );
  if (printed !== undefined && epub !== undefined && parity === undefined) return undefined;
  const paged = await pagedOutputs(name, book, edition, printed, ports, t);
  const isFile = printed === undefined || edition.formats.includes('pdf');
  return {
    artifacts: [...paged.artifacts, ...packed],
    pages,
    parity,
    versions: paged.versions,
    unpressed: isFile ? [] : [{ path: `${name}.pdf`, bytes: printed.pdf }],
  };
}
