import { silenceEmphasisMarks } from './emphasis-marks.ts';
import { deflateSync } from 'node:zlib';
import { PDFName, PDFRawStream, PDFRef, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * Marks what belongs to no tag (running heads, folios, rules, crop marks) as artifacts, so that a screen reader passes
 * over it (ISO 32000-1, 14.8.2.2), and takes emphasis dots out of what is read. The browser leaves both unmarked.
 */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document;
  for (const page of document.getPages()) {
    const ref = page.node.get(PDFName.of('Contents'));
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const marked = withArtifacts(silenceEmphasisMarks(content));
    if (marked === content) continue;
    const bytes = deflateSync(Buffer.from(marked, 'latin1'));
    const dictionary = context.obj({ Filter: 'FlateDecode', Length: bytes.length });
    context.assign(ref, PDFRawStream.of(dictionary, bytes));
  }
}

const buildsPath: ReadonlySet<string> = new Set(['re', 'm', 'l', 'c', 'v', 'y', 'h']);
const paintsPath: ReadonlySet<string> = new Set(['f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*']);
const paintsObject: ReadonlySet<string> = new Set(['Do', 'sh']);

/**
 * Puts `/Artifact BMC … EMC` around every text object, painted path and picture outside marked content. The browser
 * writes one operator a line; a page whose marks do not balance is given back as it is.
 */
export function withArtifacts(content: string): string {
  const output: string[] = [];
  let depth = 0;
  /** Index in `output` of the first line of the text object or path that is open. */
  let start: number | undefined;
  let startDepth = 0;
  let holdsMarks = false;
  const wrap = (): void => {
    if (start !== undefined && depth === 0 && !holdsMarks) {
      output.splice(start, 0, '/Artifact BMC');
      output.push('EMC');
    }
    start = undefined;
    holdsMarks = false;
  };
  for (const line of content.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const opens = line.endsWith('BDC') || line.endsWith('BMC');
    if (opens) depth += 1;
    if (line === 'EMC') depth -= 1;
    // Replacement text alone (`/Span <</ActualText …>> BDC`) puts nothing into the tree: an artifact may hold it.
    const tagged = opens && /\/MCID\b|^\/Artifact\b/.test(line);
    if (start !== undefined && (tagged || depth < startDepth)) holdsMarks = true;
    if (depth < 0) return content;
    const begins = line === 'BT' || buildsPath.has(operator) || paintsObject.has(operator);
    if (begins && start === undefined) {
      start = output.length;
      startDepth = depth;
    }
    output.push(line);
    if (line === 'ET' || paintsPath.has(operator) || paintsObject.has(operator)) wrap();
    else if (operator === 'n') start = undefined;
  }
  return depth === 0 ? output.join('\n') : content;
}
