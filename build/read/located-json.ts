/** A JSON value that knows where it begins. Offsets are UTF-16 units of the text. */
export type LocatedJson =
  | { readonly type: 'object'; readonly offset: number; readonly entries: readonly LocatedEntry[] }
  | { readonly type: 'array'; readonly offset: number; readonly items: readonly LocatedJson[] }
  | { readonly type: 'string'; readonly offset: number; readonly value: string }
  | { readonly type: 'number'; readonly offset: number; readonly value: number }
  | { readonly type: 'word'; readonly offset: number; readonly value: string };

/** A member of an object. Equal keys are all kept: which of them is meant is not for a reader to guess. */
export interface LocatedEntry {
  readonly key: string;
  readonly offset: number;
  readonly value: LocatedJson;
}

/** Where a text stops being JSON. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly offset: number;

  constructor(offset: number) {
    super(`not JSON at ${offset}`);
    this.offset = offset;
  }
}

/** Far above any file of ours, far below what ends the stack. */
const depthLimit = 32;

/**
 * Reads strict JSON (RFC 8259) with the place of every value, in linear time; `JSON.parse` gives no places and keeps
 * the last of equal keys in silence. Throws a `JsonFault` at the first thing that is not JSON, or nests too deeply.
 */
export function readLocatedJson(text: string): LocatedJson {
  const scan: Scan = { text, at: 0 };
  const value = readValue(scan, 0);
  skipSpace(scan);
  if (scan.at < text.length) throw new JsonFault(scan.at);
  return value;
}

interface Scan {
  readonly text: string;
  at: number;
}

function readValue(scan: Scan, depth: number): LocatedJson {
  skipSpace(scan);
  const offset = scan.at;
  if (depth > depthLimit) throw new JsonFault(offset);
  switch (scan.text[offset]) {
    case '{':
      return { type: 'object', offset, entries: readList(scan, '}', () => readEntry(scan, depth)) };
    case '[':
      return { type: 'array', offset, items: readList(scan, ']', () => readValue(scan, depth + 1)) };
    case '"':
      return { type: 'string', offset, value: readString(scan) };
    default: {
      const number = take(scan, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy);
      if (number !== undefined) return { type: 'number', offset, value: Number(number) };
      const word = take(scan, /true|false|null/uy);
      if (word !== undefined) return { type: 'word', offset, value: word };
      throw new JsonFault(offset);
    }
  }
}

function readList<Item>(scan: Scan, close: string, readItem: () => Item): readonly Item[] {
  const items: Item[] = [];
  scan.at += 1;
  skipSpace(scan);
  while (scan.text[scan.at] !== close) {
    if (items.length > 0) expect(scan, ',');
    items.push(readItem());
    skipSpace(scan);
  }
  scan.at += 1;
  return items;
}

function readEntry(scan: Scan, depth: number): LocatedEntry {
  skipSpace(scan);
  const offset = scan.at;
  const key = readString(scan);
  skipSpace(scan);
  expect(scan, ':');
  return { key, offset, value: readValue(scan, depth + 1) };
}

function readString(scan: Scan): string {
  const start = scan.at;
  expect(scan, '"');
  // Piece by piece: one expression for all of a long text would need as much stack.
  while (take(scan, /[^"\\\0-\x1f]{1,4096}/uy) ?? take(scan, /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy));
  expect(scan, '"');
  const value: unknown = JSON.parse(scan.text.slice(start, scan.at));
  return String(value);
}

function expect(scan: Scan, character: string): void {
  if (scan.text[scan.at] !== character) throw new JsonFault(scan.at);
  scan.at += 1;
}

function skipSpace(scan: Scan): void {
  take(scan, /[ \t\r\n]*/uy);
}

function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0];
  if (found !== undefined) scan.at += found.length;
  return found;
}
