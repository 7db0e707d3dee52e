import { englishSentences } from './sentences-en.ts';
import { japaneseSentences } from './sentences-ja.ts';
import type { Stretch } from './stretch.ts';

/** What is known of a text besides its letters. */
export interface SentenceHints {
  /** Stretches that are one thing whatever stands in them: code, in order. */
  readonly atoms?: readonly Stretch[];
  /** Words of this book whose stop ends no sentence, with the stop: `Fig.`, `モーニング娘。`. */
  readonly abbreviations?: readonly string[];
}

/**
 * The sentences of a plain text, in order, covering it completely: spaces between two sentences belong to the first.
 * Japanese and Chinese are read by brackets and stops, every other language by Unicode's sentence rules (UAX #29)
 * with the abbreviations of English joined again. Offsets are UTF-16 units.
 */
export function sentences(
  text: string,
  language: string,
  { atoms = [], abbreviations = [] }: SentenceHints = {},
): readonly Stretch[] {
  if (text === '') return [];
  const read = veiled(text, atoms);
  return /^(ja|zh|yue)\b/i.test(language)
    ? japaneseSentences(read, abbreviations)
    : englishSentences(read, language, abbreviations);
}

/** Hides code behind letters that are neither capitals nor small, so that no mark of it counts. Offsets stay. */
function veiled(text: string, atoms: readonly Stretch[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of atoms) {
    shown += text.slice(from, start) + '字'.repeat(end - start);
    from = end;
  }
  return shown + text.slice(from);
}
