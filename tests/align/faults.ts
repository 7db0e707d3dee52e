import type { Block, ParsedDocument } from '../../build/model/parsed.ts';

export const faultKinds = [
  'delete',
  'duplicate',
  'swap',
  'merge',
  'split',
  'retype',
  'replace',
  'number',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A Markdown file with one fault in it. Lines are counted from 1. */
export interface FaultyFile {
  readonly text: string;
  /** For each line, the line of the sound file that it was; nothing for a line that is no one's translation. */
  readonly origin: readonly (number | undefined)[];
  /** Lines of the faulty file on which a block begins that the fault concerns. */
  readonly touched: readonly number[];
  /** Lines of the sound file on which a block begins that the fault concerns. */
  readonly concerned: readonly number[];
}

/** A line with where it came from. */
interface Line {
  readonly text: string;
  readonly origin: number | undefined;
}

/** Numbers between 0 and 1, the same for the same seed (a linear congruence, after Knuth, 1997). */
export function randomNumbers(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 33n) / 2 ** 31;
  };
}

/** Where the blocks of a file that can be at fault begin and end: paragraphs, headings, items, each on lines of its own. */
export function plainBlocks(text: string, document: ParsedDocument): readonly PlainBlock[] {
  const lines = text.split('\n');
  const starts = new Set(document.blocks.map(({ place }) => place.line));
  return document.blocks.flatMap((block) => {
    const start = block.place.line;
    const simple = block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'listItem';
    if (!simple || block.role !== undefined || block.path.some(({ type }) => type === 'footnote')) return [];
    let end = start + 1;
    while (end <= lines.length && isText(lines[end - 1]) && !starts.has(end)) end++;
    return [{ block, start, end }];
  });
}

export interface PlainBlock {
  readonly block: Block;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

function isText(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && !line.startsWith(':::');
}

/**
 * Puts one fault at the block `at` of a file; nothing when the block cannot have it. `stranger` is a text that
 * translates nothing in the file.
 */
export function putFault(
  text: string,
  blocks: readonly PlainBlock[],
  kind: FaultKind,
  at: number,
  stranger: string,
  random: () => number,
): FaultyFile | undefined {
  const here = blocks[at];
  const next = blocks[at + 1];
  if (!here) return undefined;
  const lines = text.split('\n').map((line, index): Line => ({ text: line, origin: index + 1 }));
  const own = lines.slice(here.start - 1, here.end - 1);
  const put = (...parts: readonly (readonly Line[])[]): FaultyFile =>
    fileOf([...lines.slice(0, here.start - 1), ...parts.flat(), ...lines.slice(here.end - 1)], [here.start]);
  switch (kind) {
    case 'delete':
      return put([]);
    case 'duplicate':
      return put(own, gapAfter(here.block), own);
    case 'swap': {
      if (!next || !areNeighbours(lines, here, next)) return undefined;
      const between = lines.slice(here.end - 1, next.start - 1);
      const other = lines.slice(next.start - 1, next.end - 1);
      const swapped = [
        ...lines.slice(0, here.start - 1),
        ...other,
        ...between,
        ...own,
        ...lines.slice(next.end - 1),
      ];
      return fileOf(swapped, [here.start, next.start]);
    }
    case 'merge': {
      if (!next || here.block.kind !== 'paragraph' || !areNeighbours(lines, here, next)) return undefined;
      const other = lines.slice(next.start - 1, next.end - 1);
      const merged = [...lines.slice(0, here.start - 1), ...own, ...other, ...lines.slice(next.end - 1)];
      return fileOf(merged, [here.start, next.start], [here.start]);
    }
    case 'split':
      return splitBlock(here, own, put);
    case 'retype':
      return put(retyped(here.block, own, random));
    case 'replace':
      return put([{ text: markerOf(own) + stranger, origin: undefined }]);
    case 'number': {
      const changed = otherNumber(own, random);
      return changed && put(changed);
    }
  }
}

/** The touched lines are those that came from the blocks concerned, or from nowhere. */
function fileOf(
  lines: readonly Line[],
  concerned: readonly number[],
  merged?: readonly number[],
): FaultyFile {
  const wanted = new Set(merged ?? concerned);
  return {
    text: lines.map((line) => line.text).join('\n'),
    origin: lines.map(({ origin }) => origin),
    touched: lines.flatMap(({ origin }, index) =>
      origin === undefined || wanted.has(origin) ? [index + 1] : [],
    ),
    concerned,
  };
}

function gapAfter({ kind }: Block): readonly Line[] {
  return kind === 'listItem' ? [] : [{ text: '', origin: 0 }];
}

/** Of one kind, in one container, with at most blank lines between them. */
function areNeighbours(lines: readonly Line[], here: PlainBlock, next: PlainBlock): boolean {
  const between = lines.slice(here.end - 1, next.start - 1);
  return here.block.kind === next.block.kind && between.every(({ text }) => text.trim() === '');
}

/** A paragraph in two, after the sentence that is nearest to its middle. */
function splitBlock(
  { block }: PlainBlock,
  own: readonly Line[],
  put: (...parts: readonly (readonly Line[])[]) => FaultyFile,
): FaultyFile | undefined {
  const text = own.map((line) => line.text).join('\n');
  if (block.kind !== 'paragraph') return undefined;
  const ends = [...text.matchAll(/[.!?]”?\s+(?=[“A-Z])|。(?=[^」』）。])/gu)].map(
    ({ index, 0: end }) => index + end.length,
  );
  const middle = text.length / 2;
  const [best] = ends
    .filter((end) => end > 0.2 * text.length && end < 0.8 * text.length)
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (best === undefined) return undefined;
  const origin = own[0]?.origin;
  const part = (piece: string): readonly Line[] =>
    piece
      .trim()
      .split('\n')
      .map((line, index) => ({ text: line, origin: index === 0 ? origin : 0 }));
  return put(part(text.slice(0, best)), [{ text: '', origin: 0 }], part(text.slice(best)));
}

function markerOf(own: readonly Line[]): string {
  return /^\s*(?:#+ |- |\d+\. |> )?/u.exec(own[0]?.text ?? '')?.[0] ?? '';
}

function retyped({ kind }: Block, own: readonly Line[], random: () => number): readonly Line[] {
  const bare = own
    .map(({ text }) => text.trim())
    .join(' ')
    .slice(markerOf(own).trimStart().length);
  const markers = kind === 'paragraph' ? ['- ', '> ', '### '] : ['', '> '];
  const marker = markers[Math.floor(random() * markers.length)] ?? '';
  const blank: Line = { text: '', origin: 0 };
  return [blank, { text: marker + bare, origin: own[0]?.origin }, blank];
}

/** One digit of one number of two digits or more is another; numbers in code stay, and a lone figure may be a word. */
function otherNumber(own: readonly Line[], random: () => number): readonly Line[] | undefined {
  const marker = markerOf(own).length;
  const text = own.map((line) => line.text).join('\n');
  const code = [...text.matchAll(/`[^`]*`/gu)].map(
    ({ index, 0: whole }) => [index, index + whole.length] as const,
  );
  const places = [...text.matchAll(/\d(?=[,.]?\d)|(?<=\d[,.]?)\d/gu)]
    .map(({ index }) => index)
    .filter((index) => index >= marker && !code.some(([start, end]) => index >= start && index < end));
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return undefined;
  const digit = (Number(text[place]) + 1 + Math.floor(random() * 8)) % 10;
  const changed = text.slice(0, place) + String(digit === 0 ? 9 : digit) + text.slice(place + 1);
  return changed.split('\n').map((line, index) => ({ text: line, origin: own[index]?.origin }));
}
