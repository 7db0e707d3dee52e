import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { rowElements } from '../../build/epub/row-element.ts';
import type { RenderedBook, Row } from '../../build/model/rendered.ts';
import { rowElement } from '../../build/print/row-element.ts';
import { writeHtml } from '../../build/tree/html.ts';
import { withDraftMarks } from '../../build/views/draft-marks.ts';
import { views } from '../../build/views/index.ts';
import { editionOf, loadFolder, sampleFolder, translate } from './sample-book.ts';

const { book } = await loadFolder(sampleFolder);
const [edition] = book.config.editions;
const render = (
  pairs: ReadonlySet<string> | undefined,
  view: 'parallel-rows' | 'facing-pages' = 'parallel-rows',
) =>
  withDraftMarks(
    views[view](book, { ...editionOf(book, edition?.id ?? ''), view, unit: 'sentence' }, translate),
    pairs,
    translate,
  );
const pairsOf = (kind: string) =>
  book.chapters.flatMap(({ pairs }) => pairs.filter((pair) => pair.kind === kind)).map(({ id }) => id);
const marked = (shown: RenderedBook): readonly Row[] =>
  shown.sections.flatMap(({ rows }) => rows).filter(({ mark }) => mark !== undefined);

describe('the marks of a draft', () => {
  test('stand beside every row of what is out of date, and nowhere else', () => {
    const [id = ''] = pairsOf('paragraph');
    const rows = marked(render(new Set([id])));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ block }) => block))).toEqual(new Set([id]));
    expect(rows[0]?.mark).toEqual({ language: 'ja', label: '訳が古くなっています' });
  });

  test('leave any other book as it is', () => {
    expect(render(undefined)).toEqual(render(new Set()));
    expect(marked(render(undefined))).toEqual([]);
  });

  test('reach headings, list items, cells, heads of tables and captions', () => {
    for (const kind of ['heading', 'listItem', 'tableCell', 'caption']) {
      const ids = pairsOf(kind);
      expect(ids.length, kind).toBeGreaterThan(0);
      for (const id of ids) expect(marked(render(new Set([id]))).length, id).toBe(1);
    }
  });

  test('reach the notes', () => {
    const note = book.chapters.flatMap(({ notes }) => notes)[0]?.pairs[0]?.id ?? '';
    const notes = render(new Set([note])).sections.flatMap((section) => section.notes);
    expect(notes.filter(({ mark }) => mark !== undefined)).toHaveLength(1);
  });

  test('stand on both pages where the languages face each other', () => {
    const [id = ''] = pairsOf('paragraph');
    const shown = render(new Set([id]), 'facing-pages');
    const opposite = shown.sections.flatMap((section) => section.opposite?.rows ?? []);
    expect(marked(shown).map((row) => row.id)).toEqual(
      opposite.filter(({ mark }) => mark !== undefined).map((row) => row.id),
    );
    expect(marked(shown)).not.toEqual([]);
  });

  test('say in words what the bar means, in print and in an EPUB, and are no word of the book', () => {
    const [row] = marked(render(new Set(pairsOf('paragraph').slice(0, 1))));
    if (row === undefined) throw new Error('no row is marked');
    const print = writeHtml(rowElement(row, (image) => image));
    expect(print).toContain('out-of-date');
    expect(print).toContain(
      '<span class="draft-mark" role="img" aria-label="訳が古くなっています" lang="ja" data-generated=""></span>',
    );
    const context = {
      source: 'ja',
      target: 'en',
      pageStarts: new Map(),
      pageReference: () => '',
      linked: new Set<string>(),
    };
    const [element] = rowElements(row, context) as readonly Element[];
    expect(element?.properties['className']).toContain('out-of-date');
    expect(writeHtml(...(element?.children ?? []))).toContain(
      '<span class="draft-mark" role="img" aria-label="訳が古くなっています" lang="ja"></span>',
    );
  });
});
