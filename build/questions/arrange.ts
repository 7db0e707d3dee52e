import { createHash } from 'node:crypto';
import type { ExerciseChapter, ExerciseSet, Item, ItemType, LocalizedContent } from '../model/exercise.ts';
import type { RecordedOrder, RecordedSet } from '../model/exercise-lock.ts';
import type { Report } from '../model/message.ts';
import { plainText } from '../tree/plain-text.ts';
import { kindsOf } from './alike.ts';
import { createGenerator, type Generator } from './generator.ts';
import { questionTypes } from './index.ts';
import { permuted, shuffled } from './permutation.ts';
import type { Things } from './question-type.ts';

/** The questions in the order of one version, and that order for the lock, by set. */
export interface Arranged {
  readonly chapter: ExerciseChapter;
  readonly recorded: ReadonlyMap<string, RecordedSet>;
}

/**
 * Puts the questions of a chapter, and what there is to choose from in each, in the order of one version. What the lock
 * has recorded of it is used again, so that sheets that are out stay true; where questions, or the number of things in
 * one, have changed since, that alone is arranged anew and the set is reported. `book` is the book's id.
 */
export function arrangeVersion(
  chapter: ExerciseChapter,
  version: string,
  book: string,
  recorded: ReadonlyMap<string, RecordedSet> | undefined,
  report: Report,
): Arranged {
  const sets = chapter.sets.map((set) => arrangeSet(set, version, book, recorded?.get(set.id)));
  for (const { set, renewed } of sets) {
    if (renewed) report('version-order-renewed', set.place, { set: set.id, version });
  }
  return {
    chapter: { ...chapter, sets: sets.map(({ set }) => set) },
    recorded: new Map(sets.map(({ set, record }) => [set.id, record])),
  };
}

interface ArrangedSet {
  readonly set: ExerciseSet;
  readonly record: RecordedSet;
  readonly renewed: boolean;
}

function arrangeSet(
  set: ExerciseSet,
  version: string,
  book: string,
  recorded: RecordedSet | undefined,
): ArrangedSet {
  const orders = new Map<string, RecordedOrder>();
  let renewed = false;
  const arrange = <T extends ItemType>(item: Item<T>): Item<T> => {
    const things = questionTypes[item.type].things?.(item);
    if (things === undefined || !item.shuffle || things.contents.length < 2) return item;
    const fingerprints = numbered(things.contents.map(fingerprint));
    const earlier = recorded?.orders.get(item.id);
    const known = earlier === undefined ? undefined : reusable(earlier, fingerprints, things);
    renewed ||= earlier !== undefined && known === undefined;
    const random = createGenerator(book, set.id, item.id, version);
    const order = known ?? newOrder(item.type, things, random);
    orders.set(item.id, { things: fingerprints, order });
    return { ...item, printed: order };
  };
  const withParts = (item: Item): Item =>
    item.type === 'group' ? { ...item, items: item.items.map(arrange) } : arrange(item);
  const own = set.items.filter(({ versions }) => versions === undefined || versions.includes(version));
  const ids = own.map(({ id }) => id);
  const sequence = set.shuffle
    ? itemOrder(ids, recorded?.items, createGenerator(book, set.id, version))
    : ids;
  renewed ||= set.shuffle && recorded !== undefined && sequence !== recorded.items;
  const byId = new Map(own.map((item) => [item.id, item]));
  const items = sequence.flatMap((id) => byId.get(id) ?? []).map(withParts);
  return { set: { ...set, items }, record: { items: set.shuffle ? sequence : [], orders }, renewed };
}

/** The recorded order of the questions where it holds the same questions, and otherwise a new one. */
function itemOrder(
  ids: readonly string[],
  recorded: readonly string[] | undefined,
  random: Generator,
): readonly string[] {
  if (recorded !== undefined && recorded.length === ids.length && ids.every((id) => recorded.includes(id)))
    return recorded;
  return permuted(
    ids.map((_, index) => index),
    random,
  ).flatMap((index) => ids[index] ?? []);
}

/** Choices may well come out as they were written; what is to be matched or sorted must not. */
function newOrder(type: ItemType, { contents, fixed, right }: Things, random: Generator): readonly number[] {
  const authored = contents.map((_, index) => index);
  return type === 'choice'
    ? permuted(authored, random, fixed)
    : shuffled(contents.length, random, { kinds: kindsOf(contents), right });
}

/**
 * A recorded order for the things as they are now. Things that only changed places in the file keep theirs on the sheet;
 * so do those that were reworded where they stand, and one that was moved and reworded. Nothing when there are more or
 * fewer than there were, when it cannot be told which is which, or a fixed one would move.
 */
function reusable(
  { things, order }: RecordedOrder,
  fingerprints: readonly string[],
  { fixed }: Things,
): readonly number[] | undefined {
  if (order.length !== fingerprints.length || !isPermutation(order)) return undefined;
  const places = currentPlaces(things, fingerprints);
  if (places === undefined) return undefined;
  const now = order.map((index) => places[index] ?? index);
  return fixed.every((index) => now[index] === index) ? now : undefined;
}

/** Where each recorded thing stands now; nothing where that cannot be told. */
function currentPlaces(
  things: readonly string[],
  fingerprints: readonly string[],
): readonly number[] | undefined {
  const known = new Map(fingerprints.map((print, index) => [print, index]));
  const found = things.map((print) => known.get(print));
  const lost = found.flatMap((place, index) => (place === undefined ? [index] : []));
  const free = fingerprints.flatMap((print, index) => (things.includes(print) ? [] : [index]));
  const inPlace = found.every((place, index) => place === undefined || place === index);
  if (inPlace && lost.every((index) => free.includes(index))) return things.map((_, index) => index);
  const isClear = known.size === fingerprints.length && lost.length <= 1 && free.length === lost.length;
  return isClear ? found.map((place) => place ?? free[0] ?? 0) : undefined;
}

/** Of things that say the same the second, the third … are told apart by their number: 「の」 twice is two parts. */
function numbered(fingerprints: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return fingerprints.map((print) => {
    const count = (counts.get(print) ?? 0) + 1;
    counts.set(print, count);
    return count === 1 ? print : `${print}-${count}`;
  });
}

function isPermutation(order: readonly number[]): boolean {
  return order.toSorted((a, b) => a - b).every((value, index) => value === index);
}

/** Tells whether a thing is still the same: 48 bits of the SHA-256 of its words in all languages. */
function fingerprint(content: LocalizedContent): string {
  const words = [...content].map(([language, nodes]) => `${language}\u0000${plainText(nodes)}`);
  return createHash('sha256').update(words.join('\u0001'), 'utf8').digest('hex').slice(0, 12);
}
