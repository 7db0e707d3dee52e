import type { Report } from '../model/message.ts';
import type { LoadedProject } from '../pipeline.ts';
import type { BookFolder } from './book-folder.ts';
import { openKeptMemo } from './kept-memo.ts';
import type { CommandOptions } from './verbs.ts';
import type { Engine, World } from './world.ts';

/** Reads a book; files that are as they were when it was read last are not parsed again. Reports what `loadBook` does. */
export async function readBook(
  folder: BookFolder,
  engine: Pick<Engine, 'loadBook'>,
  world: World,
  { noCache }: Pick<CommandOptions, 'noCache'>,
  report: Report,
): Promise<LoadedProject | undefined> {
  const { memo, save } = await openKeptMemo(noCache ? undefined : await world.openResults(), folder.path);
  const loaded = await engine.loadBook(folder.files, folder.name, report, memo);
  await save();
  return loaded;
}
