import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import { alignRules } from '../../build/diagnostics/rules/align.ts';
import type { AlignedChapter, BlockPair, Span } from '../../build/model/aligned.ts';
import type { Block, ParsedDocument } from '../../build/model/parsed.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { collector } from '../support/collect.ts';

const folder = new URL('../fixtures/align/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name !== 'harbour')
  .sort();

describe.each(cases)('the chapter of fixtures/align/%s', (name) => {
  const { report, lines } = collector(alignRules);
  const source = read(name, 'ja', 'manuscript/01.md', report);
  const target = read(name, 'en', 'translations/en/01.md', report);
  const chapter = alignChapter('01', source, target, fitLengths([{ source, target }]), report);

  test('is paired as expected', async () => {
    await expect(describeChapter(chapter)).toMatchFileSnapshot(
      new URL(`${name}/alignment.txt`, folder).pathname,
    );
  });

  test('is told of as expected', async () => {
    const text = lines()
      .map((line) => `${line}\n`)
      .join('');
    await expect(text).toMatchFileSnapshot(new URL(`${name}/messages.txt`, folder).pathname);
  });

  test('keeps every block of both sides exactly once', () => {
    const sources = chapter.pairs.flatMap((pair) => pair.source);
    const targets = chapter.pairs.flatMap((pair) => pair.target);
    expect(new Set(sources)).toEqual(new Set(source.blocks));
    expect(sources).toHaveLength(source.blocks.length);
    expect(new Set(targets)).toEqual(new Set(target.blocks));
    expect(targets).toHaveLength(target.blocks.length);
    expect(sources).toEqual(source.blocks);
  });
});

function read(
  name: string,
  language: string,
  file: string,
  report: ReturnType<typeof collector>['report'],
): ParsedDocument {
  const text = readFileSync(new URL(`${name}/${language}.md`, folder), 'utf8');
  return parseDocument({ file, text }, language, report);
}

/** One line a pair, and one line a bead where there are several. */
function describeChapter({ pairs }: AlignedChapter): string {
  return pairs.map((pair) => `${headLine(pair)}\n${beadLines(pair)}`).join('');
}

function headLine({ id, kind, source, target, matchedBy, state }: BlockPair): string {
  return `${id}  ${kind}  ${lines(source)} ↔ ${lines(target)}  ${state === 'paired' ? matchedBy : state}`;
}

function lines(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '–' : blocks.map(({ place }) => place.line).join('+');
}

function beadLines({ source, target, beads }: BlockPair): string {
  if (beads.length < 2) return '';
  return beads.map((bead) => `    ${texts(source, bead.source)} ↔ ${texts(target, bead.target)}\n`).join('');
}

function texts(blocks: readonly Block[], spans: readonly Span[]): string {
  return spans.map(({ block, start, end }) => blocks[block]?.text.slice(start, end).trim()).join(' | ');
}
