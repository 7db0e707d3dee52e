import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Memo, PageSection, ServedFiles } from '../model/ports.ts';
import type { RenderedBook, Section } from '../model/rendered.ts';
import type { EditionPorts } from '../edition-ports.ts';
import { sourceShare } from './column-share.ts';
import { bookFonts } from './fonts.ts';
import { forgetful } from '../forgetful.ts';
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
import { hashOf, keyOf, measuredKey, sectionText } from './section-keys.ts';
import { setType, wordStyle } from './set-type.ts';
import type { Stopwatch } from './stopwatch.ts';
import { typeCss } from './type-css.ts';

export interface PrintPorts extends EditionPorts {
  readonly watch: Stopwatch;
}

/** An edition with all its page breaks chosen, ready for Paged.js. */
export interface PlannedEdition {
  readonly metrics: PageMetrics;
  readonly style: PrintStyle;
  /** The style sheet of all pages: that of the book, and the heights and spaces on them. */
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
  const { progress, watch, memo = forgetful } = ports;
  const { page, type } = lookOf(book, rendered);
  const balanced = page.columns === 'balanced' && rendered.sides.length === 2;
  const share = balanced ? sourceShare(book) : 0.5;
  const metrics = pageMetrics(page, type, rendered.columns, share);
  const texts = rendered.sections.map(sectionText);
  const setting = wordStyle(book, type);
  const set = keyOf(setting.source, String(setting.divides), ...[...setting.keeps].sort());
  const words = setType(rendered, setting, (index, make) =>
    memo.recallNow(`set ${keyOf(texts[index]?.key ?? '', set)}`, make),
  );
  progress.stage('measure');
  const typesetter = await watch.time('load', () => ports.typesetter());
  const style = await watch.time('load', () => printStyle(book, rendered, metrics, ports, memo, report));
  const styleKey = keyOf(set, style.key ?? '', JSON.stringify([metrics, typesetter.versions]));
  const opposites = oppositeIds(words);
  const planned = (section: Section, index: number, folios: Folios): Promise<PlannedSection> => {
    const text = texts[index];
    if (text === undefined) throw new Error(`the section ${section.id} has no text`);
    const key = measuredKey(text, styleKey, folios, opposites);
    return memo.recall(`section ${key}`, async () => {
      const measured = await watch.time('measure', () =>
        measureSection(section, metrics, style, folios, typesetter, opposites),
      );
      return { measured, plan: watch.timeNow('plan', () => planSection(measured, metrics)), key };
    });
  };
  const sections: PlannedSection[] = [];
  for (const [index, section] of words.sections.entries()) {
    progress.step(index + 1, words.sections.length);
    sections.push(await planned(section, index, elsewhere));
  }
  // Page numbers are text, and text takes room: what was measured with numbers of other lengths is measured again.
  for (let pass = 1; ; pass += 1) {
    const pages = layOutPages(sections);
    const made = watch.timeNow('plan', () =>
      pageSections(pages, rendered.languages, elsewhere, headRoom(metrics), memo),
    );
    const stale = sections.flatMap(({ measured }, index) => (fits(measured, made.folios) ? [] : [index]));
    if (stale.length === 0 || pass === mostPasses) {
      return {
        metrics,
        style,
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
        sections[index] = await planned(section, index, new Map([...elsewhere, ...made.folios]));
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
  memo: Memo,
  report: Report,
): Promise<PrintStyle> {
  const fonts = await bookFonts(book, rendered, 'truetype', ports, report);
  const sheets = await Promise.all(pageStyles.map((name) => ports.stylesheet(name)));
  const pictures = rendered.images.flatMap((path) => {
    const asset = book.images.get(path);
    return asset === undefined ? [] : [[path, { mediaType: asset.mediaType, bytes: asset.bytes }] as const];
  });
  const rules = [
    ...[metricsCss(metrics), linesCss(metrics), ...sheets, paddingCss(metrics)],
    ...[typeCss(lookOf(book, rendered).type), book.theme ?? ''],
  ].join('\n');
  const named = pictures.flatMap(([path, { bytes }]) => [path, hashOf(bytes)]);
  return {
    css: `${fonts.css}\n${rules}`,
    // The typefaces hold every letter of the book: which others they hold moves no line.
    key: keyOf(rules, ...named),
    // The same files are the same object, by which the browser's pages know that they need not load them again.
    files: memo.recallNow(
      `files ${keyOf(...fonts.files.keys(), ...named)}`,
      () => new Map([...fonts.files, ...pictures]),
    ),
    picture: (image, row, room) => {
      const path = image.properties['src'];
      const asset = typeof path === 'string' ? book.images.get(path) : undefined;
      return printedPicture(image, asset, metrics, row, room);
    },
  };
}
