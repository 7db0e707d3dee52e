import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { editionBook } from '../../build/assemble/edition-book.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { Cell, RenderedBook } from '../../build/model/rendered.ts';
import { questionTypes } from '../../build/questions/index.ts';
import { writeHtml } from '../../build/tree/html.ts';
import { views } from '../../build/views/index.ts';
import { built, folderOf } from '../finished/finished-books.ts';
import { bare } from '../finished/printed-book.ts';
import { hasBrowser, hasTool, outputOf } from '../finished/tools.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { translate } from '../views/sample-book.ts';
import { answeredIds, everyTypeBook } from './every-type-book.ts';

describe('every type of question in every kind of room', () => {
  test('is in the book', async () => {
    const { loaded, faults } = await load();
    expect(faults).toEqual([]);
    const items = [...(loaded.exercises.get('en')?.values() ?? [])].flatMap(({ sets }) =>
      sets.flatMap((set) => set.items),
    );
    const kinds = new Set(items.map(({ type, space }) => `${type} ${JSON.stringify(space)}`));
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(Object.keys(questionTypes)));
    expect(kinds.size).toBe(7 * Object.keys(questionTypes).length);
  });

  test.each(['student', 'teacher', 'filled', 'worksheet', 'key'])(
    'is set in the edition %s as it should be',
    async (id) => {
      const fixture = new URL(`../fixtures/sheets/${id}.html`, import.meta.url).pathname;
      await expect(htmlOf(await render(id))).toMatchFileSnapshot(fixture);
    },
  );
});

const purpose = 'keys to every type of question';
const ready = hasTool('poppler', purpose) && (await hasBrowser(purpose));

describe.skipIf(!ready)('the printed book', () => {
  let folder: string;
  const textsOf = (edition: string) =>
    outputOf('pdftotext', '-raw', join(folder, `every-type-${edition}.pdf`), '-')
      .split('\f')
      .slice(0, -1)
      // Two numbers side by side, a page and that of the next question, stay two.
      .map((text) => bare(text.replaceAll(/(?<=\d)\s+(?=\d)/gu, '|')));
  const foliosOf = (edition: string) => {
    // The report's form is part of the public contract.
    const report = JSON.parse(readFileSync(join(folder, `every-type-${edition}.report.json`), 'utf8')) as {
      readonly pages: readonly { readonly folio: string }[];
    };
    return report.pages.map(({ folio }) => folio);
  };
  /** The folio of the page on which each question stands. */
  const questionPages = (edition: string) => {
    const [texts, folios] = [textsOf(edition), foliosOf(edition)];
    return new Map(
      answeredIds.map((id) => [id, folios[texts.findIndex((text) => text.includes(`〔${id}〕`))]] as const),
    );
  };

  beforeAll(async () => {
    const book = join(inject('finishedBooks'), 'every-type');
    for (const [path, text] of Object.entries(everyTypeBook)) {
      mkdirSync(dirname(join(book, path)), { recursive: true });
      writeFileSync(join(book, path), text);
    }
    folder = folderOf(await built('every-type-out', book, []));
  }, 900_000);

  test.each([
    ['chapter', 'chapter'],
    ['reader', 'reader'],
    ['key', 'student'],
  ])('%s names in its key the page of every question in %s', (edition, questions) => {
    const wanted = questionPages(questions);
    const text = textsOf(edition).join('');
    const found = new Map<string, string | undefined>();
    let from = text.indexOf('解答Answers', text.indexOf(`〔${answeredIds.at(-1) ?? ''}〕`) + 1);
    for (const id of answeredIds) {
      const end = text.indexOf(`〔解${id}〕`, from);
      expect(end, `the entry of ${id}`).toBeGreaterThan(0);
      found.set(id, /p\.(\d+)/u.exec(text.slice(from, end))?.[1]);
      from = end + 1;
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
    expect(new Set(wanted.values()).size).toBeGreaterThan(10);
  });

  test('asks every question once in every edition with questions', () => {
    for (const edition of ['student', 'teacher', 'filled', 'chapter', 'reader', 'worksheet', 'hidden']) {
      const text = textsOf(edition).join('');
      const times = answeredIds.map((id) => text.split(`〔${id}〕`).length - 1);
      expect(new Set(times), edition).toEqual(new Set([1]));
    }
  });

  test('answers every question in teachers’ copies, and none in students’', () => {
    for (const edition of ['teacher', 'filled', 'chapter', 'reader', 'key']) {
      const text = textsOf(edition).join('');
      const missing = answeredIds.filter((id) => !text.includes(`〔解${id}〕`));
      expect(missing, edition).toEqual([]);
    }
    for (const edition of ['student', 'worksheet', 'hidden'])
      expect(textsOf(edition).join(''), edition).not.toContain('〔解');
  });

  test('prints no reading of a word on a page that asks for it', () => {
    for (const edition of ['student', 'teacher', 'reader', 'worksheet']) {
      const pages = textsOf(edition).filter((text) => /〔reading-\d〕/u.test(text));
      expect(pages.length, edition).toBeGreaterThan(0);
      // The text gives 灯台 its reading where it stands first; a teacher’s copy has it as the answer alone.
      const told = pages.filter((text) => text.replaceAll('解答とうだい', '').includes('とうだい'));
      expect(told, edition).toEqual([]);
    }
  });
});

async function load() {
  const faults: string[] = [];
  const loaded = await loadBook(memoryFiles(everyTypeBook), 'every-type', (rule, place, values) => {
    faults.push(`${place.file}:${place.line} ${rule} ${JSON.stringify(values)}`);
  });
  if (loaded === undefined) throw new Error(faults.join('\n'));
  return { loaded, faults };
}

async function render(id: string): Promise<RenderedBook> {
  const { loaded } = await load();
  const edition = loaded.project.config.editions.find((each) => each.id === id);
  const whole = loaded.books.get('en');
  const view = edition && views[edition.view];
  if (edition === undefined || whole === undefined || view === undefined) throw new Error(`no edition ${id}`);
  const exercises = loaded.exercises.get('en') ?? new Map();
  return view(editionBook(whole, exercises, edition, loaded.project.lock), edition, translate);
}

/** The rows of questions and answers, a cell a line; of drawn paper its size, for its strokes have tests of their own. */
function htmlOf({ sections }: RenderedBook): string {
  const rows = sections.flatMap((section) => section.rows).filter(({ id }) => /^(?:q|qs|qi|a|as)-/u.test(id));
  return rows
    .map(({ id, style, layout, breakInside, keepWithNext, cells }) => {
      const kept = keepWithNext ? ', keep' : '';
      const html = ({ content }: Cell) => writeHtml(...content).replaceAll(/ d="[^"]{40,}"/gu, '');
      const lines = cells.map((cell) => `${cell.language}: ${html(cell)}`);
      return [`<!-- ${id}: ${style}, ${layout}, break: ${breakInside}${kept} -->`, ...lines].join('\n');
    })
    .join('\n');
}
