import type { ElementContent } from 'hast';
import type { Language } from '../model/place.ts';
import type { Section } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { pageWords } from './page-words.ts';
import { visitElements, element } from './element.ts';
import { foldedAnswers, unfolded, type FoldedBook } from './folded-answers.ts';
import { fileNames } from './file-names.ts';
import { withEvenHeadings } from './heading-levels.ts';
import { languagesOf, type EpubInput } from './input.ts';
import type { PageStart } from './page-breaks.ts';
import { pageLabels, pageStartsByRow } from './page-starts.ts';
import type { PackedPicture, ResolveFaults, SpineDocument } from './resolve.ts';
import { picturePaths, withResolvedLinks, withUniqueIds } from './resolve.ts';
import type { RowContext } from './row-element.ts';
import { startsInSource } from './row-side.ts';
import { sectionDocuments, type DocumentContent } from './section-documents.ts';
import { sectionElement } from './section-element.ts';
import { spokenCells } from './spoken-cells.ts';
import { withSequenceIds } from './narration.ts';
import { bilingualLabel } from './titles.ts';
import { isTranslated, withTranslations } from './translations.ts';
import { wayTo } from './ways.ts';

/** A section of the book, or a part of one, as a finished document of the spine. */
export interface SectionDocument extends SpineDocument {
  readonly content: DocumentContent;
}

export interface BookDocuments {
  readonly documents: readonly SectionDocument[];
  /** Files of the pictures that are shown, by path inside the book folder; the cover made here is not among them. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The picture that stands for the book on a shelf, when the edition has a cover: its own, or one made from the metadata. */
  readonly cover: { readonly file: string; readonly made: boolean } | undefined;
}

/** How documents are named and where they lie. */
export interface DocumentPlacing {
  readonly extension: string;
  /** From the folder of the documents to the one in which paths of pictures begin. */
  readonly toRoot: string;
  /** The section whose first document opens the whole, under a name of its own. */
  readonly opening?: { readonly section: string; readonly file: string } | undefined;
}

const inContainer: DocumentPlacing = { extension: '.xhtml', toRoot: '../' };

/** Name under which a cover made from the metadata lies in the container. */
const madeCover = 'image/cover.svg';

/**
 * The sections as documents, their questions and keys apart from their text: rows as elements, ids unique, headings
 * even, links and pictures settled.
 */
export function bookDocuments(given: EpubInput, placing: DocumentPlacing = inContainer): BookDocuments {
  const { settings, askedWords } = given;
  const folded =
    settings.answers === 'details' ? foldedAnswers(given.rendered, askedWords) : unfolded(given.rendered);
  const input = { ...given, rendered: folded.rendered };
  const { sections } = input.rendered;
  const together = sections.flatMap(sectionDocuments);
  const contents = withTranslations(together, input);
  const files = fileNames(contents, 'p-', () => placing.extension, documentName);
  const { opening } = placing;
  const fileOf = (content: DocumentContent) =>
    content.isFirst && content.section.id === opening?.section ? opening.file : (files.get(content) ?? '');
  const context = rowContext(input, folded, together, contents);
  const faults = reportedFaults(input);
  const words = (language: Language, number: number) => input.t(language, 'epub:back-to-note', { number });
  const drafts = contents.map((content, index) => {
    const ways = waysFrom(contents, index).map((other) =>
      wayTo(other, fileOf(other), input.config, languagesOf(input)),
    );
    return { file: fileOf(content), body: withEvenHeadings(sectionElement(content, ways, context, words)) };
  });
  const shown = withUniqueIds(drafts, faults);
  const pictures = pictureFiles(shown, input);
  const settled = withResolvedLinks(shown, packedPictures(pictures, input), faults, placing.toRoot);
  const documents = settled.flatMap((document, index): SectionDocument[] => {
    const content = contents[index];
    return content === undefined ? [] : [{ ...document, body: withSequenceIds(document.body), content }];
  });
  return { documents, pictures, cover: coverOf(sections, pictures) };
}

/** What the file of a document is named after: its section, for the first of them, and what it is. */
function documentName({ section, part, isFirst }: DocumentContent): string {
  return isFirst || part === undefined ? section.id : `${section.id}/${part.role}`;
}

/**
 * The documents of the same section before and behind one. A translation lies beside its text, not on the way from it to
 * the questions.
 */
function waysFrom(contents: readonly DocumentContent[], index: number): readonly DocumentContent[] {
  const section = contents[index]?.section;
  const own = (other: DocumentContent | undefined) =>
    other !== undefined && other.section === section ? [other] : [];
  const isApart = (other: DocumentContent | undefined) => other?.part?.role === 'translation';
  const before = contents[index - 1];
  const next = contents[index + 1];
  return [
    ...own(isApart(before) ? contents[index - 2] : before),
    ...own(next),
    ...(isApart(next) ? own(contents[index + 2]) : []),
  ];
}

