import type { BlockPair } from '../model/aligned.ts';
import type { Note, Numbered } from '../model/book.ts';
import type { Container } from '../model/parsed.ts';

/** The block that stands for a pair: the source side where there is one. */
export function leadingBlock(pair: BlockPair) {
  return pair.source[0] ?? pair.target[0];
}

/** The innermost container of a type around a pair. */
export function containerOf<T extends Container['type']>(
  pair: BlockPair,
  type: T,
): Extract<Container, { type: T }> | undefined {
  const path = leadingBlock(pair)?.path ?? [];
  // The cast follows from the comparison: a container's type decides its shape.
  return path.findLast((container) => container.type === type) as Extract<Container, { type: T }> | undefined;
}

/** Running paragraphs outside boxes, lists, tables and notes are the passages a class refers to: 1, 2, 3 … */
export function numberPassages(pairs: readonly BlockPair[]): ReadonlyMap<string, number> {
  const passages = pairs.filter(
    (pair) =>
      pair.kind === 'paragraph' && (leadingBlock(pair)?.path.length ?? 0) === 0 && pair.state !== 'extra',
  );
  return new Map(passages.map((pair, index) => [pair.id, index + 1]));
}

export interface Counters {
  figure: number;
  table: number;
}

/** Numbers figures and captioned tables through the book; the counters are carried from chapter to chapter. */
export function numberFloats(pairs: readonly BlockPair[], counters: Counters): ReadonlyMap<string, Numbered> {
  const numbered = new Map<string, Numbered>();
  const captioned = new Set(
    pairs
      .filter((pair) => leadingBlock(pair)?.role === 'table-caption')
      .map((pair) => containerOf(pair, 'table')?.key),
  );
  const tables = new Set<number>();
  for (const pair of pairs) {
    if (pair.kind === 'image') {
      numbered.set(pair.id, { kind: 'figure', number: (counters.figure += 1) });
    }
    const table = pair.kind === 'tableCell' ? containerOf(pair, 'table')?.key : undefined;
    if (table !== undefined && captioned.has(table) && !tables.has(table)) {
      tables.add(table);
      numbered.set(pair.id, { kind: 'table', number: (counters.table += 1) });
    }
  }
  return numbered;
}

/** Gathers the paragraphs of each footnote and numbers the notes in the order of their first calls. */
export function numberNotes(
  chapter: string,
  body: readonly BlockPair[],
  definitions: readonly BlockPair[],
  first: number,
): readonly Note[] {
  const byLabel = new Map<string, BlockPair[]>();
  for (const pair of definitions) {
    const label = containerOf(pair, 'footnote')?.label;
    if (label !== undefined) {
      const pairs = byLabel.get(label) ?? [];
      pairs.push(pair);
      byLabel.set(label, pairs);
    }
  }
  const called = new Set(
    body.flatMap(({ source, target }) => [...source, ...target].flatMap((block) => block.calls)),
  );
  return [...called]
    .filter((label) => byLabel.has(label))
    .map((label, index) => ({
      id: `${chapter}/fn-${label}`,
      label,
      number: first + index,
      pairs: byLabel.get(label) ?? [],
    }));
}
