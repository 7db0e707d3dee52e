import fc from 'fast-check';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { epubTranslations } from '../../build/model/config.ts';
import type { Container } from '../../build/model/parsed.ts';
import type { Cell, RenderedNote, Row } from '../../build/model/rendered.ts';
import { completeEpubSettings } from '../../build/read/epub-settings.ts';
import { openEpub, withAttribute } from './open-epub.ts';
import { textOfXml } from './parse-xml.ts';
import { inputWith } from './sample-book.ts';
import { cell, noteCall, sampleRow, section } from './sample-rows.ts';

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
            .map((path) => textOfXml(epub.documents.get(path) ?? epub.packageDocument))
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
