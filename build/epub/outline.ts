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
 * heading, is the section's entry; a further title of the same level, such as 表一覧 below 図一覧, has an entry of its
 * own. Cover and title page have no line.
 */
export function outline(sections: readonly PlacedSection[]): readonly OutlineEntry[] {
  return sections.flatMap(({ section, href, headings }): readonly OutlineEntry[] => {
    if (section.role === 'cover' || section.role === 'titlepage') return [];
    const { titles, number } = section;
    const [first, ...others] = headings;
    const top = Math.min(...headings.map(({ level }) => level));
    const isTitle = first !== undefined && first.level === top && saysTitle(first.titles, titles);
    const next = isTitle ? others.findIndex(({ level }) => level === top) : -1;
    const entry = {
      href,
      number: number ?? (isTitle ? first.number : undefined),
      titles: Object.keys(titles).length > 0 ? titles : (first?.titles ?? {}),
    };
    if (Object.values(entry.titles).every((title) => title.trim() === '')) return [];
    const own = next < 0 ? others : others.slice(0, next);
    const further = next < 0 ? [] : nested(others.slice(next), 1);
    return [{ ...entry, children: nested(isTitle ? own : headings, 2) }, ...further];
  });
}

/** Whether a section's first heading says what the section is called; one without a name is called as its heading. */
function saysTitle(words: Localized, titles: Localized): boolean {
  const named = Object.entries(titles).filter(([, title]) => title.trim() !== '');
  return named.every(([language, title]) => (words[language] ?? title).trim() === title.trim());
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
