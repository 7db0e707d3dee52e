import { createTranslate } from '../../build/locales/translate.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { Exported, Exporter } from '../../build/exports/exporter.ts';
import type { ExerciseChapter, Item } from '../../build/model/exercise.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { setOf } from './fixture-items.ts';

const loaded = await loadBook(
  memoryFiles({
    'manuscript/book.yaml': 'title: {ja: 港の本, en: A Book of the Harbour}\n',
    'manuscript/01.md': '# 港\n\n雨が降る。\n',
    'translations/en/01.md': '# The Harbour\n\nIt rains.\n',
  }),
  'harbour',
  (rule, place) => {
    throw new Error(`${place.file}: ${rule}`);
  },
);

/** What an exporter makes of exercises, in a small book in Japanese and English. */
export async function made(exporter: Exporter, exercises: readonly ExerciseChapter[]): Promise<Exported> {
  const book = loaded?.books.get('en');
  if (book === undefined) throw new Error('the book of the tests is broken');
  const input = {
    book,
    exercises,
    folios: undefined,
    cards: new Map(),
    modified: new Date(Date.UTC(2026, 0, 1)),
    t: createTranslate(),
    report: () => undefined,
  };
  return exporter.make(input, `harbour${exporter.ending}`);
}

/** The text that an exporter makes of a few questions. */
export async function textOf(exporter: Exporter, items: readonly Item[]): Promise<string> {
  const { artifact } = await made(exporter, [{ chapter: '01', sets: [setOf('c1', items)], retired: [] }]);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(artifact.bytes);
}
