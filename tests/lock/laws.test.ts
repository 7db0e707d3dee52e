import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptPairs } from '../../build/lock/accept.ts';
import { alignLockJson } from '../../build/lock/lock-json.ts';
import { normaliseV1 } from '../../build/lock/normalise.ts';
import { hashOf, type Normalisers } from '../../build/lock/normalisers.ts';
import { compareWithLock } from '../../build/lock/states.ts';
import type { AlignLock, TranslationStatus } from '../../build/model/align-lock.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { parseAlignLock } from '../../build/read/align-lock.ts';
import { accept, statusOf, type Files } from './history.ts';

const paragraphs: readonly (readonly [string, string])[] = [
  ['川は北から南へ流れる。', 'The river runs from north to south.'],
  ['町には{橋|はし}が三つある。', 'There are three bridges in the town.'],
  ['祭りは**秋**にある。', 'The festival is in **autumn**.'],
  ['冬は雪が深い。', 'In winter the snow is deep.'],
  ['春は水が多い。', 'In spring the water is high.'],
  ['同じ。', 'The same.'],
  ['同じ。', 'The same.'],
];

/** A book of these paragraphs, both sides in the same order. */
function bookOf(pairs: readonly (readonly [string, string])[]): Files {
  const file = (title: string, side: 0 | 1) =>
    [`# ${title}`, ...pairs.map((pair) => pair[side])].join('\n\n') + '\n';
  return {
    'manuscript/book.yaml': 'title: 川\n',
    'manuscript/01.md': file('川', 0),
    'translations/en/01.md': file('River', 1),
  };
}

const lockFile = 'translations/en/align.lock.json';
const someBook = fc.shuffledSubarray([...paragraphs], { minLength: 1 }).map(bookOf);
const statesOf = ({ chapters }: TranslationStatus) =>
  chapters.flatMap(({ pairs }) => pairs.map(({ state }) => state));

describe('laws of the lock', () => {
  test('what was accepted is ok, whatever the book', async () => {
    await fc.assert(
      fc.asyncProperty(someBook, async (book) => {
        const { files } = await accept(book, ['--all']);
        const status = await statusOf(files);
        expect(new Set(statesOf(status))).toEqual(new Set(['ok']));
        expect(status.gone).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('accepting twice gives the same bytes, and reading them gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(someBook, async (book) => {
        const once = await accept(book, ['--all']);
        const twice = await accept(once.files, ['--all']);
        expect(twice.files[lockFile]).toBe(once.files[lockFile]);
        const read = parseAlignLock(once.files[lockFile] ?? '', lockFile, () => undefined);
        expect(read === 'unreadable' ? '' : alignLockJson(read)).toBe(once.files[lockFile]);
      }),
      { numRuns: 25 },
    );
  });

  test('the order in which blocks are accepted leaves no trace', async () => {
    const before = await accept(bookOf(paragraphs.slice(0, 5)), ['--all']);
    const changed = bookOf(
      paragraphs.slice(0, 5).map(([source, target]) => [`${source}新。`, `${target} New.`] as const),
    );
    const start = { ...changed, [lockFile]: before.files[lockFile] ?? '' };
    const ids = ['01/p1', '01/p2', '01/p3', '01/p4', '01/p5'];
    const atOnce = await accept(start, ids);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: 5 }), async (order) => {
        let files: Files = start;
        for (const id of order) files = (await accept(files, [id])).files;
        expect(files[lockFile]).toBe(atOnce.files[lockFile]);
      }),
      { numRuns: 10 },
    );
  });

  test('the way a text is typed changes nothing', async () => {
    const { files } = await accept(bookOf(paragraphs), ['--all']);
    const edits: readonly ((text: string) => string)[] = [
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.normalize('NFD'),
      (text) => `\ufeff${text}`,
      (text) => text.replaceAll('\n\n', ' \n\n\n'),
      (text) => text.replace(/(は(?!し)|が)/gu, '$1\n'),
      (text) => text.replace(/ (the|in|of) /gu, '\n$1 '),
      (text) => text.replaceAll('**autumn**', '__autumn__'),
      (text) => text.replaceAll('{橋|はし}', '｜橋《はし》'),
    ];
    const paths = ['manuscript/01.md', 'translations/en/01.md'];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...edits]), async (chosen) => {
        const edited = Object.fromEntries(
          paths.map((path) => [path, chosen.reduce((text, edit) => edit(text), files[path] ?? '')]),
        );
        expect(new Set(statesOf(await statusOf({ ...files, ...edited })))).toEqual(new Set(['ok']));
      }),
      { numRuns: 25 },
    );
  });

  test('a paragraph at the top of a chapter makes nothing else out of date', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...paragraphs], { minLength: 2 }), async (pairs) => {
        const { files } = await accept(bookOf(pairs), ['--all']);
        const longer = bookOf([['これは新しい段落である。', 'This paragraph is new.'], ...pairs]);
        const states = statesOf(await statusOf({ ...files, ...longer }));
        expect(states.filter((state) => state === 'touched')).toHaveLength(1);
        expect(states.every((state) => ['ok', 'moved', 'touched'].includes(state))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('thousands of changed blocks are compared in time', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, index) => [`第${index}の文である。`, `This is sentence ${index}.`] as const,
    );
    const { lock, chapters } = await readAndAccept(bookOf(many));
    const altered = chapters.map((chapter) => ({
      ...chapter,
      pairs: chapter.pairs.map((pair) => ({
        ...pair,
        source: pair.source.map((block) => ({ ...block, content: [{ type: 'text', value: '変' } as const] })),
        target: pair.target.map((block) => ({ ...block, content: [{ type: 'text', value: 'x' } as const] })),
      })),
    }));
    const began = performance.now();
    const status = compareWithLock(altered, about(lock));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(statesOf(status).filter((state) => state === 'touched')).toHaveLength(3001);
  });
});

