const integers = (...names: readonly string[]) => names.map((name) => `${name} integer not null`).join(', ');

/** The tables of an Anki collection of schema 11: the last that every version and every other program reads. */
export const tables: readonly string[] = [
  `create table col (id integer primary key, ${integers('crt', 'mod', 'scm', 'ver', 'dty', 'usn', 'ls')},
    conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)`,
  `create table notes (id integer primary key, guid text not null, ${integers('mid', 'mod', 'usn')},
    tags text not null, flds text not null, ${integers('sfld', 'csum', 'flags')}, data text not null)`,
  `create table cards (id integer primary key, ${integers('nid', 'did', 'ord', 'mod', 'usn', 'type', 'queue')},
    ${integers('due', 'ivl', 'factor', 'reps', 'lapses', 'left', 'odue', 'odid', 'flags')}, data text not null)`,
  `create table revlog (id integer primary key,
    ${integers('cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type')})`,
  `create table graves (${integers('usn', 'oid', 'type')})`,
  ...['notes', 'cards', 'revlog'].map((table) => `create index ix_${table}_usn on ${table} (usn)`),
  'create index ix_cards_nid on cards (nid)',
  'create index ix_cards_sched on cards (did, queue, due)',
  'create index ix_revlog_cid on revlog (cid)',
  'create index ix_notes_csum on notes (csum)',
];

/** The settings of a collection: importers need them to be there and take none of them over. */
export function settings(deck: number, noteType: number): Readonly<Record<string, unknown>> {
  return {
    ...{ activeDecks: [deck], curDeck: deck, curModel: String(noteType), nextPos: 1, schedVer: 1 },
    ...{ newSpread: 0, collapseTime: 1200, timeLim: 0, estTimes: true, dueCounts: true, addToCur: true },
    ...{ newBury: true, sortType: 'noteFld', sortBackwards: false },
  };
}

/** The options of the deck `Default`, which every deck of the package goes by: Anki's own first values. */
export const deckOptions: Readonly<Record<string, unknown>> = {
  ...{
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
  },
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};
