#!/usr/bin/env node
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserEnvironment } from '../typesetter/browser.ts';
import { openGhostscript } from './ghostscript.ts';
import { openTypesetter } from './open-typesetter.ts';
import { watchBook } from './preview/watch-book.ts';
import { programDigest } from './program-digest.ts';
import { openResultCache } from './result-cache.ts';
import type { DiskCache } from './result-cache.ts';
import { run, tellFault } from './run.ts';
import type { Stream, World } from './world.ts';

// Opened once: a command asks for it more than once.
let results: Promise<DiskCache | undefined> | undefined;

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
    checkQuestions: (await import('../load/check-questions.ts')).checkQuestions,
    // What makes pages is loaded last: `check` and `align` never need it.
    withVersions: async (...order) => (await import('../pipeline.ts')).withVersions(...order),
    exportBook: async (...order) => (await import('../export-book.ts')).exportBook(...order),
    exportTranslation: async (...order) =>
      (await import('../export-translation.ts')).exportTranslation(...order),
    importTranslation: async (...order) =>
      (await import('../import-translation.ts')).importTranslation(...order),
    buildEdition: async (...order) => (await import('../pipeline.ts')).buildEdition(...order),
    sheetsOfEdition: async (...order) => (await import('../preview-edition.ts')).sheetsOfEdition(...order),
  }),
  openTypesetter: (options) => openTypesetter(browserEnvironment(), options),
  interrupted,
  watchBook,
  openResults,
  openPressConverter: () => openGhostscript(process.env['GS_PATH']),
  findBrowser: async () => (await import('../typesetter/browser.ts')).findBrowser(browserEnvironment()),
  askProgram,
};

// A fault outside of any command, such as a connection of the browser that breaks by itself, is ours as well.
let crashed = false;
process.on('uncaughtException', (fault) => {
  crashed = true;
  process.exitCode = tellFault(fault, process.argv.slice(2), world);
});

const code = await run(process.argv.slice(2), world);
// Set, never `exit()`: what is still on its way to a pipe would be cut off.
if (!crashed) process.exitCode = code;

function streamOf(stream: NodeJS.WriteStream): Stream {
  // `taiyaku align --json | head` closes the pipe early, which is no fault.
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    // Some terminals say 0 when they do not know.
    width: stream.columns > 0 ? stream.columns : 80,
  };
}

function browserEnvironment(): BrowserEnvironment {
  const { PATH, CHROME_PATH } = process.env;
  return {
    path: PATH ?? '',
    chromePath: CHROME_PATH,
    platform: process.platform,
    cacheFolder: cacheFolder(),
  };
}

/** Where the bundled browser is kept between runs; accounts of build machines often have no home to keep it in. */
function cacheFolder(): string {
  const named = process.env['XDG_CACHE_HOME'];
  if (named !== undefined && isAbsolute(named)) return join(named, 'taiyaku');
  const home = homedir();
  try {
    accessSync(home, constants.W_OK);
    return join(home, '.cache', 'taiyaku');
  } catch {
    return join(tmpdir(), `taiyaku-${process.getuid?.() ?? 'cache'}`);
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** `TAIYAKU_CACHE` names another folder for what is kept between runs, or `off`. */
function openResults(): Promise<DiskCache | undefined> {
  return (results ??= openResultFolder());
}

async function openResultFolder(): Promise<DiskCache | undefined> {
  const named = process.env['TAIYAKU_CACHE'];
  if (named === 'off') return undefined;
  const folder = join(named !== undefined && isAbsolute(named) ? named : cacheFolder(), 'results');
  const code = fileURLToPath(new URL('../', import.meta.url));
  return openResultCache(folder, await programDigest(code, world.packageFolder));
}

async function askProgram(name: string, words: readonly string[]): Promise<string | undefined> {
  const answer = await promisify(execFile)(name, [...words], { timeout: 20_000 }).catch(() => undefined);
  if (answer === undefined) return undefined;
  return `${answer.stdout}${answer.stderr}`.trim().split('\n')[0];
}
