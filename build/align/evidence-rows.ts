import { bounded, keyFrequency, lexiconWeight, ratioCosts } from './evidence.ts';
import type { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { independentLinks, missedWord } from './lexicon.ts';

/** What anchors and lexicon say about any two of many texts, in nats: below 0 speaks for the pair. */
export interface EvidenceRows {
  /** Works out one source against the targets `from` … `to` (exclusive); `cost` of these is then at hand. */
  enter(source: number, from: number, to: number): void;
  cost(source: number, target: number): number;
}

/**
 * The evidence of {@link anchorCost} for many pairs: by an index of which target shows what, so that a source looks
 * only at the targets that share something with it, and not at all of them.
 */
export function evidenceRows(
  sources: readonly Features[],
  targets: readonly Features[],
  lexicon: Lexicon,
): EvidenceRows {
  const index = indexTargets(sources, targets);
  const sums = new Float64Array(targets.length);
  const known = new Float64Array(targets.length);
  const heard = new Float64Array(targets.length);
  let row = -1;
  let window = { from: 0, to: 0 };
  const enter = (source: number, from: number, to: number): void => {
    const features = sources[source];
    if (!features) return;
    row = source;
    window = { from, to };
    for (let column = from; column < to; column++) sums[column] = index.owedAbsent[column] ?? 0;
    addAnchors(features, index, sums, window);
    addLexicon(features, targets, lexicon, index, { known, heard }, window);
  };
  return {
    enter,
    cost(source, target) {
      if (row !== source || target < window.from || target >= window.to) enter(source, 0, targets.length);
      const count = known[target] ?? 0;
      const words = count <= 0 ? 0 : lexiconWeight(heard[target] ?? 0, count);
      return bounded((sums[target] ?? 0) + words);
    },
  };
}

interface Window {
  readonly from: number;
  readonly to: number;
}

interface TargetIndex {
  readonly frequency: ReturnType<typeof keyFrequency>;
  /** Targets that show a key, and those that show a word, in order. */
  readonly keys: ReadonlyMap<string, readonly number[]>;
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Targets that must not show a key alone, with what its presence in the source changes. */
  readonly owed: ReadonlyMap<
    string,
    readonly { readonly target: number; readonly anchor: number; readonly change: number }[]
  >;
  /** What a target costs when the source shows nothing that it owes. */
  readonly owedAbsent: readonly number[];
}

function indexTargets(sources: readonly Features[], targets: readonly Features[]): TargetIndex {
  const fromSources = keyFrequency(sources);
  const keys = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  const owed = new Map<string, { target: number; anchor: number; change: number }[]>();
  let anchor = 0;
  const owedAbsent = targets.map((features, target) => {
    for (const key of features.keys) push(keys, key, target);
    for (const word of features.words) push(words, word, target);
    let absent = 0;
    for (const each of features.owed) {
      anchor++;
      const costs = ratioCosts(each, fromSources);
      absent += 0.6 * costs.absent;
      for (const key of each.keys)
        push(owed, key, { target, anchor, change: 0.6 * (costs.present - costs.absent) });
    }
    return absent;
  });
  return { frequency: keyFrequency(targets), keys, words, owed, owedAbsent };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addAnchors(features: Features, index: TargetIndex, sums: Float64Array, { from, to }: Window): void {
  let absent = 0;
  for (const anchor of features.anchors) {
    const costs = ratioCosts(anchor, index.frequency);
    absent += costs.absent;
    const met = anchor.keys.length > 1 ? new Set<number>() : undefined;
    for (const key of anchor.keys) {
      const shown = index.keys.get(key) ?? [];
      for (let at = lowerBound(shown, from); (shown[at] ?? Infinity) < to; at++) {
        const target = shown[at] ?? 0;
        if (met?.has(target) === true) continue;
        met?.add(target);
        sums[target] = (sums[target] ?? 0) + costs.present - costs.absent;
      }
    }
  }
  for (let column = from; column < to; column++) sums[column] = (sums[column] ?? 0) + absent;
  const answered = new Set<number>();
  for (const key of features.keys) {
    for (const { target, anchor, change } of index.owed.get(key) ?? []) {
      if (target < from || target >= to || answered.has(anchor)) continue;
      answered.add(anchor);
      sums[target] = (sums[target] ?? 0) + change;
    }
  }
}

function addLexicon(
  features: Features,
  targets: readonly Features[],
  lexicon: Lexicon,
  index: TargetIndex,
  { known, heard }: { readonly known: Float64Array; readonly heard: Float64Array },
  { from, to }: Window,
): void {
  known.fill(0, from, to);
  heard.fill(0, from, to);
  let tokens = 0;
  for (const token of features.tokens) {
    const links = independentLinks(token, features.text, '', lexicon);
    if (links.length === 0) continue;
    tokens++;
    const met = new Set<number>();
    for (const link of links) {
      const shown = index.words.get(link.word) ?? [];
      for (let at = lowerBound(shown, from); (shown[at] ?? Infinity) < to; at++) {
        const target = shown[at] ?? 0;
        if (met.has(target)) continue;
        const text = targets[target]?.text ?? '';
        // Only a target that was itself learnt from with this word can take support away.
        const learnt = lexicon.learntWith.target.get(text)?.words.has(token) === true;
        const independent = learnt ? independentLinks(token, features.text, text, lexicon) : links;
        if (independent.includes(link)) {
          met.add(target);
          heard[target] = (heard[target] ?? 0) + link.strength - missedWord;
        } else if (independent.length === 0) {
          met.add(target);
          // Nothing independent is known of this word for this target: it says nothing either way.
          known[target] = (known[target] ?? 0) - 1;
          heard[target] = (heard[target] ?? 0) - missedWord;
        }
      }
    }
  }
  for (let column = from; column < to; column++) {
    known[column] = (known[column] ?? 0) + tokens;
    heard[column] = (heard[column] ?? 0) + tokens * missedWord;
  }
}

/** First place in a sorted list whose value is not below `value`. */
function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
