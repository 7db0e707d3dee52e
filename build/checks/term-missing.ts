import type { Term } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import { patternSearch } from '../text/pattern-search.ts';
import { stemmedWords, type StemmedWord } from '../text/stems-en.ts';
import { fullPairs, isJapanese, where, type Check, type CheckedBook, type FullPair } from './check.ts';
import { proseOf } from './prose.ts';
import { sourceTermFinder } from './term-finder.ts';

/**
 * Terms of `terms.yaml` that stand in a source while no agreed rendering stands in the translation, and renderings that
 * they forbid. Any inflection and order of words will do; a rendering with capitals is asked for with capitals.
 */
export const termMissing: Check = {
  ids: ['term-missing', 'term-forbidden'],
  run(book, report) {
    const { target } = book;
    if (!isJapanese(book.source) || target === undefined) return;
    const terms = book.terms.filter(
      ({ use }) => use.match !== 'none' && (use.renderings[target]?.length ?? 0) > 0,
    );
    if (terms.length === 0) return;
    const find = sourceTermFinder(terms.map(({ term }) => term));
    const forbidden = forbiddenFinder(terms, target);
    const wanted = new Map(terms.map((term) => [term, wantedOf(term, target)] as const));
    for (const pair of fullPairs(book)) {
      const hits = find(proseOf(pair.source)).filter(({ free }) => free);
      const asked = [...new Set(hits.map(({ term }) => terms[term]))].filter(
        (term) => term !== undefined && (term.use.scope?.includes(pair.chapter) ?? true),
      );
      if (asked.length === 0) continue;
      const words = wordsOf(proseOf(pair.target));
      const banned = forbidden(words);
      for (const term of asked) {
        if (term !== undefined) tell(term, wanted.get(term) ?? [], words, banned, pair, target, report);
      }
    }
  },
};

/** A translation as it is searched. */
interface Words {
  readonly text: string;
  readonly list: readonly StemmedWord[];
  readonly stems: ReadonlySet<string>;
  readonly capitals: ReadonlySet<string>;
}

function wordsOf(text: string): Words {
  const list = stemmedWords(text);
  return {
    text: spaced(text),
    list,
    stems: new Set(list.map(({ stem }) => stem)),
    capitals: new Set(list.filter(({ capital }) => capital).map(({ stem }) => stem)),
  };
}

/** What a rendering asks of a translation. */
interface Wanted {
  readonly exact: string | undefined;
  readonly words: readonly StemmedWord[];
}

const functionWords: ReadonlySet<string> = new Set(
  'a an the of to in on at by for from with and or to'.split(' '),
);

function wantedOf({ use }: Term, target: string): readonly Wanted[] {
  return (use.renderings[target] ?? []).map((rendering) => {
    const words = stemmedWords(rendering).filter(({ word }) => !functionWords.has(word.toLowerCase()));
    // A language that is not in Latin letters has no stems here.
    const exact = use.match === 'exact' || words.length === 0 || !/^\p{Script=Latin}/u.test(rendering);
    return { exact: exact ? spaced(rendering) : undefined, words };
  });
}

function spaced(text: string): string {
  const even = text
    .normalize('NFKC')
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[\u2010-\u2015]/gu, '-');
  return ` ${even.replaceAll(/[^\p{L}\p{N}\p{M}'-]+/gu, ' ').trim()} `;
}

function stands({ exact, words }: Wanted, target: Words): boolean {
  if (exact !== undefined) {
    return /^ \p{Script=Latin}/u.test(exact)
      ? target.text.includes(exact)
      : target.text.includes(exact.trim());
  }
  return words.every(({ stem, capital }) => (capital ? target.capitals : target.stems).has(stem));
}

function tell(
  term: Term,
  wanted: readonly Wanted[],
  words: Words,
  banned: ReadonlyMap<Term, string>,
  { from, to }: FullPair,
  target: string,
  report: Report,
): void {
  const found = banned.get(term);
  const values = {
    term: term.term,
    expected: term.translations[target] ?? '',
    entry: where(term),
    other: where(from),
  };
  if (found !== undefined) {
    report('term-forbidden', to.place, { ...values, found }, [from.place, term.place]);
  } else if (!wanted.some((one) => stands(one, words)) && !words.text.includes(term.term)) {
    report('term-missing', to.place, values, [from.place, term.place]);
  }
}

/** Finds forbidden renderings of all terms in one pass over the stems of a translation. */
function forbiddenFinder(
  terms: readonly Term[],
  target: NonNullable<CheckedBook['target']>,
): (words: Words) => ReadonlyMap<Term, string> {
  const owners = new Map<string, { readonly words: string; readonly terms: Term[] }>();
  for (const term of terms) {
    for (const words of term.use.forbidden[target] ?? []) {
      const pattern = ` ${stemmedWords(words)
        .map(({ stem }) => stem)
        .join(' ')} `;
      const known = owners.get(pattern);
      if (known === undefined) owners.set(pattern, { words, terms: [term] });
      else known.terms.push(term);
    }
  }
  const patterns = [...owners.keys()];
  const search = patternSearch(patterns);
  return ({ list }) => {
    const found = new Map<Term, string>();
    if (patterns.length === 0) return found;
    search(` ${list.map(({ stem }) => stem).join(' ')} `, (pattern) => {
      const owner = owners.get(patterns[pattern] ?? '');
      for (const term of owner?.terms ?? []) if (!found.has(term)) found.set(term, owner?.words ?? '');
    });
    return found;
  };
}
