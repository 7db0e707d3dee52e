import fc from 'fast-check';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { epubTranslations } from '../../build/model/config.ts';
import type { Container } from '../../build/model/parsed.ts';
import type { Cell, RenderedNote, Row } from '../../build/model/rendered.ts';
import { completeEpubSettings } from '../../build/read/epub-settings.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { openEpub, withAttribute, type OpenEpub } from './open-epub.ts';
import { elementsOf, textOfXml, type XmlElement } from './parse-xml.ts';
import { programEpub } from './program-epub.ts';
import { inputWith } from './sample-book.ts';
import { cell, noteCall, sampleRow, section } from './sample-rows.ts';
import { translationBook } from './translation-book.ts';

const files = (epub: OpenEpub) => epub.spine.map((path) => path.replace('item/xhtml/', ''));

function documentOf(epub: OpenEpub, file: string): XmlElement {
  const root = epub.documents.get(`item/xhtml/${file}`);
  if (root === undefined) throw new Error(`no ${file}: ${epub.spine.join(' ')}`);
  return root;
}

/** The first words of the blocks of a document, in order. */
function blocksOf(root: XmlElement): readonly string[] {
  return elementsOf(root)
    .filter(({ name }) => /^(?:p|h\d)$/u.test(name))
    .map((block) => textOfXml(block).replaceAll('\u2060', ''));
}

describe('translation: passage', () => {
  test('is what an EPUB is without the key', async () => {
    const { report } = collector();
    const loaded = await loadBook(memoryFiles(translationBook), 'book', report);
    const settings = loaded?.project.config.editions.map(({ epub }) => epub.translation);
    expect(settings).toEqual(['passage', 'section', 'linked', 'linked', 'passage']);
    const { epub } = await programEpub(translationBook, 'passage');
    expect(files(epub)).not.toContain('p-01-translation.xhtml');
    expect(blocksOf(documentOf(epub, 'p-01.xhtml')).slice(1, 3)).toEqual([
      '灯台は港の入り口に立つ。朝まで光る。1',
      'The lighthouse stands where the harbour opens. It shines until morning.1',
    ]);
  });
});

describe('translation: section', { timeout: 60_000 }, () => {
  test('has the translation of each section behind it, under one heading', async () => {
    const { epub } = await programEpub(translationBook, 'section');
    const blocks = blocksOf(documentOf(epub, 'p-01.xhtml'));
    const from = blocks.findIndex((words) => words.startsWith('1.1'));
    expect(blocks.slice(from, from + 18)).toEqual([
      '1.1 港の朝 Morning in the harbour',
      '舟が帰る。',
      '魚を下ろす。',
      '網を洗う。2',
      '注',
      '潮は一日に二度満ちる。',
      // A figure and a table are one thing.
      '図1 港の地図',
      'Figure 1 Map of the harbour',
      ...['語', 'Word', '訳', 'Meaning', '港', 'harbour', 'a harbour'],
      'Boats come home.',
      'They land the fish.',
      'They wash the nets.',
    ]);
    const lists = elementsOf(documentOf(epub, 'p-01.xhtml')).filter(({ name }) => name === 'ul');
    expect(lists).toHaveLength(2);
  });

  test('keeps questions and keys in both languages', async () => {
    const [apart, together] = await Promise.all(
      ['section', 'passage'].map(async (edition) => (await programEpub(translationBook, edition)).epub),
    );
    const prompts = [apart, together].map(
      (epub) =>
        epub && withAttribute(documentOf(epub, 'p-01-exercises.xhtml'), 'id', 'q-when').map(textOfXml),
    );
    expect(prompts[0]?.join()).toContain('Until when does it shine?');
    expect(prompts[0]?.join()).toContain('いつまで光るか。');
    expect(prompts[1]).toHaveLength(1);
  });
});

