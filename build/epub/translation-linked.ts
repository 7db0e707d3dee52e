import type { Element, ElementContent } from 'hast';
import type { Cell, RenderedNote, Row } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { altered, element, text } from './element.ts';
import { callsIn, callsInRow } from './note-calls.ts';
import { isHeading } from './row-element.ts';
import { rowSides, translationId, type RowSides } from './row-side.ts';
import type { DocumentContent } from './section-documents.ts';
import type { TranslationWay, TranslationWords } from './translation-way.ts';

/**
 * The source alone, and behind it a document of its translations; each passage leads to its translation, which leads
 * back. A note called from both stands in both, a language in each; else it stands whole where it is called.
 */
export const linkedWay: TranslationWay = (content, words) => {
  const sides = content.rows.map(rowSides);
  const translations = sides.flatMap(({ translation }) => translation ?? []);
  const [first] = translations;
  if (first === undefined) return [content];
  const notes = notesApart(
    content.notes,
    sides.flatMap(({ source }) => source ?? []),
    translations,
  );
  const linked = sides.map((each) => withLinks(each, words));
  const source: DocumentContent = {
    ...content,
    rows: linked.flatMap((each) => each.source ?? []),
    notes: notes.source,
  };
  const translation: DocumentContent = {
    section: content.section,
    part: { role: 'translation', row: first.id, titles: words.titles },
    isFirst: false,
    rows: linked.flatMap((each) => each.translation ?? []).map((row) => callingOwn(row, notes.split)),
    notes: notes.translation,
  };
  return source.rows.length === 0 ? [content] : [source, translation];
};

/** Headings and names of boxes are found by what stands below them. */
function withLinks({ source, translation }: RowSides, words: TranslationWords): RowSides {
  if (source === undefined || translation === undefined) return { source, translation };
  if (isHeading(source) || source.style.startsWith('box-title')) return { source, translation };
  const { passage } = source;
  return {
    source: withLink(source, ({ language }) =>
      words.link('translation', elementId(translation.id), language, passage),
    ),
    translation: withLink(translation, ({ language }) =>
      words.link('source', elementId(source.id), language, passage),
    ),
  };
}

function withLink(row: Row, link: (cell: Cell) => Element): Row {
  const last = row.cells.length - 1;
  const cells = row.cells.map((cell, index) =>
    index === last ? { ...cell, content: endedWith(cell.content, link(cell)) } : cell,
  );
  return { ...row, cells };
}

/** A link at the end of the last paragraph, with one space before it; of other things below them. */
function endedWith(content: readonly ElementContent[], link: Element): readonly ElementContent[] {
  const last = content.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...content, element('p', {}, [link])];
  const children = withoutEndSpace(last.children);
  return [...content.slice(0, -1), altered(last, { children: [...children, text(' '), link] })];
}

function withoutEndSpace(children: readonly ElementContent[]): readonly ElementContent[] {
  const last = children.at(-1);
  return last?.type === 'text' ? [...children.slice(0, -1), text(last.value.replace(/\s+$/u, ''))] : children;
}

interface NotesApart {
  readonly source: readonly RenderedNote[];
  readonly translation: readonly RenderedNote[];
  /** Notes of which each document has a language. */
  readonly split: ReadonlySet<string>;
}

function notesApart(
  notes: readonly RenderedNote[],
  sources: readonly Row[],
  translations: readonly Row[],
): NotesApart {
  const inSource = called(notes, sources, (cell) => cell.side !== 'target');
  const inTranslation = called(notes, translations, (cell) => cell.side === 'target');
  const split = new Set(
    notes
      .filter(({ id, cells }) => inSource.has(id) && inTranslation.has(id) && bothSides(cells))
      .map(({ id }) => id),
  );
  const moves = ({ id }: RenderedNote) => inTranslation.has(id) && !inSource.has(id);
  return {
    split,
    source: notes.filter((note) => !moves(note)).map((note) => (split.has(note.id) ? sourceOf(note) : note)),
    translation: notes
      .filter((note) => moves(note) || split.has(note.id))
      .map((note) => translationOf(note, split)),
  };
}

function bothSides(cells: readonly Cell[]): boolean {
  return (['source', 'target'] as const).every((name) =>
    cells.some(({ side, content }) => side === name && content.length > 0),
  );
}

/** The notes that some rows call, themselves or in the sides of notes that stand with them. */
function called(
  notes: readonly RenderedNote[],
  rows: readonly Row[],
  stands: (cell: Cell) => boolean,
): ReadonlySet<string> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const found = new Set<string>();
  const waiting = rows.flatMap(callsInRow);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(
      ...(byId
        .get(id)
        ?.cells.filter(stands)
        .flatMap(({ content }) => callsIn(content)) ?? []),
    );
  }
  return found;
}

/** The mark of a draft goes with the translation. */
function sourceOf(whole: RenderedNote): RenderedNote {
  const { mark: _, ...note } = whole;
  return { ...note, layout: 'full', cells: note.cells.filter(({ side }) => side !== 'target') };
}

function translationOf(note: RenderedNote, split: ReadonlySet<string>): RenderedNote {
  const cells = note.cells.map((cell) => ({ ...cell, content: ownCalls(cell.content, split) }));
  if (!split.has(note.id)) return { ...note, cells };
  return {
    ...note,
    id: translationId(note.id),
    layout: 'full',
    cells: cells.filter(({ side }) => side === 'target'),
  };
}

/** A row of the translation, whose calls lead to the notes of its own document. */
function callingOwn(row: Row, split: ReadonlySet<string>): Row {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, content: ownCalls(cell.content, split) })) };
}

function ownCalls(content: readonly ElementContent[], split: ReadonlySet<string>): readonly ElementContent[] {
  return content.map((node) => {
    if (node.type !== 'element') return node;
    const { dataNote } = node.properties;
    const own =
      typeof dataNote === 'string' && split.has(dataNote)
        ? { dataNote: translationId(dataNote), href: `#${elementId(translationId(dataNote))}` }
        : {};
    return altered(node, { properties: own, children: ownCalls(node.children, split) });
  });
}
