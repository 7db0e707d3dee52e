import { describe, expect, test } from 'vitest';
import { bookOfEdition } from '../../build/book-of-edition.ts';
import { checkQuestions } from '../../build/load/check-questions.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { withVersions } from '../../build/record-versions.ts';
import { bookItems } from '../../build/questions/all-items.ts';
import { collector } from '../questions/read-fixture.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A book in two translations: a question that translates into the one is in no book of the other. */
async function load(head: string, items: readonly string[], editions: string) {
  const { report, messages } = collector();
  const files = {
    'manuscript/book.yaml': `id: harbour\ntitle: {ja: 港, en: Harbour, fr: Port}\ntargets: [en, fr]\neditions:\n${editions}`,
    'manuscript/01.md': '# 港\n\n船が来る。\n',
    'translations/en/01.md': '# Harbour\n\nA ship comes.\n',
    'translations/fr/01.md': '# Port\n\nUn navire arrive.\n',
    'exercises/01.yaml': `chapter: '01'\n${head}\n    items:\n${items.map((item) => `      - ${item}\n`).join('')}`,
  };
  const loaded = await loadBook(memoryFiles(files), 'harbour', report);
  if (loaded === undefined) throw new Error('the book of the tests is broken');
  expect(messages.map(({ ruleId }) => ruleId)).toEqual([]);
  return loaded;
}

const short = (id: string) =>
  `{id: ${id}, type: short, prompt: {ja: 何か, en: What?, fr: Quoi?}, answer: {ja: 船, en: A ship, fr: Un navire}}`;
const into = (language: string) =>
  `{id: into-${language}, type: translate, direction: ja-${language}, ref: 01/p1}`;

describe('versions of a book in two translations', () => {
  const editions = [
    '  english: {view: worksheet, formats: [epub], versions: [A, B]}\n',
    '  french: {view: worksheet, formats: [epub], versions: [A, B], target: fr}\n',
  ].join('');
  const items = [short('one'), into('en'), short('two'), into('fr'), short('three')];

  test('are all recorded, and each book has the recorded order of its own questions', async () => {
    const loaded = await load('sets:\n  - id: s\n    shuffle: items', items, editions);
    const { report, messages } = collector();
    const known = withVersions(loaded, loaded.project.config.editions, report);
    for (const edition of known.project.config.editions) {
      const recorded = known.project.lock.versions.get(edition.version ?? '')?.get('s')?.items ?? [];
      expect(recorded.toSorted()).toEqual(['into-en', 'into-fr', 'one', 'three', 'two']);
      const book = bookOfEdition(known, edition);
      const printed = book === undefined ? [] : bookItems(book).map(({ question }) => question.id);
      const other = edition.family === 'french' ? 'into-en' : 'into-fr';
      expect(printed).toEqual(recorded.filter((id) => id !== other));
    }
    expect(withVersions(known, known.project.config.editions, report).project.lock).toEqual(
      known.project.lock,
    );
    expect(messages).toEqual([]);
  });
});

test('a private answer that one translation prints alone is told for its edition', async () => {
  const editions = '  key: {view: answer-key}\n  clef: {view: answer-key, target: fr}\n';
  const item = '{id: into-fr, type: translate, direction: ja-fr, text: 雨だ。}';
  const loaded = await load('answers: private\nsets:\n  - id: s', [item], editions);
  const { report, messages } = collector();
  expect(checkQuestions(loaded, loaded.project.config.editions, 'build', report)).toBe(false);
  expect(messages.map(({ ruleId, values }) => [ruleId, values['editions']])).toEqual([
    ['answers-withheld', '`clef`'],
  ]);
});
