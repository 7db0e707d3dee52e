import type { Report } from '../model/message.ts';
import type { FileSystem } from '../model/ports.ts';
import type { TextFile } from '../model/project.ts';
import { decodeText } from './text.ts';

/** Far above any chapter: 4 MB of text. */
const textLimit = 4 * 1024 * 1024;

/**
 * Reads one text file of the book. What cannot be read is reported at the file: a link, something that is no file, too
 * many bytes, an encoding other than UTF-8. A file that does not exist gives nothing and no message.
 */
export async function readText(
  files: FileSystem,
  path: string,
  report: Report,
): Promise<TextFile | undefined> {
  const bytes = await readBytes(files, path, textLimit, report);
  const text = bytes === undefined ? undefined : decodeText(bytes, path, report);
  return text === undefined ? undefined : { file: path, text };
}

/** Reads the bytes of one file of at most `limit` bytes; see `readText` for what is reported. */
export async function readBytes(
  files: FileSystem,
  path: string,
  limit: number,
  report: Report,
): Promise<Uint8Array | undefined> {
  const place = { file: path, line: 1, column: 1 };
  const status = await files.status(path);
  if (status === undefined) return undefined;
  if (status.kind === 'link') {
    report('symbolic-link', place);
    return undefined;
  }
  if (status.kind !== 'file') {
    report('not-a-file', place);
    return undefined;
  }
  if (status.size > limit) {
    report('file-too-large', place, { size: megabytes(status.size), limit: megabytes(limit) });
    return undefined;
  }
  try {
    return await files.read(path);
  } catch {
    report('unreadable-file', place);
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
