import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { describeStates, perform, readHistory, statusOf, type Files } from './history.ts';

const page = await readFile(new URL('../fixtures/lock/history.md', import.meta.url), 'utf8');
const { files: start, steps } = readHistory(page);

describe('what becomes of every block', () => {
  test('the history is long enough to say something', () => {
    expect(steps.length).toBeGreaterThanOrEqual(40);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
  });

  // Each step begins where the one before it ended, so that they are run as one.
  let files: Files = start;
  test.each(steps.map((step) => [step.title, step] as const))('%s', async (_title, { actions, states }) => {
    for (const action of actions) {
      const done = await perform(action, files);
      files = done.files;
      if (done.refused !== undefined)
        expect(done.refused).toBe(/^refused: (.*)$/mu.exec(action.body)?.[1] ?? 'none');
    }
    expect(describeStates(await statusOf(files))).toBe(states);
  });
});
