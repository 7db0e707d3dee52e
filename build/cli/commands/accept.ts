import { dirname, basename, join } from 'node:path';
import { changesOf } from '../../load/check-staleness.ts';
import { acceptPairs, type Accepted } from '../../lock/accept.ts';
import { alignLockJson } from '../../lock/lock-json.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { StatedPair, TranslationStatus } from '../../model/align-lock.ts';
import { chosenPairs } from '../chosen-pairs.ts';
import { exitCodes, UsageFault } from '../faults.ts';
import { openTranslations } from '../open-translations.ts';
import { writeArtifacts } from '../output.ts';
import { contentCode, tellMessages } from '../tell.ts';
import type { Command } from '../verbs.ts';
import { bookWord } from '../book-word.ts';

/**
 * `accept`: records translations as up to date, and is the only writer of their locks. What is refused is told, with exit
 * code 1; the rest is recorded all the same. A lock is written whole or not at all.
 */
export const accept: Command = async ({ words, options, language }, world) => {
  const reason = options.noChangeNeeded?.trim();
  if (reason === '') throw new UsageFault('cli:accept-empty-reason');
  const [dir, ...asked] = await bookWord(words, world);
  const [extra] = asked;
  if (options.all && extra !== undefined)
    throw new UsageFault('cli:too-many-words', { word: extra, verb: 'accept --all' });
  if (!options.all && extra === undefined) throw new UsageFault('cli:accept-what');
  const opened = await openTranslations(dir, options.target, language, world);
  if (typeof opened === 'number') return opened;
  const { folder, translations, messages } = opened;
  const t = createTranslate();
  // A fault that hides a part of the book would make the records of that part seem needless.
  if (translations.some(({ whole }) => !whole)) {
    tellMessages(messages, t, language, world);
    return Math.max(contentCode(messages, true), exitCodes.contentErrors);
  }
  const choice = options.all ? undefined : chosenPairs(asked, translations, folder.path, world);
  let code: number = exitCodes.fine;
  for (const status of translations) {
    const chosen = ({ pair }: StatedPair) => choice === undefined || choice.pairs.has(pair);
    const made = acceptPairs(status, { chosen, noChangeNeeded: reason });
    const refused = made.refused.filter(
      ({ pair, state }) => state === 'stale' || choice?.named.has(pair.id) === true,
    );
    if (refused.length > 0) code = exitCodes.contentErrors;
    for (const pair of refused)
      world.err.write(`${refusal(pair, (key, values) => t(language, key, values))}\n`);
    const path = await write(folder.path, status, made);
    if (path !== undefined) world.out.write(`${path}\n`);
    const counts = {
      recorded: made.recorded.length,
      refused: refused.length,
      dropped: made.dropped.length,
    };
    world.err.write(`${t(language, 'cli:accept-done', { language: status.language, ...counts })}\n`);
  }
  return code;
};

function refusal(
  stated: StatedPair,
  say: (key: string, values: Readonly<Record<string, string>>) => string,
): string {
  const { pair, state } = stated;
  const [source, target] = [pair.source, pair.target].map(([block]) =>
    block === undefined ? '' : `${block.place.file}:${block.place.line}`,
  );
  const values = { id: pair.id, source: source ?? '', target: target ?? '' };
  return state === 'stale'
    ? say('cli:accept-refused-stale', { ...values, changes: changesOf(stated) })
    : say('cli:accept-refused-missing', values);
}

/** Writes the lock where it says something new; gives its path then. */
async function write(
  folder: string,
  { file, lock }: TranslationStatus,
  { lock: made }: Accepted,
): Promise<string | undefined> {
  const text = alignLockJson(made);
  if (lock !== undefined && lock !== 'unreadable' && text === alignLockJson(lock)) return undefined;
  const [path] = await writeArtifacts(join(folder, dirname(file)), [
    { path: basename(file), bytes: new TextEncoder().encode(text) },
  ]);
  return path;
}
