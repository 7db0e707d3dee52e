import { describe, expect, test } from 'vitest';
import { openTypesetter } from '../../build/cli/open-typesetter.ts';
import { readPackageFile, readStylesheet } from '../../build/cli/package-files.ts';
import { exportBook, type ExportRequest } from '../../build/export-book.ts';
import type { Exporter, ExportInput } from '../../build/exports/exporter.ts';
import { csv } from '../../build/exports/csv.ts';
import { gift } from '../../build/exports/gift.ts';
import { exporters } from '../../build/exports/index.ts';
import { loadBook, type LoadedProject } from '../../build/load/load-book.ts';
import type { EditionPorts } from '../../build/edition-ports.ts';
import { browserEnvironment, hasBrowser } from '../finished/tools.ts';
import { folderFiles } from '../support/folder-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

const repository = new URL('../../', import.meta.url).pathname;

/** An exporter that keeps what it was given. */
function keeper(namesPages: boolean): { readonly exporter: Exporter; given(): ExportInput } {
  let kept: ExportInput | undefined;
  const exporter: Exporter = {
    id: 'kept',
    ending: '.kept',
    namesPages,
    holdsAnswers: true,
    make: (input, path) => {
      kept = input;
      const cards = new Map([['card', { hash: 'h', mod: 1 }]]);
      return Promise.resolve({ artifact: { path, bytes: new Uint8Array() }, fidelity: [], cards });
    },
  };
  return {
    exporter,
    given: () => {
      if (kept === undefined) throw new Error('nothing was made');
      return kept;
    },
  };
}

const plain: Omit<ExportRequest, 'exporter'> = {
  select: { tags: [], levels: [] },
  target: undefined,
  modified: undefined,
  cards: new Map(),
  ports: undefined,
};

const silent = () => undefined;

const browser = await hasBrowser('page numbers of an export');

describe('exporting a book', () => {
  test('an exporter is given all questions in order, the date of publication, and its cards', async () => {
    const { exporter, given } = keeper(true);
    const cards = new Map([['card', { hash: 'g', mod: 0 }]]);
    const exported = await exportBook(await starter(), { ...plain, exporter, cards }, silent);
    const { exercises, folios, modified, cards: handed } = given();
    expect(exercises.map(({ chapter }) => chapter)).toEqual(['01-a-fish-of-wheat', '02-at-the-shop']);
    expect(folios).toBeUndefined();
    expect(modified.toISOString()).toMatch(/T00:00:00\.000Z$/u);
    expect(handed).toBe(cards);
    expect(exported?.cards?.get('card')).toEqual({ hash: 'h', mod: 1 });
    expect(exported?.artifacts.map(({ path }) => path)).toEqual([
      expect.stringMatching(/\.kept$/u),
      expect.stringMatching(/\.kept\.fidelity\.json$/u),
    ]);
  });

  test('questions are narrowed by tag and level, and sets without any are gone', async () => {
    const { exporter, given } = keeper(false);
    const book = await quiz(
      '- {id: a, type: true-false, tags: [x], level: N3, prompt: {ja: 猫, en: Cat}, answer: true}',
    );
    await exportBook(book, { ...plain, exporter, select: { tags: ['x'], levels: ['n3'] } }, silent);
    expect(given().exercises[0]?.sets.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['a']);
    await exportBook(book, { ...plain, exporter, select: { tags: ['y'], levels: [] } }, silent);
    expect(given().exercises[0]?.sets).toEqual([]);
  });

  test('a question without its answer is told at its place, and nothing is made', async () => {
    const told: string[] = [];
    const book = await quiz('- {id: a, type: short, prompt: {ja: なぜ, en: Why}}', 'answers: private\n');
    const made = await exportBook(book, { ...plain, exporter: gift }, (rule, place) => {
      told.push(`${place.file}:${place.line} ${rule}`);
    });
    expect(made).toBeUndefined();
    expect(told).toEqual(['exercises/01.yaml:6 answer-withheld-export']);
  });

  test('a file of words alone needs no answers, nor do questions for teachers', async () => {
    const told: string[] = [];
    const report = (rule: string) => void told.push(rule);
    const head = 'answers: private\n';
    const open = await quiz('- {id: a, type: short, prompt: {ja: なぜ, en: Why}}', head);
    expect(await exportBook(open, { ...plain, exporter: csv }, report)).toBeDefined();
    const part = '{id: b, type: short, prompt: {ja: なぜ, en: Why}}';
    const group = `- {id: a, type: group, audience: teacher, stimulus: {ja: 文, en: Text}, items: [${part}]}`;
    for (const item of [`- ${part.replace('}}', '}, audience: teacher}')}`, group]) {
      expect(await exportBook(await quiz(item, head), { ...plain, exporter: gift }, report)).toBeDefined();
    }
    expect(told).toEqual([]);
  });

  test('every format names the programs that read its files in the tests', () => {
    expect(exporters.filter(({ checkedBy }) => checkedBy === undefined)).toEqual([]);
  });

  test('the fidelity report gives the reasons by key and in words', async () => {
    const book = await quiz(
      '- {id: a, type: order, prompt: {ja: 順, en: Order}, parts: [{ja: 一, en: one}, {ja: 二, en: two}]}',
    );
    const made = await exportBook(book, { ...plain, exporter: gift }, silent);
    expect(JSON.parse(new TextDecoder().decode(made?.artifacts[1]?.bytes))).toEqual({
      export: 'gift',
      file: 'q.gift.txt',
      checkedBy: 'gift-pegjs',
      counts: { exact: 0, normalised: 0, lossy: 0, omitted: 1 },
      entries: [
        {
          id: 'a',
          type: 'order',
          fidelity: 'omitted',
          reasons: [{ reason: 'no-order-type', text: 'the format has no questions about order' }],
        },
      ],
    });
  });

  test.skipIf(!browser)('pages are those of the printed edition', { timeout: 120_000 }, async () => {
    const { exporter, given } = keeper(true);
    const typesetter = await openTypesetter(browserEnvironment);
    const ports: EditionPorts = {
      typesetter: () => Promise.resolve(typesetter),
      stylesheet: (name) => readStylesheet(repository, name),
      packageFile: (specifier) => readPackageFile(repository, specifier),
      progress: { stage: silent, step: silent },
      now: () => 0,
    };
    try {
      await exportBook(await starter(), { ...plain, exporter, ports }, silent);
    } finally {
      await typesetter.close();
    }
    const { folios } = given();
    expect(Number(folios?.get('q-c1-shape'))).toBeGreaterThan(0);
  });
});

async function starter(): Promise<LoadedProject> {
  return loaded(await folderFiles(`${repository}build/starter`));
}

/** A book with one question. */
async function quiz(item: string, head = ''): Promise<LoadedProject> {
  return loaded(
    memoryFiles({
      'manuscript/book.yaml': 'id: q\ntitle: {ja: 本, en: Book}\n',
      'manuscript/01.md': '# 一\n\n猫。\n',
      'translations/en/01.md': '# One\n\nA cat.\n',
      'exercises/01.yaml': `chapter: '01'\n${head}sets:\n  - id: s\n    items:\n      ${item}\n`,
    }),
  );
}

async function loaded(files: Parameters<typeof loadBook>[0]): Promise<LoadedProject> {
  const book = await loadBook(files, 'starter', silent);
  if (book === undefined) throw new Error('the book does not load');
  return book;
}
