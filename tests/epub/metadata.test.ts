import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../build/epub/element.ts';
import { fileNames } from '../../build/epub/file-names.ts';
import { markForeignRuns } from '../../build/tree/foreign-runs.ts';
import { editionIdentifier } from '../../build/epub/identifier.ts';
import type { BookConfig } from '../../build/model/config.ts';
import { completeEpubSettings } from '../../build/read/epub-settings.ts';
import { openEpub } from './open-epub.ts';
import { both, ruby, sampleRow, section } from './sample-rows.ts';
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
    epub: completeEpubSettings(),
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

describe('what libraries sort by', () => {
  const opf = (changes: Parameters<typeof sampleInput>[0]) =>
    openEpub(sampleInput(changes).input).text('item/standard.opf');

  test('is the reading in katakana, of the title and of those who made the book', () => {
    const written = opf({});
    expect(written).toContain('<meta refines="#title" property="file-as">ワヘイ ト センソウ</meta>');
    expect(written).toContain('<meta refines="#creator1" property="file-as">ヤマダ ハナコ</meta>');
    expect(written).not.toContain('<meta refines="#creator2" property="file-as">');
  });

  test('is not the Japanese reading in an edition without Japanese', () => {
    const { rendered } = sampleInput({}).input;
    expect(opf({ rendered: { ...rendered, languages: ['en'] } })).not.toContain('file-as');
  });
});

describe('the claim of conformance', () => {
  const claimed = (conformance: BookConfig['conformance']) =>
    openEpub(sampleInput({ config: { ...sampleConfig, conformance } }).input).text('item/standard.opf');

  test('is made by nobody but a person', () => {
    expect(claimed(undefined)).not.toMatch(/conformsTo|a11y:/u);
  });

  test('is in the words of the standard, with who says so, by what right, and where the review is', () => {
    const written = claimed({
      level: 'AA',
      certifiedBy: '佐藤 & 田中',
      credential: 'DAISY',
      report: 'https://example.org/?a=1&b=2',
    });
    const statements = [
      '<meta id="conformance" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>',
      '<meta id="certifier" refines="#conformance" property="a11y:certifiedBy">佐藤 &amp; 田中</meta>',
      '<meta refines="#certifier" property="a11y:certifierCredential">DAISY</meta>',
      '<link rel="a11y:certifierReport" refines="#certifier" href="https://example.org/?a=1&amp;b=2"/>',
    ];
    expect(written).toContain(statements.join('\n'));
  });

  test('needs no more than a level and a name', () => {
    const written = claimed({ level: 'A', certifiedBy: '佐藤', credential: undefined, report: undefined });
    expect(written).toContain('WCAG 2.1 Level A<');
    expect(written).not.toMatch(/certifierCredential|certifierReport/u);
  });
});

describe('readings', () => {
  const feature = (ja: readonly (ElementContent | string)[]) => {
    const { input } = inputWith([section('01', 'chapter', [sampleRow('01/p1', 'p', both(ja, 'Peace.'))])]);
    const opf = openEpub(input).text('item/standard.opf');
    return /accessibilityFeature">(\w*[rR]ubyAnnotations)</u.exec(opf)?.[1];
  };
  const wahei = ruby(['和', 'わ'], ['平', 'へい']);

  test('are full only where every kanji has one', () => {
    expect(feature([wahei, 'とは'])).toBe('fullRubyAnnotations');
    expect(feature([wahei, 'と戦争'])).toBe('rubyAnnotations');
    expect(feature(['ふね'])).toBeUndefined();
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

describe('English in Japanese', () => {
  test('is marked where it is prose, and not in code; emphasised romaji is Japanese', () => {
    const title = 'The Russian Way of Negotiating';
    const content = [
      h('p', [`木村、${title}、2000年。`, h('code', 'this is no prose at all')]),
      h('p', { lang: 'en' }, ['See ', h('em', 'Wahei tassei no kokoromi'), ' and ', h('em', 'this')]),
    ];
    expect(markForeignRuns(content, 'ja', 'ja', 'en-GB')).toEqual([
      h('p', [
        '木村、',
        h('span', { lang: 'en-GB' }, title),
        '、2000年。',
        h('code', 'this is no prose at all'),
      ]),
      h('p', { lang: 'en' }, [
        'See ',
        h('em', { lang: 'ja-Latn' }, 'Wahei tassei no kokoromi'),
        ' and ',
        h('em', 'this'),
      ]),
    ]);
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
