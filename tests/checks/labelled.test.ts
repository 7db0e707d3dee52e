import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { figures, measure, type Measured } from './labelled.ts';

const document = await readFile(new URL('../../.github/TRANSLATION-CHECKS.md', import.meta.url), 'utf8');
const tuned = await measure('pairs');
const heldOut = await measure('held-out');

/** `file` names a set in the document: what stands between its heading and the next is to be this table. */
function tableIn(heading: string): string {
  const [, section = ''] = document.split(`### ${heading}\n`);
  return section.split('\n###')[0]?.match(/^\|.*(?:\n\|.*)*/mu)?.[0] ?? '';
}

/** Of all reports, those that are right; of all faults, those that are found. */
function shares({ outcomes }: Measured, label?: string): { precision: number; recall: number } {
  const chosen = outcomes.filter((one) => label === undefined || one.label === label);
  const sum = (of: (one: Measured['outcomes'][number]) => number) =>
    chosen.reduce((total, one) => total + of(one), 0);
  const found = sum((one) => one.found);
  const reported = found + sum((one) => one.mistaken);
  return { precision: reported === 0 ? 1 : found / reported, recall: found / sum((one) => one.faults) };
}

describe('on the labelled blocks', () => {
  test('there are as many as the document says', () => {
    expect(document).toContain(`${tuned.faithful} faithful blocks and ${tuned.broken} with a fault`);
    expect(document).toContain(`${heldOut.faithful} faithful blocks and ${heldOut.broken} with a fault`);
    expect(tuned.faithful + tuned.broken).toBeGreaterThanOrEqual(200);
    expect(heldOut.faithful + heldOut.broken).toBeGreaterThanOrEqual(60);
  });

  test.each(tuned.outcomes.map(({ label }) => label))(
    '%s finds nine faults in ten and is seldom wrong',
    (label) => {
      const { precision, recall } = shares(tuned, label);
      const wrong = tuned.outcomes.find((one) => one.label === label)?.wrong.join('\n');
      expect(recall, wrong).toBeGreaterThanOrEqual(0.9);
      expect(precision, wrong).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('most reports are right on blocks on which nothing was tuned, and most faults are found', () => {
    const { precision, recall } = shares(heldOut);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(shares(heldOut, 'numbers').recall).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['Tuned on', tuned],
    ['Held out', heldOut],
  ])('the figures of the document are those of today: %s', (heading, measured) => {
    expect(tableIn(heading), 'copy the table into .github/TRANSLATION-CHECKS.md').toBe(figures(measured));
  });
});
