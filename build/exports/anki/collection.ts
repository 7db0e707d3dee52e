import initSqlJs from 'sql.js';
import type { RecordedCard } from '../../model/exercise-lock.ts';
import { deckJson } from './decks.ts';
import type { BookDecks, Deck } from './decks.ts';
import { fieldWords } from './field.ts';
import { checksumOf, guidOf, idOf, uniqueIds } from './ids.ts';
import { noteTypeJson, noteTypes } from './note-types.ts';
import type { CardNote } from './note.ts';
import { deckOptions, settings, tables } from './schema.ts';

export interface CollectionContent {
  readonly book: string;
  /** In the order in which new cards are to be shown. */
  readonly notes: readonly CardNote[];
  readonly decks: BookDecks;
  readonly cards: ReadonlyMap<string, RecordedCard>;
  /** Seconds since 1970. */
  readonly modified: number;
}

/** An SQLite database with the notes and their cards, all of them new; the same content gives the same bytes. */
export async function writeCollection(content: CollectionContent): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run('begin');
    for (const table of tables) database.run(table);
    database.run(insert('col', 13), collectionRow(content));
    const rows = rowsOf(content);
    for (const [table, width] of [
      ['notes', 11],
      ['cards', 18],
    ] as const) {
      const statement = database.prepare(insert(table, width));
      for (const row of rows[table]) statement.run([...row]);
      statement.free();
    }
    database.run('commit');
    return database.export();
  } finally {
    database.close();
  }
}

type Row = readonly (string | number)[];

function insert(table: string, width: number): string {
  return `insert into ${table} values (${Array.from({ length: width }, () => '?').join(', ')})`;
}

function collectionRow({ notes, decks, modified }: CollectionContent): (string | number)[] {
  const standard: Deck = { id: 1, name: 'Default' };
  const used = new Set(notes.map(({ deck }) => decks.parts[deck]));
  const types = Object.values(noteTypes).map((type) => noteTypeJson(type, decks.root.id));
  const [first] = Object.values(noteTypes);
  const byId = (things: readonly Readonly<Record<string, unknown>>[]) =>
    JSON.stringify(Object.fromEntries(things.map((thing) => [String(thing['id']), thing])));
  return [
    ...[1, modified, modified * 1000, modified * 1000, 11, 0, 0, 0],
    JSON.stringify(settings(decks.root.id, first?.id ?? 0)),
    byId(types),
    byId([standard, decks.root, ...used].map((deck) => deckJson(deck, modified))),
    byId([deckOptions]),
    '{}',
  ];
}

function rowsOf({ book, notes, decks, cards, modified }: CollectionContent): {
  readonly notes: readonly Row[];
  readonly cards: readonly Row[];
} {
  const [noteId, cardId] = [uniqueIds(), uniqueIds()];
  const rows: { notes: Row[]; cards: Row[] } = { notes: [], cards: [] };
  for (const [index, note] of notes.entries()) {
    const guid = guidOf(book, note.key);
    const id = noteId(idOf(guid));
    const mod = cards.get(note.key)?.mod ?? modified;
    const words = fieldWords(note.fields[0] ?? '');
    rows.notes.push([
      ...[id, guid, noteTypes[note.type].id, mod, -1, tagText(note.tags), note.fields.join('\u001f')],
      ...[words, checksumOf(words), 0, ''],
    ]);
    for (const ordinal of note.cards) {
      const place = [cardId(idOf(guid, String(ordinal))), id, decks.parts[note.deck].id, ordinal, mod, -1];
      rows.cards.push([...place, 0, 0, index + 1, 0, 0, 0, 0, 0, 0, 0, 0, '']);
    }
  }
  return rows;
}

/** With a space before and behind, as Anki searches them. */
function tagText(tags: readonly string[]): string {
  return tags.length === 0 ? '' : ` ${tags.join(' ')} `;
}
