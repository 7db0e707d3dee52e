import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExerciseChapter, Item } from '../../build/model/exercise.ts';
import type { ExerciseLock } from '../../build/model/exercise-lock.ts';
import { createGenerator, xoshiro } from '../../build/questions/generator.ts';
import { lockJson } from '../../build/questions/lock-json.ts';
import { permuted } from '../../build/questions/permutation.ts';
import { inVersion, recordVersions } from '../../build/questions/versions.ts';
import { emptyExerciseLock, exerciseLockFile, readExerciseLock } from '../../build/read/exercise-lock.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { collector as lineCollector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { collector, readSample } from './read-fixture.ts';

const weather = `
      - id: w-sky
        type: choice
        prompt: 空は何色ですか。
        choices: [{text: 青, correct: true}, 赤, 緑, {text: どれでもない, fixed: true}]
      - id: w-pairs
        type: match
        prompt: 結びなさい。
        pairs: [{left: 雨, right: 傘}, {left: 雪, right: 靴}, {left: 風, right: 帆}]
      - id: w-order
        type: order
        prompt: 並べなさい。
        parts: [春, 夏, 秋, 冬]`;
const sea = `
      - id: s-deep
        type: choice
        prompt: 一番深いのはどれですか。
        choices: [{text: 海, correct: true}, 川, 池, 沼, 井戸]`;

function book(first = weather, second = sea, head = 'shuffle: items'): ExerciseChapter {
  const { chapter } = readSample(
    `chapter: sample\nsets:\n  - id: weather\n    ${head}\n    items:${first}\n  - id: sea\n    items:${second}\n`,
    undefined,
    ['ja'],
  );
  if (chapter === undefined) throw new Error('the sample was not read');
  return chapter;
}

function record(chapter: ExerciseChapter, names: readonly string[], lock: ExerciseLock = emptyExerciseLock) {
  const { report, messages } = collector();
  const editions = names.map((version) => ({ version }));
  return { lock: recordVersions([chapter], editions, 'book', lock, report), messages };
}

function setOf(chapter: ExerciseChapter, index: number) {
  const set = chapter.sets[index];
  if (set === undefined) throw new Error('no such set');
  return set;
}

/** The words of a choice question as they are printed. */
function printed(item: Item | undefined): readonly string[] {
  if (item?.type !== 'choice') throw new Error('not a choice');
  return item.printed.map((index) => plainText(item.choices[index]?.content.get('ja') ?? []));
}

describe('versions of a sheet', () => {
  test('differ from each other, and each is always the same', () => {
    const chapter = book();
    const names = ['A', 'B', 'C', 'D', 'E'];
    const { lock, messages } = record(chapter, names);
    expect(messages).toEqual([]);
    const orders = names.map((name) =>
      inVersion(chapter, name, 'book', lock).sets.map((set) =>
        set.items.map(({ id, printed: order }) => `${id} ${order.join()}`),
      ),
    );
    expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(names.length);
    expect(record(chapter, names).lock).toEqual(lock);
    expect(record(chapter, names, lock)).toEqual({ lock, messages: [] });
  });

  test('an edition without a version prints what the author wrote', () => {
    const chapter = book();
    expect(inVersion(chapter, undefined, 'book', record(chapter, ['A']).lock)).toBe(chapter);
  });

  test('what is fixed stays, and what is to be sorted never comes sorted', () => {
    const chapter = book();
    const names = Array.from({ length: 40 }, (_, index) => `V${index}`);
    const { lock } = record(chapter, names);
    for (const name of names) {
      const items = new Map(
        setOf(inVersion(chapter, name, 'book', lock), 0).items.map((item) => [item.id, item]),
      );
      expect(printed(items.get('w-sky')).at(-1)).toBe('どれでもない');
      expect(items.get('w-order')?.printed).not.toEqual([0, 1, 2, 3]);
      expect(items.get('w-pairs')?.printed).not.toEqual([0, 1, 2]);
    }
  });

  test('what has several right orders is printed in none of them', () => {
    const right = [
      [1, 0, 2, 3],
      [0, 1, 3, 2],
      [3, 2, 1, 0],
    ];
    const numbers = JSON.stringify(right.map((order) => order.map((part) => part + 1)));
    const chapter = book(`${weather}\n        alternatives: ${numbers}`);
    const names = Array.from({ length: 60 }, (_, index) => `V${index}`);
    const { lock } = record(chapter, names);
    for (const name of names) {
      const { items } = setOf(inVersion(chapter, name, 'book', lock), 0);
      expect(right).not.toContainEqual(items.find(({ id }) => id === 'w-order')?.printed);
    }
  });

  test('questions change places only in sets that say so', () => {
    const chapter = book(weather, sea, 'shuffle: none');
    const names = Array.from({ length: 12 }, (_, index) => `V${index}`);
    const { lock } = record(chapter, names);
    for (const name of names) {
      const ids = setOf(inVersion(chapter, name, 'book', lock), 0).items.map(({ id }) => id);
      expect(ids).toEqual(['w-sky', 'w-pairs', 'w-order']);
    }
    const mixed = names.map((name) =>
      setOf(inVersion(book(), name, 'book', record(book(), names).lock), 0)
        .items.map(({ id }) => id)
        .join(),
    );
    expect(new Set(mixed).size).toBeGreaterThan(1);
  });

  test('a question of one version is in no other', () => {
    const chapter = book(weather, sea.replace('type: choice', 'type: choice\n        versions: [B]'));
    const { lock } = record(chapter, ['A', 'B']);
    expect(setOf(inVersion(chapter, 'A', 'book', lock), 1).items).toEqual([]);
    expect(setOf(inVersion(chapter, 'B', 'book', lock), 1).items.map(({ id }) => id)).toEqual(['s-deep']);
  });
});

