import { inlineAtoms, type InlineAtoms } from '../tree/inline-atoms.ts';
import { fullPairs, surplus, where, type Check } from './check.ts';
import type { Block } from '../model/parsed.ts';

/**
 * Links and cross references that one side of a pair has and the other has not. Addresses may differ (a site in
 * another language), so links are counted; cross references name the same thing on both sides.
 */
export const linkParity: Check = {
  ids: ['link-parity'],
  run(book, report) {
    for (const { source, target, from, to } of fullPairs(book)) {
      const here = collect(source);
      const there = collect(target);
      const links = here.links.length === there.links.length ? [] : differing(here.links, there.links);
      const references = differing(here.references, there.references).map((id) => `#${id}`);
      for (const link of [...links, ...references].slice(0, 1)) {
        report('link-parity', to.place, { link, other: where(from) }, [from.place]);
      }
    }
  },
};

function collect(blocks: readonly Block[]): Pick<InlineAtoms, 'links' | 'references'> {
  const atoms = blocks.map(({ content }) => inlineAtoms(content));
  return {
    links: atoms.flatMap(({ links }) => links),
    references: atoms.flatMap(({ references }) => references),
  };
}

function differing(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...surplus(left, right), ...surplus(right, left)];
}
