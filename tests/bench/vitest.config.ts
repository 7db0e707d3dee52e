import { defineConfig } from 'vitest/config';

/** Measurements: one at a time, with no limit of time, and what they print goes straight to the terminal. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/bench/**/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 0,
    hookTimeout: 0,
    disableConsoleIntercept: true,
  },
});
