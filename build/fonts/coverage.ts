/**
 * Gives the code points a TrueType font has glyphs for, from its `cmap` table (OpenType 1.9, formats 4 and 12, which all
 * fonts of today have).
 */
export function coveredCodePoints(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'cmap');
  const covered = new Set<number>();
  if (table === undefined) return covered;
  const count = view.getUint16(table + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = table + view.getUint32(table + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
  }
  return covered;
}

function findTable(view: DataView, tag: string): number | undefined {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const size = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  for (let segment = 0; segment < size; segment += 2) {
    const end = view.getUint16(ends + segment);
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(starts + size + segment);
    const rangeAt = starts + size * 2 + segment;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}

function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  const count = view.getUint32(subtable + 12);
  for (let group = 0; group < count; group += 1) {
    const at = subtable + 16 + group * 12;
    const end = view.getUint32(at + 4);
    for (let code = view.getUint32(at); code <= end; code += 1) covered.add(code);
  }
}
