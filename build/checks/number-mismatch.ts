import { statedNumbers } from '../text/numbers.ts';
import type { StatedNumber } from '../text/numeral.ts';
import { inlineAtoms } from '../tree/inline-atoms.ts';
import { fullPairs, where, type Check } from './check.ts';
import type { Block } from '../model/parsed.ts';

/**
 * Numbers that one side of a pair states and the other does not. Only certain numbers are asked for, any number may
 * answer: 第三章 is answered by “Chapter 3” and by “the third chapter”, but a lone 3 is not missed.
 */
export const numberMismatch: Check = {
  id: 'number-mismatch',
  run(chapter, report) {
    for (const { source, target, from, to } of fullPairs(chapter)) {
      const here = numbersOf(source);
      const there = numbersOf(target);
      for (const number of unanswered(here, there)) {
        report('number-mismatch', from.place, { number, other: where(to) }, [to.place]);
      }
      for (const number of unanswered(there, here)) {
        report('number-mismatch', to.place, { number, other: where(from) }, [from.place]);
      }
    }
  },
};

/** Numbers of the running text; those in code and addresses are compared as code and links. */
function numbersOf(blocks: readonly Block[]): readonly StatedNumber[] {
  return blocks.flatMap((block) => {
    const { code, links } = inlineAtoms(block.content);
    let text = block.text;
    for (const piece of [...code, ...links]) text = text.replaceAll(piece, ' ');
    return statedNumbers(text.replaceAll(/https?:\/\/\S+/gu, ' '), block.language);
  });
}

/** Certain numbers without an answer, each once. */
function unanswered(numbers: readonly StatedNumber[], others: readonly StatedNumber[]): readonly string[] {
  const known = new Set(others.flatMap(({ values }) => values));
  const open = numbers.filter(({ certain, values }) => certain && !values.some((value) => known.has(value)));
  return [...new Set(open.map(({ text }) => text))];
}
