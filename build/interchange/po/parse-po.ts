import type { Report } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';

/** A PO file, understood so far as it is sound. */
export interface PoFile {
  /** By name: `Language`, `Content-Type` … */
  readonly header: ReadonlyMap<string, string>;
  /** All but the header and the obsolete ones. */
  readonly entries: readonly PoEntry[];
  /** How many entries are kept for memory only (`#~`). */
  readonly obsolete: number;
  /** False where a fault was reported. */
  readonly sound: boolean;
}

/** One entry of a PO file. */
export interface PoEntry {
  /** Line of its first field, and of its translation. */
  readonly line: number;
  readonly translationLine: number;
  readonly context: string | undefined;
  readonly id: string;
  readonly translation: string;
  /** Lines of `#.`, without the mark. */
  readonly extracted: readonly string[];
  /** Files of `#:`, without lines. */
  readonly references: readonly string[];
  readonly flags: ReadonlySet<string>;
}

/** What becomes of plural forms, which blocks of a book have none of: a fault, or the first stands for all. */
export type Plurals = 'refused' | 'first';

/** Characters in a line: many times more than any block has. */
const longestLine = 1 << 20;

type FieldName = 'msgctxt' | 'msgid' | 'msgstr';
/** Fields that are read, and forgotten. */
type PassedOver = 'plural';

interface Growing {
  line: number;
  readonly fields: Map<FieldName | PassedOver, { line: number; text: string }>;
  readonly extracted: string[];
  readonly references: string[];
  readonly flags: Set<string>;
  faulty: boolean;
}

/**
 * Reads a PO file (GNU gettext manual, “The Format of PO Files”), so far as it can hold blocks. Each fault is told with
 * its line and column, and reading goes on behind it.
 */
export function parsePo({ file, text }: TextFile, plurals: Plurals, report: Report): PoFile {
  const entries: PoEntry[] = [];
  let entry = newEntry();
  let open: FieldName | PassedOver | undefined;
  let obsolete = 0;
  let sound = true;
  const fault = (place: Place, found: string, expected: string): void => {
    sound = false;
    report('po-syntax', place, { found, expected });
  };
  const close = (): void => {
    const made = entryOf(entry);
    if (made !== undefined) entries.push(made);
    else if (entry.fields.size > 0 && !entry.faulty) {
      const has = [...entry.fields.keys()].join(', ');
      fault({ file, line: entry.line, column: 1 }, has, 'msgid, msgstr');
    }
    entry = newEntry();
    open = undefined;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const place = { file, line: index + 1, column: line.length - line.trimStart().length + 1 };
    const written = line.trim();
    if (written === '') continue;
    if (written.length > longestLine) {
      entry.faulty = true;
      fault(place, `${written.length}`, `≤ ${longestLine}`);
      continue;
    }
    if (written.startsWith('#')) {
      if (/^#~\s*msgid\s/u.test(written)) obsolete += 1;
      if (entry.fields.has('msgstr')) close();
      readComment(written, entry);
      continue;
    }
    const [, name, rest = ''] = /^([a-z_]+(?:\[[^\]]*\])?)?\s*(.*)$/u.exec(written) ?? [];
    if (name !== undefined) {
      const field = fieldOf(name, plurals);
      if (field === undefined) {
        entry.faulty = true;
        open = undefined;
        fault(place, name, 'msgctxt, msgid, msgstr');
        continue;
      }
      if (begins(field, entry)) close();
      open = field;
      if (entry.fields.size === 0) entry.line = place.line;
      entry.fields.set(field, { line: place.line, text: '' });
    }
    const field = open === undefined ? undefined : entry.fields.get(open);
    const words = unquoted(rest);
    if (field === undefined && entry.faulty) continue;
    if (field === undefined || typeof words !== 'string') {
      entry.faulty = true;
      const column = place.column + written.length - rest.length + (typeof words === 'string' ? 0 : words.at);
      fault({ ...place, column }, excerptOf(written), '"…"');
    } else field.text += words;
  }
  close();
  const header = entries.find(({ id, context }) => id === '' && context === undefined);
  return {
    header: headerOf(header?.translation ?? ''),
    entries: entries.filter((each) => each !== header),
    obsolete,
    sound,
  };
}

function headerOf(words: string): ReadonlyMap<string, string> {
  return new Map(
    words.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
    }),
  );
}

function newEntry(): Growing {
  return { line: 1, fields: new Map(), extracted: [], references: [], flags: new Set(), faulty: false };
}

function fieldOf(name: string, plurals: Plurals): FieldName | PassedOver | undefined {
  if (name === 'msgctxt' || name === 'msgid' || name === 'msgstr') return name;
  if (plurals === 'refused') return undefined;
  if (name === 'msgstr[0]') return 'msgstr';
  return name === 'msgid_plural' || /^msgstr\[\d{1,3}\]$/u.test(name) ? 'plural' : undefined;
}

/** Whether a field begins the next entry. */
function begins(name: FieldName | PassedOver, { fields }: Growing): boolean {
  if (name === 'plural') return false;
  return fields.has(name) || (name !== 'msgstr' && fields.has('msgstr'));
}

function readComment(line: string, entry: Growing): void {
  if (line.startsWith('#:')) {
    const places = line.slice(2).trim().split(/\s+/u);
    entry.references.push(...places.map((place) => place.replace(/:\d+$/u, '')));
  }
  if (line.startsWith('#.')) entry.extracted.push(line.slice(2).trim());
  if (line.startsWith('#,')) {
    for (const flag of line.slice(2).split(',')) entry.flags.add(flag.trim());
  }
}

function entryOf({ line, fields, extracted, references, flags, faulty }: Growing): PoEntry | undefined {
  const id = fields.get('msgid');
  const translation = fields.get('msgstr');
  if (id === undefined || translation === undefined || faulty) return undefined;
  return {
    line,
    translationLine: translation.line,
    context: fields.get('msgctxt')?.text,
    id: id.text,
    translation: translation.text,
    extracted,
    references,
    flags,
  };
}

/** The text of a quoted string, or where it goes wrong. */
function unquoted(written: string): string | { readonly at: number } {
  if (!written.startsWith('"')) return { at: 0 };
  const inside = /^"((?:\\[^]|[^"\\])*)"/u.exec(written);
  if (inside === null) return { at: written.length - 1 };
  if (inside[0].length < written.length) return { at: inside[0].length };
  const bad = /\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[^])/gu;
  let at: number | undefined;
  const text = (inside[1] ?? '').replace(bad, (escape: string, offset: number) => {
    const known = characters[escape[1] ?? ''];
    if (known === undefined) at ??= offset + 1;
    return known ?? '';
  });
  return at === undefined ? text : { at };
}

/** What may stand behind a backslash; bytes by number have no place in UTF-8. */
const characters: Readonly<Record<string, string>> = {
  '\\': '\\',
  '"': '"',
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};

function excerptOf(line: string): string {
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
