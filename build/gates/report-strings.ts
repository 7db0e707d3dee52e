import type { WrittenFile, WrittenPiece } from './written-text.ts';

/** All that can be read in the report of an edition: what its warnings quote, and the names of everything else. */
export function reportStrings(json: string): WrittenFile {
  const [quoted, names]: [WrittenPiece[], WrittenPiece[]] = [[], []];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const piece = { text: value, where: path };
      (/^warnings\[\d+\]\.values\./u.test(path) ? quoted : names).push(piece);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        names.push({ text: key, where: path });
        visit(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
      }
    }
  };
  visit(JSON.parse(json), '');
  return {
    streams: [
      { kind: 'words', pieces: quoted },
      { kind: 'names', pieces: names },
    ],
    marks: [],
  };
}
