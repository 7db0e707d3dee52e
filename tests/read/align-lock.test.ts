import { describe, expect, test } from 'vitest';
import { messageText } from '../../build/locales/messages.ts';
import type { Message } from '../../build/model/message.ts';
import { alignLockJson } from '../../build/lock/lock-json.ts';
import { parseAlignLock } from '../../build/read/align-lock.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { readBook, smallBook } from '../support/read-book.ts';
import { loadBook } from '../../build/load/load-book.ts';

const file = 'translations/en/align.lock.json';
const hash = '0123456789abcdef01234567';
const record = {
  id: '01/p1',
  kind: 'paragraph',
  normaliser: 1,
  source: hash,
  target: hash,
  text: '川。',
  reason: undefined,
};
const line = `{"id": "01/p1", "kind": "paragraph", "normaliser": 1, "source": "${hash}", "target": "${hash}", "text": "川。"}`;
const lockOf = (...lines: readonly string[]) =>
  `{\n  "schema": "align-lock/1",\n  "pairs": [\n${lines.join(',\n')}\n  ]\n}\n`;

/** What is said of a lock: place, rule and words in both languages. */
function faults(text: string): readonly string[] {
  const messages: Message[] = [];
  const lock = parseAlignLock(text, file, (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  });
  expect(lock === 'unreadable').toBe(messages.length > 0);
  return messages.map((message) => {
    const words = [messageText(message, 'en'), messageText(message, 'ja')];
    // Every message says what it found, in words of its own language.
    for (const each of words) expect(each).not.toMatch(/\{\{|undefined/u);
    expect(words[1]).toMatch(/[ぁ-ん]/u);
    return `${message.place.line}:${message.place.column} ${message.ruleId} ${words[0]?.split(/[,;]/u)[0]}`;
  });
}

describe('a lock that cannot be trusted', () => {
  test.each([
    ['nothing', '', ['1:1 lock-syntax Unexpected `\\n`']],
    ['text', 'hello', ['1:1 lock-syntax Unexpected `hello`']],
    ['cut off', lockOf(line).slice(0, 60), ['4:18 lock-syntax Unexpected `\\n`']],
    ['a comma too many', lockOf(`${line},`), ['5:3 lock-syntax Unexpected `]`']],
    ['something behind it', `${lockOf(line)}x`, ['7:1 lock-syntax Unexpected `x`']],
    [
      'a control character',
      lockOf(line.replace('川', '\u0001')),
      ['4:140 lock-syntax Unexpected `\u0001。"}`'],
    ],
    ['brackets without end', '['.repeat(100_000), [`1:34 lock-syntax Unexpected \`${'['.repeat(40)}…\``]],
    [
      'marks of a merge',
      lockOf(`<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> other`),
      ['4:1 lock-conflict Unexpected mark of an unresolved merge'],
    ],
    ['a list', '[]', ['1:1 lock-value Unexpected a list for `align.lock.json`']],
    [
      'an empty object',
      '{}',
      ['1:1 lock-value Unexpected nothing for `schema`', '1:1 lock-value Unexpected nothing for `pairs`'],
    ],
    [
      'another form',
      '{"schema": "align-lock/9", "entries": {}}',
      ['1:28 lock-key Unexpected key `entries`', '1:12 lock-version Unexpected version `align-lock/9`'],
    ],
    [
      'a later normaliser',
      lockOf(line.replace('"normaliser": 1', '"normaliser": 2')),
      ['4:52 lock-version Unexpected version `normaliser 2`'],
    ],
    [
      'a normaliser that is no number',
      lockOf(line.replace('"normaliser": 1', '"normaliser": "1"')),
      ['4:52 lock-value Unexpected "1" for `normaliser`'],
    ],
    [
      'a hash that is none',
      lockOf(line.replace(hash, 'xyz')),
      ['4:65 lock-value Unexpected "xyz" for `source`'],
    ],
    [
      'a misspelt key',
      lockOf(line.replace('"kind"', '"knid"')),
      ['4:17 lock-key Unexpected key `knid`', '4:1 lock-value Unexpected nothing for `kind`'],
    ],
    [
      'a key twice',
      lockOf(line.replace('"kind"', '"id": "01/p2", "kind"')),
      ['4:17 lock-duplicate Unexpected second `id`'],
    ],
    ['an id twice', lockOf(line, line), ['5:1 lock-duplicate Unexpected second `01/p1`']],
    [
      'records of other kinds',
      lockOf('1', 'null', '"a"', '[]'),
      [
        '4:1 lock-value Unexpected 1 for `pairs`',
        '5:1 lock-value Unexpected null for `pairs`',
        '6:1 lock-value Unexpected "a" for `pairs`',
        '7:1 lock-value Unexpected a list for `pairs`',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('a prototype is a key like any other', () => {
    expect(faults(lockOf(line.replace('"kind"', '"__proto__": {}, "kind"')))[0]).toContain('`__proto__`');
  });

  test('a text of four megabytes is read, and one that never ends is refused, both in time', () => {
    const began = performance.now();
    expect(faults(lockOf(line.replace('川。', '川'.repeat(4_000_000))))).toEqual([]);
    expect(faults(lockOf(line).replace('"}', '\\\\'.repeat(2_000_000)))).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test.each([
    ['a link', { link: 'outside' }, 'symbolic-link'],
    ['too large', new Uint8Array(16 * 1024 * 1024 + 1), 'file-too-large'],
    ['another encoding', new Uint8Array([0x82, 0xa0]), 'wrong-encoding'],
  ])('%s is an error of the book', async (_name, content, rule) => {
    const { project, lines } = await readBook({ ...smallBook, [file]: content });
    expect(lines.map((each) => each.split(' ')[1])).toEqual([rule]);
    expect(project?.alignLocks.get('en')).toBe('unreadable');
  });

  test('while it is there every pair counts as accepted, and its fault alone is told', async () => {
    const ids: string[] = [];
    const files = memoryFiles({ ...smallBook, [file]: 'x' });
    const loaded = await loadBook(files, 'book', (ruleId) => void ids.push(ruleId));
    expect(ids).toEqual(['lock-syntax']);
    expect(
      loaded?.translations.flatMap(({ chapters }) => chapters[0]?.pairs.map(({ state }) => state)),
    ).toEqual(['ok']);
  });
});

describe('a lock that can be', () => {
  test('is read as it was written, whatever the text', () => {
    const texts = [
      '川。',
      '"\\/\n\t',
      '\u202e\u200b\u00ad\ufeff',
      '\u0000\u001f\u2028',
      '𠮷\ud800',
      '<<<<<<< HEAD',
    ];
    const records = texts.map((text, index) => ({ ...record, id: `01/p${index}`, text, reason: `${text}!` }));
    const json = alignLockJson({ records });
    expect(json).toBe(json.replace(/[\u200b\u202e\u2028\ufeff\u0000]/gu, ''));
    expect(parseAlignLock(json, file, () => undefined)).toEqual({ records });
  });

  test('is one line a pair, with its keys in order and a line end', () => {
    expect(alignLockJson({ records: [record] })).toBe(lockOf(`    ${line}`));
    expect(alignLockJson({ records: [] })).toBe('{\n  "schema": "align-lock/1",\n  "pairs": []\n}\n');
  });

  test('is the same with the line ends of Windows', () => {
    expect(parseAlignLock(lockOf(line).replaceAll('\n', '\r\n'), file, () => undefined)).toEqual({
      records: [record],
    });
  });
});
