import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../build/typesetter/browser.ts';
import { browserEnvironment } from '../finished/tools.ts';

/** What Ace by DAISY says of a publication. */
export interface AceReport {
  /** Violations of any impact: `document impact rule: elements`. */
  readonly violations: readonly string[];
  /** The documents it has opened, as it names them: seen from the package document. */
  readonly documents: ReadonlySet<string>;
}

/** The part of Ace's own JSON that is read here; its version fixes the form. */
interface AceJson {
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'earl:impact': string; readonly 'dct:title': string };
      readonly 'earl:result': { readonly 'dct:description': string; readonly html?: string };
    }[];
  }[];
}

const program = createRequire(import.meta.url).resolve('@daisy/ace-cli/bin/ace.js');

/** Runs Ace on a file, in the browser of these tests; its logs and settings go to a folder that is removed. */
export async function askAce(epub: string): Promise<AceReport> {
  const browser = await findBrowser(browserEnvironment);
  if (browser === undefined) throw new Error('no browser for Ace');
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-ace-'));
  try {
    const env = {
      ...process.env,
      ...browser.variables,
      PUPPETEER_EXECUTABLE_PATH: browser.executable,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
    };
    const words = ['--silent', '--outdir', join(folder, 'out'), epub];
    await promisify(execFile)(process.execPath, [program, ...words], { env, maxBuffer: 1 << 28 });
    return read(JSON.parse(await readFile(join(folder, 'out', 'report.json'), 'utf8')) as AceJson);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read({ assertions }: AceJson): AceReport {
  const violations = assertions.flatMap(({ 'earl:testSubject': { url }, assertions: found }) =>
    found.map(({ 'earl:test': test, 'earl:result': result }) => {
      const where = result.html ?? result['dct:description'];
      return `${url} ${test['earl:impact']} ${test['dct:title']}: ${where.slice(0, 300)}`;
    }),
  );
  return { violations, documents: new Set(assertions.map((each) => each['earl:testSubject'].url)) };
}
