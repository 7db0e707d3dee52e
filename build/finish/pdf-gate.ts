import { inPoints } from '../model/lengths.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { inspectPdf, type PdfFindings } from './inspect-pdf.ts';

/** What a finished PDF must be, and where in the book's files the edition stands that it is held against. */
export interface PdfExpectation {
  readonly pages: number;
  /** Of the trimmed page, mm. */
  readonly trim?: { readonly width: number; readonly height: number } | undefined;
  readonly place: Place;
}

/**
 * Holds a finished PDF against what was planned: `page-count`, `page-box`, `type3-font`, `font-not-embedded`,
 * `font-without-text`; tells of `unmarked-text` and `empty-box-printed`.
 * Gives true when nothing was reported.
 */
export async function pdfGate(pdf: Uint8Array, expected: PdfExpectation, report: Report): Promise<boolean> {
  const findings = await inspectPdf(pdf);
  const pagesMatch = findings.pages === expected.pages;
  if (!pagesMatch) report('page-count', expected.place, { found: findings.pages, expected: expected.pages });
  const faults = [
    ['type3-font', findings.fonts.filter((font) => font.type === 'Type3')],
    ['font-not-embedded', findings.fonts.filter((font) => !font.embedded)],
    ['font-without-text', findings.fonts.filter((font) => font.type !== 'Type3' && !font.toUnicode)],
  ] as const;
  const found = faults.filter(([, fonts]) => fonts.length > 0);
  for (const [rule, fonts] of found) {
    const names = [...new Set(fonts.map((font) => font.name))].sort();
    report(rule, expected.place, { fonts: names.join(', '), count: fonts.length });
  }
  const shaped = gateBoxes(findings, expected, report);
  // Neither keeps a book from being read: the first is for screen readers, the second has been named at its characters.
  const told = [
    ['unmarked-text', findings.unmarked],
    ['empty-box-printed', findings.empty],
  ] as const;
  for (const [rule, pages] of told) {
    if (pages.length > 0) report(rule, expected.place, { pages: listed(pages), count: pages.length });
  }
  return pagesMatch && found.length === 0 && shaped;
}

/** `page-box`: the trimmed page has the size of the book, to a hundredth of a point, on every sheet. */
function gateBoxes({ trim, misshapen }: PdfFindings, expected: PdfExpectation, report: Report): boolean {
  if (expected.trim === undefined) return true;
  const { width, height } = expected.trim;
  const wrong = (found: number, millimetres: number) => Math.abs(found - inPoints(millimetres)) > 0.01;
  const first = wrong(trim.width, width) || wrong(trim.height, height) ? [1] : [];
  const pages = [...new Set([...first, ...misshapen])];
  if (pages.length > 0) report('page-box', expected.place, { pages: listed(pages), width, height });
  return pages.length === 0;
}

/** The first of them are enough to go and look. */
function listed(pages: readonly number[]): string {
  return `${pages.slice(0, 8).join(', ')}${pages.length > 8 ? ' …' : ''}`;
}
