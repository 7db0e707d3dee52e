import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';

/** One entry of a PO file, as gettext writes them. */
export interface PoEntry {
  readonly id: string;
  readonly text: string;
  /** Made by a program from a similar entry, and read by nobody since. */
  readonly fuzzy: boolean;
  /** Files that the entry says it is from. */
  readonly from: readonly string[];
  /** Line of its `msgid`, 1-based. */
  readonly line: number;
}

export interface PoFile {
  /** By name: `Language`, `Content-Type` … */
  readonly header: ReadonlyMap<string, string>;
  readonly entries: readonly PoEntry[];
  /** How many entries are kept for memory only (`#~`). */
  readonly obsolete: number;
}

interface Draft {
  id: string | undefined;
  text: string;
  fuzzy: boolean;
  from: string[];
  line: number;
  /** The string that further lines in quotes belong to. */
  open: 'id' | 'text' | 'other' | undefined;
}

/**
 * Reads a PO file: comments, contexts and plural forms are passed over, the first plural form standing for all. A line
 * that belongs nowhere is reported, and then nothing is given.
 */
export function readPo({ file, text }: TextFile, report: Report): PoFile | undefined {
  const entries: PoEntry[] = [];
  let draft = emptyDraft();
  let obsolete = 0;
  let sound = true;
  const finish = (): void => {
    const { id, text: words, fuzzy, from, line } = draft;
    if (id !== undefined) entries.push({ id, text: words, fuzzy, from, line });
    draft = emptyDraft();
  };
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    if (line === '') finish();
    else if (line.startsWith('#~')) obsolete += /^#~\s*msgid\s/u.test(line) ? 1 : 0;
    else if (line.startsWith('#')) {
      if (draft.open === 'text') finish();
      readComment(line, draft);
    } else {
      const [, keyword, quoted] =
        /^(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,3}\])?)\s*)?"((?:[^"\\]|\\.)*)"$/u.exec(line) ?? [];
      const beginsEntry = keyword === 'msgctxt' || keyword === 'msgid';
      if (beginsEntry && draft.open === 'text') finish();
      if (quoted !== undefined && takeString(keyword, unescaped(quoted), index + 1, draft)) continue;
      report('po-book-syntax', { file, line: index + 1, column: 1 }, { text: line.slice(0, 40) });
      sound = false;
    }
  }
  finish();
  if (!sound) return undefined;
  const header = entries.find(({ id }) => id === '');
  return {
    header: new Map(
      (header?.text ?? '').split('\n').flatMap((line): [string, string][] => {
        const colon = line.indexOf(':');
        return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
      }),
    ),
    entries: entries.filter(({ id }) => id !== ''),
    obsolete,
  };
}

function emptyDraft(): Draft {
  return { id: undefined, text: '', fuzzy: false, from: [], line: 0, open: undefined };
}

/** `#, fuzzy` and `#: src/a.md:12`. */
function readComment(line: string, draft: Draft): void {
  if (line.startsWith('#,')) draft.fuzzy ||= /[,\s]fuzzy(?:[,\s]|$)/u.test(line);
  if (!line.startsWith('#:')) return;
  for (const place of line.slice(2).trim().split(/\s+/u)) draft.from.push(place.replace(/:\d+$/u, ''));
}

/** Adds a string to the entry; false where it belongs to nothing. */
function takeString(keyword: string | undefined, value: string, line: number, draft: Draft): boolean {
  if (keyword === undefined) {
    if (draft.open === 'id') draft.id += value;
    if (draft.open === 'text') draft.text += value;
    return draft.open !== undefined;
  }
  if (keyword === 'msgid') Object.assign(draft, { id: value, line, open: 'id' });
  else if (keyword === 'msgstr' || keyword === 'msgstr[0]') {
    if (draft.id === undefined) return false;
    Object.assign(draft, { text: value, open: 'text' });
  } else draft.open = 'other';
  return true;
}

function unescaped(quoted: string): string {
  return quoted.replace(/\\(.)/gu, (_, character: string) => named.get(character) ?? character);
}

const named: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);
