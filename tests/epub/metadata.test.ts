import fc from 'fast-check';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../build/epub/element.ts';
import { fileNames } from '../../build/epub/file-names.ts';
import { markForeignRuns } from '../../build/tree/foreign-runs.ts';
import { editionIdentifier } from '../../build/epub/identifier.ts';
import { openEpub } from './open-epub.ts';
import { both, sampleRow, section } from './sample-rows.ts';
import { inputWith, sampleConfig, sampleInput } from './sample-book.ts';

describe('identifiers', () => {
  const edition = {
    family: 'any',
    view: 'parallel-rows',
    unit: 'sentence',
    exercises: 'none',
    answers: [],
    prompts: undefined,
    select: { tags: [], levels: [] },
    audience: 'student',
    version: undefined,
    totals: false,
    room: 'collapse',
    text: 'none',
    target: undefined,
    page: sampleConfig.page,
    type: sampleConfig.type,
    epub: { fonts: 'subset' },
    place: sampleConfig.place,
  } as const;
  const config = {
    ...sampleConfig,
    editions: [
      { ...edition, id: 'key', formats: ['pdf'] as const },
      { ...edition, id: 'reader', formats: ['pdf', 'epub'] as const },
      { ...edition, id: 'student', formats: ['epub'] as const },
    ],
  };

  test('the first edition that is an EPUB has the identifier of the book', () => {
    expect(editionIdentifier(config, 'reader')).toBe(config.identifier);
  });

  test('another edition has one of its own, always the same', () => {
    expect(editionIdentifier(config, 'student')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(editionIdentifier(config, 'student')).toBe(editionIdentifier(config, 'student'));
  });
});

describe('the package document', () => {
  test('names the printed book as the source of its pages only when there are pages', () => {
    const config = { ...sampleConfig, isbn: '978-4-00-000000-2' };
    const source = '<meta property="pageBreakSource">urn:isbn:9784000000002</meta>';
    expect(openEpub(sampleInput({ config }).input).text('item/standard.opf')).toContain(source);
    const without = openEpub(sampleInput({ config, pageStarts: [] }).input).text('item/standard.opf');
    expect(without).not.toMatch(/pageBreakSource|pageNavigation|dc:source/);
  });

  test('promises neither ruby nor descriptions of pictures where there are none', () => {
    const { input } = inputWith([
      section('01', 'chapter', [sampleRow('01/p1', 'paragraph', both('一文。', 'One.'))]),
    ]);
    const opf = openEpub(input).text('item/standard.opf');
    expect(opf).not.toMatch(/rubyAnnotations|alternativeText|>visual</);
  });
});

describe('pages of the print', () => {
  test('that start where the edition has no row are reported and left out', () => {
    const pageStarts = [{ label: '9', row: 'gone', side: 'source', offset: 0 }] as const;
    const { input, reports } = sampleInput({ pageStarts });
    expect(openEpub(input).text('item/navigation-documents.xhtml')).not.toContain('page-list');
    expect(reports).toEqual([{ ruleId: 'page-start-not-placed', values: { label: '9', row: 'gone' } }]);
  });
});

describe('names of files', () => {
  test('are plain, and told apart without capitals', () => {
    const names = fileNames(['A b', 'a/b', '和平', '戦争'], 'p-', () => '.xhtml', String);
    expect([...names.values()]).toEqual(['p-A-b.xhtml', 'p-a-b-2.xhtml', 'p-x.xhtml', 'p-x-2.xhtml']);
  });
});

describe('Japanese in English', () => {
  test('is marked as Japanese, ruby as a whole', () => {
    const content = markForeignRuns(
      [h('p', ['See 「和平」, ', h('ruby', ['和', h('rt', 'わ')]), '.'])],
      'en',
      'ja',
    );
    expect(content).toEqual([
      h('p', [
        'See ',
        h('span', { lang: 'ja' }, '「和平」'),
        ', ',
        h('ruby', { lang: 'ja' }, ['和', h('rt', 'わ')]),
        '.',
      ]),
    ]);
  });

  test('loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('和', 'わ', '「', '。', 'a', ' ', '葛󠄀', '𠮷') }),
        (value) => {
          expect(textOf(markForeignRuns([h('p', value)], 'en', 'ja'))).toBe(value);
        },
      ),
    );
  });
});
