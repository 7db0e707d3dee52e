import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskGaps } from '../../build/questions/gap.ts';
import { itemAnswer, itemPrompt, withoutAnswers } from '../../build/questions/index.ts';
import { printedOrder } from '../../build/questions/permutation.ts';
import { kanaVariants } from '../../build/questions/variants.ts';
import { html, messageLines, readSample, sampleContext } from './read-fixture.ts';

describe('printed order', () => {
  test('is a permutation, the same each time, and never the authored order of two or more', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 30 }), (seed, count) => {
        const order = printedOrder(seed, count);
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
        expect(order).toEqual(printedOrder(seed, count));
        if (count > 1) expect(order).not.toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  test('is none of the orders that are right besides, as long as there is another', () => {
    const orders = [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    fc.assert(
      fc.property(fc.string(), fc.subarray(orders), (seed, right) => {
        const order = printedOrder(seed, 3, { right });
        expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
        expect(order).not.toEqual([0, 1, 2]);
        if (right.length < orders.length) expect(right).not.toContainEqual(order);
        if (right.length === 0) expect(order).toEqual(printedOrder(seed, 3));
      }),
    );
  });

  test('does not look like a right one where two things are alike', () => {
    const kinds = [0, 1, 0, 3];
    const look = (order: readonly number[]) => order.map((thing) => kinds[thing]);
    const right = [[1, 0, 2, 3]];
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const seen = look(printedOrder(seed, 4, { kinds, right }));
        for (const order of [[0, 1, 2, 3], ...right]) expect(seen).not.toEqual(look(order));
      }),
    );
  });

  test('does not favour one place for the first part', () => {
    const places = [0, 0, 0, 0];
    for (let run = 0; run < 4000; run += 1) {
      const place = printedOrder(`item-${run}`, 4).indexOf(0);
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(count).toBeGreaterThan(800);
  });
});

describe('keys', () => {
  const word = fc.stringMatching(/^[ぁ-ん]{3,6}$/u);

  test('the letters of a matching question lead back to the authored pairs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 0, max: 99 }),
        (words, id) => {
          const pairs = words.map((right, index) => `{left: 左${index}, right: ${right}}`);
          const item = readOnly(
            `id: m${id}\n        type: match\n        prompt: 問い\n        pairs: [${pairs.join(', ')}]`,
          );
          const prompt = itemPrompt(withoutAnswers(item), sampleContext(['ja'])).flatMap((part) => [
            ...(part.content?.get('ja') ?? []),
          ]);
          const key = html([...(itemAnswer(item, sampleContext(['ja']))[0]?.content?.get('ja') ?? [])]);
          const letters = [...key.matchAll(/q-label" data-generated="">([a-z])</gu)].map((found) => found[1]);
          const printed = new Map(
            [...html(prompt).matchAll(/">([a-z]) <\/span>([ぁ-ん]+)<\/li>/gu)].map((found) => [
              found[1],
              found[2],
            ]),
          );
          expect(letters.map((letter) => printed.get(letter))).toEqual(words);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the letters of an ordering question spell the authored order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 8 }), (words) => {
        const item = readOnly(
          `id: o1\n        type: order\n        prompt: 問い\n        parts: [${words.join(', ')}]`,
        );
        const prompt = html(
          itemPrompt(withoutAnswers(item), sampleContext(['ja'])).flatMap((part) => [
            ...(part.content?.get('ja') ?? []),
          ]),
        );
        const key = html([...(itemAnswer(item, sampleContext(['ja']))[0]?.content?.get('ja') ?? [])]);
        const letters = [...key.matchAll(/q-label" data-generated="">([a-z]) </gu)].map((found) => found[1]);
        const printed = new Map(
          [...prompt.matchAll(/">([a-z]) <\/span>([ぁ-ん]+)<\/li>/gu)].map((found) => [found[1], found[2]]),
        );
        expect(letters.map((letter) => printed.get(letter))).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });
});

describe('gaps', () => {
  test('masking keeps every length, so that columns of messages stay true', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{}|\\a漢\n]{0,40}$/u), (text) => {
        expect(maskGaps(text).masked).toHaveLength(text.length);
      }),
    );
  });

  test('a thousand brackets that never close are read in one pass', () => {
    const { faults, gaps } = maskGaps('[['.repeat(50_000));
    expect(gaps).toEqual([]);
    expect(faults).toHaveLength(50_000);
  });
});

describe('kana variants', () => {
  const ruby = (base: string, reading: string) => ({ type: 'ruby' as const, parts: [{ base, reading }] });

  test('mix kanji and kana, all kana first, without the answer itself', () => {
    const answer = [
      ruby('本', 'ほん'),
      { type: 'text' as const, value: 'が' },
      ruby('好', 'す'),
      { type: 'text' as const, value: 'き' },
    ];
    expect(kanaVariants(answer)).toEqual(['ほんがすき', '本がすき', 'ほんが好き']);
  });

  test('are at most 32, and none without ruby', () => {
    const many = Array.from({ length: 12 }, (_, index) => ruby(`漢${index}`, `か${index}`));
    const variants = kanaVariants(many);
    expect(variants).toHaveLength(32);
    expect(variants[0]).toBe(many.map((node) => node.parts[0]?.reading).join(''));
    expect(kanaVariants([{ type: 'text', value: 'ほん' }])).toEqual([]);
  });
});

