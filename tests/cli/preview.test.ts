import { cp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editorLink } from '../../build/cli/preview/editors.ts';
import { openCommandLine, packageFolder, type CommandLine } from './command-line.ts';

let line: CommandLine;

beforeEach(async () => {
  line = await openCommandLine();
  await cp(join(packageFolder, 'build/starter'), join(line.folder, 'book'), { recursive: true });
});

afterEach(() => line.remove());

describe('a preview that cannot begin', () => {
  test('a port that somebody else has is named, and the machine is what lacks it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port); // one that listens on a port has it
    const { code, out, err } = await line.run(['preview', 'book', '--port', port]);
    const japanese = await line.run(['preview', 'book', '--port', port, '--lang', 'ja']);
    other.close();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toBe(
      `taiyaku: Port ${port} is in use. Name another one with --port, or leave it out to take any that is free.\n`,
    );
    expect(japanese.err).toContain(`ポート ${port} は使われています。`);
  });

  test.each([
    [['--port', '65536'], '“65536” is not a port'],
    [['--port', '80a'], '“80a” is not a port'],
    [['--editor', 'emcas'], '“emcas” is no editor that is known here'],
    [['--editor', 'javascript:alert({path})'], 'is no editor that is known here'],
    [['--edition', 'studnet'], 'did you mean “student”?'],
    [['--edition', 'reader,student'], 'leave “student” out'],
  ])('%j is a mistake in the command', async (words, said) => {
    const { code, out, err } = await line.run(['preview', 'book', '--port', '0', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

test('a preview says where it is found, and ends well when it is ended', async () => {
  const { code, out, err } = await line.run(['preview', 'book', '--port', '0']);
  expect(code).toBe(0);
  expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/u);
  expect(err).toBe('Open this address in your browser. Ctrl-C ends the preview.\n');
});

describe('the address of a place in an editor', () => {
  const place = { file: 'manuscript/01 はじめに#.md', line: 3, column: 5 };

  test.each([
    [undefined, 'vscode://file/my/book/manuscript/01%20%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB%23.md:3:5'],
    ['idea', /^idea:\/\/open\?file=\/my\/book\/manuscript\/01%20.*%23\.md&line=3&column=5$/u],
    ['mine://{path}?at={line}', /^mine:\/\/\/my\/book\/manuscript\/.*\.md\?at=3$/u],
  ])('%s', (asked, expected) => {
    expect(editorLink(asked, '/my/book')(place)).toMatch(expected);
  });

  test('there is none where none is wanted', () => {
    expect(editorLink('none', '/my/book')(place)).toBeUndefined();
  });
});
