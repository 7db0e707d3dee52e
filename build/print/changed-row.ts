import type { Section, SectionRole } from '../model/rendered.ts';
import type { PlannedEdition } from './plan-edition.ts';
import { noteRowId } from './row-element.ts';

/** Sections that the program makes of the others: they change with what they list. */
const derived: ReadonlySet<SectionRole> = new Set(['toc', 'index', 'answers', 'glossary', 'halftitle']);

/**
 * The first row, or note, that says something else than in an earlier plan of the same edition: where its author has been
 * at work. Nothing where both say the same.
 */
export function changedRow(before: PlannedEdition, after: PlannedEdition): string | undefined {
  const known = new Map(sectionsOf(before).map((section) => [section.id, section]));
  const written = sectionsOf(after).toSorted(
    (a, b) => Number(derived.has(a.role)) - Number(derived.has(b.role)),
  );
  for (const section of written) {
    const old = known.get(section.id);
    // What was remembered is the very same object.
    const row = old === section ? undefined : differing(old, section);
    if (row !== undefined) return row;
  }
  return undefined;
}

function sectionsOf({ pages }: PlannedEdition): readonly Section[] {
  return [...new Set(pages.map(({ section }) => section.measured.section))];
}

function differing(old: Section | undefined, section: Section): string | undefined {
  const now = partsOf(section);
  const then = old === undefined ? [] : partsOf(old);
  const at = now.findIndex(({ text }, index) => text !== then[index]?.text);
  // Of rows that were taken away at the end, the last one that is left shows where.
  return now[at]?.id ?? (then.length > now.length ? now.at(-1)?.id : undefined);
}

function partsOf({ rows, notes }: Section): readonly { readonly id: string; readonly text: string }[] {
  return [
    ...rows.map(({ id, cells, style }) => ({ id, text: JSON.stringify([style, cells]) })),
    ...notes.map(({ id, cells }) => ({ id: noteRowId(id), text: JSON.stringify(cells) })),
  ];
}
