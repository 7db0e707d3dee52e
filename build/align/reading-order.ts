import type { Block } from '../model/parsed.ts';
import type { Entry } from './entry.ts';

/**
 * Entries in the order of the source; each target-only entry stands after the entry of the target block before it.
 */
export function readingOrder(
  entries: readonly Entry[],
  source: readonly Block[],
  target: readonly Block[],
): readonly Entry[] {
  const bySource = new Map<Block, Entry>();
  const byTarget = new Map<Block, Entry>();
  for (const entry of entries) {
    for (const block of entry.source) bySource.set(block, entry);
    for (const block of entry.target) byTarget.set(block, entry);
  }
  const leading: Entry[] = [];
  const following = new Map<Entry, Entry[]>();
  let anchor: Entry | undefined;
  for (const block of target) {
    const entry = byTarget.get(block);
    if (!entry) continue;
    if (entry.source.length > 0) {
      anchor = entry;
    } else if (anchor) {
      const list = following.get(anchor);
      if (list) list.push(entry);
      else following.set(anchor, [entry]);
    } else {
      leading.push(entry);
    }
  }
  const ordered = [...leading];
  const placed = new Set<Entry>();
  for (const block of source) {
    const entry = bySource.get(block);
    if (!entry || placed.has(entry)) continue;
    placed.add(entry);
    ordered.push(entry, ...(following.get(entry) ?? []));
  }
  return ordered;
}
