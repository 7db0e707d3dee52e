#!/usr/bin/env node
import { execFile } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Typesetter } from '../model/ports.ts';
import type { BrowserEnvironment } from '../typesetter/browser.ts';
import { NoBrowser } from '../typesetter/faults.ts';
import { run } from './run.ts';
import type { Stream, World } from './world.ts';

// The real world: nothing below is seen by the commands except through `World`.
const world: World = {
  environment: process.env,
  currentFolder: process.cwd(),
  // Two folders up from here, compiled (dist/cli) or not (build/cli).
  packageFolder: fileURLToPath(new URL('../../', import.meta.url)),
  nodeVersion: process.version,
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  now: () => performance.now(),
  engine: async () => ({
    loadBook: (await import('../load/load-book.ts')).loadBook,
    // What makes pages is loaded last: `check` and `align` never need it.
    buildEdition: async (...order) => (await import('../pipeline.ts')).buildEdition(...order),
  }),
  openTypesetter,
  findBrowser: async () => (await import('../typesetter/browser.ts')).findBrowser(browserEnvironment()),
  askProgram,
};

// Set, never `exit()`: what is still on its way to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), world);

function streamOf(stream: NodeJS.WriteStream): Stream {
  // `taiyaku align --json | head` closes the pipe early, which is no fault.
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    width: stream.columns ?? 80,
  };
}

async function openTypesetter(): Promise<Typesetter> {
  const { findBrowser, launch } = await import('../typesetter/browser.ts');
  const { createTypesetter } = await import('../typesetter/typesetter.ts');
  const install = await findBrowser(browserEnvironment());
  if (install !== undefined) return createTypesetter(await launch(install));
  throw new NoBrowser(
    'No browser was found to make pages with.',
    'Install Chrome, Chromium or Edge, or set CHROME_PATH to one; `taiyaku doctor` shows what is found.',
  );
}

function browserEnvironment(): BrowserEnvironment {
  const { PATH, CHROME_PATH, XDG_CACHE_HOME } = process.env;
  const home = homedir();
  const caches = XDG_CACHE_HOME ?? (home === '' || home === '/' ? tmpdir() : join(home, '.cache'));
  return {
    path: PATH ?? '',
    chromePath: CHROME_PATH,
    platform: process.platform,
    cacheFolder: join(caches, 'taiyaku'),
  };
}

async function askProgram(name: string, words: readonly string[]): Promise<string | undefined> {
  const answer = await promisify(execFile)(name, [...words], { timeout: 20_000 }).catch(() => undefined);
  if (answer === undefined) return undefined;
  return `${answer.stdout}${answer.stderr}`.trim().split('\n')[0];
}
