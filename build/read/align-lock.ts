import { alignLockSchema, currentNormaliser, type AlignLock, type LockRecord } from '../model/align-lock.ts';
import type { Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import { suggestion } from '../yaml/suggest.ts';
import { readBytes } from './files.ts';
import { JsonFault, readLocatedJson, type LocatedEntry, type LocatedJson } from './located-json.ts';
import { decodeText } from './text.ts';
import { lineFinder } from '../text/line-finder.ts';

/** Where the lock of a translation stands in a book. */
export function alignLockFile(language: Language): string {
  return `translations/${language}/align.lock.json`;
}

/** Above the lock of any book: some 30 000 pairs. */
const sizeLimit = 16 * 1024 * 1024;
/** Characters that a message shows of what it found. */
const shownLength = 40;

/** The locks of these translations; those that have none are left out. */
export async function readAlignLocks(
  files: FileSystem,
  languages: readonly Language[],
  report: Report,
): Promise<ReadonlyMap<Language, AlignLock | 'unreadable'>> {
  const locks = new Map<Language, AlignLock | 'unreadable'>();
  // One after the other: messages keep the order of the languages.
  for (const language of languages) {
    const lock = await readAlignLock(files, language, report);
    if (lock !== undefined) locks.set(language, lock);
  }
  return locks;
}

/**
 * Reads `translations/<lang>/align.lock.json`; nothing where there is none. Every fault is reported at its line, conflict
 * marks of a merge by a message of their own, and then the lock is `unreadable`: never one to begin anew from, since all
 * that was accepted would be lost.
 */
async function readAlignLock(
  files: FileSystem,
  language: Language,
  report: Report,
): Promise<AlignLock | 'unreadable' | undefined> {
  const file = alignLockFile(language);
  if ((await files.status(file)) === undefined) return undefined;
  const bytes = await readBytes(files, file, sizeLimit, report);
  const text = bytes === undefined ? undefined : decodeText(bytes, file, report);
  return text === undefined ? 'unreadable' : parseAlignLock(text, file, report);
}

/** Reads the text of a lock; see `readAlignLock`. */
export function parseAlignLock(text: string, file: string, report: Report): AlignLock | 'unreadable' {
  const find = lineFinder(text);
  const place = (offset: number): Place => ({ file, ...find(offset) });
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/mu.exec(text);
  if (conflict !== null) {
    report('lock-conflict', place(conflict.index), { found: shortened(conflict[0]) });
    return 'unreadable';
  }
  let root: LocatedJson;
  try {
    root = readLocatedJson(text);
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    const [rest = ''] = text.slice(fault.offset).split('\n', 1);
    report('lock-syntax', place(fault.offset), { found: rest === '' ? '\\n' : shortened(rest) });
    return 'unreadable';
  }
  const reader: Reader = {
    sound: true,
    tell: (rule, offset, values, related) => {
      reader.sound = false;
      report(rule, place(offset), values, related === undefined ? [] : [place(related)]);
    },
  };
  const records = readRoot(root, reader);
  return reader.sound ? { records } : 'unreadable';
}

interface Reader {
  sound: boolean;
  readonly tell: (
    rule: 'lock-value' | 'lock-key' | 'lock-version' | 'lock-duplicate',
    offset: number,
    values: Readonly<Record<string, string>>,
    related?: number,
  ) => void;
}

type Members = ReadonlyMap<string, LocatedEntry>;

function readRoot(root: LocatedJson, reader: Reader): readonly LockRecord[] {
  const members = membersOf(root, 'align.lock.json', ['schema', 'pairs'], reader);
  if (members === undefined) return [];
  const schema = textOf(root, members, 'schema', reader);
  if (schema !== undefined && schema !== alignLockSchema) {
    const offset = members.get('schema')?.value.offset ?? root.offset;
    reader.tell('lock-version', offset, { found: shortened(schema), expected: alignLockSchema });
    // Of a form that is not known, nothing else can be said.
    return [];
  }
  const pairs = members.get('pairs')?.value;
  if (pairs?.type !== 'array') {
    reader.tell('lock-value', pairs?.offset ?? root.offset, {
      key: 'pairs',
      found: shown(pairs),
      expected: '[…]',
    });
    return [];
  }
  const first = new Map<string, number>();
  return pairs.items.flatMap((item) => {
    const record = readRecord(item, reader);
    if (record === undefined) return [];
    const earlier = first.get(record.id);
    if (earlier !== undefined) reader.tell('lock-duplicate', item.offset, { id: record.id }, earlier);
    first.set(record.id, item.offset);
    return [record];
  });
}

const recordKeys = ['id', 'kind', 'normaliser', 'source', 'target', 'text', 'reason'];

function readRecord(item: LocatedJson, reader: Reader): LockRecord | undefined {
  const members = membersOf(item, 'pairs', recordKeys, reader);
  if (members === undefined) return undefined;
  const id = textOf(item, members, 'id', reader);
  const kind = textOf(item, members, 'kind', reader);
  const normaliser = versionOf(item, members, reader);
  const source = textOf(item, members, 'source', reader, hashPattern);
  const target = textOf(item, members, 'target', reader, hashPattern);
  const text = textOf(item, members, 'text', reader);
  const reason = members.has('reason') ? textOf(item, members, 'reason', reader) : undefined;
  if (id === undefined || kind === undefined || normaliser === undefined) return undefined;
  if (source === undefined || target === undefined || text === undefined) return undefined;
  return { id, kind, normaliser, source, target, text, reason };
}

const hashPattern = /^[0-9a-f]{24}$/u;

function versionOf(item: LocatedJson, members: Members, reader: Reader): number | undefined {
  const value = members.get('normaliser')?.value;
  const expected = `1–${currentNormaliser}`;
  if (value?.type === 'number' && Number.isInteger(value.value) && value.value >= 1) {
    if (value.value <= currentNormaliser) return value.value;
    reader.tell('lock-version', value.offset, { found: `normaliser ${value.value}`, expected });
    return undefined;
  }
  reader.tell('lock-value', value?.offset ?? item.offset, {
    key: 'normaliser',
    found: shown(value),
    expected,
  });
  return undefined;
}

function textOf(
  owner: LocatedJson,
  members: Members,
  key: string,
  reader: Reader,
  pattern?: RegExp,
): string | undefined {
  const value = members.get(key)?.value;
  if (value?.type === 'string' && (pattern === undefined || pattern.test(value.value))) return value.value;
  const expected = pattern === undefined ? '"…"' : '"0123456789abcdef01234567"';
  reader.tell('lock-value', value?.offset ?? owner.offset, { key, found: shown(value), expected });
  return undefined;
}

/** The members of an object by key; other keys, and one that stands twice, are told. */
function membersOf(
  value: LocatedJson,
  name: string,
  known: readonly string[],
  reader: Reader,
): Members | undefined {
  if (value.type !== 'object') {
    reader.tell('lock-value', value.offset, { key: name, found: shown(value), expected: '{…}' });
    return undefined;
  }
  const members = new Map<string, LocatedEntry>();
  for (const entry of value.entries) {
    const earlier = members.get(entry.key);
    if (!known.includes(entry.key)) {
      const expected = suggestion(entry.key, known);
      reader.tell('lock-key', entry.offset, { found: shortened(entry.key), expected });
    } else if (earlier === undefined) members.set(entry.key, entry);
    else reader.tell('lock-duplicate', entry.offset, { id: entry.key }, earlier.offset);
  }
  return members;
}

function shown(value: LocatedJson | undefined): string {
  switch (value?.type) {
    case undefined:
      return '∅';
    case 'object':
      return '{…}';
    case 'array':
      return '[…]';
    case 'string':
      return JSON.stringify(shortened(value.value));
    case 'number':
    case 'word':
      return String(value.value);
  }
}

function shortened(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
