import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { PageSection, ServedFiles } from '../model/ports.ts';
import type { RenderedBook, Section } from '../model/rendered.ts';
import type { EditionPorts } from '../edition-ports.ts';
import { sourceShare } from './column-share.ts';
import { bookFonts } from './fonts.ts';
import { layOutPages, type BookPage, type PlannedSection } from './lay-out-pages.ts';
import { levelCss } from './level.ts';
import { measureSection, type MeasuredSection, type PrintStyle } from './measure-section.ts';
import { metricsCss, pageMetrics, type PageMetrics } from './metrics.ts';
import { oppositeIds } from './opposite-ids.ts';
import { listsKeepForm } from './page-references.ts';
import { pageSections, type Folios } from './page-sections.ts';
import { linesCss, paddingCss, printedPicture } from './picture.ts';
import { pageStyles } from './page-styles.ts';
import { planSection } from './plan-section.ts';
import { headRoom } from './running-heads.ts';
import { setType } from './set-type.ts';
import type { Stopwatch } from './stopwatch.ts';
import { typeCss } from './type-css.ts';

export interface PrintPorts extends EditionPorts {
  readonly watch: Stopwatch;
}

/** An edition with all its page breaks chosen, ready for Paged.js. */
export interface PlannedEdition {
  readonly metrics: PageMetrics;
  readonly css: string;
  readonly files: ServedFiles;
  readonly pages: readonly BookPage[];
  readonly composed: readonly PageSection[];
  /** The page of every element id: what references print. */
  readonly folios: Folios;
}

/**
 * Measures each section once with the final typefaces and style sheet and chooses its pages. `elsewhere` gives pages of
 * another edition for ids that this one does not hold: a key names the pages of the book that has the questions.
 */
export async function planEdition(
  book: Book,
  rendered: RenderedBook,
  ports: PrintPorts,
  report: Report,
  elsewhere: Folios = new Map(),
): Promise<PlannedEdition> {
  const { progress, watch } = ports;
  const { page, type } = lookOf(book, rendered);
  const balanced = page.columns === 'balanced' && rendered.sides.length === 2;
  const share = balanced ? sourceShare(book) : 0.5;
  const metrics = pageMetrics(page, type, rendered.columns, share);
  const words = setType(rendered, book, type);
  progress.stage('measure');
  const style = await watch.time('load', () => printStyle(book, rendered, metrics, ports, report));
  const typesetter = await watch.time('load', () => ports.typesetter());
  const opposites = oppositeIds(words);
  const measure = (section: Section, folios: Folios): Promise<MeasuredSection> =>
    watch.time('measure', () => measureSection(section, metrics, style, folios, typesetter, opposites));
  const sections: PlannedSection[] = [];
  for (const [index, section] of words.sections.entries()) {
    progress.step(index + 1, words.sections.length);
    const measured = await measure(section, elsewhere);
    sections.push(watch.timeNow('plan', () => ({ measured, plan: planSection(measured, metrics) })));
  }
  // Page numbers are text, and text takes room: what was measured with numbers of other lengths is measured again.
  for (let pass = 1; ; pass += 1) {
    const pages = layOutPages(sections);
    const made = watch.timeNow('plan', () =>
      pageSections(pages, rendered.languages, elsewhere, headRoom(metrics)),
    );
    const stale = sections.flatMap(({ measured }, index) => (fits(measured, made.folios) ? [] : [index]));
    if (stale.length === 0 || pass === mostPasses) {
      return {
        metrics,
        css: `${style.css}\n${levelCss(made.sections)}`,
        files: style.files,
        pages,
        composed: made.sections,
        folios: made.folios,
      };
    }
    for (const index of stale) {
      const section = words.sections[index];
      if (section !== undefined) {
        const measured = await measure(section, new Map([...elsewhere, ...made.folios]));
        sections[index] = watch.timeNow('plan', () => ({ measured, plan: planSection(measured, metrics) }));
      }
    }
  }
}

/** Numbers settle in two passes; a page that flips between 99 and 100 must not keep the loop going. */
const mostPasses = 5;

/** Whether the section was measured with numbers as long as the final ones; figures are all equally wide. */
function fits(measured: MeasuredSection, folios: Folios): boolean {
  const references = [...measured.references].every(([id, used]) => {
    const label = folios.get(id);
    return label === undefined || label.length === used.length;
  });
  const elements = [...measured.elements.values(), ...(measured.opposite?.elements.values() ?? [])];
  return references && elements.every((element) => listsKeepForm(element, (id) => folios.get(id)));
}

/** Page and type of the edition. */
function lookOf(book: Book, rendered: RenderedBook): Pick<EditionConfig, 'page' | 'type'> {
  return book.config.editions.find(({ id }) => id === rendered.edition) ?? book.config;
}

async function printStyle(
  book: Book,
  rendered: RenderedBook,
  metrics: PageMetrics,
  ports: PrintPorts,
  report: Report,
): Promise<PrintStyle> {
  const fonts = await bookFonts(book, rendered, 'truetype', ports, report);
  const sheets = await Promise.all(pageStyles.map((name) => ports.stylesheet(name)));
  const pictures = rendered.images.flatMap((path) => {
    const asset = book.images.get(path);
    return asset === undefined ? [] : [[path, { mediaType: asset.mediaType, bytes: asset.bytes }] as const];
  });
  return {
    css: [
      ...[fonts.css, metricsCss(metrics), linesCss(metrics), ...sheets, paddingCss(metrics)],
      ...[typeCss(lookOf(book, rendered).type), book.theme ?? ''],
    ].join('\n'),
    files: new Map([...fonts.files, ...pictures]),
    picture: (image, row, room) => {
      const path = image.properties['src'];
      const asset = typeof path === 'string' ? book.images.get(path) : undefined;
      return printedPicture(image, asset, metrics, row, room);
    },
  };
}
