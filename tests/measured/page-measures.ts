import type { AlignedBlock } from '../finished/manuscript.ts';
import { drawnPages, outlineOf } from './drawn-pages.ts';
import { drawnText } from './drawn-text.ts';
import { followBlocks, singleBeads, wholeBlocks } from './followed-blocks.ts';
import { gridDeviations, levels, loneLines, strandedHeadings } from './page-faults.ts';
import { meanFill, pageFills, spreadFills, type PageFill } from './page-fill.ts';
import { measureNotes } from './page-notes.ts';
import { strandedStems, type AskedQuestion } from './question-stems.ts';
import type { TypeArea } from './type-area.ts';

/** Everything that is measured of one finished file; faults in words. */
export interface PageMeasures {
  readonly pages: number;
  readonly fullPages: number;
  readonly meanFill: number;
  readonly leastFull: readonly PageFill[];
  readonly pairs: number;
  /** The most that two sides that begin level are apart, pt. */
  readonly mostApart: number;
  readonly notes: number;
  readonly splitNotes: number;
  /** Share of the lines of running text that are more than half a point off the page's grid of base lines. */
  readonly offGrid: number;
  readonly faults: {
    readonly lost: readonly string[];
    readonly unlevel: readonly string[];
    readonly headings: readonly string[];
    readonly loneLines: readonly string[];
    readonly stems: readonly string[];
    readonly notes: readonly string[];
  };
}

/** What is measured: a file, how its languages stand, and what is written in the book. */
export interface MeasuredFile {
  readonly file: string;
  readonly area: TypeArea;
  readonly view: 'paragraphs' | 'sentences' | 'facing';
  readonly blocks: readonly AlignedBlock[];
  readonly questions: readonly AskedQuestion[];
}

/** Measures a finished file from the PDF alone: MuPDF says where each character stands, the manuscript which it should be. */
export function pageMeasures({ file, area, view, blocks, questions }: MeasuredFile): PageMeasures {
  const pages = drawnPages(file);
  const drawn = drawnText(pages, area);
  const outline = outlineOf(file);
  const fills = pageFills(pages, outline, area);
  const { mean, count, least } = meanFill(view === 'facing' ? spreadFills(fills) : fills);
  const text = blocks.filter(({ kind }) => kind !== 'image' && kind !== 'footnoteDefinition');
  const wanted = view === 'sentences' ? singleBeads(text) : wholeBlocks(text);
  const start =
    drawn.pageOffsets[Math.min(...outline.filter(({ level }) => level > 1).map(({ page }) => page))];
  const { pairs, lost } = followBlocks(drawn, wanted, start ?? 0, { outline });
  const heights = levels(pairs);
  const across = view === 'facing' ? 1 : 0;
  const notes = measureNotes(pages, area, blocks, view === 'facing' ? 'facing' : 'both');
  const grid = gridDeviations(pairs, area);
  return {
    pages: pages.length,
    fullPages: count,
    meanFill: mean,
    leastFull: least,
    pairs: heights.length,
    mostApart: Math.max(0, ...heights.map(({ apart }) => Math.abs(apart))),
    notes: notes.count,
    splitNotes: notes.split,
    offGrid: grid.filter((off) => off > 0.5).length / Math.max(1, grid.length),
    faults: {
      lost,
      unlevel: heights
        .filter((level) => level.pages !== across || Math.abs(level.apart) > 1)
        .map(({ id, apart, pages: turned }) => `${id}: ${apart.toFixed(2)} pt, ${turned} pages apart`),
      headings: strandedHeadings(pairs),
      loneLines: loneLines(pairs),
      stems: strandedStems(drawn, questions, start ?? 0),
      notes: notes.faults,
    },
  };
}

/** The figures in one line, to be read in the output of the tests. */
export function inWords(name: string, measures: PageMeasures): string {
  const { pages, fullPages, meanFill: mean, pairs, mostApart, notes, splitNotes, offGrid } = measures;
  return [
    `${name}: ${pages} pages, ${fullPages} full, mean fill ${mean.toFixed(3)}`,
    `${pairs} pairs at most ${mostApart.toFixed(2)} pt apart`,
    `${notes} notes, ${splitNotes} split`,
    `${Math.round(offGrid * 100)} % of lines off the page's grid`,
  ].join('; ');
}
