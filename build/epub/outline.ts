import type { Localized } from '../model/place.ts';
import type { Heading, Section } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { xmlId } from './element-id.ts';

/** One line of the table of contents. */
export interface OutlineEntry {
  readonly href: string;
  readonly number: string | undefined;
  readonly titles: Localized;
  readonly children: readonly OutlineEntry[];
}

/** A section and the file it stands in, seen from the package document's folder. */
export interface PlacedSection {
  readonly section: Section;
  readonly href: string;
}

/** Readers show two or three levels (Kobo flattens deeper ones). */
const deepest = 3;

/**
 * The contents of the book: an entry a section, its headings inside. A section's own title, where it is also its first
 * heading, is the section's entry. Cover and title page have no line.
 */
export function outline(sections: readonly PlacedSection[]): readonly OutlineEntry[] {
  return sections.flatMap(({ section, href }): readonly OutlineEntry[] => {
    if (section.role === 'cover' || section.role === 'titlepage') return [];
    const [first, ...others] = section.headings;
    const isTitle =
      first !== undefined && section.headings.every(({ level }, index) => index === 0 || level > first.level);
    const entry = {
      href,
      number: section.number ?? (isTitle ? first.number : undefined),
      titles: Object.keys(section.titles).length > 0 ? section.titles : (first?.titles ?? {}),
    };
    if (Object.values(entry.titles).every((title) => title.trim() === '')) return [];
    return [{ ...entry, children: nested(isTitle ? others : section.headings, href, 2) }];
  });
}

function nested(headings: readonly Heading[], href: string, depth: number): readonly OutlineEntry[] {
  if (depth > deepest) return [];
  const top = Math.min(...headings.map(({ level }) => level));
  const starts = headings.flatMap(({ level }, index) => (level === top || index === 0 ? [index] : []));
  return starts.flatMap((start, index): readonly OutlineEntry[] => {
    const heading = headings[start];
    if (heading === undefined) return [];
    const inside = headings.slice(start + 1, starts[index + 1] ?? headings.length);
    const target = `${href}#${encodeURIComponent(xmlId(elementId(heading.id)))}`;
    const { number, titles } = heading;
    return [{ href: target, number, titles, children: nested(inside, href, depth + 1) }];
  });
}
