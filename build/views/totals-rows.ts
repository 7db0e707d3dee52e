import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Row } from '../model/rendered.ts';
import type { SheetChapter, SheetItem } from '../model/sheet.ts';
import { sumOfPoints } from '../questions/points.ts';
import { pointsOf } from '../questions/sheet.ts';
import { glossed } from './glossed.ts';
import { questionSides } from './question-sides.ts';
import { row } from './row.ts';
import type { Scope } from './scope.ts';

/** Most columns of questions beside each other; with more questions than these, a column stands for a set. */
const mostColumns = 12;

/** One column: `3`, or `1–8` for a set, and what it is worth. */
interface Column {
  readonly name: string;
  readonly points: number;
}

/**
 * A table of points with room for marks, a column for each question or, where they are many, for each set; a group is
 * one question. More than twelve columns make several tables, with the sum in the last. Nothing where no points are
 * given.
 */
export function totalsRows(scope: Scope): readonly Row[] {
  const { sheet } = scope.chapter;
  const total = sheet === undefined ? 0 : sheetPoints(sheet);
  if (sheet === undefined || total === 0) {
    return [];
  }
  const lines = divided(columnsOf(sheet));
  return lines.map((columns, index) => {
    const sum = index === lines.length - 1 ? total : undefined;
    const cell = {
      side: 'neutral',
      language: sides(scope)[0] ?? scope.book.source,
      content: [table(scope, columns, sum)],
      spans: [],
    } as const;
    const id = `${scope.chapter.id}/totals${index === 0 ? '' : `-${index + 1}`}`;
    return row(id, 'q-totals', [cell], { breakInside: 'avoid' });
  });
}

/** The points of all questions of a chapter. */
export function sheetPoints(sheet: SheetChapter): number {
  return sumOf(sheet.sets.flatMap(({ items }) => items));
}

function columnsOf(sheet: SheetChapter): readonly Column[] {
  const items = sheet.sets.flatMap((set) => set.items);
  return items.length <= mostColumns
    ? items.map((item) => ({ name: item.number, points: sumOf([item]) }))
    : sheet.sets.map((set) => ({ name: rangeOf(set.items), points: sumOf(set.items) }));
}

function rangeOf(items: readonly SheetItem[]): string {
  const [first, last] = [items[0]?.number ?? '', items.at(-1)?.number ?? ''];
  return first === last ? first : `${first}–${last}`;
}

function sumOf(items: readonly SheetItem[]): number {
  return sumOfPoints(items.map(pointsOf));
}

function divided(columns: readonly Column[]): readonly (readonly Column[])[] {
  const count = Math.ceil(columns.length / mostColumns);
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, index) => columns.slice(index * each, (index + 1) * each));
}

function sides({ book, edition, arrangement }: Scope): readonly string[] {
  return questionSides(book, edition, arrangement.sides).map(({ language }) => language);
}

function table(scope: Scope, columns: readonly Column[], sum: number | undefined): Element {
  const languages = sides(scope);
  const [language = scope.book.source] = languages;
  const words = (name: string) => glossed(languages, scope.t, `sheets:totals-${name}`);
  const head = (children: readonly ElementContent[], scopeOf: 'row' | 'col') =>
    h('th', { scope: scopeOf }, [...children]);
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const cells = (value: (points: number) => string) =>
    [...columns.map(({ points }) => points), ...(sum === undefined ? [] : [sum])].map((points) =>
      h('td', value(points)),
    );
  return h(
    'table',
    {
      className: ['q-totals-table', ...(sum === undefined ? [] : ['with-sum'])],
      ariaLabel: scope.t(language, 'sheets:totals'),
      dataGenerated: '',
    },
    [
      h('thead', [
        h('tr', [
          head(words('question'), 'row'),
          ...columns.map(({ name }) => head([text(name)], 'col')),
          ...(sum === undefined ? [] : [head(words('sum'), 'col')]),
        ]),
      ]),
      h('tbody', [
        h('tr', [head(words('points'), 'row'), ...cells((points) => (points === 0 ? '' : String(points)))]),
        h('tr', { className: ['q-totals-marks'] }, [head(words('marks'), 'row'), ...cells(() => '')]),
      ]),
    ],
  );
}
