import type { ElementContent } from 'hast';
import type { Cell, RenderedBook, Row, Section } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { withoutReadings } from '../tree/without-readings.ts';
import { altered, contains } from './element.ts';
import { sectionDocuments } from './section-documents.ts';

/** A book whose keys have gone below its questions. */
export interface FoldedBook {
  readonly rendered: RenderedBook;
  /** The question below which a row is folded away, by row id. */
  readonly folds: ReadonlyMap<string, string>;
  /** Rows of the keys: they do not stand where print has them. */
  readonly moved: ReadonlySet<string>;
}

/**
 * Each answer of a key below its question, whatever key it stands in; a key of which nothing is left is gone, and so are
 * its lines in the contents. Answers print no reading that is asked for in the same document (`asked`, by question).
 * Answers that stand below their questions already stay as they are; a book without answers is given itself.
 */
export function foldedAnswers(
  rendered: RenderedBook,
  asked: ReadonlyMap<string, readonly string[]>,
): FoldedBook {
  const documents = rendered.sections.flatMap(sectionDocuments);
  const [keys, others] = [documents.filter(isKey), documents.filter((each) => !isKey(each))];
  const questions = new Set(others.flatMap(({ rows }) => rows.flatMap((row) => questionOf(row) ?? [])));
  const entries = keys.flatMap(({ rows }) => answerEntries(rows)).filter(({ item }) => questions.has(item));
  if (entries.length === 0) return unfolded(rendered);
  const answers = new Map<string, readonly Row[]>();
  for (const { item, rows } of entries) {
    const own = foldedRows(rows, asked.get(item) ?? []);
    answers.set(item, [...(answers.get(item) ?? []), ...own]);
  }
  const moved = new Set(entries.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const kept = rendered.sections.flatMap((section) => withoutMoved(section, moved));
  const left = new Set(kept.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const gone = documents.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => !left.has(id));
  const sections = kept.map((section) =>
    section.role === 'toc' ? withoutLines(section, gone) : withAnswers(section, answers),
  );
  return {
    rendered: { ...rendered, sections },
    folds: new Map([...answers].flatMap(([item, rows]) => rows.map(({ id }) => [id, item] as const))),
    moved: new Set(gone),
  };
}

/** The book with its keys where print has them. */
export function unfolded(rendered: RenderedBook): FoldedBook {
  return { rendered, folds: new Map(), moved: new Set() };
}

interface AnswerEntry {
  readonly item: string;
  readonly rows: readonly Row[];
}

function isKey({ section, part }: ReturnType<typeof sectionDocuments>[number]): boolean {
  return part === undefined ? section.role === 'answers' : part.role === 'answers';
}

/** `q-why` and `q-why/2` are rows of the question `why`. */
function questionOf({ id, style }: Row): string | undefined {
  return style.startsWith('q-') ? /^q-([^/]+)/u.exec(id)?.[1] : undefined;
}

/** The entries of a key; `a2-why` is the second one of the question `why`. */
function answerEntries(rows: readonly Row[]): readonly AnswerEntry[] {
  const entries: { readonly item: string; readonly id: string; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const item = /^a\d*-([^/]+)$/u.exec(row.id)?.[1];
    const open = entries.at(-1);
    if (item !== undefined) entries.push({ item, id: row.id, rows: [row] });
    else if (open !== undefined && row.id.startsWith(`${open.id}/`)) open.rows.push(row);
  }
  return entries;
}

/** The question stands above them, so that it is not printed again, and nothing leads back to it. */
function foldedRows(rows: readonly Row[], asked: readonly string[]): readonly Row[] {
  return rows
    .filter(({ style }) => !/(?:^| )q-statement(?: |$)/u.test(style))
    .map((row) => ({
      ...row,
      breakBefore: 'auto' as const,
      cells: row.cells.map((cell) => ({
        ...cell,
        content: withoutReadings(withoutReference(cell.content), asked),
      })),
    }));
}

function withoutMoved(section: Section, moved: ReadonlySet<string>): readonly Section[] {
  const isMoved = ({ id }: Row) => moved.has(id);
  const kept = sectionDocuments(section).filter(
    (each) => !isKey(each) || answerEntries(each.rows).some(({ rows }) => !rows.every(isMoved)),
  );
  if (kept.length === 0) return [];
  const rows = kept.flatMap((each) => each.rows.filter((row) => !isMoved(row)));
  const left = new Set(rows.flatMap(idsOf));
  const lost = new Set(section.rows.flatMap(idsOf).filter((id) => !left.has(id)));
  return [
    {
      ...section,
      rows,
      headings: section.headings.filter(({ id }) => !lost.has(id)),
      parts: section.parts.filter(({ row }) => !lost.has(row)),
    },
  ];
}

function idsOf({ id, anchors }: Row): readonly string[] {
  return [id, ...anchors];
}

/** Contents lines that lead to none of the rows that are gone. */
function withoutLines(section: Section, gone: readonly string[]): Section {
  const targets = new Set(gone.map((id) => `#${elementId(id)}`));
  const leads = ({ content }: Cell) =>
    contains(content, ({ properties: { href } }) => typeof href === 'string' && targets.has(href));
  return { ...section, rows: section.rows.filter(({ cells }) => !cells.some(leads)) };
}

function withAnswers(section: Section, answers: ReadonlyMap<string, readonly Row[]>): Section {
  const rows = section.rows.flatMap((row, index) => {
    const item = questionOf(row);
    const below = item === undefined ? undefined : answers.get(item);
    if (item === undefined || below === undefined) return [row];
    const own = row.cells.map((cell) => ({ ...cell, content: withoutReference(cell.content) }));
    const next = section.rows[index + 1];
    const isLast = next === undefined || questionOf(next) !== item;
    return [{ ...row, cells: own }, ...(isLast ? below : [])];
  });
  return { ...section, rows };
}

/** Content without the way from a question to its answer, or back. */
function withoutReference(content: readonly ElementContent[]): readonly ElementContent[] {
  return content.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { className } = node.properties;
    if (Array.isArray(className) && className.includes('q-reference')) return [];
    return [altered(node, { children: withoutReference(node.children) })];
  });
}
