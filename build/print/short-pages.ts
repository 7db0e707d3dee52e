import type { Translate } from '../model/words.ts';
import type { BookPage } from './lay-out-pages.ts';

/** A page that ends early, as the report tells it. Room in lines of the text; `help` in both languages. */
export interface ShortEntry {
  /** The block that found no room; a question's own id. */
  readonly block: string;
  readonly reason: string;
  readonly needed: number;
  readonly left: number;
  readonly help: { readonly en: string; readonly ja: string };
}

/** Why a page filled less than 85 % ends early, and what would help; nothing for a page that is full. */
export function shortEntry(page: BookPage, line: number, t: Translate): ShortEntry | undefined {
  const short = page.page?.short;
  if (short === undefined) {
    return undefined;
  }
  const block = page.section.measured.rowOf.get(short.row)?.block ?? short.row;
  const [needed, left] = [inLines(short.needed, line), inLines(short.left, line)];
  const values = { needed, left, missing: Math.max(1, Math.ceil(needed - left)) };
  const help = (language: string) => t(language, `report:${short.reason}`, values);
  return { block, reason: short.reason, needed, left, help: { en: help('en'), ja: help('ja') } };
}

function inLines(length: number, line: number): number {
  return Math.round((length / line) * 10) / 10;
}
