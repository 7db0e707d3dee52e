import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/finished/shared-folder.ts'],
    testTimeout: 30_000,
    // Much of the time a test waits for a browser or a checker: one file for each core, not one less.
    maxWorkers: '100%',
  },
});
