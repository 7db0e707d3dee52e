import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../build/cli/world.ts';
import type { Book } from '../../build/model/book.ts';
import type { EditionConfig } from '../../build/model/config.ts';
import type { Report } from '../../build/model/message.ts';
import type { LoadedProject } from '../../build/pipeline.ts';
import { EngineFault, NoBrowser } from '../../build/typesetter/faults.ts';
import { openCommandLine } from './command-line.ts';
import type { CommandLine } from './command-line.ts';

/** What the double of the engine reports and makes; each test sets what it needs. */
let faults: (report: Report) => void;
let failing: string | undefined;
let built: string[];
let dates: (Date | undefined)[];
let line: CommandLine;

beforeEach(async () => {
  faults = () => undefined;
  failing = undefined;
  built = [];
  dates = [];
  line = await openCommandLine({ engine: async () => engine });
  await mkdir(join(line.folder, 'book', 'manuscript'), { recursive: true });
});
afterEach(() => line.remove());

describe('build', () => {
  test('writes every edition and prints the paths', async () => {
    const { code, out, err } = await line.run(['build', 'book']);
    expect(code).toBe(0);
    expect(out).toBe(
      ['reader.pdf', 'reader.epub', 'key.pdf']
        .map((name) => join(line.folder, 'book/out', `b-${name}\n`))
        .join(''),
    );
    expect(err).toBe('reader: printing\nkey: printing\nNo errors, no warnings.\n');
  });

  test('makes only the editions and formats asked for', async () => {
    await line.run(['build', 'book', '--edition', 'reader', '--format=epub', '--out', 'elsewhere']);
    expect(built).toEqual(['reader epub']);
    expect(await readdir(join(line.folder, 'elsewhere'))).toEqual(['b-reader.epub']);
    await line.run(['build', 'book', '--format', 'epub']);
    expect(built).toEqual(['reader epub', 'reader epub']);
  });

  test('asks for an edition by its right name', async () => {
    const { code, err } = await line.run(['build', 'book', '--edition', 'raeder']);
    expect([code, err]).toEqual([2, 'taiyaku: book.yaml has no edition “raeder”; did you mean “reader”?\n']);
    const none = await line.run(['build', 'book', '--edition', 'key', '--format', 'epub']);
    expect([none.code, built]).toEqual([2, []]);
  });

  test('leaves the earlier files alone when one edition fails', async () => {
    const old = join(line.folder, 'book', 'out', 'b-reader.pdf');
    await mkdir(join(line.folder, 'book', 'out'));
    await writeFile(old, 'old');
    failing = 'key';
    const { code, err } = await line.run(['build', 'book']);
    expect([code, built]).toEqual([1, ['reader pdf,epub', 'key pdf']]);
    expect(err).toContain('manuscript/book.yaml:3:1 dangling-reference ');
    expect(await readFile(old, 'utf8')).toBe('old');
    expect(await readdir(join(line.folder, 'book', 'out'))).toEqual(['b-reader.pdf']);
  });

  test('builds nothing when the book has errors', async () => {
    faults = (report) => report('dangling-reference', { file: 'manuscript/01.md', line: 1, column: 1 });
    expect((await line.run(['build', 'book'])).code).toBe(1);
    expect(built).toEqual([]);
  });

  test('hands the source date on, and refuses one that is none', async () => {
    await line.run(['build', 'book'], { SOURCE_DATE_EPOCH: '86400' });
    expect(dates).toEqual([new Date('1970-01-02T00:00:00Z'), new Date('1970-01-02T00:00:00Z')]);
    expect((await line.run(['build', 'book'], { SOURCE_DATE_EPOCH: 'today' })).code).toBe(2);
  });

  test('an output folder that cannot be is a matter of the machine', async () => {
    await writeFile(join(line.folder, 'file'), '');
    const { code, err } = await line.run(['build', 'book', '--out', 'file/out']);
    expect([code, built]).toEqual([3, []]);
    expect(err).toContain('is a file');
  });

  test('a missing browser is a matter of the machine, a fault of the engine is ours', async () => {
    failing = 'no browser';
    const missing = await line.run(['build', 'book']);
    expect([missing.code, missing.err]).toEqual([
      3,
      expect.stringMatching(
        /^reader: printing\ntaiyaku: No browser was found .*\nInstall Chrome, [^\n]*\n$/u,
      ),
    ]);
    const japanese = await line.run(['build', 'book', '--lang', 'ja']);
    expect(japanese.err).toContain('taiyaku: ページを組むブラウザーが見つかりません。\nChrome、');
    failing = 'crash';
    const crash = await line.run(['build', 'book']);
    expect(crash.code).toBe(70);
    expect(crash.err).toMatch(/not of your book[^]*EngineFault: page lost[^]*at /u);
  });
});