describe('translation: linked', { timeout: 60_000 }, () => {
  test('has the translation in a document of its own between text and questions, once in the contents', async () => {
    const { epub } = await programEpub(translationBook, 'linked');
    expect(files(epub).slice(2)).toEqual([
      'p-01.xhtml',
      'p-01-translation.xhtml',
      'p-01-exercises.xhtml',
      'p-book-answers.xhtml',
    ]);
    const contents = epub.text('item/navigation-documents.xhtml');
    expect(contents.split('p-01-translation.xhtml')).toHaveLength(2);
    expect(contents.split('Morning in the harbour')).toHaveLength(2);
  });

  test('leads from each sentence to its translation and back, to empty anchors', async () => {
    const { epub } = await programEpub(translationBook, 'linked');
    const [source, translation] = ['p-01.xhtml', 'p-01-translation.xhtml'].map((file) =>
      documentOf(epub, file),
    );
    if (source === undefined || translation === undefined) throw new Error('no documents');
    const there = withAttribute(source, 'class', 'to-translation');
    const back = withAttribute(translation, 'class', 'to-source');
    expect(there).toHaveLength(8);
    expect(back).toHaveLength(8);
    const anchors = (root: XmlElement) =>
      withAttribute(root, 'class', 'anchor').map(({ attributes }) => attributes.get('id'));
    for (const [links, file, root] of [
      [there, 'p-01-translation.xhtml', translation],
      [back, 'p-01.xhtml', source],
    ] as const) {
      for (const link of links) {
        const [to, id] = (link.attributes.get('href') ?? '').split('#');
        expect(to).toBe(file);
        expect(anchors(root)).toContain(id);
      }
    }
    expect(there[0]?.attributes.get('aria-label')).toBe('訳文（段落1）');
    // One space before a link, and nothing of the other language in between.
    expect(blocksOf(translation).slice(0, 3)).toEqual([
      'A Town with a Lighthouse',
      'The lighthouse stands where the harbour opens. Source',
      'It shines until morning.1 Source',
    ]);
    expect(textOfXml(source)).not.toContain('Boats');
    expect(textOfXml(translation)).not.toContain('灯台は');
  });

  test('has a note called from both languages in both documents, a language in each', async () => {
    const { epub } = await programEpub(translationBook, 'lines');
    const notes = ['p-01.xhtml', 'p-01-translation.xhtml'].map((file) =>
      withAttribute(documentOf(epub, file), 'role', 'doc-footnote').map((note) => [
        textOfXml(note),
        ...withAttribute(note, 'role', 'doc-backlink').map(({ attributes }) => attributes.get('href')),
      ]),
    );
    expect(notes).toEqual([
      [
        ['1 百年前に建てられた。', '#t_01_fn-old_call_source'],
        // The translation does not call this one.
        ['2 網は麻である。2 The nets are of hemp.', '#t_01_fn-net_call_source', '#t_01_fn-net_call_source'],
      ],
      [['1 It was built a hundred years ago.', '#t_01_fn-old_call_target']],
    ]);
  });

  test('lies beside the way from text to questions', async () => {
    const { epub } = await programEpub(translationBook, 'linked');
    const ways = ['p-01.xhtml', 'p-01-translation.xhtml', 'p-01-exercises.xhtml'].map((file) =>
      withAttribute(documentOf(epub, file), 'class', 'ways')
        .flatMap(elementsOf)
        .flatMap(({ attributes }) => attributes.get('href') ?? []),
    );
    expect(ways).toEqual([
      ['p-01-translation.xhtml', 'p-01-exercises.xhtml'],
      ['p-01.xhtml', 'p-01-exercises.xhtml'],
      ['p-01.xhtml'],
    ]);
  });
});

