import { accessibilityFacts } from './accessibility.ts';
import type { BookDocuments, SectionDocument } from './book-documents.ts';
import { coverPicture } from './cover.ts';
import { xhtmlDocument } from './document.ts';
import { contains } from './element.ts';
import { editionIdentifier } from './identifier.ts';
import type { Language } from '../model/place.ts';
import { recordingTypes } from '../model/recording.ts';
import type { EpubInput } from './input.ts';
import { languagesOf } from './input.ts';
import { metadata } from './metadata.ts';
import { navigation } from './navigation.ts';
import { ncxDocument } from './ncx.ts';
import { outline } from './outline.ts';
import { overlayDocument, overlaysOf, overlayStatements, type Overlays } from './overlays.ts';
import type { ManifestItem } from './package-document.ts';
import { pageTargets } from './page-targets.ts';
import { placedSections } from './placed-sections.ts';
import { containerDocument, packageDocument } from './package-document.ts';
import { profiles } from './profiles.ts';
import type { DocumentContent } from './section-documents.ts';
import { fontPath, stylesheet } from './stylesheet.ts';
import { bookTitle, firstOf } from './titles.ts';
import type { OnIllegal } from './xml.ts';
import type { ContainerFile } from './zip.ts';

/** A file of the publication with its line in the manifest. */
interface PackedFile {
  readonly item: ManifestItem;
  readonly content: string | Uint8Array;
}

/** Folder and names as Japanese publishers lay out their files (電書協 EPUB 3 制作ガイド). */
const root = 'item';
const packageFile = 'standard.opf';
const navigationFile = 'navigation-documents.xhtml';
const ncxFile = 'toc.ncx';
const styleFile = 'style/book-style.css';

/** Every file of the container but `mimetype`. */
export function containerFiles(input: EpubInput, book: BookDocuments): readonly ContainerFile[] {
  const aloud = overlaysOf(book.documents, input.narration);
  const documents = book.documents.map((document) => documentFile(document, input, aloud));
  const files = [
    ...navigationFiles(input, book),
    packed('style', styleFile, 'text/css', stylesheet(input.css, input.fonts)),
    ...documents,
    ...overlayFiles(aloud, input),
    ...pictureFiles(input, book),
    ...input.fonts.map((font, index) =>
      packed(`font-${index + 1}`, fontPath(font.fileName), font.mediaType, font.bytes),
    ),
    ...input.fontLicences.map(({ fileName, bytes }, index) =>
      packed(`licence-${index + 1}`, fontPath(fileName), 'text/plain', bytes),
    ),
  ];
  const items = files.map(({ item }) => item);
  const spine = documents.map(({ item }) => item);
  const opf = packageText(input, book, aloud, items, spine);
  return [
    { path: 'META-INF/container.xml', content: containerDocument(`${root}/${packageFile}`) },
    { path: `${root}/${packageFile}`, content: opf },
    ...files.map(({ item, content }) => ({ path: `${root}/${decodeURI(item.href)}`, content })),
  ];
}

function packed(
  id: string,
  path: string,
  mediaType: string,
  content: string | Uint8Array,
  properties: readonly string[] = [],
): PackedFile {
  return { item: { id, href: encodeURI(path), mediaType, properties }, content };
}

function packageText(
  input: EpubInput,
  book: BookDocuments,
  { overlays }: Overlays,
  items: readonly ManifestItem[],
  spine: readonly ManifestItem[],
): string {
  const { config, rendered, modified, settings, t } = input;
  const { prefix, metadata: properties } = profiles[settings.profile];
  const onIllegal = illegalIn(packageFile, input);
  const languages = languagesOf(input);
  const facts = {
    ...accessibilityFacts(book.documents, rendered, pageTargets(book.documents).length > 0),
    recordings: overlays.length > 0,
  };
  const identifier = editionIdentifier(config, rendered.edition);
  const aloud = overlayStatements(overlays, input.narration?.narrators ?? []);
  const about = metadata({ config, identifier, languages, modified, facts, properties, aloud, t }, onIllegal);
  return packageDocument(languages[0] ?? input.source, prefix, about, items, spine, 'ncx', onIllegal);
}

