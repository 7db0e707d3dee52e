import { beforeAll, describe, expect, test } from 'vitest';
import { firstChapters } from './finished-books.ts';
import { alignedBlocks, whereIs, type AlignedBlock } from './manuscript.ts';
import { recordEdition, type RecordedEdition } from './recorded-edition.ts';
import * as mutations from './sheet-mutations.ts';
import type { Mutated } from './sheet-mutations.ts';
import { hasBrowser } from './tools.ts';

const ready = await hasBrowser('what the gates say to pages with faults');

describe.skipIf(!ready)('a book is not built, and the fault is told at the line of the block', () => {
  let edition: RecordedEdition;
  let blocks: readonly AlignedBlock[];

  beforeAll(async () => {
    edition = await recordEdition();
    blocks = await alignedBlocks(firstChapters);
  }, 600_000);

  test('but it is built from the pages as they were made', async () => {
    expect(edition.first.errors).toEqual([]);
    const { errors, artifacts } = await edition.again(edition.sheets);
    expect(errors).toEqual([]);
    expect(artifacts?.map(({ path }) => path)).toEqual(['wahei-reader.pdf', 'wahei-reader.report.json']);
  }, 60_000);

  // Sheets to begin the search at: the beginning of the text, and its last chapter.
  const sheets = [6, 28];
  const cases: readonly (readonly [string, string, (sheets: readonly string[], from: number) => Mutated])[] =
    [
      ['a line of Japanese is lost', 'text-lost', (all, from) => mutations.dropLine(all, from, 'source')],
      ['a line of English is lost', 'text-lost', (all, from) => mutations.dropLine(all, from, 'target')],
      [
        'a line of Japanese is doubled',
        'text-doubled',
        (all, from) => mutations.doubleLine(all, from, 'source'),
      ],
      [
        'a line of English is doubled',
        'text-doubled',
        (all, from) => mutations.doubleLine(all, from, 'target'),
      ],
      ['one character is another', 'text-changed', mutations.changeCharacter],
      ['a row is lost', 'text-lost', mutations.dropRow],
      ['a row is doubled', 'text-doubled', mutations.doubleRow],
      ['two rows change places', 'text-reordered', mutations.swapRows],
      ['a note is lost', 'note-lost', mutations.dropNote],
      ['a note is doubled', 'note-doubled', mutations.doubleNote],
      ['a note stands on a later page than its call', 'note-misplaced', mutations.delayNote],
      ['a call stands on a later page than its note', 'note-misplaced', mutations.delayRow],
      ['a sheet is lost', 'text-lost', mutations.dropSheet],
    ];

  test.for(cases)('when %s', { timeout: 60_000 }, async ([, rule, mutate]) => {
    for (const from of sheets) await expectFault(rule, mutate(edition.sheets, from));
  });

  test.for(['q-', 'a-'] as const)(
    'when a line is lost of a question or answer (%s)',
    { timeout: 60_000 },
    async (kind) => {
      const mutated = mutations.dropQuestionLine(edition.sheets, kind);
      const item = mutated.blocks[0]?.slice(kind.length).split('/')[0];
      const { errors, artifacts } = await edition.again(mutated.sheets);
      expect(artifacts).toBeUndefined();
      const [file, line] = whereIs(item ?? '');
      expect(errors.map(({ ruleId, place }) => [ruleId, place.file, place.line])).toEqual([
        ['text-lost', file, line],
      ]);
    },
  );

  test('when two notes of a page change places', { timeout: 60_000 }, async () => {
    await expectFault('notes-swapped', mutations.swapNotes(edition.sheets, 6));
  });

  test('when a page number is wrong', { timeout: 60_000 }, async () => {
    for (const from of [0, 30]) {
      const { errors, artifacts } = await edition.again(
        mutations.wrongPageNumber(edition.sheets, from).sheets,
      );
      expect(artifacts).toBeUndefined();
      expect(errors.map(({ ruleId }) => ruleId)).toContain('wrong-page-number');
    }
  });

  async function expectFault(rule: string, mutated: Mutated): Promise<void> {
    const { errors, artifacts } = await edition.again(mutated.sheets);
    expect(artifacts).toBeUndefined();
    const told = errors
      .filter(({ ruleId }) => ruleId === rule)
      .flatMap(({ place, related }) => [place, ...related].map(({ file, line }) => `${file}:${line}`));
    const wanted = blocks
      .filter(({ id }) => mutated.blocks.includes(id))
      .flatMap(({ source, target }) => [source, target].map((place) => `${place?.file}:${place?.line}`));
    expect(wanted).not.toEqual([]);
    expect(
      told,
      errors.map(({ ruleId, place }) => `${place.file}:${place.line} ${ruleId}`).join('\n'),
    ).toEqual(expect.arrayContaining([expect.toSatisfy((place: string) => wanted.includes(place))]));
  }
});
