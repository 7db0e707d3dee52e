import type { Book, Chapter } from '../model/book.ts';
import type { EditionConfig, Term } from '../model/config.ts';
import type { Block } from '../model/parsed.ts';
import type { SideName } from '../model/place.ts';
import { linkStrings, spellings, stringsOf } from './content-strings.ts';

/**
 * The words of the text that an edition prints, one stretch each: blocks of the languages it shows, headings of both (a
 * table of contents may have them), captions, notes, glossary, and all that `book.yaml` says. From the parsed files, not
 * from what was rendered. In an edition of one language the other one is no excuse: there a translation is an answer.
 */
export function bookWords(book: Book, edition: EditionConfig): readonly string[] {
  const sides = shownSides(edition);
  return [
    ...stringsOf({ ...book.config, place: undefined }),
    ...publicationDates(book.config.published),
    ...book.terms.flatMap(stringsOf),
    ...book.terms.flatMap(termEntries),
    ...book.chapters.flatMap((chapter) => chapterWords(chapter, sides)),
  ];
}

/** A term as the glossary and the index print it: an answer may have its words and, by chance, the next letter. */
function termEntries({ term, reading = '', translations, note = {} }: Term): readonly string[] {
  const entries = [
    [term, reading, ...Object.values(translations)],
    ...Object.values(note).map((words) => [term, reading, words]),
    ...Object.entries(translations).map(([language, words]) => [words, note[language] ?? '']),
  ];
  return entries.map((words) => words.join(' '));
}

function shownSides({ view, text }: EditionConfig): ReadonlySet<SideName> {
  if (view === 'source-only') return new Set(['source']);
  if (view === 'target-only') return new Set(['target']);
  if (view === 'worksheet') return new Set(text === 'none' ? [] : [text]);
  return new Set(['source', 'target']);
}

function chapterWords({ id, aligned }: Chapter, sides: ReadonlySet<SideName>): readonly string[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const pairs = aligned.pairs.filter(({ kind }) => kind === 'heading' || sides.has(side));
    const blocks = pairs.flatMap((pair) => pair[side]);
    // An answer may quote the end of one paragraph and the beginning of the next.
    const running = blocks.map(({ text }) => text).join(' ');
    return [id, running, ...pairs.map((pair) => pair.id), ...blocks.flatMap(blockWords)];
  });
}

function blockWords({ content, code, image, explicitId }: Block): readonly string[] {
  return [
    ...spellings(content),
    ...linkStrings(content),
    code?.value ?? '',
    image?.alt ?? '',
    image?.path ?? '',
    explicitId ?? '',
  ];
}

/** The day of publication as a colophon may print it, in the languages that write it in words of their own. */
function publicationDates(published: string | undefined): readonly string[] {
  const [year, month, day] = published?.split('-').map(Number) ?? [];
  if (year === undefined || Number.isNaN(year)) return [];
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return ['ja', 'en-GB', 'zh', 'ko', 'de', 'fr', 'es'].map((locale) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(date),
  );
}
