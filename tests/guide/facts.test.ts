import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeFiles } from '../../build/cli/node-files.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { AlignedChapter, BlockPair } from '../../build/model/aligned.ts';

/** A dated fact of the guide: `digest` says where it comes from, `block` where both languages state it. */
interface Fact {
  readonly date: string;
  readonly fact: string;
  readonly digest: string;
  readonly block: string;
  readonly ja: readonly string[];
  readonly en: readonly string[];
}

/** A text in both languages: a block, or one row of a table with its heading. */
interface Side {
  readonly ja: string;
  readonly en: string;
}

/** What stands at a block id: the block itself, and below the caption of a table the table's rows. */
interface Stated {
  readonly paired: boolean;
  readonly sides: readonly Side[];
}

const guide = new URL('../../', import.meta.url).pathname;
/** The last day that the study knows of. */
const manuscriptClosed = '2025-12-18';
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
// The fields are checked one by one below.
const facts = parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
}) as readonly Fact[];

const stated = new Map<string, Stated>();
const chapters: string[] = [];

beforeAll(async () => {
  const loaded = await loadBook(nodeFiles(guide), 'guide', () => undefined);
  const book = loaded?.books.get('en');
  if (loaded === undefined || book === undefined) throw new Error('the guide has no English translation');
  chapters.push(...loaded.project.config.chapters);
  for (const { aligned } of book.chapters) {
    for (const [id, what] of statedIn(aligned)) stated.set(id, what);
  }
}, 300_000);

test('the list is long enough and says nothing twice', () => {
  expect(facts.length).toBeGreaterThanOrEqual(150);
  expect(repeated(facts.map(({ fact, block }) => `${block}: ${fact}`))).toEqual([]);
  expect(repeated(facts.map(({ block, ja }) => `${block}: ${ja.join(' … ')}`))).toEqual([]);
  expect(repeated(facts.map(({ block, en }) => `${block}: ${en.join(' … ')}`))).toEqual([]);
});

test('every fact has all its fields', () => {
  const poor = facts.filter(
    ({ fact, digest, ja, en }) => fact.trim() === '' || !/^§\d/u.test(digest) || !filled(ja) || !filled(en),
  );
  expect(poor).toEqual([]);
});

test('dates are well formed, and none is later than the manuscript of the study', () => {
  expect(facts.map(({ date }) => date).filter((date) => !isDate(date))).toEqual([]);
  expect(facts.map(({ date }) => date).filter((date) => date > manuscriptClosed)).toEqual([]);
});

test('the strings of a fact hold its date in both languages', () => {
  const undated = facts.filter(({ date, ja, en }) => {
    const [inJapanese, inEnglish] = dateWords(date);
    return !stands(inJapanese, ja.join('\n')) || !stands(inEnglish, en.join('\n'));
  });
  expect(undated).toEqual([]);
});

test('every chapter of the guide has at least five facts', () => {
  const few = chapters.filter((id) => facts.filter(({ block }) => block.startsWith(`${id}/`)).length < 5);
  expect(few).toEqual([]);
});

test('every fact stands in the guide, in Japanese and in English', () => {
  expect(facts.flatMap((fact) => faultsOf(fact))).toEqual([]);
});

test('a date that is changed in one language is found', () => {
  const sides = [{ ja: '2022年4月15日、草案は改められた。', en: 'On 15 April 2022 the draft was altered.' }];
  const asked = { ja: ['4月15日'], en: ['15 April'] };
  expect(missing(asked, sides)).toEqual([]);
  expect(missing({ ...asked, ja: ['4月5日'] }, sides)).toEqual(['4月5日']);
  expect(missing({ ...asked, en: ['5 April'] }, sides)).toEqual(['5 April']);
});

function faultsOf(fact: Fact): readonly string[] {
  const found = stated.get(fact.block);
  if (found === undefined) return [`${fact.block}: no such block (${fact.date} ${fact.fact})`];
  if (!found.paired) return [`${fact.block}: no partner (${fact.date} ${fact.fact})`];
  const absent = missing(fact, found.sides);
  return absent.length === 0 ? [] : [`${fact.block}: ${absent.join(', ')} (${fact.date} ${fact.fact})`];
}

/** What of a fact is not there: in a table all of it has to stand in one row or its heading. Told is the nearest row. */
function missing({ ja, en }: Pick<Fact, 'ja' | 'en'>, sides: readonly Side[]): readonly string[] {
  const absent = sides.map((side) => [
    ...ja.filter((words) => !stands(words, side.ja)),
    ...en.filter((words) => !stands(words, side.en)),
  ]);
  return absent.toSorted((one, other) => one.length - other.length)[0] ?? [...ja, ...en];
}

/** Whether words stand in a text, not as part of a longer number: `5 April` is not in `15 April`. */
function stands(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = /^\d/u.test(words) && /\d$/u.test(text.slice(0, at));
    const after = /\d$/u.test(words) && /^\d/u.test(text.slice(at + words.length));
    if (!before && !after) return true;
  }
  return false;
}

/** The finest part of a date as it is written: the day, else the month, else the year. */
function dateWords(date: string): readonly [ja: string, en: string] {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return [String(Number(day)), String(Number(day))];
  if (month !== undefined) return [`${Number(month)}月`, months[Number(month) - 1] ?? ''];
  return [year, year];
}

function isDate(date: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/u.test(date)) return false;
  const whole = new Date(`${date}${'-01'.repeat(3 - date.split('-').length)}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(date);
}

function filled(words: readonly string[]): boolean {
  return words.length > 0 && words.every((each) => each.trim() !== '');
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function* statedIn({ pairs }: AlignedChapter): Iterable<readonly [id: string, what: Stated]> {
  for (const [at, pair] of pairs.entries()) {
    const cells = pair.kind === 'caption' ? cellsAfter(pairs, at) : [];
    const sides = [sideOf([pair]), ...rowsOf(cells)];
    yield [pair.id, { paired: [pair, ...cells].every(({ state }) => state === 'paired'), sides }];
  }
}

/** The cells of the table to which a caption belongs: it stands above them. */
function cellsAfter(pairs: readonly BlockPair[], at: number): readonly BlockPair[] {
  const after = pairs.slice(at + 1);
  const end = after.findIndex(({ kind }) => kind !== 'tableCell');
  return end < 0 ? after : after.slice(0, end);
}

/** The rows of a table, each with the last row above it that is a heading: words in its first cell alone. */
function rowsOf(cells: readonly BlockPair[]): readonly Side[] {
  const rows = new Map<number, BlockPair[]>();
  for (const cell of cells) {
    const row = cell.source[0]?.cell?.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  let heading: readonly BlockPair[] = [];
  return [...rows.values()].map((row) => {
    if (row.slice(1).every(({ source }) => source.every(({ text }) => text === ''))) heading = row;
    return sideOf(heading === row ? row : [...heading, ...row]);
  });
}

function sideOf(pairs: readonly BlockPair[]): Side {
  return {
    ja: pairs.flatMap(({ source }) => source.map(({ text }) => text)).join('\n'),
    en: pairs.flatMap(({ target }) => target.map(({ text }) => text)).join('\n'),
  };
}