describe('check', () => {
  const error = { file: 'manuscript/01.md', line: 1, column: 1 };

  test('has nothing to say of a good book', async () => {
    expect(await line.run(['check', 'book'])).toEqual({ code: 0, out: '', err: 'No errors, no warnings.\n' });
    expect((await line.run(['check', 'book', '--json'])).out).toBe('{\n  "messages": []\n}\n');
  });

  test('tells all faults, and puts JSON on standard output', async () => {
    faults = (report) => {
      report('dangling-reference', error, { target: 'x', suggestion: '' });
      report('duplicate-book-id', error, { id: 'x' });
    };
    const plain = await line.run(['check', 'book']);
    expect([plain.code, plain.out]).toEqual([1, '']);
    expect(plain.err.trimEnd().split('\n')).toHaveLength(3);
    const json = await line.run(['check', 'book', '--json'], { LANG: 'ja_JP.UTF-8' });
    expect([json.code, json.err]).toEqual([1, '']);
    expect(json.out).toContain('"message": "Unexpected');
    expect((await line.run(['check', 'book', '--json', '--lang', 'ja'])).out).toContain('相互参照');
  });

  test('errors of book.yaml alone are faults of the configuration', async () => {
    faults = (report) => report('duplicate-book-id', { ...error, file: 'manuscript/book.yaml' });
    expect((await line.run(['check', 'book'])).code).toBe(2);
  });

  test('works on the current folder from a package without a book of its own', async () => {
    const installed = await openCommandLine({
      engine: async () => engine,
      packageFolder: join(line.folder, 'book') + '/x/',
    });
    expect((await installed.run(['check'])).code).toBe(2);
    await mkdir(join(installed.folder, 'manuscript'));
    expect((await installed.run(['check'])).code).toBe(0);
    await installed.remove();
  });

  test('follows a link to the book, though none inside it', async () => {
    await symlink(join(line.folder, 'book'), join(line.folder, 'linked'));
    const reading = await openCommandLine({ currentFolder: line.folder });
    const { code, err } = await reading.run(['check', 'linked']);
    expect([code, err.includes('manuscript/book.yaml:1:1')]).toEqual([2, true]);
    await reading.remove();
  });

  test('takes a path from the folder that npm was started in', async () => {
    const environment = { npm_lifecycle_event: 'taiyaku', INIT_CWD: join(line.folder, 'book') };
    await mkdir(join(line.folder, 'book', 'inner', 'manuscript'), { recursive: true });
    expect((await line.run(['check', 'inner'], environment)).code).toBe(0);
    expect((await line.run(['check', 'inner'])).code).toBe(2);
  });
});

describe('align', () => {
  test('prints the pairs with their sentences as JSON', async () => {
    const { code, out } = await line.run(['align', 'book', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      chapters: [
        {
          id: '01',
          blocks: [
            {
              id: '01/p1',
              kind: 'paragraph',
              matchedBy: 'structure',
              source: { file: 'manuscript/01.md', line: 3, column: 1 },
              target: { file: 'translations/en/01.md', line: 4, column: 1 },
              beads: [{ source: ['一。', '二。'], target: ['One, two.'] }],
            },
            {
              id: '01/p2',
              kind: 'paragraph',
              matchedBy: 'none',
              source: { file: 'manuscript/01.md', line: 3, column: 1 },
              target: null,
              beads: [
                { source: ['一。'], target: [] },
                { source: ['二。'], target: [] },
              ],
            },
          ],
        },
      ],
    });
  });

  test('prints a line a pair for people', async () => {
    const { out } = await line.run(['align', 'book']);
    expect(out).toBe(
      '01/p1  paragraph  structure  manuscript/01.md:3 ↔ translations/en/01.md:4  2–1\n' +
        '01/p2  paragraph  omitted  manuscript/01.md:3 ↔ ∅\n',
    );
  });

  test('asks for a translation that the book has', async () => {
    const { code, err } = await line.run(['align', 'book', '--target', 'fr']);
    expect([code, err]).toEqual([2, 'taiyaku: The book has no translation “fr”; it has: en.\n']);
  });
});

