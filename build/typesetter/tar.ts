/** One regular file of an archive. */
export interface TarFile {
  readonly path: string;
  /** Unix permission bits. */
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const blockSize = 512;

/**
 * Gives the regular files of a plain (POSIX ustar) archive, in order. Folders are implied by the paths; links and other
 * kinds are left out. A path that leads outside the archive's own folder is an error, since archives are extracted.
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  for (let offset = 0; offset + blockSize <= archive.length;) {
    const header = archive.subarray(offset, offset + blockSize);
    if (header[0] === 0) break;
    const size = octal(header, 124, 12);
    const start = offset + blockSize;
    if (isRegular(header))
      files.push({ ...nameAndMode(header), bytes: archive.subarray(start, start + size) });
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}

function isRegular(header: Uint8Array): boolean {
  const kind = text(header, 156, 1);
  return kind === '0' || kind === '';
}

function nameAndMode(header: Uint8Array): { readonly path: string; readonly mode: number } {
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
  const name = text(header, 0, 100);
  const path = prefix === '' ? name : `${prefix}/${name}`;
  if (path.startsWith('/') || path.split('/').includes('..')) {
    throw new Error(`The archive holds a path outside its own folder: ${path}`);
  }
  return { path, mode: octal(header, 100, 8) & 0o777 };
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8);
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
