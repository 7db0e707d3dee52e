import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExerciseChapter, Item } from '../../build/model/exercise.ts';
import type { ExerciseLock } from '../../build/model/exercise-lock.ts';
import { itemAnswer, itemPrompt, withoutAnswers } from '../../build/questions/index.ts';
import { rightOrders } from '../../build/questions/right-orders.ts';
import { inVersion, recordVersions } from '../../build/questions/versions.ts';
import { emptyExerciseLock } from '../../build/read/exercise-lock.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { collector, html, readSample, sampleContext } from './read-fixture.ts';

function chapterOf(parts: readonly string[], more = ''): ExerciseChapter {
  const { chapter, messages } = readSample(
    `chapter: sample\nsets:\n  - id: a\n    items:\n      - {id: o1, type: order, prompt: 問い, parts: [${parts.join(', ')}]${more}}\n`,
    undefined,
    ['ja'],
  );
  expect(messages).toEqual([]);
  if (chapter === undefined) throw new Error('the sample was not read');
  return chapter;
}

function orderIn(chapter: ExerciseChapter): Item<'order'> {
  const item = chapter.sets[0]?.items[0];
  if (item?.type !== 'order') throw new Error('not an order');
  return item;
}

const wordAt = ({ parts }: Item<'order'>, index: number) => plainText(parts[index]?.get('ja') ?? []);

/** The words as they are printed, by letter, and for each place of the key the letters that it names. */
function printedAndKey(item: Item<'order'>) {
  const columns = itemPrompt(withoutAnswers(item), sampleContext(['ja'])).flatMap((part) => [
    ...(part.content?.get('ja') ?? []),
  ]);
  const printed = Array.from(html(columns).matchAll(/">([a-z]) <\/span>([^<]+)<\/li>/gu));
  const key = html(
    itemAnswer(item, sampleContext(['ja'])).flatMap((part) => [...(part.content?.get('ja') ?? [])]),
  );
  return {
    words: printed.map(([, , word = '']) => word),
    byLetter: new Map(printed.map(([, letter = '', word = '']) => [letter, word])),
    letters: Array.from(key.matchAll(/q-label" data-generated="">([a-z/]+) ?</gu), ([, letters = '']) =>
      letters.split('/'),
    ),
  };
}

/** Two to eight words, of which some may be the same, but not all. */
const sentence = fc
  .array(fc.constantFrom('私', 'の', '家', 'は', '駅'), { minLength: 2, maxLength: 8 })
  .filter((words) => new Set(words).size > 1);

describe('parts of an order that say the same', () => {
  test('every letter that the key names for a place is right there, and each letter is named', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const { byLetter, letters } = printedAndKey(orderIn(chapterOf(words)));
        expect(letters.map((of) => [...new Set(of.map((letter) => byLetter.get(letter)))])).toEqual(
          words.map((word) => [word]),
        );
        expect([...new Set(letters.flat())].toSorted()).toEqual([...byLetter.keys()]);
      }),
    );
  });

  test('are never printed so that the sentence can be read off, in any version', () => {
    fc.assert(
      fc.property(sentence, fc.stringMatching(/^[A-Z]{1,3}$/u), (words, version) => {
        const chapter = chapterOf(words);
        expect(printedAndKey(orderIn(chapter)).words).not.toEqual(words);
        const { lock } = record(chapter, version);
        const drawn = orderIn(inVersion(chapter, version, 'book', lock));
        expect(printedAndKey(drawn).words).not.toEqual(words);
        expect(printedAndKey(drawn).words.toSorted()).toEqual(words.toSorted());
      }),
    );
  });

  test('keep their recorded order: nothing is drawn anew while nothing changes', () => {
    const chapter = chapterOf(['私', 'の', '家', 'の', '前']);
    const first = record(chapter, 'A');
    expect(record(chapter, 'A', first.lock)).toEqual({ lock: first.lock, rules: [] });
  });

  test('keep it when the others are reworded or change places', () => {
    const { lock } = record(chapterOf(['私', 'の', '家', 'の', '前']), 'A');
    const wordsOf = (chapter: ExerciseChapter) =>
      printedAndKey(orderIn(inVersion(chapter, 'A', 'book', lock))).words;
    const before = wordsOf(chapterOf(['私', 'の', '家', 'の', '前']));
    const reworded = chapterOf(['君', 'の', '家', 'の', '前']);
    expect(record(reworded, 'A', lock).rules).toEqual([]);
    expect(wordsOf(reworded)).toEqual(before.map((word) => (word === '私' ? '君' : word)));
    const moved = chapterOf(['前', 'の', '家', 'の', '私']);
    expect(record(moved, 'A', lock).rules).toEqual([]);
    expect(wordsOf(moved)).toEqual(before);
  });

  test('an alternative is named by the letters of all of them too', () => {
    const item = orderIn(chapterOf(['私', 'の', '家', 'の', '前'], ', alternatives: [[3, 2, 1, 4, 5]]'));
    const [line] = itemAnswer(item, sampleContext(['ja'])).filter(({ style }) => style === 'q-accept');
    const { byLetter } = printedAndKey(item);
    const of = (wanted: string) =>
      [...byLetter].flatMap(([letter, word]) => (word === wanted ? [letter] : [])).join('/');
    expect(html([...(line?.content?.get('ja') ?? [])]).replaceAll(/<[^>]*>/gu, '')).toContain(
      ['家', 'の', '私', 'の', '前'].map(of).join('→'),
    );
  });
});

describe('all right orders', () => {
  test('spell what the author wrote, and are as many as the parts can be exchanged', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const item = orderIn(chapterOf(words));
        const { orders, complete } = rightOrders(item, 50_000);
        expect(complete).toBe(true);
        expect(new Set(orders.map((order) => order.join())).size).toBe(orders.length);
        for (const order of orders) expect(order.map((part) => wordAt(item, part))).toEqual(words);
        const counts = [...new Set(words)].map((word) => words.filter((one) => one === word).length);
        expect(orders).toHaveLength(counts.map(factorial).reduce((product, next) => product * next, 1));
        expect(orders[0]).toEqual(words.map((_, index) => index));
      }),
    );
  });

  test('are no more than are asked for', () => {
    const item = orderIn(chapterOf(['私', ...Array.from({ length: 12 }, () => 'の')]));
    expect(rightOrders(item, 120)).toMatchObject({ complete: false });
    expect(rightOrders(item, 120).orders).toHaveLength(120);
  });
});

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}

function record(chapter: ExerciseChapter, version: string, lock: ExerciseLock = emptyExerciseLock) {
  const { report, messages } = collector();
  const recorded = recordVersions([chapter], [{ version }], 'book', lock, report);
  return { lock: recorded, rules: messages.map(({ ruleId }) => ruleId) };
}
