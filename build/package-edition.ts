import type { Book } from './model/book.ts';
import type { EditionConfig, TypeConfig } from './model/config.ts';
import type { Message, Report } from './model/message.ts';
import type { RenderedBook } from './model/rendered.ts';
import type { Translate } from './model/words.ts';
import type { EditionPorts } from './edition-ports.ts';
import { writeEpub } from './epub/write-epub.ts';
import { faceCss } from './fonts/face-css.ts';
import { fontFamilies } from './fonts/font-faces.ts';
import { severityOf } from './diagnostics/catalog.ts';
import { bookFonts } from './print/fonts.ts';
import type { BookPage } from './print/lay-out-pages.ts';
import { pageStarts } from './print/page-starts.ts';
import { publicationDate } from './publication-date.ts';

/** Families that go into an EPUB: those that body text is set in. */
function bodyFamilies({ source, target }: TypeConfig): readonly string[] {
  return [
    ...(source === 'serif' || target === 'serif' ? ['Noto Serif JP', 'Source Serif 4'] : []),
    ...(source === 'sans' || target === 'sans' ? ['Noto Sans JP'] : []),
  ];
}

/** The edition as an EPUB; its page list comes from the pages just printed. Nothing when a fault was reported. */
export async function packageEdition(
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  pages: readonly BookPage[],
  t: Translate,
  ports: EditionPorts,
  report: Report,
): Promise<Uint8Array | undefined> {
  ports.progress.stage('package');
  const families = edition.epub.fonts === 'none' ? [] : bodyFamilies(book.config.type);
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
  const sheets = await Promise.all(['questions', 'epub'].map((name) => ports.stylesheet(name)));
  const { config, source, target, images } = book;
  const epub = writeEpub({
    rendered,
    config,
    source,
    target,
    images,
    fonts,
    fontLicences: licences,
    pageStarts: pageStarts(pages),
    modified: ports.modified ?? publicationDate(config.published),
    css: [...sheets, faceCss(config.type, 'screen')].join('\n'),
    t,
    report: tell,
  });
  return failed ? undefined : epub;
}
