import { execFileSync, spawnSync } from 'node:child_process';

/** Tools that nobody of this project has written, and how to get them. */
const tools = {
  poppler: { asks: ['pdftotext', '-v'], install: 'apt-get install poppler-utils' },
  qpdf: { asks: ['qpdf', '--version'], install: 'apt-get install qpdf' },
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

/** What a tool prints on standard output; its complaints and a bad exit code are thrown. */
export function outputOf(program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}