describe('the recorded order', () => {
  test('is used again where things look alike', () => {
    const pairs = (last: string) =>
      weather.replace('right: 靴}, {left: 風, right: 帆}', `right: 傘}, {left: 風, right: ${last}}`);
    const { lock } = record(book(pairs('帆')), ['A']);
    expect(record(book(pairs('帆')), ['A'], lock)).toEqual({ lock, messages: [] });
    for (const last of ['白い帆', '傘']) {
      expect(record(book(pairs(last)), ['A'], lock).messages, last).toEqual([]);
    }
  });

  test('outlives another wording, and choices that change places in the file', () => {
    const { lock } = record(book(), ['A']);
    const before = printed(setOf(inVersion(book(), 'A', 'book', lock), 1).items[0]);
    const reworded = book(weather, sea.replace('井戸', '深い井戸'));
    expect(record(reworded, ['A'], lock).messages).toEqual([]);
    expect(printed(setOf(inVersion(reworded, 'A', 'book', lock), 1).items[0])).toEqual(
      before.map((word) => (word === '井戸' ? '深い井戸' : word)),
    );
    const moved = book(weather, sea.replace('川, 池, 沼', '沼, 川, 池'));
    expect(printed(setOf(inVersion(moved, 'A', 'book', lock), 1).items[0])).toEqual(before);
  });

  test('is renewed where it cannot be told which choice is which, and kept where it can', () => {
    const { lock } = record(book(), ['A']);
    const before = printed(setOf(inVersion(book(), 'A', 'book', lock), 1).items[0]);
    const one = book(weather, sea.replace('川, 池, 沼, 井戸', '深い井戸, 沼, 池, 川'));
    expect(record(one, ['A'], lock).messages).toEqual([]);
    expect(printed(setOf(inVersion(one, 'A', 'book', lock), 1).items[0])).toEqual(
      before.map((word) => (word === '井戸' ? '深い井戸' : word)),
    );
    const several = book(weather, sea.replace('川, 池, 沼, 井戸', '深い井戸, 大沼, 池, 川'));
    expect(record(several, ['A'], lock).messages.map(({ ruleId }) => ruleId)).toEqual([
      'version-order-renewed',
    ]);
  });

  test('is renewed, with a notice, in the set that changed and in no other', () => {
    const { lock } = record(book(), ['A', 'B']);
    const changed = book(weather, sea.replace(', 井戸', ', 井戸, 湖'));
    const { lock: next, messages } = record(changed, ['A', 'B'], lock);
    expect(messages.map(({ ruleId, values }) => [ruleId, values])).toEqual([
      ['version-order-renewed', { set: 'sea', version: 'A' }],
      ['version-order-renewed', { set: 'sea', version: 'B' }],
    ]);
    for (const name of ['A', 'B']) {
      expect(next.versions.get(name)?.get('weather')).toEqual(lock.versions.get(name)?.get('weather'));
      expect(next.versions.get(name)?.get('sea')?.orders.get('s-deep')?.order).toHaveLength(6);
    }
  });

  test('is kept as JSON that reads back the same, for any record', async () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/u);
    const order = fc.record({
      things: fc.array(fc.stringMatching(/^[0-9a-f]{12}$/u), { maxLength: 4 }),
      order: fc.array(fc.nat(30), { maxLength: 4 }),
    });
    const set = fc.record({
      items: fc.array(name, { maxLength: 3 }),
      orders: fc.dictionary(name, order, { maxKeys: 3 }).map((entries) => new Map(Object.entries(entries))),
    });
    const maps = fc.dictionary(
      name,
      fc.dictionary(name, set, { maxKeys: 3 }).map((entries) => new Map(Object.entries(entries))),
      { maxKeys: 3 },
    );
    await fc.assert(
      fc.asyncProperty(maps, async (versions) => {
        const lock = {
          versions: new Map(Object.entries(versions)),
          cards: new Map([['guid', { hash: 'abc', mod: 1_700_000_000 }]]),
        };
        const { report, lines } = lineCollector();
        const read = await readExerciseLock(memoryFiles({ [exerciseLockFile]: lockJson(lock) }), report);
        expect(lines()).toEqual([]);
        expect(read).toEqual(lock);
        expect(lockJson(read)).toBe(lockJson(lock));
      }),
      { numRuns: 40 },
    );
  });

  test('a lock that is torn is told at its line, and nothing is made anew from it', async () => {
    const { report, lines } = lineCollector();
    await readExerciseLock(
      memoryFiles({ [exerciseLockFile]: '{"schema": "exercises-lock/1",\n"versions": {' }),
      report,
    );
    expect(lines()[0]).toMatch(/^exercises\/exercises\.lock\.json:2:\d+ yaml-/u);
    const other = lineCollector();
    await readExerciseLock(
      memoryFiles({ [exerciseLockFile]: '{"schema": "exercises-lock/9"}' }),
      other.report,
    );
    expect(other.lines().join('\n')).toContain('exercises-lock/1');
  });
});

describe('the generator', () => {
  test('gives the published numbers of xoshiro128**', () => {
    const next = xoshiro(1, 2, 3, 4);
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  test('gives the same for the same seed in every release: sheets that are not recorded go by it', () => {
    const random = createGenerator('book', 'set', 'item', 'A');
    expect(Array.from({ length: 6 }, () => random(1000))).toEqual([34, 90, 866, 630, 483, 805]);
  });

  test('is as likely to put a thing in any place', () => {
    const counts = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
    for (let run = 0; run < 5000; run += 1) {
      permuted([0, 1, 2, 3, 4], createGenerator('run', String(run))).forEach((thing, place) => {
        const row = counts[thing] ?? [];
        row[place] = (row[place] ?? 0) + 1;
      });
    }
    for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
