import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { inspectPdf } from './inspect-pdf.ts';

/** What a finished PDF must be, and where in the book's files the edition stands that it is held against. */
export interface PdfExpectation {
  readonly pages: number;
  readonly place: Place;
}

/**
 * Holds a finished PDF against what was planned: `page-count`, `type3-font`, `font-not-embedded`, `font-without-text`.
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
  return pagesMatch && found.length === 0;
}
