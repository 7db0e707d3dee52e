import type { BlockPair } from '../model/aligned.ts';
import type { Block, Container } from '../model/parsed.ts';

/**
 * Gives pairs of the translation alone the containers of the source: what a translator adds to a box or a list stands in
 * the same box or list as its neighbours. Keys are counted in each file by itself, so a container that only the
 * translation has gets a key that no file gives.
 */
export function shareContainers(pairs: readonly BlockPair[]): readonly BlockPair[] {
  const partners = new Map<number, Container>();
  for (const pair of pairs) {
    const [source, target] = [pair.source[0]?.path ?? [], pair.target[0]?.path ?? []];
    target.forEach((container, depth) => {
      const partner = source[depth];
      if (partner?.type === container.type && !partners.has(container.key)) {
        partners.set(container.key, partner);
      }
    });
  }
  return pairs.map((pair) =>
    pair.source.length > 0
      ? pair
      : { ...pair, target: pair.target.map((block) => inSharedContainers(block, partners)) },
  );
}

function inSharedContainers(block: Block, partners: ReadonlyMap<number, Container>): Block {
  const path = block.path.map((own) => partners.get(own.key) ?? { ...own, key: -1 - own.key });
  return { ...block, path };
}
