import type { TranslationExporter } from '../../interchange/exporter.ts';
import { stalePairs } from '../../load/check-staleness.ts';
import { createTranslate } from '../../locales/translate.ts';
import { checkTarget } from '../check-target.ts';
import { exitCodes, UsageFault } from '../faults.ts';
import { checkOutputFolder, writeArtifacts } from '../output.ts';
import { openSoundBook } from '../sound-book.ts';
import { sourceDate } from '../source-date.ts';
import { tellMessages } from '../tell.ts';
import { unfinishedRules } from '../unfinished-rules.ts';
import type { Invocation } from '../verbs.ts';
import type { World } from '../world.ts';

/** `export po` and its like: a translation of the book for the programs of translators, finished or not. */
export async function exportTranslationFile(
  exporter: TranslationExporter,
  invocation: Invocation,
  world: World,
): Promise<number> {
  const { options, language } = invocation;
  const t = createTranslate();
  for (const name of ['tag', 'level'] as const) {
    if (options[name].length > 0)
      throw new UsageFault('cli:option-of-questions', { option: `--${name}`, format: exporter.id });
  }
  const modified = sourceDate(world.environment['SOURCE_DATE_EPOCH']);
  const book = await openSoundBook(invocation, world, { open: unfinishedRules });
  if (typeof book === 'number') return book;
  const { engine, loaded, collector, out } = book;
  checkTarget(loaded, options.target);
  if (loaded.project.config.targets.length === 0) throw new UsageFault('cli:no-translation');
  await checkOutputFolder(out);
  const request = { exporter, target: options.target, modified, stale: stalePairs(loaded, options.target) };
  const exported = await engine.exportTranslation(loaded, request);
  tellMessages(collector.messages(), t, language, world);
  if (exported === undefined) throw new Error('a book with translations has given none');
  const { artifact, blocks, missing } = exported;
  world.err.write(`${t(language, 'cli:exported-translation', { file: artifact.path, blocks, missing })}\n`);
  for (const path of await writeArtifacts(out, [artifact])) world.out.write(`${path}\n`);
  return exitCodes.fine;
}
