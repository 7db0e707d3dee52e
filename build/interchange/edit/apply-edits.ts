import type { Edit } from './edit.ts';

/** The text of a file with its edits made; they must not overlap. Those at one place stand in the order given. */
export function appliedTo(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), words);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

/**
 * The same edits made in the bytes of the file: a BOM and the line ends of the file stay as they are, also in what is
 * new. The bytes must be UTF-8, as those of a file that has been read are.
 */
export function appliedToBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lineEnd = /\r\n?|\n/u.exec(raw)?.[0] ?? '\n';
  const offsets = rawOffsets(
    raw,
    edits.flatMap(({ start, end }) => [start, end]),
  );
  const moved = edits.map((edit) => ({
    ...edit,
    start: offsets.get(edit.start) ?? 0,
    end: offsets.get(edit.end) ?? 0,
    text: edit.text.replaceAll('\n', lineEnd),
  }));
  return new TextEncoder().encode(appliedTo(raw, moved));
}

/** Offsets of the text without BOM and with LF line ends, as offsets of the text as it is. */
function rawOffsets(raw: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  let skipped = raw.startsWith('\uFEFF') ? 1 : 0;
  let next = raw.indexOf('\r\n');
  for (const offset of wanted) {
    // Each CRLF before the offset is one unit longer here.
    while (next !== -1 && next < offset + skipped) {
      skipped += 1;
      next = raw.indexOf('\r\n', next + 2);
    }
    found.set(offset, offset + skipped);
  }
  return found;
}