describe('words to read', () => {
  /** Sentences of words with and without ruby, in which 雨 may be a ruby, part of one, several of them, or plain. */
  const piece = fc.constantFrom(
    ...[
      '{雨|あめ}',
      '雨',
      '{大|おお}{雨|あめ}',
      '{雨具|あまぐ}',
      '{大雨|おおあめ}',
      ' *{雨|あめ}* ',
      ' **雨** ',
    ],
    ...['{山|やま}', '川', 'が', '。', '{雨音|あまおと}と', '《', 'a b'],
  );
  const sentence = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('are printed without their reading, whatever stands beside them', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, after, hint) => {
        const text = `text: "${before}{雨|あめ}${after}"\n        hint: "、${hint}"`;
        const item = readOnly(
          `id: r\n        type: reading\n        word: 雨\n        answer: あめ\n        ${text}`,
        );
        const shown = html(
          itemPrompt(withoutAnswers(item), sampleContext(['ja'])).flatMap((part) => [
            ...(part.content?.get('ja') ?? []),
          ]),
        );
        expect(shown).not.toMatch(/<rt>[^<]*あ[めま]/u);
        expect(shown.match(/<u class="q-asked">雨<\/u>/gu)).toHaveLength(1);
        // Nothing of the sentence is lost.
        const plain = (markup: string) => markup.replaceAll(/<rt>[^<]*<\/rt>|<[^>]*>|\s/gu, '');
        const words = `${before}{雨|あめ}${after}`.replaceAll(/\{([^|]*)\|[^}]*\}|[*\s]/gu, '$1');
        expect(plain(shown)).toContain(words);
        for (const ruby of (before + after + hint).match(/\{山\|やま\}/gu) ?? [])
          expect(shown, ruby).toContain('<ruby>山<rt>やま</rt></ruby>');
      }),
      { numRuns: 200 },
    );
  });

  test('are nowhere in a question that asks for their kanji', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const item = readOnly(
          `id: r\n        type: reading\n        asks: writing\n        word: 雨\n        reading: あめ\n        text: "${before}{雨|あめ}${after}"`,
        );
        const question = withoutAnswers(item);
        expect(JSON.stringify([question, itemPrompt(question, sampleContext(['ja']))])).not.toContain('雨');
      }),
      { numRuns: 200 },
    );
  });
});

describe('extracts', () => {
  test('are held to the number of characters that they are asked in, counted by code points without ruby', () => {
    const character = fc.constantFrom('雨', '、', '𠮷', 'が', 'ｱ', '{山|やま}', '。');
    const bound = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 12 }),
        bound,
        bound,
        (characters, min, max) => {
          fc.pre((min ?? max) !== undefined && (min ?? 1) <= (max ?? 12));
          const length = `{${[min === undefined ? [] : [`min: ${min}`], max === undefined ? [] : [`max: ${max}`]].flat().join(', ')}}`;
          const { messages } = readSample(
            `chapter: sample\nsets:\n  - id: a\n    items:\n      - id: e\n        type: extract\n        prompt: 問い\n        ref: sample/p9\n        answer: "${characters.join('')}"\n        length: ${length}\n`,
            undefined,
            ['ja'],
          );
          const fits = characters.length >= (min ?? 1) && characters.length <= (max ?? 12);
          expect(messages.map(({ ruleId }) => ruleId.replace(/long|short/u, 'far'))).toEqual(
            fits ? [] : ['answer-too-far'],
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('reading', () => {
  test('never throws, whatever an item holds', () => {
    const value = fc.oneof(
      fc.constantFrom('~', '[]', '{}', '"[["', '[{}]', '{ja: }', 'true', '[[a], {b: c}]'),
      word(),
    );
    const key = fc.constantFrom(
      'prompt',
      'answer',
      'choices',
      'pairs',
      'parts',
      'text',
      'ref',
      'hint',
      'points',
      'space',
      'accept',
      'rows',
      'word',
      'direction',
      'length',
      'asks',
    );
    const type = fc.constantFrom(
      'choice',
      'true-false',
      'cloze',
      'match',
      'order',
      'short',
      'reading',
      'translate',
      'extract',
      'transform',
      'essay',
      'x',
    );
    fc.assert(
      fc.property(
        type,
        fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }),
        (name, fields) => {
          const lines = fields.map(([field, text]) => `        ${field}: ${text}\n`).join('');
          const text = `chapter: sample\nsets:\n  - id: a\n    items:\n      - id: i\n        type: ${name}\n${lines}`;
          expect(messageLines(readSample(text).messages)).not.toMatch(/no such rule|\{\{/u);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function word(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-zぁ-ん]{1,6}$/u);
}

function readOnly(item: string) {
  const { chapter } = readSample(
    `chapter: sample\nsets:\n  - id: a\n    items:\n      - ${item}\n`,
    undefined,
    ['ja'],
  );
  const found = chapter?.sets[0]?.items[0];
  if (found === undefined) throw new Error('the question was not read');
  return found;
}
