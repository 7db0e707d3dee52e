import type { Heading, Section } from '../model/rendered.ts';
import type { DocumentContent } from './section-documents.ts';

/** A document of the book and its file, seen from the package document's folder. */
export interface PlacedDocument {
  readonly content: DocumentContent;
  readonly href: string;
}

/** A section, the file it begins in, and its headings with the files they stand in. */
export interface PlacedSection {
  readonly section: Section;
  readonly href: string;
  readonly headings: readonly PlacedHeading[];
}

export interface PlacedHeading extends Heading {
  readonly file: string;
}

/** The sections that some documents make up, in the order of the spine. */
export function placedSections(documents: readonly PlacedDocument[]): readonly PlacedSection[] {
  const bySection = new Map<Section, PlacedDocument[]>();
  for (const document of documents) {
    const { section } = document.content;
    bySection.set(section, [...(bySection.get(section) ?? []), document]);
  }
  return [...bySection].map(([section, own]) => ({
    section,
    href: own[0]?.href ?? '',
    headings: placedHeadings(section, own),
  }));
}

/** A part that contents on paper do not list is listed here: it is a document, and nothing else leads to it. */
function placedHeadings(section: Section, documents: readonly PlacedDocument[]): readonly PlacedHeading[] {
  const files = new Map(
    documents.flatMap(({ content, href }) =>
      content.rows.flatMap(({ id, anchors }) => [id, ...anchors].map((name) => [name, href] as const)),
    ),
  );
  const fileOf = ({ id }: Heading) => files.get(id) ?? documents[0]?.href;
  return documents.flatMap(({ content: { part }, href }) => {
    const own = section.headings.filter((heading) => fileOf(heading) === href);
    const isListed = part === undefined || own.some(({ id }) => id === part.row);
    const all = isListed ? own : [partHeading(part.row, part.titles), ...own];
    return all.map((heading) => ({ ...heading, file: href }));
  });
}

/** Parts stand at the level of the sections of a chapter. */
function partHeading(id: string, titles: Heading['titles']): Heading {
  return { id, level: 2, number: undefined, titles };
}
