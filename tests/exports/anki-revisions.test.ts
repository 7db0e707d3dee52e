import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { cardStyle } from '../../build/exports/anki/style.ts';
import { noteTypes, noteTypesModified } from '../../build/exports/anki/note-types.ts';
import { anki } from '../../build/exports/anki.ts';
import type { ExportInput } from '../../build/exports/exporter.ts';
import { sampleFolder } from '../views/sample-book.ts';
import { readPackage, type ReadNote } from './anki-package.ts';
import { exportInput } from './export-input.ts';

let input: ExportInput;
beforeAll(async () => {
  ({ input } = await exportInput(sampleFolder));
}, 120_000);

/** A year after `input`. */
const later = new Date(Date.UTC(2027, 0, 1));
const seconds = (date: Date) => date.getTime() / 1000;

async function exported(changes: Partial<ExportInput> = {}) {
  const made = await anki.make({ ...input, ...changes }, 'x.apkg');
  const { notes } = await readPackage(made.artifact.bytes);
  return {
    notes: new Map(notes.map((note) => [note.guid, note])),
    cards: made.cards ?? new Map<string, never>(),
  };
}

/** The book with another translation of one term. */
function edited(translation: string): ExportInput['book'] {
  const terms = input.book.terms.map((term) =>
    term.term === '橋' ? { ...term, translations: { en: translation } } : term,
  );
  return { ...input.book, terms };
}

function changed(before: ReadonlyMap<string, ReadNote>, after: ReadonlyMap<string, ReadNote>) {
  return [...after.values()].filter((note) => before.get(note.guid)?.mod !== note.mod);
}

test('a first export has the date of the book, and nothing of the clock', async () => {
  const { notes } = await exported();
  expect(new Set([...notes.values()].map(({ mod }) => mod))).toEqual(new Set([seconds(input.modified)]));
});

test('after an edit every note keeps its names, and one is newer', async () => {
  const first = await exported();
  const second = await exported({ book: edited('span'), cards: first.cards, modified: later });
  expect([...second.notes.keys()]).toEqual([...first.notes.keys()]);
  expect([...second.notes.values()].map(({ id }) => id)).toEqual(
    [...first.notes.values()].map(({ id }) => id),
  );
  const newer = changed(first.notes, second.notes);
  expect(newer.map(({ fields, mod }) => [fields['Word'], fields['Meaning'], mod])).toEqual([
    ['橋', 'span', seconds(later)],
  ]);
  const third = await exported({ book: edited('span'), cards: second.cards, modified: new Date(0) });
  expect(changed(second.notes, third.notes)).toEqual([]);
});

test('a word whose page has moved is not newer: one edit moves the pages of many', async () => {
  const first = await exported({ folios: new Map([['t_01-river_first', '5']]) });
  const second = await exported({
    folios: new Map([['t_01-river_first', '6']]),
    cards: first.cards,
    modified: later,
  });
  const sources = (notes: typeof first.notes) => [...notes.values()].map(({ fields }) => fields['Source']);
  expect(sources(second.notes)).not.toEqual(sources(first.notes));
  expect(changed(first.notes, second.notes)).toEqual([]);
});

test('two edits under one date rise by a second', async () => {
  const first = await exported();
  const second = await exported({ book: edited('span'), cards: first.cards });
  const third = await exported({ book: edited('arch'), cards: second.cards });
  expect(changed(first.notes, second.notes).map(({ mod }) => mod)).toEqual([seconds(input.modified) + 1]);
  expect(changed(second.notes, third.notes).map(({ mod }) => mod)).toEqual([seconds(input.modified) + 2]);
});

test('a word that was gone goes on from where it was', async () => {
  const first = await exported({ modified: later });
  const gone = await exported({ book: { ...input.book, terms: [] }, exercises: [], cards: first.cards });
  expect([...gone.cards.keys()]).toEqual(expect.arrayContaining([...first.cards.keys()]));
  const terms = input.book.terms.map((term) => ({ ...term, translations: { en: 'other' } }));
  const back = await exported({ book: { ...input.book, terms }, cards: gone.cards });
  const note = [...back.notes.values()].find(({ fields }) => fields['Word'] === '流域');
  expect(note?.mod).toBe(seconds(later) + 1);
});

test('whoever changes a template or the style raises the date of the note types', () => {
  const looks = JSON.stringify([Object.values(noteTypes).map(({ template }) => template), cardStyle]);
  const hash = createHash('sha256').update(looks).digest('hex').slice(0, 12);
  expect({ modified: noteTypesModified, hash }).toMatchInlineSnapshot(`
    {
      "hash": "5153e9cbd1af",
      "modified": 1764288000,
    }
  `);
});

test('field and template names never change under one id: the importer would part the types', () => {
  const schema = Object.values(noteTypes).map(({ id, name, fields, template }) =>
    [id, name, ...fields, template.name].join(' | '),
  );
  expect(schema.join('\n')).toMatchInlineSnapshot(`
    "1764288000001 | taiyaku vocabulary | Word | Furigana | Reading | Part of speech | Meaning | Note | Sentence | Translation | Source | Language | Translation language | Recognition
    1764200000002 | taiyaku sentence cloze | Text | Instruction | Options | Hint | Translation | Notes | Source | Cloze
    1764200000003 | taiyaku question | Question | Passage | Options | Hint | Answer | Notes | Source | Question"
  `);
});
