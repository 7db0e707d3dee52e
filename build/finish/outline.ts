import { PDFHexString, PDFName, type PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { topOf } from './page-boxes.ts';
import { pointsPerPixel } from '../model/lengths.ts';

/** One bookmark. `level` is 1 for chapters; `sheet` counts from 0, `top` is CSS px from the sheet's upper edge. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly sheet: number;
  readonly top: number;
}

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly ref: PDFRef;
  readonly children: Bookmark[];
}

/** Room left above a heading that was jumped to, pt. */
const air = 12;

/**
 * Writes the bookmarks, in place of any that are there: the browser's own are taken from the headings' text with all
 * furigana in it. Chapters stand closed (ISO 32000-1, 12.3.3).
 */
export function setOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context, catalog } = document;
  catalog.delete(PDFName.of('Outlines'));
  const pages = document.getPages();
  const within = entries.filter(({ sheet }) => pages[sheet] !== undefined);
  if (within.length === 0) return;
  const root = context.nextRef();
  const top = nest(within, () => context.nextRef());
  const write = (bookmarks: readonly Bookmark[], parent: PDFRef): void => {
    bookmarks.forEach(({ entry, ref, children }, index) => {
      const page = pages[entry.sheet];
      if (page === undefined) return;
      const y = topOf(page) - Math.max(0, entry.top * pointsPerPixel - air);
      const item = context.obj({ Parent: parent, Dest: [page.ref, 'XYZ', 0, y, null] });
      item.set(PDFName.of('Title'), PDFHexString.fromText(entry.title));
      link(item, 'Prev', bookmarks[index - 1]?.ref);
      link(item, 'Next', bookmarks[index + 1]?.ref);
      link(item, 'First', children[0]?.ref);
      link(item, 'Last', children.at(-1)?.ref);
      if (children.length > 0) item.set(PDFName.of('Count'), context.obj(-children.length));
      context.assign(ref, item);
      write(children, ref);
    });
  };
  write(top, root);
  const outlines = context.obj({ Type: 'Outlines', Count: top.length });
  link(outlines, 'First', top[0]?.ref);
  link(outlines, 'Last', top.at(-1)?.ref);
  context.assign(root, outlines);
  catalog.set(PDFName.of('Outlines'), root);
}

function link(item: PDFDict, key: string, ref: PDFRef | undefined): void {
  if (ref !== undefined) item.set(PDFName.of(key), ref);
}

/** Hangs each bookmark under the last one of a higher level; a level that was left out leaves no gap. */
function nest(entries: readonly OutlineEntry[], nextRef: () => PDFRef): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const entry of entries) {
    const bookmark: Bookmark = { entry, ref: nextRef(), children: [] };
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.children ?? top).push(bookmark);
    open.push(bookmark);
  }
  return top;
}
