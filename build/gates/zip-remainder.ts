/**
 * What a zip holds beside its files and their names, piece by piece: comments, further fields of directory and local
 * headers, and bytes that no file of the directory claims (APPNOTE 4.3): before, between and behind them.
 */
export function zipRemainder(zip: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return [zip];
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const known: Span[] = [[end, end + 22]];
  for (let entry = 0; entry < entries && at + 46 <= end; entry += 1) {
    const local = view.getUint32(at + 42, true);
    const localName = local + 30 + view.getUint16(local + 26, true);
    const data = localName + view.getUint16(local + 28, true);
    const name = at + 46 + view.getUint16(at + 28, true);
    known.push([local, localName], [data, data + view.getUint32(at + 20, true)], [at, name]);
    at = name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const rest: Uint8Array[] = [];
  let from = 0;
  for (const [start, stop] of [
    ...known.toSorted(([one], [other]) => one - other),
    [zip.length, zip.length],
  ]) {
    if ((start ?? 0) > from) rest.push(zip.subarray(from, start));
    from = Math.max(from, stop ?? 0);
  }
  return rest;
}

/** First and last byte, the latter exclusive. */
type Span = readonly [start: number, stop: number];

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
