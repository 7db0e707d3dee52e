import { describe, expect, test } from 'vitest';
import { fixtureAbbreviations, fixtureFolder, guideFolder, levelBook } from './aligned-book.ts';
import { alignBook, judgeFaults } from './fault-score.ts';
import { faultKinds } from './faults.ts';

const books = { fixture: levelBook(fixtureFolder), guide: levelBook(guideFolder) };
/** All mutations take some minutes; what is always run is a part of them, the same in every run. */
const all = process.env['TAIYAKU_ALL_FAULTS'] === '1';
const counts = { fixture: all ? 300 : 24, guide: all ? 100 : 8 };
/** Of the texts that are replaced by others, one in a hundred of those at least this long may pass unseen; a shorter one may say nothing that could be compared. */
const telling = 50;

describe.each(['fixture', 'guide'] as const)('one fault in a chapter of the %s', (name) => {
  test.each(faultKinds)(
    '%s: is told with its block, and nothing is paired wrongly in silence',
    (kind) => {
      const judged = judgeFaults(books[name], kind, 'target', counts[name], fixtureAbbreviations);
      expect(judged.length).toBeGreaterThan(0);
      const silent = judged.filter(
        (each) => each.silent.length > 0 && (kind !== 'replace' || each.length >= telling),
      );
      const allowed = kind === 'replace' ? Math.floor(judged.length / 100) : 0;
      expect(silent.length, JSON.stringify(silent, undefined, 1)).toBeLessThanOrEqual(allowed);
      const missed = judged.filter(({ exact }) => !exact);
      expect(missed.length / judged.length, JSON.stringify(missed, undefined, 1)).toBeLessThanOrEqual(0.1);
    },
    600_000,
  );
});

describe('a sound book', () => {
  test.each(['fixture', 'guide'] as const)('%s: is told of at most once in a hundred blocks', (name) => {
    const outcomes = alignBook(books[name], fixtureAbbreviations);
    const blocks = outcomes.reduce((sum, { aligned }) => sum + aligned.pairs.length, 0);
    // Numbers are measured with the checks.
    const told = outcomes
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => ruleId !== 'number-mismatch');
    expect(told.length / blocks).toBeLessThanOrEqual(0.01);
  });
});
