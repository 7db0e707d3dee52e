import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Importer } from '../../interchange/importer.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import { decodeText } from '../../read/text.ts';
import { startingFolder } from '../book-folder.ts';
import { checkTarget } from '../check-target.ts';
import { exitCodes, MachineFault, reasonOf, UsageFault } from '../faults.ts';
import { writeArtifacts } from '../output.ts';
import { countMessages } from '../report.ts';
import { openSoundBook } from '../sound-book.ts';
import { tellMessages } from '../tell.ts';
import { unfinishedRules } from '../unfinished-rules.ts';
import type { Invocation } from '../verbs.ts';
import type { World } from '../world.ts';

/** `import po` and its like: what translators have written in another program, into a translation and nothing else. */
export async function importTranslationFile(
  importer: Importer,
  from: string,
  invocation: Invocation,
  world: World,
): Promise<number> {
  const { options, language } = invocation;
  const t = createTranslate();
  const bytes = await readBytes(from, world);
  const book = await openSoundBook(invocation, world, { open: unfinishedRules });
  if (typeof book === 'number') return book;
  const { engine, loaded, collector } = book;
  checkTarget(loaded, options.target);
  if (loaded.project.config.targets.length === 0) throw new UsageFault('cli:no-translation');
  // What was open before the import, such as a block without a translation, does not count against it.
  const before = countMessages(collector.messages()).error;
  const file = readFile(bytes, from, collector.report);
  const imported =
    file === undefined
      ? undefined
      : await engine.importTranslation(
          loaded,
          { importer, file, target: options.target, files: book.files },
          collector.report,
        );
  const messages = collector.messages();
  tellMessages(messages, t, language, world);
  if (imported === undefined || countMessages(messages).error > before) {
    world.err.write(`${t(language, 'cli:imported-nothing')}\n`);
    return exitCodes.contentErrors;
  }
  const { target, changed, edited, inserted } = imported;
  world.err.write(`${t(language, 'cli:imported-translation', { edited, inserted, target })}\n`);
  const artifacts = changed.map(({ name, bytes: changedBytes }) => ({ path: name, bytes: changedBytes }));
  if (artifacts.length === 0) return exitCodes.fine;
  const written = await writeArtifacts(join(book.path, 'translations', target), artifacts);
  for (const path of written) world.out.write(`${path}\n`);
  return exitCodes.fine;
}

/** Far above any book: 64 MB. */
const fileLimit = 64 * 1024 * 1024;

/** The bytes of the file that was named; it is the person's own and may lie anywhere. */
async function readBytes(from: string, world: World): Promise<Uint8Array> {
  const path = resolve(startingFolder(world), from);
  const file = await open(path, 'r').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') throw new UsageFault('cli:no-import-file', { path });
    throw new MachineFault('cli:cannot-read', { path, reason: reasonOf(fault) });
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new UsageFault('cli:import-not-a-file', { path });
    if (found.size > fileLimit) throw new UsageFault('cli:import-too-large', { path, limit: '64 MB' });
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

function readFile(bytes: Uint8Array, file: string, report: Report): TextFile | undefined {
  const text = decodeText(bytes, file, report);
  return text === undefined ? undefined : { file, text };
}
