import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * Declares the side on which the book is bound: the order in which viewers lay pages side by side, and the first page by
 * itself, as a recto is (ISO 32000-1, 7.7.2 PageLayout and 12.2 Direction).
 */
export function setBinding(document: PDFDocument, binding: 'left' | 'right'): void {
  const { catalog, context } = document;
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('Direction'), PDFName.of(binding === 'right' ? 'R2L' : 'L2R'));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'));
}
