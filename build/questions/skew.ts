import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { SheetChapter } from '../model/sheet.ts';
import { allSheetItems } from './all-items.ts';
import { label } from './label.ts';
import { sheetOf } from './sheet-of.ts';

/** Fewer questions say nothing about a habit. */
const fewest = 6;
/** How unlikely a count must be by chance before it is told. */
const significance = 0.01;

/** Right answers that stand in the same place too often. */
export interface Skew {
  /** Of the first set with such questions. */
  readonly place: Place;
  readonly questions: number;
  /** How often each letter, or ○ and ×, is right. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Looks where the right answers stand, in printed order, over all questions of one choice with equally many choices: a
 * letter that is right so often that chance would do it, for any of the letters, less than once in a hundred times
 * (binomial tail times the number of letters). Statements to be marked ○ or × are told when all have the same answer.
 */
export function skewedPositions(sheets: readonly SheetChapter[]): readonly Skew[] {
  const groups = new Map<number, { readonly place: Place; readonly positions: number[] }>();
  const verdicts: boolean[] = [];
  let firstVerdict: Place | undefined;
  for (const set of sheets.flatMap(({ sets }) => sets)) {
    for (const { key } of allSheetItems({ sets: [set] })) {
      if (key?.withheld !== false) continue;
      if (key.type === 'true-false') {
        firstVerdict ??= set.place;
        verdicts.push(key.answer);
      } else if (key.type === 'choice' && key.select === 'one') {
        const right = key.printed.findIndex((index) => key.choices[index]?.correct === true);
        const group = groups.get(key.choices.length) ?? { place: set.place, positions: [] };
        groups.set(key.choices.length, group);
        if (right >= 0) group.positions.push(right);
      }
    }
  }
  const skews = [...groups]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([letters, { place, positions }]): Skew[] => {
      const counts = Array.from(
        { length: letters },
        (_, at) => positions.filter((each) => each === at).length,
      );
      const chance = letters * binomialTail(positions.length, Math.max(0, ...counts), 1 / letters);
      if (positions.length < fewest || chance >= significance) return [];
      const named = new Map(counts.map((count, index) => [label(index), count]));
      return [{ place, questions: positions.length, counts: named }];
    });
  const same = new Set(verdicts).size === 1 && verdicts.length >= fewest;
  if (!same || firstVerdict === undefined) return skews;
  const [answer] = verdicts;
  const counts = new Map([
    ['○', answer === true ? verdicts.length : 0],
    ['×', answer === true ? 0 : verdicts.length],
  ]);
  return [...skews, { place: firstVerdict, questions: verdicts.length, counts }];
}

/** Tells of right answers that stand in the same place too often. */
export function reportSkew(sheets: readonly SheetChapter[], report: Report, version?: string): void {
  for (const { place, questions, counts } of skewedPositions(sheets)) {
    const found = [...counts].map(([letter, count]) => `${letter} ${count}`).join(', ');
    if (version === undefined) report('skewed-positions', place, { found, questions });
    else report('skewed-version', place, { found, questions, version });
  }
}

/** All questions of a chapter with their answers, as a sheet: what `reportSkew` looks at. */
export function answeredSheet(chapter: ExerciseChapter, version?: string): SheetChapter {
  return sheetOf(chapter, {
    answers: [{ where: 'book-end', show: new Set(['answer'] as const), admit: 'all' }],
    select: { tags: [], levels: [] },
    audience: 'teacher',
    version,
  });
}

/** The chance of at least `least` hits in `trials`, each with the chance `hit`. */
export function binomialTail(trials: number, least: number, hit: number): number {
  if (least <= 0) return 1;
  if (hit >= 1) return 1;
  // In logarithms: powers of small chances would vanish.
  let logTerm = trials * Math.log(1 - hit);
  let sum = 0;
  for (let count = 0; count <= trials; count += 1) {
    if (count >= least) sum += Math.exp(logTerm);
    logTerm += Math.log((trials - count) / (count + 1)) + Math.log(hit / (1 - hit));
  }
  return sum;
}
