import { PDFArray, PDFName, PDFRawStream, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

/** What is amiss with the words that are drawn on a page. */
export interface TextFaults {
  /** Runs that are neither part of the tree of tags nor marked as furniture of the page. */
  readonly unmarked: number;
  /** Letters drawn as the empty box that a typeface has for what it lacks (glyph 0, `.notdef`). */
  readonly empty: number;
}

/** Gives the content stream of a page as text of single bytes. */
export function pageContent(document: PDFDocument, page: ReturnType<PDFDocument['getPage']>): string {
  const entry = document.context.lookup(page.node.get(PDFName.of('Contents')));
  const streams =
    entry instanceof PDFArray ? entry.asArray().map((ref) => document.context.lookup(ref)) : [entry];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

/** Beginnings and ends of marked content, and letters shown by number, each at the end of its line. */
const operators = /^(.*)(?:BDC|BMC)$|^EMC$|<([\da-f]+)> ?(?:Tj|TJ)$/gim;

/**
 * Reads a content stream as the browser and `markArtifacts` write it: one operator a line, letters as numbers of two
 * bytes (Identity-H).
 */
export function textFaults(content: string): TextFaults {
  const open: boolean[] = [];
  let [unmarked, empty] = [0, 0];
  for (const [operator, name, letters] of content.matchAll(operators)) {
    if (letters !== undefined) {
      if (!open.includes(true)) unmarked += 1;
      if (/^(?:....)*?0000/.test(letters)) empty += 1;
    } else if (operator === 'EMC') open.pop();
    // Replacement text alone says neither what a run is nor that it is nothing.
    else open.push(/\/MCID\b|^\/Artifact\b/.test(name ?? ''));
  }
  return { unmarked, empty };
}
