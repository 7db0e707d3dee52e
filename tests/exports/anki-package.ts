import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';

/** A note as the package holds it. */
export interface ReadNote {
  readonly id: number;
  readonly guid: string;
  readonly type: string;
  readonly mod: number;
  readonly tags: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly checksum: number;
  readonly sort: string;
  readonly deck: string;
  /** Ordinals. */
  readonly cards: readonly number[];
}

interface TypeJson {
  readonly name: string;
  readonly css: string;
  readonly flds: readonly { readonly name: string }[];
  readonly tmpls: readonly { readonly qfmt: string; readonly afmt: string }[];
}

export interface ReadPackage {
  readonly collection: Uint8Array;
  readonly files: readonly string[];
  readonly media: string;
  readonly version: number;
  readonly tags: string;
  readonly decks: readonly string[];
  readonly types: ReadonlyMap<string, TypeJson>;
  readonly notes: readonly ReadNote[];
  readonly integrity: string;
  readonly cardIds: readonly number[];
}

/** Reads an `.apkg` back by SQL. */
export async function readPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const files = unzipSync(bytes);
  const collection = files['collection.anki2'] ?? new Uint8Array();
  const { Database } = await initSqlJs();
  const database = new Database(collection);
  const rows = (sql: string) => database.exec(sql)[0]?.values ?? [];
  const [version, tags, decks, models] = rows('select ver, tags, decks, models from col')[0] ?? [];
  const types = new Map(Object.entries(JSON.parse(String(models)) as Record<string, TypeJson>));
  const names = new Map(
    Object.entries(JSON.parse(String(decks)) as Record<string, { name: string }>).map(([id, { name }]) => [
      id,
      name,
    ]),
  );
  const cards = rows('select nid, ord, did, id from cards order by due, ord');
  const notes = rows('select id, guid, mid, mod, tags, flds, csum, sfld from notes').map((row): ReadNote => {
    const own = cards.filter(([note]) => note === row[0]);
    const type = types.get(String(row[2]));
    const texts = String(row[5]).split('\u001f');
    return {
      id: Number(row[0]),
      guid: String(row[1]),
      type: type?.name ?? '',
      mod: Number(row[3]),
      tags: String(row[4]),
      fields: Object.fromEntries((type?.flds ?? []).map(({ name }, index) => [name, texts[index] ?? '∅'])),
      checksum: Number(row[6]),
      sort: String(row[7]),
      deck: names.get(String(own[0]?.[2])) ?? '',
      cards: own.map(([, ordinal]) => Number(ordinal)),
    };
  });
  const integrity = String(rows('pragma integrity_check')[0]?.[0]);
  database.close();
  return {
    collection,
    files: Object.keys(files),
    media: new TextDecoder().decode(files['media']),
    version: Number(version),
    tags: String(tags),
    decks: [...names.values()].toSorted(),
    types,
    notes,
    integrity,
    cardIds: cards.map(([, , , id]) => Number(id)),
  };
}

/** One side of a card as Anki shows it: sections, filters and gaps, by the rules of its templates. */
export function rendered(read: ReadPackage, note: ReadNote, side: 'front' | 'back', gap = 1): string {
  const type = [...read.types.values()].find(({ name }) => name === note.type);
  const front = filled(type?.tmpls[0]?.qfmt ?? '', note.fields, { gap, side: 'front' });
  return side === 'front'
    ? front
    : filled(type?.tmpls[0]?.afmt ?? '', { ...note.fields, FrontSide: front }, { gap, side });
}

interface Shown {
  readonly gap: number;
  readonly side: 'front' | 'back';
}

function filled(template: string, fields: Readonly<Record<string, string>>, shown: Shown): string {
  return template
    .replaceAll(/\{\{#([^}]+)\}\}([^]*?)\{\{\/\1\}\}/gu, (_, name: string, inside: string) =>
      fields[name] === '' ? '' : inside,
    )
    .replaceAll(/\{\{([^}]+)\}\}/gu, (_, expression: string) => {
      const [name = '', ...filters] = expression.split(':').toReversed();
      const value = fields[name];
      if (value === undefined) throw new Error(`no field ${name}`);
      return filters.reduce((text, filter) => filtered(text, filter, shown), value);
    });
}

const furigana = / ?([^ >]+?)\[(.+?)\]/gu;

function filtered(text: string, filter: string, { gap, side }: Shown): string {
  switch (filter) {
    case 'furigana':
      return text.replaceAll(furigana, '<ruby><rb>$1</rb><rt>$2</rt></ruby>');
    case 'kanji':
      return text.replaceAll(furigana, '$1');
    case 'hint':
      return `<details><summary>Hint</summary>${text}</details>`;
    case 'cloze':
      return text.replaceAll(/\{\{c(\d+)::(.*?)\}\}/gu, (_, number: string, answer: string) =>
        Number(number) === gap
          ? `<span class="cloze">${side === 'front' ? '[...]' : answer}</span>`
          : `<span class="cloze-inactive">${answer}</span>`,
      );
    default:
      throw new Error(`no filter ${filter}`);
  }
}
