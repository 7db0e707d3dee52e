import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../build/typesetter/browser.ts';
import type { BrowserEnvironment } from '../../build/typesetter/browser.ts';

/** Tools that nobody of this project has written, and how to get them. */
const tools = {
  poppler: { asks: ['pdftotext', '-v'], install: 'apt-get install poppler-utils' },
  mupdf: { asks: ['mutool', '-v'], install: 'apt-get install mupdf-tools' },
  qpdf: { asks: ['qpdf', '--version'], install: 'apt-get install qpdf' },
  mutool: { asks: ['mutool', '-v'], install: 'apt-get install mupdf-tools' },
  ghostscript: { asks: ['gs', '--version'], install: 'apt-get install ghostscript' },
  xmllint: { asks: ['xmllint', '--version'], install: 'apt-get install libxml2-utils' },
  gettext: { asks: ['msgfmt', '--version'], install: 'apt-get install gettext' },
  'translate-toolkit': { asks: ['pocount', '--help'], install: 'apt-get install translate-toolkit' },
  sqlite3: { asks: ['sqlite3', '--version'], install: 'apt-get install sqlite3' },
  java: { asks: ['java', '-version'], install: 'apt-get install default-jre-headless' },
} as const;

/** True when the tool is here; says once for what it is needed, and how to install it, when it is not. */
export function hasTool(name: keyof typeof tools, purpose: string): boolean {
  const { asks, install } = tools[name];
  const [program, ...words] = asks;
  const here = spawnSync(program, words, { stdio: 'ignore' }).status === 0;
  if (!here) console.warn(`SKIPPED: ${purpose}: ${program} is missing. Install it: ${install}`);
  return here;
}

/** Where these tests look for a browser. */
export const browserEnvironment: BrowserEnvironment = {
  path: process.env['PATH'] ?? '',
  chromePath: process.env['CHROME_PATH'],
  platform: process.platform,
  cacheFolder: join(tmpdir(), 'taiyaku-test-cache'),
};

/** True when there is a browser to make pages with. */
export async function hasBrowser(purpose: string): Promise<boolean> {
  const here = (await findBrowser(browserEnvironment)) !== undefined;
  if (!here)
    console.warn(
      `SKIPPED: ${purpose}: no browser. Install Chromium, or set CHROME_PATH; see taiyaku doctor.`,
    );
  return here;
}

/** What a tool prints on standard output; its complaints and a bad exit code are thrown. */
export function outputOf(program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

/** What a tool writes to standard output, as bytes. */
export function bytesFrom(program: string, ...words: readonly string[]): Buffer {
  return execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}
