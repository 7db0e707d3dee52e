import { acceptPairs } from '../../build/lock/accept.ts';
import { alignLockJson } from '../../build/lock/lock-json.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { StatedPair, TranslationStatus } from '../../build/model/align-lock.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** The files of a book, by path. */
export type Files = Readonly<Record<string, string>>;

/** One thing that is done to a book: a verb with its words, and the lines below it. */
export interface Action {
  readonly verb: string;
  readonly words: readonly string[];
  readonly body: string;
}

/** One step of a history: what is done, and what is then the state of every block. */
export interface Step {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly states: string;
}

/** Reads a page of fenced blocks below headings; see fixtures/lock/history.md. */
export function readHistory(page: string): { readonly files: Files; readonly steps: readonly Step[] } {
  const [head = '', ...parts] = page.split(/^## (?=\d+\. )/mu);
  const files = Object.fromEntries(
    actionsOf(head).map(({ words: [path = ''], body }) => [path, `${body}\n`]),
  );
  const steps = parts.map((part) => {
    const actions = actionsOf(part);
    const states = actions.find(({ verb }) => verb === 'states')?.body ?? '';
    return {
      title: part.split('\n', 1)[0] ?? '',
      actions: actions.filter(({ verb }) => verb !== 'states'),
      states,
    };
  });
  return { files, steps };
}

function actionsOf(part: string): readonly Action[] {
  return [...part.matchAll(/^```(\S+)([^\n]*)\n([^]*?)^```$/gmu)].map(
    ([, verb = '', words = '', body = '']) => ({
      verb,
      words: words.trim().split(' '),
      body: body.replace(/\n$/u, ''),
    }),
  );
}

/** Does one thing; gives the files after it, and for `accept` the ids that were refused. */
export async function perform(
  { verb, words, body }: Action,
  files: Files,
): Promise<{ readonly files: Files; readonly refused?: string }> {
  const [first = '', second = ''] = words;
  const change = (path: string, make: (text: string) => string) => ({
    files: { ...files, [path]: make(files[path] ?? '') },
  });
  switch (verb) {
    case 'replace':
      return change(first, (text) => replaced(text, body));
    case 'lines':
      return change(second, (text) =>
        first === 'crlf' ? text.replaceAll('\n', '\r\n') : text.replaceAll('\r\n', '\n'),
      );
    case 'form':
      return change(second, (text) => text.normalize(first === 'nfd' ? 'NFD' : 'NFC'));
    case 'rename': {
      const { [first]: text = '', ...others } = files;
      return { files: { ...others, [second]: text } };
    }
    case 'accept': {
      const reason = /^reason: (.*)$/mu.exec(body)?.[1];
      return accept(files, words, reason);
    }
    default:
      throw new Error(`history: nobody knows how to ${verb}`);
  }
}

/** Old text above the line `=>`, new text below; the old text must stand there exactly once. */
function replaced(text: string, body: string): string {
  const [, old = '', now = ''] = /^([^]*?)\n=>(?:\n([^]*))?$/u.exec(body) ?? [];
  if (text.split(old).length !== 2) throw new Error(`history: not there exactly once: ${old}`);
  return text.split(old).join(now);
}

/** The states of the first translation of a book. */
export async function statusOf(files: Files): Promise<TranslationStatus> {
  const loaded = await loadBook(memoryFiles(files), 'river', () => undefined);
  const [status] = loaded?.translations ?? [];
  if (status === undefined) throw new Error('The book could not be read');
  return status;
}

/** Accepts blocks, files or (`--all`) everything, and writes the lock as the program would. */
export async function accept(
  files: Files,
  words: readonly string[],
  reason?: string,
): Promise<{ readonly files: Files; readonly refused: string }> {
  const status = await statusOf(files);
  const chosen = ({ pair }: StatedPair) =>
    words.includes('--all') ||
    words.includes(pair.id) ||
    [...pair.source, ...pair.target].some(({ place }) => words.includes(place.file));
  const { lock, refused } = acceptPairs(status, { chosen, noChangeNeeded: reason });
  const stale = refused.filter(({ state }) => state === 'stale').map(({ pair }) => pair.id);
  return {
    files: { ...files, [status.file]: alignLockJson(lock) },
    refused: stale.length === 0 ? 'none' : stale.join(', '),
  };
}

/** A line a chapter: its blocks with their states, and at the end the records without a block. */
export function describeStates({ chapters, gone }: TranslationStatus): string {
  const lines = chapters.map(
    ({ id, pairs }) => `${id}: ${pairs.map((pair) => describePair(pair, `${id}/`)).join(', ')}`,
  );
  return [...lines, ...(gone.length === 0 ? [] : [`gone: ${gone.map(({ id }) => id).join(', ')}`])].join(
    '\n',
  );
}

function describePair({ pair, state, record }: StatedPair, prefix: string): string {
  const isNew = state === 'touched' && record === undefined;
  return `${pair.id.slice(prefix.length)} ${isNew ? 'new' : state}`;
}
