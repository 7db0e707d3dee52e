import { readdirSync, readFileSync } from 'node:fs';
import type { ParsedDocument } from '../../build/model/parsed.ts';
import { parseDocument } from '../../build/parse/document.ts';

/** A chapter in two languages whose blocks are level: each is rendered by the block of the same index. */
export interface LevelChapter {
  readonly id: string;
  readonly source: { readonly text: string; readonly document: ParsedDocument };
  readonly target: { readonly text: string; readonly document: ParsedDocument };
}

/** Reads the chapters of a book folder in the order of their names. */
export function levelBook(folder: URL): readonly LevelChapter[] {
  const names = readdirSync(new URL('manuscript/', folder)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => ({
    id: name.replace(/\.md$/u, ''),
    source: side(folder, `manuscript/${name}`, 'ja'),
    target: side(folder, `translations/en/${name}`, 'en'),
  }));
}

function side(folder: URL, file: string, language: string): LevelChapter['source'] {
  // Ids would pair their blocks whatever else is said of them.
  const text = readFileSync(new URL(file, folder), 'utf8').replaceAll(/ *\{#[^}]*\}/gu, '');
  return { text, document: parseDocument({ file, text }, language, () => undefined) };
}

/** The fixture book, written for these tests, and the guide that the repository ships. */
export const fixtureFolder = new URL('../fixtures/aligned-book/', import.meta.url);
export const guideFolder = new URL('../../', import.meta.url);
/** What `book.yaml` of the fixture names. */
export const fixtureAbbreviations = { ja: ['ひまわり。'] };
