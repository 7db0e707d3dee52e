import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { moodleXml } from '../../build/exports/moodle-xml.ts';
import { printedOrder } from '../../build/questions/permutation.ts';
import { hasTool } from '../finished/tools.ts';
import { base, everyExercise, everyItem, marks, say, worded } from './fixture-items.ts';
import { made, textOf } from './make.ts';
import { childElements, findAll, readXml, resolved, textAt, type XmlElement } from './read-xml.ts';
import { unmarked } from './unmarked.ts';

const fixture = new URL('../fixtures/exports/every-type.moodle.xml', import.meta.url).pathname;

describe('Moodle XML', async () => {
  const { artifact, fidelity } = await made(moodleXml, everyExercise());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(artifact.bytes);
  const questions = childElements(readXml(text), 'question');

  test('a question of every type', async () => {
    await expect(text).toMatchFileSnapshot(fixture);
    const lines = fidelity.map(({ id, fidelity: grade, reasons }) => [id, grade, ...reasons].join(' '));
    expect(lines).toMatchInlineSnapshot(`
      [
        "choice-one exact",
        "choice-many exact",
        "true exact",
        "false exact",
        "gap-one exact",
        "gaps lossy ruby-in-brackets points-by-gap",
        "match normalised ruby-in-brackets",
        "order lossy ordering-type alternatives-dropped",
        "short exact",
        "short-varies normalised marking-for-graders",
        "reading normalised asked-as-short",
        "writing normalised asked-as-short",
        "translate lossy marking-for-graders asked-as-essay hints-dropped",
        "extract normalised asked-as-short",
        "transform normalised rows-as-gaps",
        "essay normalised marking-for-graders length-in-words",
        "group normalised stimulus-before",
        "group-a exact",
        "group-b normalised asked-as-short",
        "teacher omitted teacher-only",
      ]
    `);
  });

  test.skipIf(!hasTool('xmllint', 'well-formedness of Moodle XML'))('is well formed', () => {
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '-'], {
      input: text,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('every question has what Moodle asks for, and an id number of its own', () => {
    const asked = questions.filter(({ attributes }) => attributes['type'] !== 'category');
    const ids = asked.map((question) => textAt(question, 'idnumber'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const question of asked) {
      expect(textAt(question, 'name', 'text')).toBe(textAt(question, 'idnumber'));
      expect(childElements(question, 'questiontext')[0]?.attributes).toEqual({ format: 'html' });
      expect(Number(textAt(question, 'defaultgrade'))).toBeGreaterThanOrEqual(0);
      for (const answer of childElements(question, 'answer')) {
        expect(answer.attributes['format']).toMatch(/^(?:html|moodle_auto_format)$/u);
        expect(Number.isNaN(Number(answer.attributes['fraction']))).toBe(false);
      }
    }
    const types = asked.map(({ attributes }) => attributes['type']);
    expect(types).toEqual([
      ...[
        'description',
        'multichoice',
        'multichoice',
        'truefalse',
        'truefalse',
        'multianswer',
        'multianswer',
      ],
      ...['matching', 'ordering', 'shortanswer', 'essay', 'shortanswer', 'shortanswer', 'essay'],
      ...['shortanswer', 'multianswer', 'essay', 'description', 'truefalse', 'shortanswer'],
    ]);
  });

  test('values are those of the items', () => {
    const one = questionOf(questions, 'choice-one');
    expect(childElements(one, 'answer').map((answer) => answer.attributes['fraction'])).toEqual([
      '0',
      '100',
      '0',
    ]);
    expect(unmarked(textAt(one, 'questiontext', 'text') ?? '')).toBe(
      `問題「choice-one」${marks}\nQuestion choice-one ${marks}`,
    );
    expect(findAll(one, 'tag').map((tag) => textAt(tag, 'text'))).toEqual(['N3', '読解 [a]', 'level:N3']);
    const many = questionOf(questions, 'choice-many');
    expect(textAt(many, 'defaultgrade')).toBe('3');
    expect(childElements(many, 'hint')).toHaveLength(1);
    const short = questionOf(questions, 'short');
    expect(childElements(short, 'answer').map((answer) => textAt(answer, 'text'))).toEqual([
      `道が混んでいたから ${marks.replace('*', String.raw`\*`)}`,
      'T',
      '%50 渋滞',
      'みちがこんでいたから',
      '[html] a jam',
    ]);
    const match = questionOf(questions, 'match');
    expect(
      childElements(match, 'subquestion').map((pair) => [
        unmarked(textAt(pair, 'text') ?? ''),
        textAt(pair, 'answer', 'text'),
      ]),
    ).toEqual([
      [`左 ${marks}\nleft`, '右（みぎ） / right'],
      ['上 a -> b', `下 ${marks}`],
      ['内', '%外 / [html] outside'],
      ['', '余り / extra'],
    ]);
    const order = questionOf(questions, 'order');
    expect(childElements(order, 'answer').map((part) => unmarked(textAt(part, 'text') ?? ''))).toEqual([
      `起きる ${marks}\nget up`,
      '食べる\neat',
      '寝る\nsleep',
    ]);
    const essay = questionOf(questions, 'essay');
    expect(unmarked(textAt(essay, 'graderinfo', 'text') ?? '')).toContain('採点基準');
    expect(textAt(essay, 'defaultgrade')).toBe('3');
  });

  test('gaps are read back as Moodle finds them', () => {
    const free = gapsIn(textAt(questionOf(questions, 'gap-one'), 'questiontext', 'text') ?? '');
    expect(free).toEqual([
      {
        points: 1,
        kind: 'SHORTANSWER',
        answers: ['歩いて', `10:30 ${marks.replace('*', String.raw`\*`)}`, 'あるいて'].map((words) => ({
          right: true,
          words,
        })),
      },
    ]);
    const banked = gapsIn(textAt(questionOf(questions, 'gaps'), 'questiontext', 'text') ?? '');
    expect(
      banked.map(({ answers }) => answers.filter(({ right }) => right).map(({ words }) => words)),
    ).toEqual([['歩（ある）いて'], ['走って'], ['walking'], ['running']]);
    expect(banked[0]?.answers.map(({ words }) => words)).toEqual([
      `飛んで ${marks}`,
      '歩（ある）いて',
      '走って',
    ]);
    const rows = gapsIn(textAt(questionOf(questions, 'transform'), 'questiontext', 'text') ?? '');
    expect(rows.map(({ answers }) => answers[0]?.words)).toEqual([
      `食べられる ${marks.replace('*', String.raw`\*`)}`,
      '見られる',
    ]);
  });

  test('any words of gaps and choices come back, in any printed order, with the right one right', async () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'\\:#={}~->%[]/*&<>"\'｛｝ a日本n0'), minLength: 1, maxLength: 12 })
      .map((one) => one.replaceAll(/\s+/gu, ' ').trim())
      .filter((one) => one !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { minLength: 2, maxLength: 5 }),
        fc.string(),
        async (all, seed) => {
          const printed = printedOrder(seed, all.length);
          const choices = all.map((one, index) => ({
            content: literal(one),
            correct: index === 0,
            feedback: new Map(),
            fixed: false,
          }));
          const gap = {
            type: 'gap' as const,
            number: 1,
            answers: all.map((one) => ({ content: literal(one).get('ja') ?? [], variants: [] })),
          };
          const [, choice, cloze] = childElements(
            readXml(
              await textOf(moodleXml, [
                { ...base('c', { printed }), type: 'choice', select: 'one', choices },
                {
                  ...base('g'),
                  type: 'cloze',
                  bank: 'none',
                  distractors: [],
                  text: new Map([['ja', [gap]]]),
                },
              ]),
            ),
          );
          const answers = childElements(choice!, 'answer');
          expect(answers.map((one) => unmarked(textAt(one, 'text') ?? ''))).toEqual(
            printed.map((index) => all[index]),
          );
          expect(answers.findIndex(({ attributes }) => attributes['fraction'] === '100')).toBe(
            printed.indexOf(0),
          );
          expect(gapsIn(textAt(cloze!, 'questiontext', 'text') ?? '')[0]?.answers).toEqual(
            all.map((one) => ({ right: true, words: one.replaceAll('*', String.raw`\*`) })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('points that gaps cannot share are told', async () => {
    const item = everyItem().find(({ id }) => id === 'gaps')!;
    const { fidelity: entries } = await made(moodleXml, [
      {
        chapter: '01',
        sets: [{ ...everyExercise()[0]!.sets[0]!, items: [{ ...item, points: 3 }] }],
        retired: [],
      },
    ]);
    expect(entries[0]).toMatchObject({ fidelity: 'lossy', reasons: ['ruby-in-brackets', 'points-by-gap'] });
  });

  test('a row with no one right answer makes the question one for a person', async () => {
    const row = { from: say('見る'), cue: new Map(), ...worded(say('見られる'), { varies: true }) };
    const xml = await textOf(moodleXml, [{ ...base('t'), type: 'transform', rows: [row] }]);
    expect(childElements(readXml(xml)).map(({ attributes }) => attributes['type'])).toEqual([
      'category',
      'essay',
    ]);
  });
});

function questionOf(questions: readonly XmlElement[], id: string): XmlElement {
  const found = questions.find((question) => textAt(question, 'idnumber') === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

/** The gaps of a text, by the pattern of Moodle's importer: an answer ends at `~`, `#` or `}` without `\` or `&` before. */
function gapsIn(html: string) {
  return [...html.matchAll(/\{(\d*):(SHORTANSWER|MULTICHOICE):(.*?)(?<!\\)\}/gu)].map(
    ([, points, kind, inside = '']) => ({
      points: Number(points),
      kind,
      answers: inside.split(/(?<![\\&])~/u).map((one) => ({
        right: one.startsWith('='),
        words: resolved(one.replace(/^=/u, '').replace(/(?<![\\&])#.*$/u, '')),
      })),
    }),
  );
}

function literal(text: string) {
  return new Map([['ja', [{ type: 'text' as const, value: text }]]]);
}
