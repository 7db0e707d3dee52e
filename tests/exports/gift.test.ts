import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import type { GIFTQuestion } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { gift } from '../../build/exports/gift.ts';
import { printedOrder } from '../../build/questions/permutation.ts';
import { base, everyExercise, everyItem, say, worded } from './fixture-items.ts';
import { made, textOf } from './make.ts';
import { unmarked } from './unmarked.ts';

const fixture = new URL('../fixtures/exports/every-type.gift.txt', import.meta.url).pathname;

describe('GIFT', () => {
  test('a question of every type', async () => {
    const { artifact, fidelity } = await made(gift, everyExercise());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(artifact.bytes);
    await expect(text).toMatchFileSnapshot(fixture);
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(text).not.toContain('\r');
    const lines = fidelity.map(({ id, fidelity: grade, reasons }) => [id, grade, ...reasons].join(' '));
    expect(lines).toMatchInlineSnapshot(`
      [
        "choice-one normalised tag-rewritten",
        "choice-many lossy points-dropped hints-dropped",
        "true exact",
        "false exact",
        "gap-one lossy arrow-rewritten",
        "gaps lossy points-dropped gaps-split other-language-not-asked ruby-in-brackets",
        "match lossy extras-dropped arrow-rewritten ruby-in-brackets",
        "order omitted no-order-type",
        "short lossy points-dropped arrow-rewritten",
        "short-varies lossy marking-as-feedback",
        "reading normalised asked-as-short",
        "writing normalised asked-as-short",
        "translate lossy points-dropped hints-dropped marking-as-feedback asked-as-essay",
        "extract normalised asked-as-short",
        "transform lossy points-dropped rows-split arrow-rewritten",
        "essay lossy points-dropped marking-as-feedback length-in-words",
        "group normalised stimulus-repeated",
        "group-a exact",
        "group-b normalised asked-as-short",
        "teacher omitted teacher-only",
      ]
    `);
  });

  test('a parser of other people reads the whole file, and the values are ours', async () => {
    const { artifact } = await made(gift, everyExercise());
    const parsed = parse(new TextDecoder().decode(artifact.bytes));
    expect(parsed.map(shown)).toMatchSnapshot();
    expect(parsed.filter((one) => one.type !== 'Category').map((one) => one.id)).toEqual([
      'set:c1',
      ...everyItem().flatMap(({ id }) => {
        if (id === 'order' || id === 'teacher') return [];
        if (id === 'gaps' || id === 'transform') return [`${id}/1`, `${id}/2`];
        return id === 'group' ? ['group-a', 'group-b'] : [id];
      }),
    ]);
  });

  test.each(everyItem().filter(({ type }) => type === 'choice'))('$id: choices and shares', async (item) => {
    if (item.type !== 'choice') return;
    const [, question] = parse(await textOf(gift, [item]));
    if (question?.type !== 'MC') throw new Error(`a ${question?.type}`);
    const read = question.choices.map(({ text, isCorrect, weight }) => ({
      words: unmarked(text.text),
      right: isCorrect || (weight ?? 0) > 0,
    }));
    const expected = item.printed.map((index) => {
      const { content, correct } = item.choices[index]!;
      const all = [...content.values()].map((nodes) => plain(nodes)).join('\n');
      return { words: all, right: correct };
    });
    expect(read).toEqual(expected);
    const gains = question.choices.map(({ weight, isCorrect }) => weight ?? (isCorrect ? 100 : 0));
    expect(gains.filter((gain) => gain > 0).reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(100, 3);
  });

  /** Words as authors may write them; white space is not kept by any reader. */
  const anyText = fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...'\\:#={}~->%[]/*&<>"\'｛｝ a日本n0'), maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    .map((text) => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim())
    .filter((text) => text !== '' && !/&&\d/u.test(text));

  test('any words of prompts and answers come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (prompt, answer) => {
        const item = {
          ...base('q', { prompt: literal(prompt) }),
          type: 'short',
          ...worded(literal(answer)),
        } as const;
        const parsed = parse(await textOf(gift, [item]));
        const question = parsed[1];
        if (question?.type !== 'Short') throw new Error(`a ${question?.type}`);
        expect(unmarked(question.stem.text)).toBe(prompt);
        const expected = answer.replaceAll('->', '→').replaceAll('*', String.raw`\*`);
        expect((question.choices[0] as { text: { text: string } }).text.text).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('any words of choices and pairs come back, in any printed order, with the right one right', async () => {
    const texts = fc.uniqueArray(anyText, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, fc.string(), async (all, seed) => {
        const printed = printedOrder(seed, all.length);
        const choices = all.map((text, index) => ({
          content: literal(text),
          correct: index === 0,
          feedback: new Map(),
          fixed: false,
        }));
        const pairs = all.map((text) => ({ left: literal(text), right: literal(`${text}!`) }));
        const [, one, two] = parse(
          await textOf(gift, [
            { ...base('c', { printed }), type: 'choice', select: 'one', choices },
            { ...base('m', { printed }), type: 'match', pairs, extra: [] },
          ]),
        );
        if (one?.type !== 'MC' || two?.type !== 'Matching') throw new Error(`${one?.type} ${two?.type}`);
        expect(one.choices.map(({ text }) => unmarked(text.text))).toEqual(
          printed.map((index) => all[index]),
        );
        expect(one.choices.find(({ isCorrect }) => isCorrect)?.text.text).toBe(
          one.choices[printed.indexOf(0)]?.text.text,
        );
        expect(
          two.matchPairs.map(({ subquestion, subanswer }) => [
            unmarked(subquestion.text),
            decoded(subanswer),
          ]),
        ).toEqual(all.map((text) => [text, `${text}!`.replaceAll('->', '→')]));
      }),
      { numRuns: 200 },
    );
  });

  test('no question shows the reading that it asks for, nor does the text of its group', async () => {
    for (const [id, reading] of [
      ['reading', 'みなとまち'],
      ['group', 'あめ'],
    ]) {
      const text = await textOf(
        gift,
        everyItem().filter((item) => item.id === id),
      );
      expect(text.replaceAll(/^\t=.*$/gmu, '')).not.toContain(reading);
    }
  });

  test('shares of many right choices add up to everything', async () => {
    for (let count = 1; count <= 20; count += 1) {
      const choices = Array.from({ length: count + 1 }, (_, index) => ({
        content: say(String(index)),
        correct: index < count,
        feedback: new Map(),
        fixed: false,
      }));
      const printed = choices.map((_, index) => index);
      const [, question] = parse(
        await textOf(gift, [{ ...base('many', { printed }), type: 'choice', select: 'many', choices }]),
      );
      if (question?.type !== 'MC') throw new Error(`a ${question?.type}`);
      const gains = question.choices.map(({ weight }) => weight ?? 0).filter((weight) => weight > 0);
      expect(gains).toHaveLength(count);
      expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(100, 3);
    }
  });
});

