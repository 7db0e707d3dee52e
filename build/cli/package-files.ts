import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The version in this package's own `package.json`. */
export async function packageVersion(packageFolder: string): Promise<string> {
  const described: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return versionOf(described);
}

/**
 * The version of an installed package, or nothing when it is not there. Read from its files, because many packages do
 * not export their `package.json`.
 */
export async function installedVersion(packageFolder: string, name: string): Promise<string | undefined> {
  for (const folder of lookupFolders(packageFolder)) {
    try {
      const described: unknown = JSON.parse(await readFile(join(folder, name, 'package.json'), 'utf8'));
      return versionOf(described);
    } catch {
      continue;
    }
  }
  return undefined;
}

/**
 * The bytes of a file inside an installed package, named `package/path/in/it`. Looked up on disk as Node looks up
 * packages: fonts and scripts are data here, so what a package exports to importers is beside the point.
 */
export async function readPackageFile(packageFolder: string, specifier: string): Promise<Uint8Array> {
  for (const folder of lookupFolders(packageFolder)) {
    try {
      return await readFile(join(folder, specifier));
    } catch {
      continue;
    }
  }
  throw new Error(`The file ${specifier} is not among the installed packages`);
}

/** The text of a style sheet of this package: `build/styles/` is shipped as it stands, beside the compiled code. */
export async function readStylesheet(packageFolder: string, name: string): Promise<string> {
  return readFile(join(packageFolder, 'build', 'styles', `${name}.css`), 'utf8');
}

function lookupFolders(packageFolder: string): readonly string[] {
  return createRequire(join(packageFolder, 'package.json')).resolve.paths('x') ?? [];
}

function versionOf(described: unknown): string {
  if (typeof described !== 'object' || described === null || !('version' in described)) return 'unknown';
  return typeof described.version === 'string' ? described.version : 'unknown';
}
