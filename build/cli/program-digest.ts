import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedVersion } from './package-files.ts';

/** Packages whose code takes part in what is kept between runs. */
const packages = ['pagedjs', 'puppeteer-core', 'subset-font'];

/**
 * A digest of the program as it runs: its own code, in `codeFolder`, and the packages that make what is kept between runs.
 * A version number would not do: code changes many times under one.
 */
export async function programDigest(codeFolder: string, packageFolder: string): Promise<string> {
  const names = (await readdir(codeFolder, { recursive: true })).filter((name) => /\.[jt]s$/u.test(name));
  const own = names.filter((name) => !name.endsWith('.d.ts')).sort();
  const texts = await Promise.all(own.map((name) => readFile(join(codeFolder, name))));
  const versions = await Promise.all(packages.map((name) => installedVersion(packageFolder, name)));
  const hash = createHash('sha256').update(JSON.stringify(versions));
  for (const [index, text] of texts.entries())
    hash.update(`\n${own[index] ?? ''} ${text.length}\n`).update(text);
  return hash.digest('hex');
}
