import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { qti } from '../../build/exports/qti.ts';
import type { ExerciseChapter } from '../../build/model/exercise.ts';
import { printedOrder } from '../../build/questions/permutation.ts';
import { hasTool } from '../finished/tools.ts';
import { base, everyExercise, everyItem, marks, say, setOf, worded } from './fixture-items.ts';
import { made } from './make.ts';
import { childElements, findAll, readXml, wordsOf, type XmlElement } from './read-xml.ts';

const fixture = new URL('../fixtures/exports/every-type.qti21.txt', import.meta.url).pathname;
/** Schemas of QTI 2.1 and of the package; their licences do not let them be kept here. */
const schemas = join(
  process.env['TAIYAKU_TEST_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname,
  'qti',
);

describe('a package of QTI 2.1', async () => {
  const files = await filesOf(everyExercise());
  const item = (id: string) => readXml(files[`items/${id}.xml`] ?? '');

  test('a question of every type', async () => {
    const all = Object.entries(files).map(([path, text]) => `== ${path}\n${text}`);
    await expect(all.join('\n')).toMatchFileSnapshot(fixture);
    const { fidelity } = await made(qti, everyExercise());
    const lines = fidelity.map(({ id, fidelity: grade, reasons }) => [id, grade, ...reasons].join(' '));
    expect(lines).toMatchInlineSnapshot(`
      [
        "choice-one normalised ruby-in-brackets",
        "choice-many lossy hints-dropped ruby-in-brackets",
        "true normalised ruby-in-brackets",
        "false normalised ruby-in-brackets",
        "gap-one normalised ruby-in-brackets",
        "gaps normalised ruby-in-brackets",
        "match normalised ruby-in-brackets",
        "order normalised ruby-in-brackets",
        "short normalised text-entry ruby-in-brackets",
        "short-varies normalised marking-for-graders ruby-in-brackets",
        "reading normalised text-entry asked-as-short ruby-in-brackets",
        "writing normalised text-entry asked-as-short ruby-in-brackets",
        "translate lossy marking-for-graders hints-dropped ruby-in-brackets",
        "extract normalised text-entry asked-as-short ruby-in-brackets",
        "transform normalised rows-as-gaps text-entry ruby-in-brackets",
        "essay normalised marking-for-graders length-in-words ruby-in-brackets",
        "group normalised stimulus-repeated",
        "group-a normalised ruby-in-brackets",
        "group-b normalised text-entry asked-as-short ruby-in-brackets",
        "teacher omitted teacher-only",
      ]
    `);
  });

  test.skipIf(!hasSchemas())('every file follows its official schema', { timeout: 120_000 }, async () => {
    const corners: readonly ExerciseChapter[] = [
      ...everyExercise(),
      {
        chapter: '2 章',
        sets: [setOf('9', cornerItems(), { instructions: say('読みなさい。') })],
        retired: [],
      },
      { chapter: '3', sets: [setOf('empty', [])], retired: [] },
    ];
    const folder = await mkdtemp(join(tmpdir(), 'taiyaku-qti-'));
    try {
      const written = await filesOf(corners);
      for (const [path, text] of Object.entries(written)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      const items = Object.keys(written).filter((path) => path !== 'imsmanifest.xml');
      expect(complaints('qtiv2p1/imsqti_v2p1.xsd', items, folder)).toEqual([]);
      expect(complaints('imscp_v1p1.xsd', ['imsmanifest.xml'], folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('the manifest and the test name every item once, and each file is there', () => {
    const manifest = readXml(files['imsmanifest.xml'] ?? '');
    const hrefs = findAll(manifest, 'file').map(({ attributes }) => attributes['href'] ?? '');
    expect(hrefs.toSorted(byUnits)).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'imsmanifest.xml')
        .toSorted(byUnits),
    );
    const refs = findAll(readXml(files['test.xml'] ?? ''), 'assessmentItemRef');
    expect(refs.map(({ attributes }) => attributes['href'])).toEqual(
      hrefs.filter((href) => href !== 'test.xml'),
    );
    for (const { attributes } of refs) {
      expect(readXml(files[attributes['href'] ?? ''] ?? '').attributes['identifier']).toBe(
        attributes['identifier'],
      );
    }
  });

  test('answers are those of the items', () => {
    expect(correctWords(item('choice-one'))).toEqual([`北（きた） ${marks}north`]);
    expect(correctWords(item('choice-many'))).toEqual(['一one', '二two', '三three']);
    expect(correctOf(item('false'))).toEqual(['false']);
    expect(correctWords(item('gaps'))).toEqual(['歩（ある）いて', '走って', 'walking', 'running']);
    expect(correctWords(item('order'))).toEqual([`起（お）きる ${marks}get up`, '食べるeat', '寝るsleep']);
    expect(pairsOf(item('match'))).toEqual([
      [`左（ひだり） ${marks}left`, '右（みぎ）right'],
      ['上 a -> b', `下 ${marks}`],
      ['内', '%外[html] outside'],
    ]);
    expect(findAll(item('short'), 'mapEntry').map(({ attributes }) => attributes['mapKey'])).toEqual([
      `道が混んでいたから ${marks}`,
      'T',
      '%50 渋滞',
      'みちがこんでいたから',
      '[html] a jam',
    ]);
    expect(findAll(item('short'), 'mapEntry')[0]?.attributes['mappedValue']).toBe('2.5');
  });

  test('model answers and marking are for scorers, and no learner sees them', () => {
    const essay = item('essay');
    const [body] = childElements(essay, 'itemBody');
    const blocks = childElements(body!, 'rubricBlock');
    expect(blocks.map(({ attributes }) => attributes['view'])).toEqual(['scorer']);
    expect(wordsOf(blocks[0]!)).toContain('私（わたし）の町は…');
    const seen = childElements(body!).filter(({ name }) => name !== 'rubricBlock');
    expect(seen.map(wordsOf).join('')).not.toContain('の町は');
  });

  test('in any printed order the right answer is the authored one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.string(), async (count, seed) => {
        const printed = printedOrder(seed, count);
        const all = Array.from({ length: count }, (_, index) => say(`語${index}`));
        const pairs = all.map((left, index) => ({ left, right: say(`訳${index}`) }));
        const choices = all.map((content, index) => ({
          content,
          correct: index === 0,
          feedback: new Map(),
          fixed: false,
        }));
        const written = await filesOf([
          {
            chapter: '01',
            retired: [],
            sets: [
              setOf('s', [
                { ...base('o', { printed }), type: 'order', parts: all, alternatives: [] },
                { ...base('m', { printed }), type: 'match', pairs, extra: [] },
                { ...base('c', { printed }), type: 'choice', select: 'one', choices },
              ]),
            ],
          },
        ]);
        const read = (id: string) => readXml(written[`items/${id}.xml`] ?? '');
        expect(correctWords(read('o'))).toEqual(all.map((_, index) => `語${index}`));
        expect(pairsOf(read('m'))).toEqual(all.map((_, index) => [`語${index}`, `訳${index}`]));
        expect(correctWords(read('c'))).toEqual(['語0']);
        expect(findAll(read('o'), 'simpleChoice').map(wordsOf)).toEqual(printed.map((index) => `語${index}`));
      }),
      { numRuns: 60 },
    );
  });
});

function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

async function filesOf(exercises: readonly ExerciseChapter[]): Promise<Readonly<Record<string, string>>> {
  const { artifact } = await made(qti, exercises);
  return Object.fromEntries(
    Object.entries(unzipSync(artifact.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

/** Values of the right answers, of every response in order. */
function correctOf(item: XmlElement): readonly string[] {
  return findAll(item, 'correctResponse').flatMap((one) => childElements(one, 'value').map(wordsOf));
}

/** The words of what is right, looked up by identifier in the interaction of each response. */
function correctWords(item: XmlElement): readonly string[] {
  return findAll(item, 'responseDeclaration').flatMap((declaration) => {
    const interaction = findAll(item, 'itemBody')
      .flatMap((body) =>
        ['choiceInteraction', 'orderInteraction', 'inlineChoiceInteraction'].flatMap((name) =>
          findAll(body, name),
        ),
      )
      .find(({ attributes }) => attributes['responseIdentifier'] === declaration.attributes['identifier']);
    return correctOf(declaration).map((value) => {
      const choice = childElements(interaction!).find(({ attributes }) => attributes['identifier'] === value);
      return wordsOf(choice!);
    });
  });
}

function pairsOf(item: XmlElement): readonly (readonly string[])[] {
  const words = new Map(
    findAll(item, 'simpleAssociableChoice').map((choice) => [
      choice.attributes['identifier'] ?? '',
      wordsOf(choice),
    ]),
  );
  return correctOf(item).map((pair) => pair.split(' ').map((end) => words.get(end) ?? ''));
}

/** Inline content of every kind, names that begin with a digit, numbers that do not divide. */
function cornerItems() {
  const text = (value: string) => ({ type: 'text' as const, value });
  const inline = [
    { type: 'strong' as const, children: [text('強')] },
    { type: 'emphasis' as const, children: [text('調')] },
    { type: 'delete' as const, children: [text('消')] },
    { type: 'inlineCode' as const, value: 'a < b' },
    { type: 'break' as const },
    { type: 'link' as const, url: 'https://example.org/日本?a=b&c=%20', children: [text('所')] },
    text('\u0007末'),
  ];
  const content = new Map([['ja', inline]]);
  const row = { from: content, cue: content, ...worded(say('答え'), { varies: true }) };
  return [
    ...everyItem()
      .filter(({ type }) => type === 'cloze')
      .map((item, index) => ({ ...item, id: `${index}.cloze`, points: 1 })),
    {
      ...base('0', { prompt: content, explanation: content, printed: [0, 1] }),
      type: 'choice' as const,
      select: 'one' as const,
      choices: [true, false].map((correct) => ({ content, correct, feedback: content, fixed: true })),
    },
    { ...base('1_.-'), type: 'transform' as const, rows: [row] },
    { ...base('fr'), type: 'short' as const, ...worded(new Map([['fr', [text('oui')]]])) },
  ];
}

/** What xmllint says beyond that a file validates; nothing may be fetched. */
function complaints(schema: string, paths: readonly string[], folder: string): readonly string[] {
  const words = ['--nonet', '--noout', '--schema', join(schemas, schema), ...paths];
  const { stderr } = spawnSync('xmllint', words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  return stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
}

function hasSchemas(): boolean {
  const purpose = 'QTI against its schemas';
  if (!hasTool('xmllint', purpose)) return false;
  if (existsSync(join(schemas, 'imscp_v1p1.xsd'))) return true;
  console.warn(
    `SKIPPED: ${purpose}: no schemas in ${schemas}. Set TAIYAKU_TEST_DATA to the folder that has qti/.`,
  );
  return false;
}