test('a view of one language cannot have its translation elsewhere, unless the book says it for the others', async () => {
  const { report, lines } = collector();
  const settings = (editions: string) => ({
    'manuscript/book.yaml': `title: {ja: 港, en: Harbour}\nepub: {translation: linked}\neditions:\n${editions}`,
    'manuscript/01.md': '# 港\n\n船が朝を待つ。\n',
    'translations/en/01.md': '# Harbour\n\nA ship waits for morning.\n',
  });
  await loadBook(memoryFiles(settings('  ja: {view: source-only}\n')), 'book', report);
  expect(lines()).toEqual([]);
  await loadBook(
    memoryFiles(settings('  ja: {view: source-only, epub: {translation: section}}\n')),
    'book',
    report,
  );
  expect(lines()).toEqual([
    expect.stringMatching(
      /^manuscript\/book\.yaml:4:\d+ translation-apart .*`ja`.*`translation: section`.*`source-only`/u,
    ),
  ]);
});

const kinds = ['heading', 'paragraph', 'item', 'boxed', 'figure', 'table', 'code'] as const;
const given = ['both', 'source', 'target'] as const;

interface Piece {
  readonly kind: (typeof kinds)[number];
  readonly given: (typeof given)[number];
  readonly calls: readonly (typeof given)[number][];
  /** Sides and offsets at which printed pages start. */
  readonly pages: readonly { readonly side: 'source' | 'target'; readonly offset: number }[];
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom(...kinds),
  given: fc.constantFrom(...given),
  calls: fc.array(fc.constantFrom(...given), { maxLength: 2 }),
  pages: fc.array(fc.record({ side: fc.constantFrom('source', 'target'), offset: fc.nat(6) }), {
    maxLength: 2,
  }),
});

const list: Container = { type: 'list', key: 0, ordered: true, start: 1 };

function rowOf({ kind, given: sides, calls }: Piece, index: number): Row {
  const called = (side: 'source' | 'target') =>
    calls.flatMap((by, at) =>
      by === 'both' || by === side ? [noteCall(`01/n${index}-${at}`, 1, side)] : [],
    );
  const tag = kind === 'heading' ? 'h2' : 'p';
  const words = (side: 'source' | 'target', language: string): Cell =>
    cell(
      side,
      language,
      sides === 'both' || sides === side
        ? [h(tag, [side === 'source' ? `文${index}。` : `[t${index}]`, ...called(side)])]
        : [],
    );
  const cells = [words('source', 'ja'), words('target', 'en')];
  const id = `01/p${index}`;
  switch (kind) {
    case 'heading':
      return sampleRow(id, 'heading-2', cells, { layout: 'stacked' });
    case 'item': {
      const item: Container = { type: 'listItem', key: index + 1, ordinal: index + 1, checked: undefined };
      return sampleRow(id, 'list-item', cells, { path: [list, item] });
    }
    case 'boxed':
      return sampleRow(id, 'paragraph', cells, {
        path: [{ type: 'box', key: index, name: 'note', id: undefined }],
      });
    case 'figure':
      return sampleRow(
        id,
        'figure',
        [cell('neutral', 'ja', [h('img', { src: 'manuscript/images/dot.png', alt: '点' })]), ...cells],
        { layout: 'stacked' },
      );
    case 'table': {
      const line = h('tr', [
        h(
          'td',
          cells.flatMap(({ content }) => [...content]),
        ),
      ]);
      return sampleRow(id, 'table-row', [cell('neutral', 'ja', [line])], {
        table: { id: `${id}t`, head: [], columns: [] },
      });
    }
    case 'code':
    case 'paragraph':
      return sampleRow(id, kind, cells, { passage: index });
  }
}

function notesOf({ calls }: Piece, index: number): readonly RenderedNote[] {
  return calls.map((by, at): RenderedNote => {
    const id = `01/n${index}-${at}`;
    const back = (side: 'source' | 'target') =>
      h(
        'a',
        { className: ['note-number'], href: `#t_01_n${index}-${at}_call_${by === 'both' ? side : by}` },
        '1',
      );
    return {
      id,
      number: 1,
      layout: 'parallel',
      cells: [
        cell('source', 'ja', [h('p', [back('source'), `注${index}-${at}。`])]),
        cell('target', 'en', [h('p', [back('target'), `[n${index}-${at}]`])]),
      ],
    };
  });
}

