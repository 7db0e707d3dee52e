import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { firstChapters, run } from './finished-books.ts';

/** Where a block begins in its file. */
export interface WrittenPlace {
  readonly file: string;
  readonly line: number;
}

/** One pair of blocks, as `taiyaku align --json` prints it (contract, section 3). */
export interface AlignedBlock {
  readonly id: string;
  readonly kind: string;
  readonly source: WrittenPlace | null;
  readonly target: WrittenPlace | null;
  readonly beads: readonly { readonly source: readonly string[]; readonly target: readonly string[] }[];
}

/** The pairs of a book, in reading order. */
export async function alignedBlocks(book: string): Promise<readonly AlignedBlock[]> {
  const { code, out, err } = await run(['align', book, '--json']);
  if (code !== 0) throw new Error(err);
  // The form is part of the public contract.
  const { chapters } = JSON.parse(out) as { chapters: readonly { blocks: readonly AlignedBlock[] }[] };
  return chapters.flatMap(({ blocks }) => blocks);
}

/** What a test needs of a question, as its file says it, with readings and marks taken out. */
export interface WrittenItem {
  readonly id: string;
  readonly chapter: string;
  readonly prompt: Readonly<Record<string, string>>;
  readonly block: string | undefined;
  /** Every text of the item that only an answer key may show: answers, right choices' reasons, corrections. */
  readonly secrets: readonly string[];
  /** What the question shows to those who are to answer it. */
  readonly open: readonly string[];
}

/** The questions of the guide, in the order of the book. */
export function writtenItems(): readonly WrittenItem[] {
  const folder = join(firstChapters, 'exercises');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => itemsOf(parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' })));
}

/** File and line of a question's id in the guide. */
export function whereIs(item: string): readonly [file: string, line: number] {
  for (const name of readdirSync(join(firstChapters, 'exercises'))) {
    const lines = readFileSync(join(firstChapters, 'exercises', name), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.trim() === `- id: ${item}`);
    if (at >= 0) return [`exercises/${name}`, at + 1];
  }
  throw new Error(`no question ${item}`);
}

/** Words as printed: `{漢字|かんじ}` without its reading, emphasis and code without their marks. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\{([^|{}]*)\|[^{}]*\}/gu, '$1')
    .replace(/｜([^《》｜]*)《[^《》]*》/gu, '$1')
    .replace(/\[\^[^\]]*\]/gu, '')
    .replace(/\*+|`/gu, '');
}

interface ItemRecord extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly prompt: Readonly<Record<string, string>>;
  readonly ref?: { readonly block: string };
}

function itemsOf(file: unknown): readonly WrittenItem[] {
  // The files have passed the program's own schema before.
  const { chapter, sets } = file as {
    readonly chapter: string;
    readonly sets: readonly { readonly items: readonly ItemRecord[] }[];
  };
  return sets
    .flatMap(({ items }) => items)
    .map((item) => ({
      id: item.id,
      chapter,
      prompt: Object.fromEntries(
        Object.entries(item.prompt ?? {}).map(([key, text]) => [key, withoutMarks(text)]),
      ),
      block: item.ref?.block,
      secrets: secretsOf(item),
      open: openOf(item),
    }));
}

function secretsOf(item: ItemRecord): readonly string[] {
  const gaps = strings(item['text']).flatMap((text) =>
    [...text.matchAll(/\[\[(.*?)\]\]/gu)].flatMap(([, inside = '']) => inside.split('|')),
  );
  const answers = ['answer', 'accept', 'explanation', 'correction'].flatMap((key) => strings(item[key]));
  return [...answers, ...gaps].map(withoutMarks);
}

/** Prompts, choices, halves to match, parts to order; of a gap its first answer, which the word list shows. */
function openOf(item: ItemRecord): readonly string[] {
  const texts = strings(item['text']).map((text) => text.replace(/\[\[([^\]|]*)[^\]]*\]\]/gu, ' $1 '));
  return [
    ...['prompt', 'choices', 'pairs', 'extra', 'parts', 'distractors'].flatMap((key) => strings(item[key])),
    ...texts,
  ];
}

/** All texts inside a value. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => strings(inner));
}
