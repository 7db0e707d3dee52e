import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { PrintResult } from '../model/ports.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { finishPdf, type OutlineEntry, type PageLabelRange } from '../finish/finish.ts';
import type { DocumentInformation } from '../finish/information.ts';
import { pdfGate } from '../finish/pdf-gate.ts';
import { elementId } from '../tree/element-id.ts';
import type { BookPage } from './lay-out-pages.ts';

/**
 * Completes the printed file: exact boxes, metadata, page labels, outline, tags; then looks at what was written: page
 * count and fonts. Gives nothing when that look has reported a fault.
 */
export async function finishEdition(
  edition: EditionConfig,
  rendered: RenderedBook,
  pages: readonly BookPage[],
  printed: PrintResult,
  geometry: Parameters<typeof finishPdf>[1]['geometry'],
  information: DocumentInformation,
  report: Report,
): Promise<Uint8Array | undefined> {
  const pdf = await finishPdf(printed.pdf, {
    ...information,
    pageLabels: labelRanges(pages),
    outline: outlineEntries(rendered, printed),
    geometry,
    anchors: printed.anchors,
  });
  const passed = await pdfGate(pdf, { pages: pages.length, trim: geometry, place: edition.place }, report);
  return passed ? pdf : undefined;
}

/** Runs of pages that count in one way: i, ii, … then 1, 2, … */
function labelRanges(pages: readonly BookPage[]): readonly PageLabelRange[] {
  return pages.flatMap((page, index) =>
    page.numbering === pages[index - 1]?.numbering
      ? []
      : [{ from: index, style: page.numbering, start: page.number }],
  );
}

/** The headings of the book where they stand on the sheets. */
function outlineEntries(rendered: RenderedBook, printed: PrintResult): readonly OutlineEntry[] {
  const first = rendered.languages[0];
  return rendered.sections
    .flatMap((section) => section.headings)
    .flatMap((heading) => {
      const anchor = printed.anchors.get(elementId(heading.id));
      const words = first === undefined ? '' : (heading.titles[first] ?? '');
      const title = [heading.number, words].filter(Boolean).join(' ');
      return anchor === undefined
        ? []
        : [{ title, level: heading.level, sheet: anchor.sheet, top: anchor.top }];
    });
}
