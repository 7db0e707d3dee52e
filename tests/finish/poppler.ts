import { execFileSync } from 'node:child_process';

/** True when poppler's tools are installed; says once what to install when they are not. */
export const hasPoppler: boolean = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(
      'SKIPPED: checks with poppler. Install it: apt-get install poppler-utils (or brew install poppler).',
    );
    return false;
  }
})();

/** Runs one of poppler's tools and gives what it prints. */
export function poppler(tool: string, ...options: readonly string[]): string {
  return execFileSync(tool, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
