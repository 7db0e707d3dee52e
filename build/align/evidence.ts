import type { Anchor, Features } from './features.ts';
import { independentLinks, missedWord, type Lexicon } from './lexicon.ts';

/** In how many of the texts compared each key stands, and how many texts there are. */
export interface KeyFrequency {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Counts the keys of all texts of one side. */
export function keyFrequency(side: readonly Features[]): KeyFrequency {
  const counts = new Map<string, number>();
  for (const { keys } of side) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, size: side.length };
}

/**
 * What the anchors and the lexicon say about two texts, in nats: below 0 speaks for the pair. Each anchor is a
 * likelihood ratio: how much more (or less) often the target shows it when it is the translation than by chance.
 */
export function anchorCost(
  source: Features,
  target: Features,
  frequency: { readonly source: KeyFrequency; readonly target: KeyFrequency },
  lexicon: Lexicon,
): number {
  let cost = 0;
  for (const anchor of source.anchors) cost += anchorRatio(anchor, target.keys, frequency.target);
  for (const anchor of target.owed) cost += 0.6 * anchorRatio(anchor, source.keys, frequency.source);
  return bounded(cost + lexiconCost(source, target, lexicon));
}

/** Words of a text depend on each other: what more of them say beyond this counts for less. */
const bound = { for: -10, against: 12, beyond: 0.3 };

/** Keeps the evidence of texts that agree (or differ) in very many things from drowning their lengths. */
export function bounded(cost: number): number {
  if (cost < bound.for) return bound.for + bound.beyond * (cost - bound.for);
  return cost > bound.against ? bound.against + bound.beyond * (cost - bound.against) : cost;
}

/** A few texts tell little about how common a key is: as many texts more are thought of, with this many of the key. */
const textPrior = 20;
const keyPrior = 0.5;

/** What an anchor costs when the partner shows it, and when it does not. */
export function ratioCosts(
  anchor: Anchor,
  frequency: KeyFrequency,
): { readonly present: number; readonly absent: number } {
  let chance = 0;
  for (const key of anchor.keys)
    chance += ((frequency.counts.get(key) ?? 0) + keyPrior) / (frequency.size + textPrior);
  const byChance = Math.min(0.95, chance);
  const expected = Math.max(anchor.chance, byChance);
  return { present: -Math.log(expected / byChance), absent: -Math.log((1 - expected) / (1 - byChance)) };
}

function anchorRatio(anchor: Anchor, keys: ReadonlySet<string>, frequency: KeyFrequency): number {
  const costs = ratioCosts(anchor, frequency);
  return anchor.keys.some((key) => keys.has(key)) ? costs.present : costs.absent;
}

function lexiconCost(source: Features, target: Features, lexicon: Lexicon): number {
  let known = 0;
  let heard = 0;
  for (const token of source.tokens) {
    const links = independentLinks(token, source.text, target.text, lexicon);
    if (links.length === 0) continue;
    known++;
    heard += links.find(({ word }) => target.words.has(word))?.strength ?? missedWord;
  }
  return known === 0 ? 0 : lexiconWeight(heard, known);
}

/** Average over the source words, never their best: the best of many words favours long partners. */
export function lexiconWeight(heard: number, known: number): number {
  return -(heard / known) * Math.min(4, Math.sqrt(known) * 1.2);
}
