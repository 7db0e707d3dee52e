import { test } from 'vitest';
test('try', async () => {
  await import(process.env['TRY'] ?? '/tmp/g/try.ts');
});
