import { inlineAtoms } from '../tree/inline-atoms.ts';
import { fullPairs, surplus, where, type Check } from './check.ts';
import type { Block } from '../model/parsed.ts';

/** Code, in blocks and in running text, that one side of a pair has and the other has not. */
export const codeParity: Check = {
  ids: ['code-parity'],
  run(book, report) {
    for (const { source, target, from, to } of fullPairs(book)) {
      const here = codeOf(source);
      const there = codeOf(target);
      // One changed piece is missing on one side and too many on the other; one message is enough.
      const differing = [...surplus(here, there), ...surplus(there, here)].slice(0, 1);
      for (const code of differing) {
        const [line = ''] = code.trim().split('\n');
        report('code-parity', to.place, { code: line.slice(0, 40), other: where(from) }, [from.place]);
      }
    }
  },
};

function codeOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ code, content }) => [...(code ? [code.value] : []), ...inlineAtoms(content).code]);
}