describe('doctor', () => {
  test('fails when there is no browser, and says what to do', async () => {
    const { code, out } = await line.run(['doctor']);
    expect(code).toBe(3);
    expect(out).toMatch(/^browser +missing: install Chrome/mu);
    expect(out).toMatch(/^qpdf +not found: /mu);
  });

  test('is content with a browser', async () => {
    const install = { executable: '/b', version: '147.0.1.1', origin: 'bundled', variables: {} } as const;
    const equipped = await openCommandLine({
      findBrowser: async () => install,
      askProgram: async () => '1.0',
    });
    const { code, out, err } = await equipped.run(['doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/^browser +147\.0\.1\.1 \/b \(comes with taiyaku\)$/mu);
    expect(out).toMatch(/^pagedjs +0\.4\.3$/mu);
    expect(err).toBe('Books can be built on this machine.\n');
    await equipped.remove();
  });

  test('an old Node cannot build', async () => {
    const old = await openCommandLine({ nodeVersion: 'v18.20.0' });
    expect((await old.run(['doctor'])).out).toMatch(/^Node\.js +missing: found v18\.20\.0/mu);
    await old.remove();
  });
});

test('the version is that of the package', async () => {
  const { code, out } = await line.run(['--version']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/u)]);
});

const engine: Engine = {
  loadBook: async (_files, _name, report) => {
    faults(report);
    return loaded;
  },
  withVersions: (loaded) => Promise.resolve(loaded),
  checkQuestions: () => true,
  exportBook: () => Promise.reject(new Error('nothing is exported in this test')),
  exportTranslation: () => Promise.reject(new Error('nothing is exported in this test')),
  importTranslation: () => Promise.reject(new Error('nothing is imported in this test')),
  sheetsOfEdition: () => Promise.reject(new Error('nothing is shown here')),
  buildEdition: async ({ project }, id, ports, report) => {
    const formats = project.config.editions.find((edition) => edition.id === id)?.formats ?? [];
    built.push(`${id} ${formats.join()}`);
    dates.push(ports.modified);
    ports.progress.stage('print');
    if (failing === 'no browser') throw new NoBrowser('none');
    if (failing === 'crash') throw new EngineFault('page lost');
    if (failing === id) {
      report('dangling-reference', { file: 'manuscript/book.yaml', line: 3, column: 1 });
      return undefined;
    }
    return formats.map((format) => ({ path: `b-${id}.${format}`, bytes: new TextEncoder().encode('new') }));
  },
};

const editions: readonly Partial<EditionConfig>[] = [
  { id: 'reader', family: 'reader', formats: ['pdf', 'epub'], select: { tags: [], levels: [] } },
  { id: 'key', family: 'key', formats: ['pdf'], select: { tags: [], levels: [] } },
];

const block = (file: string, row: number, text: string) => ({
  text,
  language: file.startsWith('m') ? 'ja' : 'en',
  place: { file, line: row, column: 1 },
});
const source = [block('manuscript/01.md', 3, '一。二。')];
const target = [block('translations/en/01.md', 4, 'One, two.')];
const pairs = [
  {
    ...{ id: '01/p1', kind: 'paragraph', matchedBy: 'structure', state: 'paired', source, target },
    beads: [
      {
        source: [
          { block: 0, start: 0, end: 2 },
          { block: 0, start: 2, end: 4 },
        ],
        target: [{ block: 0, start: 0, end: 9 }],
      },
    ],
  },
  { id: '01/p2', kind: 'paragraph', matchedBy: 'none', state: 'omitted', source, target: [], beads: [] },
];

// Casts: the commands look at these fields only, and a whole book would hide them.
const config = { editions, targets: ['en'] } as unknown as Book['config'];
const book = { config, chapters: [{ id: '01', aligned: { id: '01', pairs } }] } as unknown as Book;
const loaded = {
  project: { config },
  books: new Map([['en', book]]),
  translations: [],
  messages: [],
} as unknown as LoadedProject;
