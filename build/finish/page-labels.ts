import { PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { roman } from '../text/roman.ts';

/** A run of pages that are counted in one way, from sheet `from` (0 is the first) to the next run. */
export interface PageLabelRange {
  readonly from: number;
  readonly style: 'roman' | 'decimal' | 'none';
  /** Number of the first page of the run. */
  readonly start: number;
  readonly prefix?: string;
}

const styleNames = { roman: 'r', decimal: 'D', none: undefined } as const;

/** Writes the printed page numbers into the file, so that "go to page 12" means the folio (ISO 32000-1, 12.4.2). */
export function setPageLabels(document: PDFDocument, ranges: readonly PageLabelRange[]): void {
  if (ranges.length === 0) return;
  const { context } = document;
  const numbers = ranges.flatMap((range) => {
    const label = context.obj({});
    const style = styleNames[range.style];
    if (style !== undefined) {
      label.set(PDFName.of('S'), PDFName.of(style));
      label.set(PDFName.of('St'), context.obj(range.start));
    }
    if (range.prefix !== undefined) label.set(PDFName.of('P'), PDFHexString.fromText(range.prefix));
    return [context.obj(range.from), label];
  });
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: context.obj(numbers) }));
}

/** Gives the label of a sheet as readers show it; empty where pages are not counted. */
export function labelOf(sheet: number, ranges: readonly PageLabelRange[]): string {
  const range = ranges.findLast(({ from }) => from <= sheet);
  if (range === undefined) return '';
  const number = range.start + sheet - range.from;
  return `${range.prefix ?? ''}${counted(number, range.style)}`;
}

function counted(number: number, style: PageLabelRange['style']): string {
  if (style === 'none') return '';
  return style === 'roman' ? roman(number) : String(number);
}
