import { asciiAt, viewOf, type AudioReading } from './audio-reading.ts';

/** A box of ISO 14496-12, 4.2: what is in it, from `start` to `end`. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads an MP4 file of sound alone, in AAC: its length is the one that its movie header states (ISO 14496-12, 8.2.2),
 * where edits have taken off what the encoder put before and behind.
 */
export function readMp4(bytes: Uint8Array): AudioReading {
  const top = boxesIn(bytes, 0, bytes.length);
  if (top === undefined) return { type: 'broken', offset: 0 };
  const movie = top.find(({ type }) => type === 'moov');
  const sound = top.find(({ type }) => type === 'mdat');
  if (movie === undefined || sound === undefined) return { type: 'broken', offset: bytes.length };
  const parts = boxesIn(bytes, movie.start, movie.end);
  const header = parts?.find(({ type }) => type === 'mvhd');
  const milliseconds = header === undefined ? undefined : movieLength(bytes, header);
  if (parts === undefined || milliseconds === undefined) return { type: 'broken', offset: movie.start };
  const codings = parts.filter(({ type }) => type === 'trak').map((track) => codingOf(bytes, track));
  const other = codings.find((coding) => coding !== aac);
  if (codings.length === 1 && other === undefined) return { type: 'read', milliseconds, variable: false };
  return { type: 'other', found: codings.length === 0 ? 'MP4' : (other ?? `${codings.length} × AAC`) };
}

const aac = 'AAC';

/** The boxes between two bytes; nothing where one is shorter than its head or longer than what it stands in. */
function boxesIn(bytes: Uint8Array, from: number, to: number): readonly Box[] | undefined {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  let offset = from;
  while (offset + 8 <= to) {
    const short = view.getUint32(offset);
    const isLong = short === 1;
    if (isLong && offset + 16 > to) return undefined;
    const written = isLong ? Number(view.getBigUint64(offset + 8)) : short;
    const head = isLong ? 16 : 8;
    const size = written === 0 ? to - offset : written;
    if (size < head || size > to - offset) return undefined;
    boxes.push({ type: asciiAt(bytes, offset + 4), start: offset + head, end: offset + size });
    offset += size;
  }
  return boxes;
}

function movieLength(bytes: Uint8Array, { start, end }: Box): number | undefined {
  const view = viewOf(bytes);
  const isLong = bytes[start] === 1;
  if (end - start < (isLong ? 32 : 20)) return undefined;
  const scale = view.getUint32(start + (isLong ? 20 : 12));
  const length = isLong ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16);
  return scale === 0 ? undefined : Math.floor((length * 1000) / scale);
}

/** The coding of a track (8.5.2), or what it is instead of sound. */
function codingOf(bytes: Uint8Array, track: Box): string {
  const media = boxAt(bytes, track, ['mdia']);
  const handler = media && boxAt(bytes, media, ['hdlr']);
  const kind = handler === undefined ? '?' : asciiAt(bytes, handler.start + 8);
  if (media === undefined || kind !== 'soun') return kind;
  const table = boxAt(bytes, media, ['minf', 'stbl', 'stsd']);
  const entry = table && boxesIn(bytes, Math.min(table.start + 8, table.end), table.end)?.[0];
  if (entry === undefined || entry.type !== 'mp4a') return entry?.type ?? '?';
  return objectType(bytes, entry);
}

function boxAt(bytes: Uint8Array, within: Box, path: readonly string[]): Box | undefined {
  return path.reduce<Box | undefined>(
    (box, name) => box && boxesIn(bytes, box.start, box.end)?.find(({ type }) => type === name),
    within,
  );
}

/** What an `mp4a` entry holds: the object type of its decoder (ISO 14496-1, 7.2.6). QuickTime's second form is longer. */
function objectType(bytes: Uint8Array, entry: Box): string {
  const length = bytes[entry.start + 9] === 1 ? 44 : 28;
  const inner = boxesIn(bytes, Math.min(entry.start + length, entry.end), entry.end);
  const descriptor = inner?.find(({ type }) => type === 'esds');
  if (descriptor === undefined) return 'mp4a';
  const stream = descriptorAt(bytes, descriptor.start + 4, 3);
  if (stream === undefined) return 'mp4a';
  const flags = bytes[stream + 2] ?? 0;
  const url = (flags & 0x40) === 0 ? 0 : 1 + (bytes[stream + 3] ?? 0);
  const more = ((flags & 0x80) === 0 ? 0 : 2) + url + ((flags & 0x20) === 0 ? 0 : 2);
  const decoder = descriptorAt(bytes, stream + 3 + more, 4);
  const type = decoder === undefined ? undefined : bytes[decoder];
  return type === 0x40 || type === 0x67 ? aac : `mp4a.${(type ?? 0).toString(16)}`;
}

/** Where the content of a descriptor begins: its length before it has seven bits a byte, four bytes at most. */
function descriptorAt(bytes: Uint8Array, offset: number, tag: number): number | undefined {
  if (bytes[offset] !== tag) return undefined;
  let at = offset + 1;
  while (at < offset + 4 && ((bytes[at] ?? 0) & 0x80) !== 0) at += 1;
  return at + 1;
}
