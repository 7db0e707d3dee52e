import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { readTar } from './tar.ts';
import { folderOnce } from './write-once.ts';

/** A browser of our own, unpacked: the program and the folder of libraries that bare machines lack. */
export interface BundledBrowser {
  readonly executable: string;
  readonly libraries: string;
  readonly version: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` with its libraries (NSS, expat) into the cache folder and says where it
 * is; `undefined` when the package is not installed. The package's own code unpacks the libraries on cloud functions
 * only and writes the program under its final name while it is still growing, so it is not used. Linux, x64.
 */
export async function bundledBrowser(cacheFolder: string): Promise<BundledBrowser | undefined> {
  const packageFolder = findPackage();
  if (packageFolder === undefined) return undefined;
  const version = await packageVersion(packageFolder);
  const archives = join(packageFolder, 'bin');
  const folder = await folderOnce(join(cacheFolder, `chromium-${version}`), async (partial) => {
    await unpackProgram(join(archives, 'chromium.br'), join(partial, 'chromium'));
    await unpackArchive(join(archives, 'al2023.tar.br'), partial);
    await unpackArchive(join(archives, 'swiftshader.tar.br'), partial);
  });
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib'), version };
}

function findPackage(): string | undefined {
  try {
    // The entry is <package>/build/cjs/index.cjs; the package does not export its other files.
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

async function packageVersion(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return /"version":\s*"([\w.-]+)"/.exec(text)?.[1] ?? 'unknown';
}

async function unpackProgram(archive: string, to: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

async function unpackArchive(archive: string, folder: string): Promise<void> {
  const bytes = await promisify(brotliDecompress)(await readFile(archive));
  for (const file of readTar(bytes)) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.bytes, { mode: file.mode });
  }
}
