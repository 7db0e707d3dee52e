import type { Report } from '../model/message.ts';
import type { Parity, ParityKind } from '../model/parity.ts';
import type { Place } from '../model/place.ts';
import { quoted } from './compare-text.ts';
import type { Held, Holdings } from './holdings.ts';

/** A row or note that the finished files of an edition may hold. */
export interface ParityItem {
  readonly kind: ParityKind;
  /** The pair, table or question that it is of, or is: what is counted. */
  readonly unit: string;
  readonly place: Place;
}

/** The two finished forms of one edition. */
export interface Forms {
  readonly print: Holdings;
  readonly epub: Holdings;
}

/**
 * Holds the printed sheets and the EPUB of an edition against each other: both have the same pairs, notes, figures,
 * tables, questions and answers, in the same order, with the same words of the author. Gives how many of each kind each
 * has. Reports every one that a form lacks (`format-lacks`), the first that stands elsewhere (`format-order`), and words
 * on paper that the EPUB has not got (`format-words`). Linear in the size of both.
 */
export function parityGate(
  { print, epub }: Forms,
  items: ReadonlyMap<string, ParityItem>,
  report: Report,
): Parity {
  for (const [row, { kind, unit, place }] of items) {
    const [onPaper, onScreen] = [print.get(row), epub.get(row)];
    if (onPaper !== undefined && onScreen !== undefined) {
      compareWords(row, onPaper, onScreen, place, report);
    } else if (onPaper !== undefined || onScreen !== undefined) {
      const [has, lacks] = onScreen === undefined ? ['PDF', 'EPUB'] : ['EPUB', 'PDF'];
      report('format-lacks', place, { kind, id: unit, row, has, lacks });
    }
  }
  // Notes stand on pages and behind documents, answers in a key or below their questions.
  const apart: readonly (ParityKind | undefined)[] = ['notes', 'answers'];
  const kindOf = (row: string) => items.get(row)?.kind;
  compareOrder({ print, epub }, items, (row) => !apart.includes(kindOf(row)), report);
  for (const kind of apart) compareOrder({ print, epub }, items, (row) => kindOf(row) === kind, report);
  return counts({ print, epub }, items);
}

function compareWords(row: string, onPaper: Held, onScreen: Held, place: Place, report: Report): void {
  const there = plain([...onScreen.words.values()].join(''));
  for (const words of onPaper.words.values()) {
    const here = plain(words);
    const missing = firstMissing(here, there);
    if (missing === undefined) continue;
    report('format-words', place, { row, missing: quoted(here.slice(missing)) });
    return;
  }
}

/** Without white space, break marks, and characters that XML does not have. */
function plain(words: string): string {
  return words.normalize('NFC').replace(/[\s\p{C}]+/gu, '');
}

/**
 * The offset from which a text is no longer found in another, in order. An EPUB has more words in a row than an author
 * wrote: numbers and references, which stand between his.
 */
function firstMissing(text: string, other: string): number | undefined {
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    while (at < other.length && other[at] !== text[index]) at += 1;
    if (at >= other.length) return index;
    at += 1;
  }
  return undefined;
}

/** The first row that stands before one which it follows on paper. What is carried to another page has no place there. */
function compareOrder(
  { print, epub }: Forms,
  items: ReadonlyMap<string, ParityItem>,
  counts: (row: string) => boolean,
  report: Report,
): void {
  const places = new Map([...epub.keys()].map((row, index) => [row, index]));
  let before: { readonly row: string; readonly at: number } | undefined;
  for (const [row, { floated }] of print) {
    const [item, at] = [items.get(row), places.get(row)];
    if (item === undefined || at === undefined || floated || !counts(row)) continue;
    if (before !== undefined && at < before.at) {
      report('format-order', item.place, { row, before: before.row });
      return;
    }
    before = { row, at };
  }
}

function counts({ print, epub }: Forms, items: ReadonlyMap<string, ParityItem>): Parity {
  const count = (holdings: Holdings, kind: ParityKind) => {
    const held = [...items].filter(([row, item]) => item.kind === kind && holdings.has(row));
    return new Set(held.map(([, { unit }]) => unit)).size;
  };
  const both = (kind: ParityKind) => ({ print: count(print, kind), epub: count(epub, kind) });
  return {
    pairs: both('pairs'),
    notes: both('notes'),
    figures: both('figures'),
    tables: both('tables'),
    questions: both('questions'),
    answers: both('answers'),
  };
}
