import type { Localized } from '../model/place.ts';
import { elementId } from '../tree/element-id.ts';
import { xmlId } from './element-id.ts';
import type { PlacedHeading, PlacedSection } from './placed-sections.ts';

/** One line of the table of contents. */
export interface OutlineEntry {
  readonly href: string;
  readonly number: string | undefined;
  readonly titles: Localized;
  readonly children: readonly OutlineEntry[];
}

/** Readers show two or three levels (Kobo flattens deeper ones). */
const deepest = 3;

/**
 * The contents of the book: an entry a section, its headings inside. A section's own title, where it is also its first
 * heading, is the section's entry. Cover and title page have no line.
 */
export function outline(sections: readonly PlacedSection[]): readonly OutlineEntry[] {
  return sections.flatMap(({ section, href, headings }): readonly OutlineEntry[] => {
    if (section.role === 'cover' || section.role === 'titlepage') return [];
    const [first, ...others] = headings;
    const isTitle =
      first !== undefined && headings.every(({ level }, index) => index === 0 || level > first.level);
    const entry = {
      href,
      number: section.number ?? (isTitle ? first.number : undefined),
      titles: Object.keys(section.titles).length > 0 ? section.titles : (first?.titles ?? {}),
    };
    if (Object.values(entry.titles).every((title) => title.trim() === '')) return [];
    return [{ ...entry, children: nested(isTitle ? others : headings, 2) }];
  });
}

function nested(headings: readonly PlacedHeading[], depth: number): readonly OutlineEntry[] {
  if (depth > deepest) return [];
  const top = Math.min(...headings.map(({ level }) => level));
  const starts = headings.flatMap(({ level }, index) => (level === top || index === 0 ? [index] : []));
  return starts.flatMap((start, index): readonly OutlineEntry[] => {
    const heading = headings[start];
    if (heading === undefined) return [];
    const inside = headings.slice(start + 1, starts[index + 1] ?? headings.length);
    const { file, number, titles } = heading;
    const href = `${file}#${encodeURIComponent(xmlId(elementId(heading.id)))}`;
    return [{ href, number, titles, children: nested(inside, depth + 1) }];
  });
}
