import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PressConverter } from '../model/ports.ts';
import { MachineFault, reasonOf } from './faults.ts';

/** The oldest that keeps black text black in CMYK (`-dBlackText`). */
const oldest = 9.55;

/** A book of 800 pages takes a minute; what takes longer than this hangs. */
const timeLimit = 600_000;

/** The program as it is called: what GS_PATH names, or `gs` on the search path. */
export function ghostscriptName(named: string | undefined): string {
  return named === undefined || named === '' ? 'gs' : named;
}

/**
 * Finds Ghostscript, which turns the book into the colours of a press. Throws a `MachineFault` with the line that
 * installs it when there is none or it is too old. It runs with `-dSAFER`: it reads one file and writes one, in a
 * folder of its own.
 */
export async function openGhostscript(named: string | undefined): Promise<PressConverter> {
  const program = ghostscriptName(named);
  const version = await run(program, ['--version'], tmpdir(), 20_000).catch(() => undefined);
  if (version === undefined) throw new MachineFault('cli:no-ghostscript', { program });
  const found = version.trim();
  if (!(Number.parseFloat(found) >= oldest)) {
    throw new MachineFault('cli:old-ghostscript', { program, found, oldest: String(oldest) });
  }
  return {
    version: `Ghostscript ${found}`,
    convert: (pdf, colours) => convert(program, pdf, colours),
  };
}

async function convert(program: string, pdf: Uint8Array, colours: 'grey' | 'cmyk'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-press-'));
  try {
    await writeFile(join(folder, 'book.pdf'), pdf);
    await run(program, [...options, ...colourOptions[colours], 'book.pdf'], folder, timeLimit);
    return await readFile(join(folder, 'press.pdf'));
  } catch (fault) {
    throw new MachineFault('cli:ghostscript-failed', { program, reason: lastLines(fault) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const options = [
  ...['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-sOutputFile=press.pdf'],
  ...['-dCompatibilityLevel=1.7', '-dAutoRotatePages=/None', '-dPreserveAnnots=false'],
  ...['-dEmbedAllFonts=true', '-dSubsetFonts=true', '-dCompressFonts=true'],
  // Pictures stay as sharp and clean as the author gave them.
  ...['-dDownsampleColorImages=false', '-dDownsampleGrayImages=false', '-dDownsampleMonoImages=false'],
  ...['-dAutoFilterColorImages=false', '-dColorImageFilter=/FlateEncode'],
  ...['-dAutoFilterGrayImages=false', '-dGrayImageFilter=/FlateEncode'],
];

const colourOptions = {
  grey: ['-sColorConversionStrategy=Gray', '-sProcessColorModel=DeviceGray'],
  // Black letters of the screen are red, green and blue together: without this they would take four inks.
  cmyk: ['-sColorConversionStrategy=CMYK', '-sProcessColorModel=DeviceCMYK', '-dBlackText=true'],
} as const;

/** What the program prints; rejects when it fails or does not end. No shell is involved. */
function run(program: string, words: readonly string[], folder: string, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...words], { cwd: folder, timeout, maxBuffer: 1 << 24 }, (error, out, err) => {
      if (error === null) resolve(out);
      else reject(new Error(`${out}${err}`.trim() || error.message));
    });
  });
}

function lastLines(fault: unknown): string {
  return reasonOf(fault).split('\n').slice(-5).join('\n');
}
