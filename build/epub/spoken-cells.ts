import type { Properties } from 'hast';
import type { Recording } from '../model/recording.ts';
import type { Cell, RenderedBook, Row, Section } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';

/** The recordings that are heard at each cell, in order. */
export type SpokenCells = ReadonlyMap<Cell, readonly Recording[]>;

/**
 * Where recordings are heard in an edition. Rows of whole passages have all of a passage's recordings, whole or sentence
 * by sentence; where every bead is a row, each has its own, and the first that of the whole passage. Recordings of what
 * the edition does not show are heard nowhere.
 */
export function spokenCells(rendered: RenderedBook, recordings: readonly Recording[]): SpokenCells {
  const byText = new Map<string, Recording[]>();
  for (const recording of recordings) {
    const key = textKey(recording.block, recording.language);
    byText.set(key, [...(byText.get(key) ?? []), recording]);
  }
  const cells = new Map<Cell, readonly Recording[]>();
  if (byText.size === 0) return cells;
  const heard = new Set<Recording>();
  for (const section of rendered.sections) {
    const rows = textRows(section);
    const divided = new Set(rows.flatMap(({ id }) => /^([^]+)\/s2$/u.exec(id)?.[1] ?? []));
    const add = (cell: Cell, bead: (block: string) => number | undefined): void => {
      const blocks = new Set(cell.content.length === 0 ? [] : cell.spans.map(({ block }) => block));
      const own = [...blocks]
        .filter((block) => block.startsWith(`${section.id}/`))
        .flatMap((block) => {
          const only = bead(block);
          return (byText.get(textKey(block, cell.language)) ?? [])
            .filter(({ sentence }) => sentence === undefined || only === undefined || sentence === only)
            .toSorted((one, other) => (one.sentence ?? 0) - (other.sentence ?? 0));
        })
        .filter((recording) => !heard.has(recording));
      if (own.length === 0) return;
      for (const recording of own) heard.add(recording);
      cells.set(cell, own);
    };
    for (const row of rows)
      for (const cell of row.cells) add(cell, (block) => (divided.has(block) ? beadOf(row) : undefined));
    for (const note of section.notes) for (const cell of note.cells) add(cell, () => undefined);
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

/** The text before the questions and keys; tables have captions that are read, and cells that are not. */
function textRows({ rows, parts }: Section): readonly Row[] {
  const starts = new Set(parts.map(({ row }) => row));
  const end = rows.findIndex(({ id }) => starts.has(id));
  return (end < 0 ? rows : rows.slice(0, end)).filter(
    ({ table, style }) => table === undefined || style === 'table-caption',
  );
}

function beadOf({ id }: Row): number {
  return Number(/\/s(\d+)$/u.exec(id)?.[1] ?? 1);
}

function textKey(block: string, language: string): string {
  return `${block} ${language}`;
}
