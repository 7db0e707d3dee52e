import { describe, expect, test } from 'vitest';
import type { Plan } from '../../build/model/plan.ts';
import type { Section } from '../../build/model/rendered.ts';
import { layOutPages } from '../../build/print/lay-out-pages.ts';
import { roman } from '../../build/text/roman.ts';
import { runningHeads } from '../../build/print/running-heads.ts';
import { measured, page, section, textRow } from './rows.ts';

async function planned(each: Section, count: number) {
  const rows = each.rows.map((row) => row.id);
  const pages = Array.from({ length: count }, (_, index) => page(...rows.slice(index, index + 1)));
  const plan: Plan = { pages, compromises: [] };
  return { measured: await measured(each), plan };
}

const rows = ['c/h1', 'c/p1', 'c/h2', 'c/p2'].map((id) => textRow(id, '文', 'text'));
const front = (id: string, startOn: Section['startOn'], numbering: Section['numbering'] = 'roman') =>
  section([textRow(`${id}/x`, '文', 'text')], { id, role: 'toc', numbering, startOn });

describe('pages of a book', () => {
  test('begin on a recto, with roman numbers, and count from 1 where the text begins, on a recto again', async () => {
    const pages = layOutPages([
      await planned(front('title', 'recto', 'none'), 1),
      await planned(front('toc', 'recto'), 2),
      await planned(section(rows), 3),
      await planned(section(rows, { id: 'd' }), 1),
      await planned(section(rows, { id: 'answers', startOn: 'recto' }), 1),
    ]);
    const shown = pages.map(
      (each) =>
        `${each.side} ${each.label}${each.page === undefined ? ' blank' : ''}${each.printsFolio ? ' folio' : ''}`,
    );
    expect(shown).toEqual([
      'recto i',
      'verso ii blank',
      'recto iii folio',
      'verso iv folio',
      'recto 1 folio',
      'verso 2 folio',
      'recto 3 folio',
      'verso 4 folio',
      'recto 5 folio',
    ]);
    expect(pages.filter((each) => each.opening)).toHaveLength(5);
  });

  test('have a blank verso before text that would begin on one', async () => {
    const pages = layOutPages([await planned(front('toc', 'any'), 1), await planned(section(rows), 1)]);
    expect(pages.map(({ label, page: made }) => `${label} ${made === undefined}`)).toEqual([
      'i false',
      'ii true',
      '1 false',
    ]);
  });

  test('in roman numbers are named as numbers are written', () => {
    expect([1, 4, 9, 14, 40, 90, 400, 1999].map(roman)).toEqual([
      'i',
      'iv',
      'ix',
      'xiv',
      'xl',
      'xc',
      'cd',
      'mcmxcix',
    ]);
  });
});

describe('running heads', () => {
  const headings = [
    { id: 'c/h1', level: 2, number: '1.1', titles: { ja: '甲', en: 'First' } },
    { id: 'c/h2', level: 2, number: '1.2', titles: { ja: '乙', en: 'Second' } },
  ];

  test('leave the section away where both do not fit, and shorten a title that is too long by itself', async () => {
    const pages = layOutPages([await planned(section(rows, { headings }), 4)]);
    const words = (room: number) => runningHeads(pages, ['ja', 'en'], room)[1]?.words;
    expect(words(27)).toBe('1　章　｜　1.1 甲');
    expect(words(5.4)).toBe('1　章');
    expect(words(1.9)).toBe('1…');
  });

  test('name chapter and section, in the source on versos and in the translation on rectos', async () => {
    const pages = layOutPages([await planned(section(rows, { headings }), 4)]);
    expect(runningHeads(pages, ['ja', 'en'])).toEqual([
      undefined,
      { language: 'ja', words: '1　章　｜　1.1 甲' },
      { language: 'en', words: '1　Chapter　｜　1.2 Second' },
      { language: 'ja', words: '1　章　｜　1.2 乙' },
    ]);
  });

  test('are in the one language of a book of one language', async () => {
    const pages = layOutPages([await planned(section(rows, { headings }), 3)]);
    expect(runningHeads(pages, ['en']).map((head) => head?.language)).toEqual([undefined, 'en', 'en']);
  });

  test('stand on no blank page and forget the section of the chapter before', async () => {
    const pages = layOutPages([
      await planned(section(rows, { headings }), 3),
      await planned(section(rows.slice(1), { id: 'd', number: '2', startOn: 'recto' }), 2),
    ]);
    expect(runningHeads(pages, ['ja', 'en']).slice(3)).toEqual([
      undefined,
      undefined,
      { language: 'ja', words: '2　章' },
    ]);
  });
});
