import type { PhrasingContent } from 'mdast';
import type { Book } from '../model/book.ts';
import type { FuriganaPolicy } from '../model/config.ts';
import type { Ruby } from '../model/parsed.ts';

/** Decides, in reading order, which readings are printed. */
export interface FuriganaFilter {
  /** Whether this reading of the author's is printed. */
  shows(ruby: Ruby): boolean;
  /** Running text, between what stands beside it, cut into plain stretches and words that get a reading here. */
  spell(text: string, before: string, after: string): readonly (string | Ruby)[];
  /** Called where a chapter begins. */
  startChapter(): void;
  /** The same book under another policy, which questions may ask for; one filter for all that ask for the same. */
  under(policy: FuriganaPolicy): FuriganaFilter;
}

/**
 * The book's policy as a filter. `authored` prints the readings where the author wrote them, the `first-…` policies once
 * a chapter or once a book; `all` also prints them at every other place where the word stands by itself. No reading is
 * ever guessed: words come from the author's ruby and the terms, and one with two readings gets none.
 */
export function furiganaFilter(
  book: Book,
  policy: FuriganaPolicy = book.config.furigana,
  filters: Map<FuriganaPolicy, FuriganaFilter> = new Map<FuriganaPolicy, FuriganaFilter>(),
): FuriganaFilter {
  const seen = new Set<string>();
  const known = policy === 'all' ? knownReadings(book) : new Map<string, Ruby>();
  const words = wordPattern([...known.keys()]);
  const filter: FuriganaFilter = {
    shows(ruby) {
      if (policy === 'none') {
        return false;
      }
      if (policy === 'authored' || policy === 'all') {
        return true;
      }
      const word = spelling(ruby);
      const first = !seen.has(word);
      seen.add(word);
      return first;
    },
    spell: (text, before, after) => (words === undefined ? [text] : spelt(text, words, known, before, after)),
    startChapter() {
      if (policy === 'first-in-chapter') {
        seen.clear();
      }
      for (const other of filters.values()) {
        if (isMain && other !== filter) other.startChapter();
      }
    },
    under: (other) => filters.get(other) ?? furiganaFilter(book, other, filters),
  };
  const isMain = filters.size === 0;
  filters.set(policy, filter);
  return filter;
}

/** The one reading of each word that has one: from ruby in the text, then from the terms. */
function knownReadings(book: Book): ReadonlyMap<string, Ruby> {
  const readings = new Map<string, Ruby>();
  const doubtful = new Set<string>();
  const learn = (ruby: Ruby) => {
    const word = baseOf(ruby);
    const other = readings.get(word);
    if (other !== undefined && readingOf(other) !== readingOf(ruby)) {
      doubtful.add(word);
    }
    readings.set(word, other ?? ruby);
  };
  for (const pair of book.chapters.flatMap((chapter) => chapter.aligned.pairs)) {
    pair.source.forEach((block) => visitRuby(block.content, learn));
  }
  for (const { term, reading } of book.terms) {
    if (reading !== undefined && /^\p{Script=Han}+$/u.test(term)) {
      learn({ type: 'ruby', parts: [{ base: term, reading }] });
    }
  }
  doubtful.forEach((word) => readings.delete(word));
  return readings;
}

function visitRuby(nodes: readonly PhrasingContent[], visit: (ruby: Ruby) => void): void {
  for (const node of nodes) {
    if (node.type === 'ruby') {
      visit(node);
    } else if ('children' in node) {
      visitRuby(node.children, visit);
    }
  }
}

/** Longest words first; a word inside a longer run of kanji is another word. */
function wordPattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) {
    return undefined;
  }
  const escaped = words
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!\\p{Script=Han})(${escaped.join('|')})(?!\\p{Script=Han})`, 'gu');
}

/** A text with the readings of its words. The neighbours only tell whether a word stands by itself. */
function spelt(
  text: string,
  words: RegExp,
  known: ReadonlyMap<string, Ruby>,
  before: string,
  after: string,
): readonly (string | Ruby)[] {
  const [left, right] = [before.slice(-2), after.slice(0, 2)];
  const [start, end] = [left.length, left.length + text.length];
  const parts: (string | Ruby)[] = [];
  let done = 0;
  for (const match of `${left}${text}${right}`.matchAll(words)) {
    const [word] = match;
    if (match.index >= start && match.index + word.length <= end) {
      parts.push(text.slice(done, match.index - start), known.get(word) ?? word);
      done = match.index - start + word.length;
    }
  }
  return [...parts, text.slice(done)].filter((part) => part !== '');
}

function spelling(ruby: Ruby): string {
  return ruby.parts.map(({ base, reading }) => `${base}\u0000${reading}`).join('\u0001');
}

function baseOf(ruby: Ruby): string {
  return ruby.parts.map(({ base }) => base).join('');
}

function readingOf(ruby: Ruby): string {
  return ruby.parts.map(({ reading }) => reading).join('');
}
