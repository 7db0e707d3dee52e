import type { Properties } from 'hast';
import type { Recording } from '../model/recording.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import type { DocumentContent } from './section-documents.ts';

/** The recordings that are heard at each cell, in order. */
export type SpokenCells = ReadonlyMap<Cell, readonly Recording[]>;

/**
 * Where recordings are heard in the documents of an edition. Rows of whole passages have all of a passage's recordings,
 * whole or sentence by sentence; where every bead is a row, each has its own, and the first that of the whole passage.
 * Recordings of what the edition does not show are heard nowhere, and none among questions and keys.
 */
export function spokenCells(
  contents: readonly DocumentContent[],
  recordings: readonly Recording[],
): SpokenCells {
  const byText = new Map<string, Recording[]>();
  for (const recording of recordings) {
    const key = textKey(recording.block, recording.language);
    byText.set(key, [...(byText.get(key) ?? []), recording]);
  }
  const cells = new Map<Cell, readonly Recording[]>();
  if (byText.size === 0) return cells;
  const texts = contents.filter(({ part }) => part?.role !== 'exercises' && part?.role !== 'answers');
  const divided = new Set(
    texts.flatMap(({ rows }) => rows.flatMap(({ id }) => /^([^]+)\/s2(?:\/|$)/u.exec(id)?.[1] ?? [])),
  );
  const heard = new Set<Recording>();
  const add = (chapter: string, cell: Cell, row: string | undefined): void => {
    const blocks = new Set(cell.content.length === 0 ? [] : cell.spans.map(({ block }) => block));
    const own = [...blocks]
      .filter((block) => block.startsWith(`${chapter}/`))
      .flatMap((block) => {
        const bead = row !== undefined && divided.has(block) ? beadOf(row, block) : undefined;
        return (byText.get(textKey(block, cell.language)) ?? [])
          .filter(({ sentence }) => sentence === undefined || bead === undefined || sentence === bead)
          .toSorted((one, other) => (one.sentence ?? 0) - (other.sentence ?? 0));
      })
      .filter((recording) => !heard.has(recording));
    if (own.length === 0) return;
    for (const recording of own) heard.add(recording);
    cells.set(cell, own);
  };
  for (const { section, rows, notes } of texts) {
    for (const row of rows.filter(isRead)) for (const cell of row.cells) add(section.id, cell, row.id);
    for (const note of notes) for (const cell of note.cells) add(section.id, cell, undefined);
  }
  return cells;
}

/** What marks an element at which recordings are heard. `dataSpoken` has their paths, a line each, and is not written. */
export function spokenProperties(cell: Cell, spoken: SpokenCells | undefined): Properties {
  const recordings = spoken?.get(cell) ?? [];
  const [first] = recordings;
  if (first === undefined) return {};
  // No other id begins so: names of blocks begin with a letter and `t_`, or have no `_` at all.
  const bead = first.sentence === undefined ? '' : `/s${first.sentence}`;
  const id = `${cell.side}_${elementId(`${first.block}${bead}`)}`;
  return { id, dataSpoken: recordings.map(({ path }) => path).join('\n') };
}

/** Tables have captions that are read, and cells that are not. */
function isRead({ table, style }: Row): boolean {
  return table === undefined || style === 'table-caption';
}

/** Which bead of a block a row shows: `01/p3` the first, `01/p3/s2` the second. */
function beadOf(row: string, block: string): number {
  return Number(/^\/s(\d+)(?:\/|$)/u.exec(row.slice(block.length))?.[1] ?? 1);
}

function textKey(block: string, language: string): string {
  return `${block} ${language}`;
}
