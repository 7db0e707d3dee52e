import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { PageGeometry, PrintResult } from '../model/ports.ts';
import { markArtifacts } from './artifacts.ts';
import { setDestinations } from './destinations.ts';
import { setInformation } from './document-information.ts';
import type { DocumentInformation } from './information.ts';
import { describeLinks } from './link-contents.ts';
import { setOutline, type OutlineEntry } from './outline.ts';
import { setPageBoxes } from './page-boxes.ts';
import { saveDocument } from './save-document.ts';
import { setPageLabels, type PageLabelRange } from './page-labels.ts';
import { renumberStructureIds } from './structure-ids.ts';
import { mendTags } from './structure-tags.ts';
import { setBinding } from './viewer-preferences.ts';

export type { OutlineEntry } from './outline.ts';
export type { PageLabelRange } from './page-labels.ts';

export interface FinishOptions extends DocumentInformation {
  readonly geometry: PageGeometry;
  /** Where each element id stands, as the printing found it. */
  readonly anchors: PrintResult['anchors'];
  readonly pageLabels: readonly PageLabelRange[];
  /** In reading order. */
  readonly outline: readonly OutlineEntry[];
}

/**
 * Completes a PDF that the browser printed: exact boxes, metadata, page labels, bookmarks, and tags that say what things
 * are. The same input gives the same bytes. The result is a tagged PDF 1.7; it does not claim PDF/UA.
 */
export async function finishPdf(pdf: Uint8Array, options: FinishOptions): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  // First: places hang from the upper edge of the page.
  setPageBoxes(document, options.geometry);
  setDestinations(document, options.anchors);
  setInformation(document, options);
  setBinding(document, options.geometry.binding);
  setPageLabels(document, options.pageLabels);
  setOutline(document, options.outline);
  mendTags(document);
  renumberStructureIds(document);
  describeLinks(document, options.pageLabels);
  markArtifacts(document);
  return saveDocument(document);
}
