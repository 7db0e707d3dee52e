import { readFileSync } from 'node:fs';
import type { ParsedDocument } from '../../build/model/parsed.ts';
import { documentOf, read } from './blocks.ts';

const folder = new URL('../fixtures/align/harbour/', import.meta.url);

/** The Japanese side of the fixture: sixty-six blocks, each rendered by the block of the same index. */
export const japanese: ParsedDocument = side('ja');

/** The English side. */
export const english: ParsedDocument = side('en');

function side(language: string): ParsedDocument {
  const file = language === 'ja' ? 'manuscript/01.md' : `translations/${language}/01.md`;
  return documentOf(file, language, read(readFileSync(new URL(`${language}.md`, folder), 'utf8')));
}