/** Page starts as print gives them: of the first language that goes on, or counted on from one to the other. */
function startsIn({ pages, given: sides, kind }: Piece, layout: string): Piece['pages'] {
  if (layout === 'stacked' || kind === 'figure')
    return pages
      .map(({ offset }) => ({ side: 'source', offset }) as const)
      .toSorted((one, other) => one.offset - other.offset);
  return pages
    .filter(({ side }) => sides === 'both' || sides === side)
    .map(({ side, offset }) => ({
      side,
      offset: side === 'target' && sides === 'both' ? offset + 1 : offset,
    }))
    .toSorted((one, other) => one.side.localeCompare(other.side) || one.offset - other.offset);
}

/** A side that is not given calls nothing, and what is never divided has no page that starts inside it. */
function sensible(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((each) => ({
    ...each,
    pages: each.pages.map((start) =>
      /^(?:heading|figure|table)$/u.test(each.kind) ? ({ side: 'source', offset: 0 } as const) : start,
    ),
    calls: each.calls.map((by) => (each.given === 'both' ? by : each.given)),
  }));
}

test(
  'wherever translations stand, both sides are there once and in order, and so are notes and pages',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 10 }).map(sensible),
        fc.constantFrom(...epubTranslations),
        fc.constantFrom('parallel', 'stacked'),
        (pieces, translation, layout) => {
          const rows = pieces.map(rowOf).map((row) => (row.layout === 'parallel' ? { ...row, layout } : row));
          let page = 0;
          const pageStarts = pieces.flatMap((each, index) =>
            startsIn(each, layout).map((start) => ({
              ...start,
              label: String((page += 1)),
              row: `01/p${index}`,
            })),
          );
          const own = section('01', 'chapter', rows, { notes: pieces.flatMap(notesOf) });
          const { input, reports } = inputWith([own], {
            settings: completeEpubSettings({ translation }),
            pageStarts,
          });
          const epub = openEpub(input);
          expect(reports).toEqual([]);
          const text = epub.spine
            .map((path) => textOfXml(epub.documents.get(path) ?? documentOf(epub, '')))
            .join('\n');
          const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([words]) => words);
          const stands = (side: 'source' | 'target') =>
            pieces.flatMap(({ given: sides }, index) => (sides === 'both' || sides === side ? [index] : []));
          expect(found(/文\d+。/gu)).toEqual(stands('source').map((index) => `文${index}。`));
          const targets = found(/\[t\d+\]/gu);
          expect(targets.toSorted()).toEqual(
            stands('target')
              .map((index) => `[t${index}]`)
              .toSorted(),
          );
          const isApart = (index: number) => !/^(?:figure|table)$/u.test(pieces[index]?.kind ?? '');
          expect(targets.filter((words) => isApart(Number(words.slice(2, -1))))).toEqual(
            stands('target')
              .filter(isApart)
              .map((index) => `[t${index}]`),
          );
          const notes = pieces.flatMap(({ calls }, index) => calls.map((_, at) => `${index}-${at}`));
          expect(found(/注\d+-\d+。/gu).toSorted()).toEqual(notes.map((note) => `注${note}。`).toSorted());
          expect(found(/\[n\d+-\d+\]/gu).toSorted()).toEqual(notes.map((note) => `[n${note}]`).toSorted());
          const pages = epub.spine.flatMap((path) =>
            withAttribute(epub.documents.get(path), 'role', 'doc-pagebreak').map(({ attributes }) =>
              Number(attributes.get('aria-label')),
            ),
          );
          expect(pages).toEqual(pageStarts.map((_, index) => index + 1));
        },
      ),
      { numRuns: 150 },
    );
  },
);
