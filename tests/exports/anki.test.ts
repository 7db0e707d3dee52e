import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAnkiPackage } from 'anki-reader';
import { beforeAll, describe, expect, test } from 'vitest';
import { anki } from '../../build/exports/anki.ts';
import type { Exported, ExportInput } from '../../build/exports/exporter.ts';
import { reasonKey } from '../../build/exports/reason-key.ts';
import { hasTool, outputOf } from '../finished/tools.ts';
import { readPackage, rendered, type ReadPackage } from './anki-package.ts';
import { exportInput } from './export-input.ts';

let input: ExportInput;
let exported: Exported;
let read: ReadPackage;

beforeAll(async () => {
  ({ input } = await exportInput());
  exported = await anki.make(input, 'guide.apkg');
  read = await readPackage(exported.artifact.bytes);
}, 120_000);

describe('the package', () => {
  test('is of the first kind: a collection of schema 11 and an empty list of media', () => {
    expect(exported.artifact.path).toBe('guide.apkg');
    expect(read.files.toSorted()).toEqual(['collection.anki2', 'media']);
    expect(read.media).toBe('{}');
    expect([read.version, read.tags, read.integrity]).toEqual([11, '{}', 'ok']);
  });

  test('is one deck with a deck for each kind', () => {
    const [root = ''] = read.decks.filter((name) => name !== 'Default');
    expect(read.decks).toEqual(
      [
        'Default',
        root,
        `${root}::文 Sentences`,
        `${root}::語彙 Vocabulary`,
        `${root}::問題 Questions`,
      ].toSorted(),
    );
    expect(new Set(read.notes.map(({ deck, type }) => `${type} in ${deck.replace(root, '')}`))).toEqual(
      new Set([
        'taiyaku vocabulary in ::語彙 Vocabulary',
        'taiyaku sentence cloze in ::文 Sentences',
        'taiyaku question in ::問題 Questions',
        'taiyaku sentence cloze in ::問題 Questions',
      ]),
    );
  });

  test('numbers notes and cards once each, in the past and within exact integers', () => {
    const ids = [...read.notes.map(({ id }) => id), ...read.cardIds];
    expect(new Set(read.notes.map(({ id }) => id)).size).toBe(read.notes.length);
    expect(new Set(read.cardIds).size).toBe(read.cardIds.length);
    expect(new Set(read.notes.map(({ guid }) => guid)).size).toBe(read.notes.length);
    expect(ids.every((id) => Number.isSafeInteger(id) && id >= 1e12 && id < 1.6e12)).toBe(true);
  });

  test('has as many fields in a note as its type has, the first with its checksum', () => {
    for (const note of read.notes) {
      const texts = Object.values(note.fields);
      expect(texts).not.toContain('∅');
      expect(texts[0]).not.toBe('');
      const sum = createHash('sha1').update(note.sort).digest().readUInt32BE(0);
      expect(note.checksum, note.sort).toBe(sum);
      expect(note.sort).not.toMatch(/<|&#/u);
    }
  });

  test('parts tags by spaces and holds neither scripts nor anything from elsewhere', () => {
    for (const { tags, fields } of read.notes) {
      expect(tags).toMatch(/^ (?:[^\s\u3000]+ )+$/u);
      expect(Object.values(fields).join('')).not.toMatch(/<script|<img|<a |https?:\/\/|on\w+=/iu);
    }
    const types = JSON.stringify([...read.types.values()]);
    expect(types).not.toMatch(/<script|https?:|url\(|@import|@font-face/iu);
  });

  test('accounts for every word and every question', () => {
    const questions = input.exercises.flatMap(({ sets }) => sets.flatMap(({ items }) => items));
    const of = (kind: string) => exported.fidelity.filter(({ type }) => type === kind).map(({ id }) => id);
    for (const { id, type } of questions) expect(of(type)).toContain(id);
    for (const { id } of input.book.terms) {
      expect(of('vocabulary')).toContain(id);
      expect(of('sentence')).toContain(id);
    }
    // A group has the notes of its questions.
    const kept = exported.fidelity.filter(({ fidelity, type }) => fidelity !== 'omitted' && type !== 'group');
    expect(kept.length).toBe(read.notes.length);
    expect(exported.cards?.size).toBe(read.notes.length);
    for (const { reasons } of exported.fidelity)
      for (const reason of reasons) expect(input.t('en', reasonKey(reason))).not.toBe('');
  });
});

describe('notes', () => {
  test('a word comes with its reading, its meaning and the first sentence that has it, the word marked', () => {
    const note = read.notes.find(({ fields }) => fields['Word'] === '停戦');
    expect(note?.fields).toMatchObject({
      Furigana: '停戦[ていせん]',
      Reading: 'ていせん',
      Meaning: 'ceasefire',
      'Part of speech': 'noun',
    });
    expect(note?.fields['Sentence']).toMatch(/<b>[^<]*停/u);
    expect(note?.fields['Translation']).toMatch(/\w/u);
    expect(note?.fields['Source']).toMatch(/Chapter \d, ¶\d+/u);
    expect(note?.tags).toContain(' vocabulary ');
  });

  test('words of vocabulary boxes are notes too', () => {
    const note = read.notes.find(({ fields }) => fields['Word'] === '原著');
    expect(note?.fields).toMatchObject({ Furigana: '原[げん] 著[ちょ]', Reading: 'げんちょ' });
    expect(note?.fields['Meaning']).toMatch(/^the original/u);
  });

  test('a sentence hides the word and its reading on the front, and shows both on the back', () => {
    const clozes = read.notes.filter(({ deck }) => deck.endsWith('Sentences'));
    expect(clozes.length).toBeGreaterThan(10);
    for (const note of clozes) {
      const [, hidden = ''] = /\{\{c1::(.*?)\}\}/u.exec(note.fields['Text'] ?? '') ?? [];
      const front = rendered(read, note, 'front').replace(/<details>.*<\/details>/su, '');
      expect(hidden).not.toBe('');
      expect(front).toContain('[...]');
      expect(front.replaceAll(/<rt>.*?<\/rt>|<[^>]*>/gu, '')).not.toContain(
        hidden.replaceAll(/\[.*?\]| /gu, ''),
      );
      expect(rendered(read, note, 'back')).not.toMatch(/\[|\]|\{\{/u);
    }
  });

  test('no bracket of Anki is left over on any card', () => {
    for (const note of read.notes)
      for (const gap of note.cards) {
        const front = rendered(read, note, 'front', gap + 1).replaceAll('[...]', '');
        expect(front).not.toMatch(/[[\]]|\{\{|\}\}/u);
        expect(rendered(read, note, 'back', gap + 1).replaceAll('[...]', '')).not.toMatch(/[[\]]|\{\{|\}\}/u);
      }
  });
});

describe('read by programs that are not ours', () => {
  test('anki-reader finds the decks, their cards and the same fields', async () => {
    const { collection, media } = await readAnkiPackage(new Blob([exported.artifact.bytes.slice()]));
    expect(media).toEqual({});
    const decks = Object.values(collection.getDecks());
    expect(decks.map((deck) => deck.getName()).toSorted()).toEqual(read.decks);
    const cards = decks.flatMap((deck) => Object.values(deck.getCards()));
    expect(cards.length).toBe(read.cardIds.length);
    const known = new Map(read.notes.map((note) => [String(note.id), note]));
    for (const card of cards) {
      expect(card.getFields()).toEqual(known.get(card.getNoteId())?.fields);
      expect(card.getModel().getName()).toBe(known.get(card.getNoteId())?.type);
    }
    const word = cards.find((card) => card.getFields()['Word'] === '停戦');
    expect(word?.getQuestions()[0]?.getQuestionString()).toContain('停戦');
  });

  test('sqlite3 finds the database whole, and each card with its note and its deck', async () => {
    if (!hasTool('sqlite3', 'reading a deck by sqlite3')) return;
    const folder = await mkdtemp(join(tmpdir(), 'taiyaku-anki-'));
    const file = join(folder, 'collection.anki2');
    await writeFile(file, read.collection);
    const ask = (sql: string) => outputOf('sqlite3', file, sql).trim();
    expect(ask('pragma integrity_check')).toBe('ok');
    expect(ask('select count(*) from cards where nid not in (select id from notes)')).toBe('0');
    expect(ask('select count(*) from notes where id not in (select nid from cards)')).toBe('0');
    expect(
      ask('select count(*) from cards, col where did not in (select key from json_each(col.decks))'),
    ).toBe('0');
    expect(
      ask('select count(distinct mid) from notes, col where mid in (select key from json_each(models))'),
    ).toBe('3');
    await rm(folder, { recursive: true });
  });
});
