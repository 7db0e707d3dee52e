import { describe, expect, test } from 'vitest';
import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import type { ParsedDocument } from '../../build/model/parsed.ts';
import { block, collector, documentOf } from './blocks.ts';
import { english, japanese } from './harbour.ts';
import { faults, mutate, type Fault, type Mutant } from './mutate.ts';

const strangers = {
  ja: '山の牧場では、牛の乳からチーズを作る。牛は九月まで草を食べ、濃い乳を出す。ほかの段落とは関わりがない。',
  en: 'High in the mountains cheese is made from the milk of cows that graze until September. None of this has to do with the rest.',
};
const partner = new Map(japanese.blocks.map((each, index) => [each.text, english.blocks[index]?.text]));

/** What the program says of one mutant, judged by the pairs that we know. */
interface Verdict {
  readonly exact: boolean;
  readonly wrongPairs: number;
  readonly rules: readonly string[];
  readonly lines: readonly string[];
}

function judge(side: 'ja' | 'en', fault: Fault, at: number): Verdict | undefined {
  const original = side === 'ja' ? japanese : english;
  const mutant = mutate(original.blocks, fault, at, block(strangers[side]));
  if (!mutant) return undefined;
  const document = documentOf(original.file, original.language, mutant.blocks);
  const [source, target] = side === 'ja' ? [document, english] : [japanese, document];
  const { report, lines, rules } = collector();
  // The book's own statistics are taken from the faulty book, as they are in life.
  const chapter = alignChapter('01', source, target, fitLengths([{ source, target }]), report);
  const wrongPairs = chapter.pairs.filter(
    ({ state, source: [from], target: [to] }) =>
      state === 'paired' && from && partner.get(from.text) !== to?.text,
  ).length;
  const alone = chapter.pairs.filter(({ state }) => state !== 'paired');
  const exact =
    rules.length === 1 &&
    rules[0] === expectedRule(side, fault) &&
    alone.every((pair) => names(mutant, pair.source[0]?.text ?? pair.target[0]?.text, original));
  return { exact, wrongPairs, rules, lines };
}

function expectedRule(side: 'ja' | 'en', fault: Fault): string {
  if (fault === 'swap') return 'moved-block';
  if (fault === 'retype') return 'retyped-block';
  return (fault === 'delete') === (side === 'en') ? 'missing-block' : 'extra-block';
}

/** Is the text one of those the fault touched, or the partner of one? */
function names(mutant: Mutant, text: string | undefined, original: ParsedDocument): boolean {
  const touched = mutant.touched.map((each) => each.text);
  return touched.some(
    (each) =>
      each === text ||
      (original === japanese ? partner.get(each) === text : partner.get(text ?? '') === each),
  );
}

/** Where the faults are put: a third of the blocks, the same in every run. */
const places = Array.from({ length: japanese.blocks.length }, (_, index) => index).filter(
  (index) => index % 3 === 1,
);

describe.each(faults)('a chapter with one fault: %s', (fault) => {
  test.each(['ja', 'en'] as const)('in the %s file is told, and nothing is paired wrongly', (side) => {
    const verdicts = places.flatMap((at) => judge(side, fault, at) ?? []);
    expect(verdicts.length).toBeGreaterThan(10);
    expect(verdicts.filter(({ wrongPairs }) => wrongPairs > 0).map(({ lines }) => lines)).toEqual([]);
    expect(verdicts.filter(({ rules }) => rules.length === 0)).toEqual([]);
    const exact = verdicts.filter((verdict) => verdict.exact).length / verdicts.length;
    // What is not named exactly is told as ambiguous, with both places.
    expect(exact).toBeGreaterThanOrEqual(0.75);
    for (const { rules } of verdicts) expect(rules.length).toBe(1);
  });
});