function navigationFiles(input: EpubInput, book: BookDocuments): readonly PackedFile[] {
  const { config, rendered, t } = input;
  const languages = languagesOf(input);
  const sections = placedSections(
    book.documents.map(({ content, file }) => ({ content, href: `xhtml/${file}` })),
  );
  const entries = withFallback(
    outline(sections),
    sections[0]?.href,
    bookTitle(config, languages),
    languages[0] ?? '',
  );
  const pages = pageTargets(book.documents, 'xhtml/');
  const body = navigation({ outline: entries, pages, sections, languages, t });
  const title = bookTitle(config, languages);
  const onIllegal = illegalIn(navigationFile, input);
  const text = xhtmlDocument(title, languages[0] ?? input.source, styleFile, body, onIllegal);
  const identifier = editionIdentifier(config, rendered.edition);
  const ncx = ncxDocument(identifier, title, entries, pages, languages, onIllegal);
  return [
    packed('nav', navigationFile, 'application/xhtml+xml', text, ['nav']),
    packed('ncx', ncxFile, 'application/x-dtbncx+xml', ncx),
  ];
}

/** A contents list must not be empty: a book without titled sections has its own title there. */
function withFallback(
  entries: ReturnType<typeof outline>,
  href: string | undefined,
  title: string,
  language: string,
): ReturnType<typeof outline> {
  if (entries.length > 0 || href === undefined) return entries;
  return [{ href, number: undefined, titles: { [language]: title }, children: [] }];
}

function documentFile(
  { file, body, content }: SectionDocument,
  input: EpubInput,
  { overlays }: Overlays,
): PackedFile {
  const languages = languagesOf(input);
  const title = documentTitle(content, input.config, languages);
  const profile = profiles[input.settings.profile];
  const text = xhtmlDocument(
    title,
    languages[0] ?? input.source,
    `../${styleFile}`,
    [profile.body(body)],
    illegalIn(file, input),
    profile.bodyClass(content),
  );
  const properties = [
    ...(contains([body], ({ tagName }) => tagName === 'math') ? ['mathml'] : []),
    ...(contains([body], ({ tagName }) => tagName === 'svg') ? ['svg'] : []),
  ];
  const id = file.replace(/\.xhtml$/, '');
  const { item } = packed(id, `xhtml/${file}`, 'application/xhtml+xml', text, properties);
  const overlay = overlays.find(({ document }) => document === file)?.id;
  return { item: { ...item, overlay }, content: text };
}

function overlayFiles({ overlays, files }: Overlays, input: EpubInput): readonly PackedFile[] {
  return [
    ...overlays.map((overlay) => {
      const text = overlayDocument(overlay, files, illegalIn(overlay.id, input));
      return packed(overlay.id, `overlay/${overlay.id}.smil`, 'application/smil+xml', text);
    }),
    ...[...files].map(([{ ending, bytes }, file]) =>
      packed(itemId(file), file, recordingTypes[ending], bytes),
    ),
  ];
}

/** What tells a document from its neighbours stands first, as in the list of open windows: 練習問題 – 港の朝. */
function documentTitle(
  { section, part }: DocumentContent,
  config: EpubInput['config'],
  languages: readonly Language[],
): string {
  const whole = firstOf(section.titles, languages) ?? bookTitle(config, languages);
  const own = part === undefined ? undefined : firstOf(part.titles, languages);
  return own === undefined ? whole : `${own} – ${whole}`;
}

function pictureFiles(input: EpubInput, { pictures, cover }: BookDocuments): readonly PackedFile[] {
  const shown = [...pictures].flatMap(([path, file]) => {
    const asset = input.images.get(path);
    const properties = file === cover?.file ? ['cover-image'] : [];
    return asset === undefined ? [] : [packed(itemId(file), file, asset.mediaType, asset.bytes, properties)];
  });
  if (cover?.made !== true) return shown;
  const picture = coverPicture(input.config, languagesOf(input), illegalIn(cover.file, input));
  return [packed('cover-image', cover.file, 'image/svg+xml', picture, ['cover-image']), ...shown];
}

function itemId(file: string): string {
  return file.replace(/^.*\//, '').replaceAll('.', '-');
}

/** Reports each character once a file. */
export function illegalIn(section: string, { config, report }: EpubInput): OnIllegal {
  const reported = new Set<string>();
  return (character) => {
    if (reported.has(character)) return;
    reported.add(character);
    report('illegal-character', config.place, { character, section });
  };
}
