import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A finished EPUB with its XML files changed by hand: how a fault is put in that the program would not make. */
export async function changedEpub(
  path: string,
  change: (path: string, text: string) => string,
): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(path)))) {
    const isText = /\.(?:xhtml|opf|ncx)$/u.test(name);
    files[name] = [
      isText ? strToU8(change(name, strFromU8(bytes))) : bytes,
      { level: name === 'mimetype' ? 0 : 6 },
    ];
  }
  return zipSync(files);
}