describe('a new version of the normaliser', () => {
  // Version 2 tells what version 1 does not: whether a word is emphasised. Its hashes are all different.
  const next: Normalisers = {
    current: 2,
    versions: new Map([
      [1, normaliseV1],
      [2, (blocks) => `2${normaliseV1(blocks)}`],
    ]),
  };

  test('makes no translation out of date', async () => {
    const { lock, chapters } = await readAndAccept(bookOf(paragraphs));
    const status = compareWithLock(chapters, about(lock), next);
    expect(new Set(statesOf(status))).toEqual(new Set(['ok']));
  });

  test('is taken up by accept where nothing changed, and nowhere else', async () => {
    const { files } = await accept(bookOf(paragraphs), ['--all']);
    const { chapters } = await statusOf({
      ...files,
      'manuscript/01.md': (files['manuscript/01.md'] ?? '').replace('北から南へ', '東から西へ'),
    });
    const { lock } = await statusOf(files);
    const aligned = chapters.map(({ id, pairs }) => ({ id, pairs: pairs.map(({ pair }) => pair) }));
    const status = compareWithLock(aligned, about(lock as AlignLock), next);
    expect(statesOf(status)[1]).toBe('stale');
    const made = acceptPairs(status, { chosen: () => true, noChangeNeeded: undefined }, next);
    expect(made.lock.records.map(({ normaliser }) => normaliser)).toEqual([2, 1, 2, 2, 2, 2, 2, 2]);
    const after = compareWithLock(aligned, about(made.lock), next);
    expect(statesOf(after)).toEqual(statesOf(status));
  });
});

describe('the normaliser that is out', () => {
  // These hashes stand in the locks of people's books. They never change: what should differ is another version.
  test.each([
    ['川は{橋|はし}の下を流れる。[^a]', '273fc695caea0730286b3337'],
    ['*強調*と**重要**と~~削除~~と`code`。', '767921dff85eef50f17f7b42'],
    ['[頁](https://example.com/)と[](#fig)と[図](#fig)。', '67bb35f900c1eba401c7c75a'],
  ])('%s', (markdown, hash) => {
    expect(hashOf(blocksOf(`${markdown}\n\n[^a]: 注。`).slice(0, 1), normaliseV1)).toBe(hash);
  });

  test.each([
    ['語と語', '語と、語'],
    ['{語|ご}', '{語|かた}'],
    ['{語|ご}', '語'],
    ['*語*', '語'],
    ['*語*', '**語**'],
    ['第2', '第２'],
    ['[語](https://a.example/)', '[語](https://b.example/)'],
    ['語[^a]', '語'],
    ['`a`', 'a'],
    ['```js\na\n```', '```ts\na\n```'],
    ['![語](a.png)', '![語](b.png)'],
    ['\\*語\\*', '*語*'],
  ])('tells %s from %s', (one, other) => {
    const hash = (text: string) => hashOf(blocksOf(`${text}\n\n[^a]: 注。`).slice(0, 1), normaliseV1);
    expect(hash(one)).not.toBe(hash(other));
  });
});

function blocksOf(text: string) {
  return parseDocument({ file: 'a.md', text: `${text}\n` }, 'ja', () => undefined).blocks;
}

async function readAndAccept(book: Files) {
  const status = await statusOf(book);
  const { lock } = acceptPairs(status, { chosen: () => true, noChangeNeeded: undefined });
  const chapters = status.chapters.map(({ id, pairs }) => ({ id, pairs: pairs.map(({ pair }) => pair) }));
  return { lock, chapters };
}

function about(lock: AlignLock) {
  return { language: 'en', file: lockFile, lock, whole: true };
}
