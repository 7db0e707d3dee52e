import { cp, readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openCommandLine, packageFolder } from './command-line.ts';

const folder = new URL('../fixtures/cli/', import.meta.url);
const cases = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();

describe('a transcript shows what each command prints', () => {
  test.each(cases)('%s', async (name) => {
    const transcript = await readFile(new URL(name, folder), 'utf8');
    await expect(await replay(transcript)).toMatchFileSnapshot(new URL(name, folder).pathname);
  });
});

/** Runs the commands of a transcript again, in order and in a folder with the books of `books/`, and writes down what they do now. */
async function replay(transcript: string): Promise<string> {
  const line = await openCommandLine();
  await cp(new URL('books/', folder), line.folder, { recursive: true });
  const replayed: string[] = [];
  try {
    for (const [index, part] of transcript.split(/^```$/mu).entries()) {
      replayed.push(index % 2 === 0 ? part : await replayCommand(part, line));
    }
  } finally {
    await line.remove();
  }
  return replayed.join('```');
}

async function replayCommand(
  part: string,
  line: Awaited<ReturnType<typeof openCommandLine>>,
): Promise<string> {
  const typed = /^\$ (.*)$/mu.exec(part)?.[1] ?? '';
  const words = typed.split(' ');
  const variables = words.slice(0, words.indexOf('taiyaku')).map((word) => word.split('='));
  const environment = Object.fromEntries(variables.map(([name = '', value = '']) => [name, value]));
  const { code, out, err } = await line.run(words.slice(words.indexOf('taiyaku') + 1), environment);
  const prefixed = (text: string, prefix: string): readonly string[] =>
    text === ''
      ? []
      : text
          .replace(/\n$/u, '')
          .split('\n')
          .map((one) => `${prefix}${one}`.trimEnd());
  const lines = [
    `$ ${typed}`,
    ...prefixed(err, '2> '),
    ...prefixed(out, ''),
    ...(code === 0 ? [] : [`=> ${code}`]),
  ];
  const text = lines.join('\n').replaceAll(line.folder, '<folder>').replaceAll(packageFolder, '<package>/');
  return `\n${text}\n`;
}
