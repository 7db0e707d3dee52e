import { relative, resolve, sep } from 'node:path';
import type { BlockPair } from '../model/aligned.ts';
import type { TranslationStatus } from '../model/align-lock.ts';
import { nearest } from '../yaml/suggest.ts';
import { startingFolder } from './book-folder.ts';
import { UsageFault } from './faults.ts';
import type { World } from './world.ts';

/** The pairs that some words name. */
export interface ChosenPairs {
  readonly pairs: ReadonlySet<BlockPair>;
  /** Ids that were given as such. */
  readonly named: ReadonlySet<string>;
}

/**
 * Finds what is meant by ids of blocks and names of files; a file is named from the folder that the command was run in, or
 * from the book's. A word that names nothing is a `UsageFault`: what was not accepted must not seem so.
 */
export function chosenPairs(
  words: readonly string[],
  translations: readonly TranslationStatus[],
  folder: string,
  world: World,
): ChosenPairs {
  const byName = new Map<string, Set<BlockPair>>();
  const add = (name: string, pair: BlockPair) => byName.set(name, (byName.get(name) ?? new Set()).add(pair));
  const ids = new Set<string>();
  for (const { pair } of translations.flatMap(({ chapters }) => chapters.flatMap(({ pairs }) => pairs))) {
    ids.add(pair.id);
    add(pair.id, pair);
    for (const { place } of [...pair.source, ...pair.target]) add(place.file, pair);
  }
  const pairs = words.flatMap((word) => {
    const inFolder = relative(folder, resolve(startingFolder(world), word))
      .split(sep)
      .join('/');
    const found = byName.get(word) ?? byName.get(inFolder) ?? byName.get(word.replace(/^\.\//u, ''));
    if (found !== undefined) return [...found];
    const guess = nearest(word, byName.keys());
    throw guess === undefined
      ? new UsageFault('cli:accept-unknown', { word })
      : new UsageFault('cli:accept-unknown-guess', { word, guess });
  });
  return { pairs: new Set(pairs), named: new Set(words.filter((word) => ids.has(word))) };
}
