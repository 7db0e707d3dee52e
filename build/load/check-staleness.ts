import { readable } from '../lock/readable.ts';
import { shownDiff, wordDiff } from '../lock/word-diff.ts';
import type { StatedPair, TranslationStatus } from '../model/align-lock.ts';
import type { Report } from '../model/message.ts';
import type { LoadedProject } from './load-book.ts';

/** The rules of pairs that need a translator: as errors, and where the book or a draft lets them pass. */
const rules = {
  stale: { error: 'stale-translation', warn: 'stale-translation-allowed' },
  touched: { error: 'touched-translation', warn: 'touched-translation-allowed' },
} as const;

/**
 * Reports every pair whose source changed since its translation was accepted, at the translation, with the place of the
 * source and the words that changed: as errors, or as warnings in a draft and where `stale: warn` says so. Translations
 * that were never accepted are warnings; those that alone changed need no word, and `status` lists them.
 */
export function checkStaleness(
  { project, translations }: Pick<LoadedProject, 'project' | 'translations'>,
  { draft }: { readonly draft: boolean },
  report: Report,
): void {
  const gravity = draft ? 'warn' : project.config.stale;
  for (const stated of translations.flatMap(statedPairs)) {
    const { pair, state, record } = stated;
    const [source, target] = [pair.source[0], pair.target[0]];
    if (source === undefined || target === undefined || (state !== 'stale' && state !== 'touched')) continue;
    const values = { id: pair.id, source: `${source.place.file}:${source.place.line}` };
    if (record === undefined) {
      report('unaccepted-translation', target.place, values, [source.place]);
      continue;
    }
    report(rules[state][gravity], target.place, { ...values, changes: changesOf(stated) }, [source.place]);
  }
}

/**
 * The book for `build`, after `checkStaleness`: what was found stands in the reports of its editions, and a draft knows
 * which pairs to mark.
 */
export function holdAgainstLock(loaded: LoadedProject, draft: boolean, report: Report): LoadedProject {
  const messages = [...loaded.messages];
  checkStaleness(loaded, { draft }, (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
    report(ruleId, place, values, related);
  });
  if (!draft) return { ...loaded, messages };
  const books = loaded.translations.flatMap((status) => {
    const book = loaded.books.get(status.language);
    return book === undefined ? [] : [[status.language, { ...book, outOfDate: staleIds(status) }] as const];
  });
  return { ...loaded, messages, books: new Map([...loaded.books, ...books]) };
}

/** Ids of the pairs whose source changed since they were accepted. */
function staleIds(status: TranslationStatus): ReadonlySet<string> {
  const marked = statedPairs(status).filter(
    ({ state, record }) => state === 'stale' || (state === 'touched' && record !== undefined),
  );
  return new Set(marked.map(({ pair }) => pair.id));
}

/**
 * Pairs of a translation (of the first, where none is named) whose source changed since they were accepted, by id, with
 * the source as it was then.
 */
export function stalePairs(
  { translations }: Pick<LoadedProject, 'translations'>,
  target: string | undefined,
): ReadonlyMap<string, { readonly previous: string }> {
  const status =
    target === undefined ? translations[0] : translations.find(({ language }) => language === target);
  const stale = status === undefined ? [] : statedPairs(status);
  return new Map(
    stale.flatMap(({ pair, state, record }) =>
      record !== undefined && (state === 'stale' || state === 'touched')
        ? [[pair.id, { previous: record.text }] as const]
        : [],
    ),
  );
}

/** What changed in the source since it was accepted, on one line; nothing where it did not. */
export function changesOf({ pair, record }: StatedPair): string {
  return record === undefined ? '' : shownDiff(wordDiff(record.text, readable(pair.source)));
}

function statedPairs({ chapters }: TranslationStatus): readonly StatedPair[] {
  return chapters.flatMap(({ pairs }) => pairs);
}
