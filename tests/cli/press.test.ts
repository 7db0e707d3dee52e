import { describe, expect, test } from 'vitest';
import { openGhostscript } from '../../build/cli/ghostscript.ts';
import { packageFolder, runTaiyaku } from '../books/command.ts';

describe('without Ghostscript', () => {
  test('a file for the press is a matter of the machine, told before any page is made', async () => {
    // A browser would be our own fault here: `runTaiyaku` has none.
    const words = ['build', packageFolder, '--edition', 'key', '--format', 'press', '--lang', 'en'];
    const { code, err } = await runTaiyaku(words, {
      openPressConverter: () => openGhostscript('/nowhere/gs'),
    });
    expect(code).toBe(3);
    expect(err).toContain('The press format needs Ghostscript, and “/nowhere/gs” does not run.');
    expect(err).toContain('apt-get install ghostscript');
  }, 60_000);

  test('what is not made of pages cannot be asked for the press', async () => {
    const words = ['build', packageFolder, '--edition', 'interleaved', '--format', 'press', '--lang', 'en'];
    const { code, err } = await runTaiyaku(words);
    expect(code).toBe(2);
    expect(err).toContain('None of the editions asked for is made as press.');
  }, 60_000);
});
