import type { RenderedNote, Row, Section, SectionPart } from '../model/rendered.ts';
import { callsIn, callsInRow } from './note-calls.ts';

/** A part of a section that is a document of its own: one that every format has, or its translation. */
export interface DocumentPart extends Omit<SectionPart, 'role'> {
  readonly role: SectionPart['role'] | 'translation';
}

/** What one document of the spine holds of a section. */
export interface DocumentContent {
  readonly section: Section;
  /** Nothing where it is what the section begins with: its text, or all of it. */
  readonly part: DocumentPart | undefined;
  /** Of the documents of its section. */
  readonly isFirst: boolean;
  readonly rows: readonly Row[];
  readonly notes: readonly RenderedNote[];
}

/**
 * A section as the documents that it makes, in reading order and at least one: its text, its questions, the key to them.
 * A note goes with the document that calls it first; one that nothing calls stays with the first document.
 */
export function sectionDocuments(section: Section): readonly DocumentContent[] {
  const stretches = stretchesOf(section);
  const [first] = stretches;
  if (first === undefined || stretches.length === 1) {
    return [{ section, part: first?.part, isFirst: true, rows: section.rows, notes: section.notes }];
  }
  const owners = noteOwners(section.notes, stretches);
  return stretches.map((stretch) => ({
    section,
    part: stretch.part,
    isFirst: stretch === first,
    rows: withoutLeadingBreak(stretch.rows),
    notes: section.notes.filter(({ id }) => (owners.get(id) ?? first) === stretch),
  }));
}

interface Stretch {
  readonly part: SectionPart | undefined;
  readonly rows: readonly Row[];
}

/** Nothing stands in front of the first part of a section that has no text. */
function stretchesOf({ parts, rows }: Section): readonly Stretch[] {
  const places = new Map(rows.map(({ id }, index) => [id, index]));
  const starts = parts.flatMap((part) => {
    const at = places.get(part.row);
    return at === undefined ? [] : [{ part, at }];
  });
  const all = [{ part: undefined, at: 0 }, ...starts];
  const stretches = all.map(({ part, at }, index) => ({ part, rows: rows.slice(at, all[index + 1]?.at) }));
  return stretches.filter((stretch) => stretch.rows.length > 0);
}

/** A document begins a page of its own; a break inside it would leave that page empty. */
function withoutLeadingBreak(rows: readonly Row[]): readonly Row[] {
  const [first, ...others] = rows;
  return first?.breakBefore === 'page' ? [{ ...first, breakBefore: 'auto' }, ...others] : rows;
}

/** The stretch that calls each note first, itself or in a note of its own. */
function noteOwners(
  notes: readonly RenderedNote[],
  stretches: readonly Stretch[],
): ReadonlyMap<string, Stretch> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const owners = new Map<string, Stretch>();
  for (const stretch of stretches) {
    const waiting = stretch.rows.flatMap(callsInRow);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (owners.has(id)) continue;
      owners.set(id, stretch);
      waiting.push(...(byId.get(id)?.cells.flatMap(({ content }) => callsIn(content)) ?? []));
    }
  }
  return owners;
}
