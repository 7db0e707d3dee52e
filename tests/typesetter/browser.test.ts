import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch } from '../../build/typesetter/browser.ts';
import { NoBrowser } from '../../build/typesetter/faults.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-browser-test-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A program that answers the question for its version, and does nothing else. */
async function pretendBrowser(name: string, answer: string): Promise<string> {
  const bin = join(folder, name);
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'chromium'), `#!/bin/sh\necho "${answer}"\n`);
  await chmod(join(bin, 'chromium'), 0o755);
  return bin;
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('on Linux', () => {
  test('two builds at once unpack the bundled Chromium once, and both can start it', async () => {
    const cacheFolder = join(folder, 'fresh');
    const environment = { path: '', platform: 'linux', cacheFolder };
    const installs = await Promise.all([findBrowser(environment), findBrowser(environment)]);
    expect(installs.map((install) => install?.origin)).toEqual(['bundled', 'bundled']);
    expect((await readdir(cacheFolder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
    for (const install of installs) {
      if (install === undefined) continue;
      const open = await launch(install);
      expect(open.product).toMatch(/^HeadlessChrome\/\d+/);
      await open.close();
      await open.close();
    }
  }, 60_000);

  test('an installed browser is preferred to the bundled one', async () => {
    const path = await pretendBrowser('new', 'Chromium 150.0.1.2 built on Debian');
    const found = await findBrowser({ path, platform: 'linux', cacheFolder: join(folder, 'fresh') });
    expect(found).toMatchObject({
      origin: 'installed',
      version: '150.0.1.2',
      executable: join(path, 'chromium'),
    });
  });

  test('an installed browser that is too old, or only a stand-in, is passed over', async () => {
    const old = await pretendBrowser('old', 'Chromium 90.0.1.2');
    const stub = await pretendBrowser('stub', 'please install the snap');
    const environment = { path: `${old}:${stub}`, platform: 'linux', cacheFolder: join(folder, 'fresh') };
    expect((await findBrowser(environment))?.origin).toBe('bundled');
  }, 30_000);

  test('another processor has no bundled browser', async () => {
    const environment = { path: '', platform: 'linux', architecture: 'arm64', cacheFolder: folder };
    expect(await findBrowser(environment)).toBeUndefined();
  });
});

test('a named browser that does not answer is an error that names it', async () => {
  const environment = { path: '', chromePath: join(folder, 'none'), platform: 'linux', cacheFolder: folder };
  const fault = await findBrowser(environment).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(NoBrowser);
  expect(fault).toMatchObject({ trouble: 'named', path: environment.chromePath });
});

test('a browser that does not start is an error that shows why', async () => {
  const path = await pretendBrowser('broken', 'Chromium 150.0.1.2');
  const install = {
    executable: join(path, 'chromium'),
    version: '150',
    origin: 'named',
    variables: {},
  } as const;
  const fault = await launch(install).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(NoBrowser);
  expect(String(fault)).toContain(install.executable);
});
