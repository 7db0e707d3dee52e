import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { visibleLength } from '../../build/align/length-fit.ts';
import type { Block } from '../../build/model/parsed.ts';
import { sentences } from '../../build/text/sentences.ts';
import { codeStretches } from '../../build/tree/code-stretches.ts';
import { fixtureAbbreviations, fixtureFolder, levelBook } from './aligned-book.ts';
import { fitGaleChurch, galeChurch, indexPairing, type Sizes } from './bead-baselines.ts';
import { bootstrap, measuresOf, scoreBlock, type Scored } from './bead-score.ts';
import { alignBook } from './fault-score.ts';

const gold = z
  .record(z.string(), z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))))
  .parse(parse(readFileSync(new URL('beads.yaml', fixtureFolder), 'utf8')));
const book = levelBook(fixtureFolder);

/** A block with its beads by hand, its sentences as lengths, and the beads of the program. */
interface Item {
  readonly id: string;
  readonly real: Sizes;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly ours: Sizes;
}

const items: readonly Item[] = alignBook(book, fixtureAbbreviations).flatMap(({ aligned }, index) =>
  aligned.pairs.flatMap(({ id, source, target, beads }) => {
    const [chapter = '', name = ''] = id.split('/');
    const real = gold[chapter]?.[name];
    if (real === undefined || source.length === 0) return [];
    const ours = beads.map((bead): [number, number] => [bead.source.length, bead.target.length]);
    // The sides are level: a block that was left unpaired has its partner at the same index.
    const [from, to] = [book[index]?.source.document.blocks ?? [], book[index]?.target.document.blocks ?? []];
    const partner = target.length > 0 ? target : source.flatMap((block) => to[from.indexOf(block)] ?? []);
    return [{ id, real, source: lengths(source), target: lengths(partner), ours }];
  }),
);

function lengths(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap(({ text, language, content }) =>
    sentences(text, language, {
      atoms: codeStretches(content),
      abbreviations: language === 'ja' ? fixtureAbbreviations.ja : [],
    }).map(({ start, end }) => visibleLength(text.slice(start, end))),
  );
}

const isDev = ({ id }: Item): boolean => id.startsWith('dev-');
/** Blocks with something to decide: more than one sentence on a side. */
const isOpen = ({ source, target }: Item): boolean => source.length > 1 || target.length > 1;
const dev = items.filter((item) => isDev(item) && isOpen(item));
const judged = items.filter((item) => !isDev(item) && isOpen(item));
const constants = fitGaleChurch(dev.flatMap(beadLengths));

function beadLengths({ real, source, target }: Item): readonly (readonly [number, number])[] {
  let [row, column] = [0, 0];
  return real.flatMap(([down, across]): [number, number][] => {
    const from = source.slice(row, row + down).reduce((a, b) => a + b, 0);
    const to = target.slice(column, column + across).reduce((a, b) => a + b, 0);
    row += down;
    column += across;
    return down > 0 && across > 0 ? [[from, to]] : [];
  });
}

const methods: readonly (readonly [string, (item: Item) => Sizes])[] = [
  ['index pairing', ({ source, target }) => indexPairing(source, target)],
  ['Gale–Church, fitted', ({ source, target }) => galeChurch(source, target, constants)],
  ['taiyaku', ({ ours }) => ours],
];
const scores = methods.map(([, method]) => judged.map((item) => scoreBlock(item.real, method(item))));

function f1Of(method: number, drawn: readonly number[]): number {
  return measuresOf(
    drawn.flatMap((index): Scored[] => (scores[method]?.[index] ? [scores[method][index]] : [])),
  ).f1;
}

function table(): string {
  const ours = methods.length - 1;
  const rows = methods.map(([name], method) => {
    const { precision, recall, f1, whole } = measuresOf(scores[method] ?? []);
    const interval = bootstrap(judged.length, (drawn) => f1Of(method, drawn));
    const ahead =
      method === ours
        ? '–'
        : range(bootstrap(judged.length, (drawn) => f1Of(ours, drawn) - f1Of(method, drawn)));
    const figures = [precision, recall, f1].map((value) => value.toFixed(1)).join(' | ');
    return `| ${name} | ${figures} | ${range(interval)} | ${ahead} | ${whole.toFixed(0)} |`;
  });
  return [
    '| method | precision | recall | F1 | 95 % of F1 | taiyaku ahead by, 95 % | blocks right, % |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function range([low, high]: readonly [number, number]): string {
  return `${low.toFixed(1)} to ${high.toFixed(1)}`;
}

describe('the beads of the fixture book', () => {
  test('are of the sentences that the program finds', () => {
    const wrong = items.filter(({ real, source, target }) => {
      const [from, to] = [0, 1].map((side) => real.reduce((sum, bead) => sum + (bead[side] ?? 0), 0));
      return from !== source.length || to !== target.length;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(90);
  });

  test('are found better than 85 in F1, and surely better than 80', () => {
    const ours = methods.length - 1;
    expect(measuresOf(scores[ours] ?? []).f1).toBeGreaterThanOrEqual(85);
    expect(bootstrap(judged.length, (drawn) => f1Of(ours, drawn))[0]).toBeGreaterThanOrEqual(80);
  });

  test('are found as often as .github/ALIGNMENT.md says', () => {
    const page = readFileSync(new URL('../../.github/ALIGNMENT.md', import.meta.url), 'utf8');
    expect(page).toContain(table());
  });
});
