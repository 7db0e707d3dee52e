import type { Row } from '../model/rendered.ts';
import { isHeading } from './row-element.ts';
import { rowSides } from './row-side.ts';
import type { TranslationWay } from './translation-way.ts';

/** From each heading to the next: the heading in both languages, the source, then its translation. */
export const sectionWay: TranslationWay = (content) => [
  { ...content, rows: stretches(content.rows).flatMap(sourceThenTranslation) },
];

function stretches(rows: readonly Row[]): readonly (readonly Row[])[] {
  const found: Row[][] = [];
  for (const row of rows) {
    if (found.length === 0 || isHeading(row)) found.push([]);
    found.at(-1)?.push(row);
  }
  return found;
}

function sourceThenTranslation(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  const heading = first !== undefined && isHeading(first) ? [first] : [];
  const sides = rows.slice(heading.length).map(rowSides);
  const translation = sides.flatMap((side) => side.translation ?? []);
  return [
    ...heading,
    ...sides.flatMap(({ source }) => source ?? []),
    ...translation.map((row, index) =>
      index === 0 ? { ...row, style: `${row.style} translation-start` } : row,
    ),
  ];
}
