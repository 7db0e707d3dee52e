import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beadsOf, placeFacing, type Lost, type PlacedPair } from './follow-text.ts';
import type { AlignedBlock } from './manuscript.ts';
import {
  baseline,
  isSmall,
  onPages,
  readPrinted,
  type PrintedBook,
  type PrintedWord,
} from './printed-book.ts';

/** A page as the report of an edition names it. */
interface ReportedPage {
  readonly folio: string;
  readonly side: 'verso' | 'recto';
  readonly fill: number;
  readonly blocks: readonly string[];
  /** Folio of the page facing it in the other language. */
  readonly facing?: string;
}

/** A printed edition with facing pages, and where the pairs of its text stand. */
export interface FacingBook {
  readonly file: string;
  readonly book: PrintedBook;
  readonly pages: readonly ReportedPage[];
  readonly binding: string;
  /** Index of page 2, the first verso of the text. */
  readonly text: number;
  /** The text of each language by itself: offsets of pairs are of these. */
  readonly sides: Readonly<Record<'source' | 'target', PrintedBook>>;
  readonly pairs: { readonly placed: readonly PlacedPair[]; readonly lost: readonly Lost[] };
  readonly notes: { readonly placed: readonly PlacedPair[]; readonly lost: readonly Lost[] };
}

/** Reads an edition back. `sentences`: every sentence stands level, not only the first of each block. */
export function readFacing(
  folder: string,
  name: string,
  blocks: readonly AlignedBlock[],
  sentences: boolean,
): FacingBook {
  const file = join(folder, `${name}.pdf`);
  // The report's form is part of the public contract.
  const report = JSON.parse(readFileSync(join(folder, `${name}.report.json`), 'utf8')) as {
    readonly pages: readonly ReportedPage[];
    readonly binding: string;
  };
  const book = readPrinted(file);
  const text = report.pages.findIndex(({ folio }) => folio === '2');
  const sides = {
    source: onPages(book, (page) => page % 2 === text % 2 && report.pages[page]?.facing !== undefined),
    target: onPages(book, (page) => page % 2 !== text % 2 && report.pages[page]?.facing !== undefined),
  };
  const written = blocks.filter(({ kind, source, target }) => kind !== 'image' && source && target);
  const first = (block: AlignedBlock) => (sentences ? block : { ...block, beads: block.beads.slice(0, 1) });
  const isNote = ({ kind }: AlignedBlock) => kind === 'footnoteDefinition';
  return {
    ...{ file, book, text, sides, pages: report.pages, binding: report.binding },
    pairs: placeFacing(sides, beadsOf(written.filter((block) => !isNote(block)).map(first))),
    notes: placeFacing(sides, beadsOf(written.filter(isNote).map(whole))),
  };
}

/** A block as one pair: its sentences joined. */
function whole(block: AlignedBlock): AlignedBlock {
  const source = block.beads.flatMap((bead) => bead.source);
  return {
    ...block,
    beads: [{ source, target: [block.beads.map(({ target }) => target.join(' ')).join(' ')] }],
  };
}

/** Passage numbers are set smaller than anything but readings and notes; points of a word's box. */
const passageHeight = 10;

/** Points by which the translation's first line stands below the source's. */
export function distance({ source, target, texts }: PlacedPair): number {
  const foreign = /^[“‘(]*[\u3000-\u9fff]/u.test(texts.target);
  return baseline(target, foreign ? 'noto' : 'source') - baseline(source, 'noto');
}

/** Numbers in the outer margin of a page, with the height of each. */
export function marginNumbers(
  book: PrintedBook,
  page: number,
  edge: 'left' | 'right',
): readonly PrintedWord[] {
  const words = book.words.filter((word) => word.page === page);
  const text = words.filter(({ text: { length } }) => length > 3);
  const [left, right] = [
    Math.min(...text.map((word) => word.left)),
    Math.max(...text.map((word) => word.right)),
  ];
  return words.filter(
    (word) =>
      /^\d+$/u.test(word.text) &&
      word.bottom - word.top < passageHeight &&
      (edge === 'left' ? word.right < left : word.left > right),
  );
}

/** Small figures on a page: calls of notes. */
export function callsOn(book: PrintedBook, page: number): readonly string[] {
  return book.words
    .filter((word) => word.page === page && isSmall(word) && /^\d+$/u.test(word.text))
    .map(({ text }) => text);
}
