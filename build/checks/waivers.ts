import type { AlignedChapter } from '../model/aligned.ts';
import type { Report } from '../model/message.ts';
import type { Block, Waiver } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';

/** The findings that an author accepts: `<!-- @ok rule: reason -->` before one of the blocks that they are about. */
export interface Waivers {
  /** A report that passes on what nobody has accepted. */
  readonly report: Report;
  /** Tells of those that accepted nothing, each once. */
  tellUnused(): void;
}

/** Gathers the waivers of all blocks, of every translation: what accepts nothing in any of them is unused. */
export function gatherWaivers(chapters: readonly AlignedChapter[], report: Report): Waivers {
  const byPlace = new Map<string, readonly Waiver[]>();
  const unused = new Set<Waiver>();
  for (const block of chapters.flatMap(({ pairs }) => pairs.flatMap(blocksOf))) {
    const { ok } = block.annotations;
    if (ok === undefined) continue;
    byPlace.set(keyOf(block.place), ok);
    for (const waiver of ok) unused.add(waiver);
  }
  return {
    report(ruleId, place, values, related = []) {
      const accepting = [place, ...related].flatMap((one) =>
        (byPlace.get(keyOf(one)) ?? []).filter(({ rule }) => rule === ruleId),
      );
      for (const waiver of accepting) unused.delete(waiver);
      if (accepting.length === 0) report(ruleId, place, values, related);
    },
    tellUnused() {
      for (const { rule, place } of unused) report('unused-waiver', place, { rule });
    },
  };
}

function blocksOf({ source, target }: AlignedChapter['pairs'][number]): readonly Block[] {
  return [...source, ...target];
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