function literal(text: string) {
  return new Map([['ja', [{ type: 'text' as const, value: text }]]]);
}

/** What gift-pegjs leaves of escapes in the right sides of pairs. */
function decoded(text: string): string {
  return text.replaceAll(/&&(0\d\d|1\d\d);?/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

function plain(nodes: readonly unknown[]): string {
  return nodes
    .map((node) => {
      const { value, parts } = node as { value?: string; parts?: { base: string }[] };
      return value ?? parts?.map((part) => part.base).join('') ?? '';
    })
    .join('');
}

/** A parsed question in a few lines. */
function shown(question: GIFTQuestion): unknown {
  if (question.type === 'Category') return { category: question.title };
  const { type, title, stem, tags } = question;
  const stemText = { stem: unmarked(stem.text), ...(tags ? { tags } : {}) };
  switch (question.type) {
    case 'Matching':
      return {
        type,
        title,
        ...stemText,
        pairs: question.matchPairs.map(
          (pair) => `${unmarked(pair.subquestion.text)} ▷ ${decoded(pair.subanswer)}`,
        ),
      };
    case 'TF':
      return { type, title, ...stemText, answer: question.isTrue, wrong: question.trueFeedback?.text };
    case 'MC':
    case 'Short':
      return {
        type,
        title,
        ...stemText,
        choices: question.choices.map(
          ({ isCorrect, weight, text }) => `${isCorrect ? '=' : '~'}${weight ?? ''} ${unmarked(text.text)}`,
        ),
      };
    default:
      return { type, title, ...stemText };
  }
}
