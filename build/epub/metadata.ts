import type { BookConfig, Creator } from '../model/config.ts';
import type { Language, Localized } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import type { AccessibilityFacts } from './accessibility.ts';
import { inKatakana } from '../text/kana.ts';
import { accessibilityMetadata } from './accessibility.ts';
import { conformanceMetadata } from './conformance.ts';
import { bookTitle, firstOf } from './titles.ts';
import { refinement, writer, type Write } from './metadata-writer.ts';
import type { OnIllegal } from './xml.ts';

export interface MetadataInput {
  readonly config: BookConfig;
  readonly identifier: string;
  /** Languages of the text, the first one first (readers choose their Japanese styles by it). */
  readonly languages: readonly Language[];
  readonly modified: Date;
  readonly facts: AccessibilityFacts;
  /** Of the profile. */
  readonly properties: readonly (readonly [property: string, value: string])[];
  /** What is said of what is read aloud: property, value, and the id of what it is about. */
  readonly aloud?: readonly (readonly [string, string, string?])[];
  readonly t: Translate;
}

/** The `metadata` element of the package document (EPUB 3.3, 5.5), one statement a line. */
export function metadata(input: MetadataInput, onIllegal: OnIllegal): string {
  const write = writer(onIllegal);
  const { config, languages } = input;
  const lines = [
    write('dc:identifier', { id: 'uid' }, input.identifier),
    ...titles(config, languages, write),
    ...languages.map((language) => write('dc:language', {}, language)),
    ...config.creators.flatMap((creator, index) => creatorLines(creator, index, config, languages, write)),
    ...localized('dc:publisher', config.publisher, languages.slice(0, 1), write),
    ...(config.published === undefined ? [] : [write('dc:date', {}, config.published)]),
    ...localized('dc:description', config.description, languages, write),
    ...localized('dc:rights', config.rights, languages, write),
    ...edition(config, languages, write),
    write('meta', { property: 'dcterms:modified' }, input.modified.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...input.properties.map(([property, value]) => write('meta', { property }, value)),
    ...accessibility(input, write),
    ...conformanceMetadata(config.conformance, write, onIllegal),
    ...(input.facts.pages ? pageSource(input, write) : []),
    ...(input.aloud ?? []).map(([property, value, id]) =>
      id === undefined ? write('meta', { property }, value) : refinement(write, id, property, value),
    ),
  ];
  return `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n${lines.filter((line) => line !== '').join('\n')}\n</metadata>`;
}

/** Title (with its reading, in katakana as libraries sort by) and subtitle, each with its translations as `alternate-script`. */
function titles(config: BookConfig, languages: readonly Language[], write: Write): readonly string[] {
  const main = titleLines(
    'title',
    'main',
    { ...config.title, [languages[0] ?? config.source]: bookTitle(config, languages) },
    languages,
    write,
    sortKey(config.reading, config, languages),
  );
  return config.subtitle === undefined
    ? main
    : [...main, ...titleLines('subtitle', 'subtitle', config.subtitle, languages, write)];
}

function titleLines(
  id: string,
  type: string,
  words: Localized,
  languages: readonly Language[],
  write: Write,
  reading = '',
) {
  const [language, ...others] = languages.filter((each) => (words[each]?.trim() ?? '') !== '');
  if (language === undefined) return [];
  return [
    write('dc:title', { id, 'xml:lang': language }, words[language] ?? ''),
    refinement(write, id, 'title-type', type),
    refinement(write, id, 'file-as', reading),
    ...others.map((other) =>
      refinement(write, id, 'alternate-script', words[other] ?? '', { 'xml:lang': other }),
    ),
  ];
}

/** Who made the book: authors as `dc:creator`, the others as `dc:contributor`, all with their MARC role. */
function creatorLines(
  creator: Creator,
  index: number,
  config: BookConfig,
  languages: readonly Language[],
  write: Write,
): readonly string[] {
  const id = `creator${index + 1}`;
  const name = firstOf(creator.name, languages) ?? '';
  const language =
    languages.find((each) => creator.name[each]?.trim() === name) ?? languages[0] ?? config.source;
  const others = languages.filter(
    (each) => each !== language && (creator.name[each]?.trim() ?? name) !== name,
  );
  const anyAuthor = config.creators.some(({ role }) => isAuthor(role));
  const tag = isAuthor(creator.role) || !anyAuthor ? 'dc:creator' : 'dc:contributor';
  if (name === '') return [];
  return [
    write(tag, { id, 'xml:lang': language }, name),
    refinement(write, id, 'role', creator.role, { scheme: 'marc:relators' }),
    refinement(write, id, 'file-as', sortKey(creator.reading, config, languages)),
    ...others.map((other) =>
      refinement(write, id, 'alternate-script', creator.name[other] ?? '', { 'xml:lang': other }),
    ),
    refinement(write, id, 'display-seq', String(index + 1)),
  ];
}

/** What libraries sort by, in katakana; readings are those of the source's words. */
function sortKey(reading: string | undefined, config: BookConfig, languages: readonly Language[]): string {
  return languages.includes(config.source) ? inKatakana(reading ?? '') : '';
}

function isAuthor(role: string): boolean {
  return role === 'aut' || role === 'cre';
}

function localized(name: string, words: Localized | undefined, languages: readonly Language[], write: Write) {
  const written = languages.filter((language) => (words?.[language]?.trim() ?? '') !== '');
  const [first] = languages;
  if (written.length > 0)
    return written.map((language) => write(name, { 'xml:lang': language }, words?.[language] ?? ''));
  return words === undefined || first === undefined ? [] : [write(name, {}, firstOf(words, languages) ?? '')];
}

function edition(config: BookConfig, languages: readonly Language[], write: Write): readonly string[] {
  const words =
    config.editionStatement === undefined ? undefined : firstOf(config.editionStatement, languages);
  return words === undefined ? [] : [write('meta', { property: 'schema:bookEdition' }, words)];
}

function accessibility({ facts, languages, t }: MetadataInput, write: Write): readonly string[] {
  const summary = (language: Language) =>
    [
      t(language, 'epub:summary'),
      ...(facts.pictures === 'described' ? [t(language, 'epub:summary-pictures')] : []),
      ...(facts.ruby === 'none' ? [] : [t(language, `epub:summary-ruby-${facts.ruby}`)]),
      ...(facts.pages ? [t(language, 'epub:summary-pages')] : []),
      ...(facts.recordings === true ? [t(language, 'epub:summary-recordings')] : []),
    ].join(t(language, 'epub:summary-separator'));
  return [
    ...accessibilityMetadata(facts).map(([property, value]) =>
      write('meta', { property: `schema:${property}` }, value),
    ),
    ...languages.map((language) =>
      write('meta', { property: 'schema:accessibilitySummary', 'xml:lang': language }, summary(language)),
    ),
  ];
}

/**
 * What the page numbers are those of (EPUB Accessibility 1.1, 4.1.3): the printed book by its ISBN; without one the
 * printed form of this edition, in words – never this EPUB itself.
 */
function pageSource({ config, languages, t }: MetadataInput, write: Write): readonly string[] {
  const isbn = config.isbn?.replace(/[^0-9Xx]/g, '') ?? '';
  const title = bookTitle(config, languages);
  const source =
    isbn === '' ? t(languages[0] ?? config.source, 'epub:page-source', { title }) : `urn:isbn:${isbn}`;
  return [
    write('dc:source', { id: 'pages-of' }, source),
    write('meta', { property: 'pageBreakSource' }, source),
  ];
}
