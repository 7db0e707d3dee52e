import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { bundledBrowser } from './bundled-browser.ts';
import { NoBrowser } from './faults.ts';
import { writeFontconfig } from './fontconfig.ts';
import { browserVersion, installedBrowsers } from './installed-browsers.ts';

/** What the search for a browser depends on; read from the process by the command line, never here. */
export interface BrowserEnvironment {
  /** The search path, `PATH`. */
  readonly path: string;
  /** A browser named by the person, `CHROME_PATH`. */
  readonly chromePath?: string | undefined;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** As Node names it; the bundled Chromium is for `x64`. Default: this machine's. */
  readonly architecture?: string;
  /** Where the bundled Chromium is unpacked; kept between runs. */
  readonly cacheFolder: string;
}

/** A browser that answered, and what it needs around it. */
export interface BrowserInstall {
  readonly executable: string;
  /** `0` when it is not known before the start. */
  readonly version: string;
  readonly origin: 'named' | 'installed' | 'bundled';
  /** Variables added to the process environment of the browser. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A running browser. `close` ends it; it may be called twice. */
export interface OpenBrowser {
  readonly browser: Browser;
  /** As the browser names itself, e.g. `HeadlessChrome/147.0.7727.50`. */
  readonly product: string;
  close(): Promise<void>;
}

/** Ruby that breaks and aligns as planned, and `text-spacing-trim`, need at least this release. */
const oldestRelease = 128;

/**
 * Finds a browser: the one the person names, else an installed one that is new enough, else the Chromium that comes with
 * the toolchain. Gives `undefined` when there is none; a named one that does not work is an error of its own.
 */
export async function findBrowser(environment: BrowserEnvironment): Promise<BrowserInstall | undefined> {
  const variables = await inCache(environment, ownVariables(environment));
  const { chromePath, platform } = environment;
  if (chromePath !== undefined && chromePath !== '') {
    const version = await browserVersion(chromePath, platform);
    if (version !== undefined) return { executable: chromePath, version, origin: 'named', variables };
    throw new NoBrowser('named', chromePath);
  }
  for (const executable of await installedBrowsers(environment.path, platform)) {
    const version = await browserVersion(executable, platform);
    if (version !== undefined && isNewEnough(version)) {
      return { executable, version, origin: 'installed', variables };
    }
  }
  return inCache(environment, bundled(environment, variables));
}

/** Names the folder when something could not be written there: a full disk, a folder of another account. */
async function inCache<Result>(environment: BrowserEnvironment, work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    throw new NoBrowser('cache', environment.cacheFolder, reason(error), error);
  });
}

async function ownVariables(environment: BrowserEnvironment): Promise<Readonly<Record<string, string>>> {
  if (environment.platform !== 'linux') return {};
  return { FONTCONFIG_FILE: await writeFontconfig(environment.cacheFolder) };
}

function isNewEnough(version: string): boolean {
  return version === '0' || Number.parseInt(version, 10) >= oldestRelease;
}

async function bundled(
  environment: BrowserEnvironment,
  variables: Readonly<Record<string, string>>,
): Promise<BrowserInstall | undefined> {
  const architecture = environment.architecture ?? process.arch;
  if (environment.platform !== 'linux' || architecture !== 'x64') return undefined;
  const own = await bundledBrowser(environment.cacheFolder);
  if (own === undefined) return undefined;
  return {
    executable: own.executable,
    version: own.version,
    origin: 'bundled',
    variables: { ...variables, LD_LIBRARY_PATH: own.libraries },
  };
}

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-domain-reliability',
  '--disable-quic',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  // Pages are measured on a screen and printed on paper: advances must be the same unhinted ones on both.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  // Containers often give /dev/shm only 64 MB, which large books overrun.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--lang=en-US',
];

const startTimeout = 60_000;
/** One step of the longest book (printing thousands of pages), ms. */
const stepTimeout = 900_000;

/**
 * Starts a browser without a window. Its profile is a temporary folder that goes with it, also when this process is
 * stopped. The sandbox stays on wherever the system has one: it is left out for root, for whom Chromium refuses it, and
 * after a start with it has failed. A signal that ends this process ends the browser, unless it `outlivesSignals`.
 */
export async function launch(install: BrowserInstall, outlivesSignals = false): Promise<OpenBrowser> {
  const start = (sandbox: readonly string[]): Promise<Browser> =>
    puppeteer.launch({
      executablePath: install.executable,
      headless: install.origin === 'bundled' ? 'shell' : true,
      args: [...flags, ...sandbox],
      env: { ...process.env, TZ: 'UTC', ...install.variables },
      timeout: startTimeout,
      protocolTimeout: stepTimeout,
      ...(outlivesSignals ? { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } : {}),
    });
  try {
    const isRoot = process.getuid?.() === 0;
    const browser = isRoot
      ? await start(['--no-sandbox'])
      : await start([]).catch(() => start(['--no-sandbox']));
    const product = await browser.version();
    let closing: Promise<void> | undefined;
    return { browser, product, close: () => (closing ??= browser.close()) };
  } catch (error) {
    throw new NoBrowser('start', install.executable, reason(error), error);
  }
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 12).join('\n');
}
