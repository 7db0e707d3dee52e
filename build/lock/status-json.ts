import type { StatedPair, TranslationStatus } from '../model/align-lock.ts';
import type { Block } from '../model/parsed.ts';
import { coverageOf } from './coverage.ts';
import { readable } from './readable.ts';
import { wordDiff } from './word-diff.ts';

/** The states of translations for a program; the same book gives the same bytes. */
export function statusJson(translations: readonly TranslationStatus[]): string {
  return `${JSON.stringify({ translations: translations.map(translationData) }, null, 2)}\n`;
}

function translationData({ language, file, lock, chapters, gone }: TranslationStatus): object {
  const pairs = chapters.flatMap((chapter) => chapter.pairs);
  return {
    language,
    lock: { file, found: lock !== undefined },
    total: coverageOf(pairs),
    chapters: chapters.map((chapter) => ({ id: chapter.id, ...coverageOf(chapter.pairs) })),
    blocks: pairs.filter(({ state }) => state !== 'ok').map(pairData),
    gone: gone.map(({ id, text }) => ({ id, text })),
  };
}

function pairData({ pair, state, record }: StatedPair): object {
  return {
    id: pair.id,
    kind: pair.kind,
    state,
    source: placeData(pair.source),
    target: placeData(pair.target),
    accepted: record === undefined ? null : { id: record.id, reason: record.reason ?? null },
    changes:
      record === undefined || (state !== 'stale' && state !== 'touched')
        ? []
        : wordDiff(record.text, readable(pair.source)),
  };
}

function placeData([first]: readonly Block[]): object | null {
  return first === undefined ? null : first.place;
}
