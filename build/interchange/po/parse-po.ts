import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';

/** One entry of a PO file; obsolete ones (`#~`) are none. */
export interface PoEntry {
  /** Line of its first field, and of its translation. */
  readonly line: number;
  readonly translationLine: number;
  readonly context: string | undefined;
  readonly id: string;
  readonly translation: string;
  /** Lines of `#.`, without the mark. */
  readonly extracted: readonly string[];
  readonly flags: ReadonlySet<string>;
}

/** Characters in a line: many times more than any block has. */
const longestLine = 1 << 20;

type FieldName = 'msgctxt' | 'msgid' | 'msgstr';

interface Growing {
  line: number;
  readonly fields: Map<FieldName, { line: number; text: string }>;
  readonly extracted: string[];
  readonly flags: Set<string>;
  faulty: boolean;
}

/**
 * Reads the entries of a PO file (GNU gettext manual, “The Format of PO Files”), so far as they can hold blocks: plural
 * forms are a fault. Each fault is told with its line and column, and reading goes on behind it.
 */
export function parsePo({ file, text }: TextFile, report: Report): readonly PoEntry[] {
  const entries: PoEntry[] = [];
  let entry = newEntry();
  let open: FieldName | undefined;
  const close = (): void => {
    const made = entryOf(entry);
    if (made !== undefined) entries.push(made);
    else if (entry.fields.size > 0 && !entry.faulty) {
      const has = [...entry.fields.keys()].join(', ');
      report('po-syntax', { file, line: entry.line, column: 1 }, { found: has, expected: 'msgid, msgstr' });
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
      report('po-syntax', place, { found: `${written.length}`, expected: `≤ ${longestLine}` });
      continue;
    }
    if (written.startsWith('#')) {
      if (entry.fields.has('msgstr')) close();
      readComment(written, entry);
      continue;
    }
    const [, name, rest = ''] = /^([a-z_]+(?:\[[^\]]*\])?)?\s*(.*)$/u.exec(written) ?? [];
    if (name !== undefined) {
      if (isField(name)) {
        if (begins(name, entry)) close();
        open = name;
        if (entry.fields.size === 0) entry.line = place.line;
        entry.fields.set(name, { line: place.line, text: '' });
      } else {
        entry.faulty = true;
        open = undefined;
        report('po-syntax', place, { found: name, expected: 'msgctxt, msgid, msgstr' });
        continue;
      }
    }
    const field = open === undefined ? undefined : entry.fields.get(open);
    const words = unquoted(rest);
    if (field === undefined && entry.faulty) continue;
    if (field === undefined || typeof words !== 'string') {
      entry.faulty = true;
      const column = place.column + written.length - rest.length + (typeof words === 'string' ? 0 : words.at);
      report('po-syntax', { ...place, column }, { found: excerptOf(written), expected: '"…"' });
    } else field.text += words;
  }
  close();
  return entries;
}

function newEntry(): Growing {
  return { line: 1, fields: new Map(), extracted: [], flags: new Set(), faulty: false };
}

function isField(name: string): name is FieldName {
  return name === 'msgctxt' || name === 'msgid' || name === 'msgstr';
}

/** Whether a field begins the next entry. */
function begins(name: FieldName, { fields }: Growing): boolean {
  return fields.has(name) || (name !== 'msgstr' && fields.has('msgstr'));
}

function readComment(line: string, entry: Growing): void {
  if (line.startsWith('#.')) entry.extracted.push(line.slice(2).trim());
  if (line.startsWith('#,')) {
    for (const flag of line.slice(2).split(',')) entry.flags.add(flag.trim());
  }
}

function entryOf({ line, fields, extracted, flags, faulty }: Growing): PoEntry | undefined {
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