/** A picture that the book itself puts on its cover. */
function ownCover(section: Section): string | undefined {
  const content = section.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content));
  return picturePaths([{ file: '', body: element('div', {}, content) }])[0];
}

function coverOf(
  sections: readonly Section[],
  pictures: ReadonlyMap<string, string>,
): BookDocuments['cover'] {
  const section = sections.find(({ role }) => role === 'cover');
  if (section === undefined) return undefined;
  const own = pictures.get(ownCover(section) ?? '');
  return own === undefined ? { file: madeCover, made: true } : { file: own, made: false };
}

function rowContext(
  input: EpubInput,
  { folds, moved }: FoldedBook,
  together: readonly DocumentContent[],
  contents: readonly DocumentContent[],
): RowContext {
  const { rendered, t } = input;
  const starts = input.pageStarts.filter(({ row }) => !moved.has(row));
  const byRow = pageStartsByRow(rendered, starts, (start) => unplaced(start, input));
  const marked = new Set([...byRow.values()].flat().map(({ label }) => label));
  const labels = printedLabels(input, starts, marked);
  const languages = languagesOf(input);
  const answer = Object.fromEntries(
    languages.map((language) => [language, t(language, 'epub:folded-answer')]),
  );
  return {
    source: input.source,
    target: input.target,
    pageStarts: startsApart(together, byRow, input),
    linked: linkedIds(contents),
    spoken: spokenCells(contents, input.narration?.recordings ?? []),
    pageWords: (language) => pageWords(labels, marked, language, t),
    folds,
    foldLabel: bilingualLabel(undefined, answer, languages),
  };
}

/** The printed page of element ids; what was folded away elsewhere has left the pages that it had in print. */
function printedLabels(
  { folios, rendered, pageStarts }: EpubInput,
  starts: readonly PageStart[],
  marked: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  if (folios === undefined) return pageLabels(rendered, starts);
  if (starts.length === pageStarts.length) return folios;
  return new Map([...folios].filter(([, label]) => marked.has(label)));
}

/** Where translations stand apart from their source, pages start in the source alone. */
function startsApart(
  together: readonly DocumentContent[],
  starts: RowContext['pageStarts'],
  input: EpubInput,
): RowContext['pageStarts'] {
  if (input.settings.translation === 'passage') return starts;
  return together
    .filter((content) => isTranslated(content, input))
    .reduce((placed, { rows }) => startsInSource(rows, placed), starts);
}

function unplaced({ label, row }: PageStart, { config, report }: EpubInput): void {
  report('page-start-not-placed', config.place, { label, row });
}

/** Element ids that something in the book links to; a call of a note, which leads to the note itself, is no such link. */
function linkedIds(contents: readonly DocumentContent[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const collect = (content: readonly ElementContent[]) =>
    visitElements(content, ({ properties: { href, dataPageOf, dataNote } }) => {
      if (typeof href === 'string' && href.startsWith('#') && dataNote === undefined)
        ids.add(href.slice(1)).add(elementId(href.slice(1)));
      if (typeof dataPageOf === 'string') ids.add(dataPageOf);
    });
  for (const { rows, notes } of contents) {
    for (const row of rows) {
      for (const cell of row.cells) collect(cell.content);
      collect(row.table?.head ?? []);
    }
    for (const note of notes) for (const cell of note.cells) collect(cell.content);
  }
  return ids;
}

function pictureFiles(
  documents: readonly SpineDocument[],
  { images }: EpubInput,
): ReadonlyMap<string, string> {
  const paths = picturePaths(documents).filter((path) => images.has(path));
  const extension = (path: string) => extensions[images.get(path)?.mediaType ?? 'image/png'];
  return fileNames(paths, 'image/i-', extension, (path) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
}

function packedPictures(
  files: ReadonlyMap<string, string>,
  { images }: EpubInput,
): ReadonlyMap<string, PackedPicture> {
  return new Map(
    [...files].flatMap(([path, file]) => {
      const asset = images.get(path);
      return asset === undefined ? [] : [[path, { file, width: asset.width, height: asset.height }] as const];
    }),
  );
}

const extensions = {
  'image/svg+xml': '.svg',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
} as const satisfies Record<string, string>;

function reportedFaults({ config, report }: EpubInput): ResolveFaults {
  return {
    repeatedId: (id, section) => report('repeated-element-id', config.place, { id, section }),
    danglingLink: (target, section) => report('dangling-link', config.place, { target, section }),
    missingPicture: (path, section) => report('picture-not-packed', config.place, { path, section }),
  };
}
