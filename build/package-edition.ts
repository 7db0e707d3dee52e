import type { Book } from './model/book.ts';
import type { EditionConfig, TypeConfig } from './model/config.ts';
import type { Message, Report } from './model/message.ts';
import type { Artifact } from './model/ports.ts';
import type { RenderedBook } from './model/rendered.ts';
import type { Translate } from './model/words.ts';
import type { EditionPorts } from './edition-ports.ts';
import { epubFile } from './epub-file.ts';
import type { EpubInput } from './epub/input.ts';
import { faceCss } from './fonts/face-css.ts';
import { fontFamilies } from './fonts/font-faces.ts';
import { severityOf } from './diagnostics/catalog.ts';
import { picturesWithin } from './pictures/within-limit.ts';
import { bookFonts } from './print/fonts.ts';
import type { BookPage } from './print/lay-out-pages.ts';
import type { Folios } from './print/page-sections.ts';
import { pageStarts } from './print/page-starts.ts';
import { bookItems } from './questions/all-items.ts';
import { askedWords } from './questions/asked-words.ts';
import { publicationDate } from './publication-date.ts';
import { siteFiles } from './site-files.ts';

/** Families that go into an EPUB: those that body text is set in. */
function bodyFamilies({ source, target }: TypeConfig): readonly string[] {
  return [
    ...(source === 'serif' || target === 'serif' ? ['Noto Serif JP', 'Source Serif 4'] : []),
    ...(source === 'sans' || target === 'sans' ? ['Noto Sans JP'] : []),
  ];
}

/** The words whose reading the same chapter asks for, by question. */
function wordsAskedBeside({ chapters }: Book): ReadonlyMap<string, readonly string[]> {
  return new Map(
    chapters.flatMap((chapter) => {
      const items = bookItems({ chapters: [chapter] });
      const asked = askedWords(items);
      return items.map(({ question }) => [question.id, asked] as const);
    }),
  );
}

/** The pages that were just printed of an edition, and the page of every element id. */
interface PrintedPlaces {
  readonly pages: readonly BookPage[];
  readonly folios: Folios;
}

/**
 * The edition as an EPUB, as a site, or both; the page list comes from the pages just printed. Nothing when a fault was
 * reported.
 */
export async function packageEdition(
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  printed: PrintedPlaces | undefined,
  t: Translate,
  ports: EditionPorts,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  ports.progress.stage('package');
  const { formats } = edition;
  const isBare = edition.epub.fonts === 'none';
  const families = isBare && !formats.includes('html') ? [] : bodyFamilies(book.config.type);
  const { fonts } = await bookFonts(book, rendered, 'woff2', ports, report, families);
  const licences = await Promise.all(
    fontFamilies
      .filter(({ family }) => families.includes(family))
      .map(async ({ family, licencePath }) => ({
        fileName: `${family.replaceAll(' ', '-')}-OFL.txt`,
        bytes: await ports.packageFile(licencePath),
      })),
  );
  let failed = false;
  const tell: Report = (ruleId: Message['ruleId'], place, values, related) => {
    failed ||= severityOf(ruleId) === 'error';
    report(ruleId, place, values, related);
  };
  const sheets = await Promise.all(['questions', 'epub'].map((sheet) => ports.stylesheet(sheet)));
  const { config, source, target } = book;
  const limit = edition.epub.pictures;
  const images =
    limit === 'none' ? book.images : await picturesWithin(book.images, limit, ports.packageFile, tell);
  const input: EpubInput = {
    rendered,
    config,
    source,
    target,
    images,
    fonts,
    fontLicences: licences,
    pageStarts: pageStarts(printed?.pages ?? []),
    folios: printed?.folios,
    settings: edition.epub,
    askedWords: wordsAskedBeside(book),
    modified: ports.modified ?? publicationDate(config.published),
    css: [...sheets, faceCss(config.type, 'screen')].join('\n'),
    t,
    report: tell,
  };
  const artifacts = [
    ...(formats.includes('epub') ? [await epubFile(input, book, edition, ports)] : []),
    ...(formats.includes('html') ? await siteFiles(input, edition, ports) : []),
  ];
  return failed ? undefined : artifacts;
}
