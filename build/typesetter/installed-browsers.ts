import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Names under which Chrome, Chromium and Edge stand on `PATH`, best known first. */
const commandNames: Readonly<Record<string, readonly string[]>> = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: ['google-chrome', 'chromium'],
  win32: ['chrome.exe', 'msedge.exe'],
};

/** Where installers put them on systems whose browsers are not on `PATH`. */
const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Gives the paths of all browsers on a search path (`PATH`) and in the usual places of the platform, in order. */
export async function installedBrowsers(searchPath: string, platform: string): Promise<readonly string[]> {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  const names = commandNames[platform] ?? [];
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...onPath, ...(usualPlaces[platform] ?? [])];
  const usable = await Promise.all(candidates.map(isExecutable));
  return candidates.filter((_, index) => usable[index]);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Asks a browser for its version, e.g. `147.0.7727.50`; `undefined` when it does not answer, as the stand-in scripts of
 * some systems do. On Windows the question would open a window, so the answer is `0` there: unknown, taken as new.
 */
export async function browserVersion(executable: string, platform: string): Promise<string | undefined> {
  if (platform === 'win32') return '0';
  const answer = await promisify(execFile)(executable, ['--version'], { timeout: 20_000 }).catch(
    () => undefined,
  );
  return /\d+(?:\.\d+){3}/.exec(answer?.stdout ?? '')?.[0];
}
