import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseDocument } from '../../build/parse/document.ts';
import { sentences } from '../../build/text/sentences.ts';
import { codeStretches } from '../../build/tree/code-stretches.ts';

const folder = new URL('../fixtures/segmentation/', import.meta.url);
const cases = z.array(
  z.strictObject({
    trap: z.string(),
    language: z.string(),
    abbreviations: z.array(z.string()).default([]),
    text: z.string(),
    sentences: z.array(z.string()),
  }),
);

/** The way of the program: Markdown is parsed first, so that soft line ends, notes and code are known. */
function split(text: string, language: string, abbreviations: readonly string[]): readonly string[] {
  const [block] = parseDocument({ file: 'trap.md', text }, language, () => undefined).blocks;
  if (!block) return [];
  const hints = { atoms: codeStretches(block.content), abbreviations };
  return sentences(block.text, language, hints).map(({ start, end }) => block.text.slice(start, end).trim());
}

describe.each(readdirSync(folder).sort())('the traps of fixtures/segmentation/%s', (name) => {
  const traps = cases.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
  test.each(traps)('$trap', ({ text, language, abbreviations, sentences: expected }) => {
    expect(split(text, language, abbreviations)).toEqual(expected);
  });
});
