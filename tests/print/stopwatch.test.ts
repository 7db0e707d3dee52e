import { expect, test } from 'vitest';
import { createStopwatch } from '../../build/print/stopwatch.ts';

test('what runs at once inside a stage that waits counts as its own stage alone', async () => {
  let clock = 0;
  const watch = createStopwatch(
    () => clock,
    () => 0,
  );
  await watch.time('measure', async () => {
    clock += 5;
    watch.timeNow('plan', () => void (clock += 3));
    await Promise.resolve();
    clock += 2;
  });
  watch.timeNow('plan', () => void (clock += 1));
  expect(watch.timings).toEqual({ measure: 7, plan: 4 });
});

test('a stage that fails has taken its time', async () => {
  let clock = 0;
  const watch = createStopwatch(
    () => clock,
    () => 42,
  );
  const failing = watch.time('print', () => {
    clock += 9;
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect([watch.timings, watch.memory]).toEqual([{ print: 9 }, { print: 42 }]);
});
