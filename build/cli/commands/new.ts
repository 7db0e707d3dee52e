import { cp, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { createTranslate } from '../../locales/translate.ts';
import { programName, startingFolder } from '../book-folder.ts';
import { exitCodes, MachineFault, reasonOf, UsageFault } from '../faults.ts';
import { makeFolder } from '../write-through.ts';
import type { Command } from '../verbs.ts';
import type { World } from '../world.ts';

/** `new`: writes a small book into an empty or new folder. It builds, and `check` has nothing to say about it. */
export const newBook: Command = async ({ operand, language }, world) => {
  if (operand === undefined) throw new UsageFault('cli:new-needs-folder');
  const folder = resolve(startingFolder(world), operand);
  await refuseUsedFolder(folder);
  try {
    await makeFolder(folder);
    await cp(join(world.packageFolder, 'build', 'starter'), folder, {
      recursive: true,
      errorOnExist: true,
      force: false,
    });
  } catch (fault) {
    throw new MachineFault('cli:output-failed', { path: folder, reason: reasonOf(fault) });
  }
  const t = createTranslate();
  world.err.write(
    `${t(language, 'cli:new-done', { path: shown(folder, world), program: programName(world) })}\n`,
  );
  return exitCodes.fine;
};

async function refuseUsedFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory()) throw new UsageFault('cli:not-a-folder', { path: folder });
  if ((await readdir(folder)).length > 0) throw new UsageFault('cli:new-folder-not-empty', { path: folder });
}

/** The folder as the person would type it, with spaces quoted. */
function shown(folder: string, world: World): string {
  const short = relative(startingFolder(world), folder);
  const path = short === '' ? '.' : short.startsWith('..') ? folder : short;
  return /[\s'"\\$]/u.test(path) ? JSON.stringify(path) : path;
}
