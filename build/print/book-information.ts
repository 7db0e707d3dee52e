import type { DocumentInformation } from '../finish/information.ts';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Language, Localized } from '../model/place.ts';
import type { RenderedBook } from '../model/rendered.ts';

/** Gives what the files of an edition say about themselves, in the edition's first language; dated as they are told. */
export function bookInformation(
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  date: Date,
): DocumentInformation {
  const { config } = book;
  const language = rendered.languages[0] ?? book.source;
  return {
    title: config.title[language] ?? config.id,
    // A sheet that hides one language has nothing in it.
    titles: edition.view === 'worksheet' ? titlesIn(config.title, rendered.languages) : config.title,
    authors: config.creators.map((creator) => creator.name[language] ?? Object.values(creator.name)[0] ?? ''),
    language,
    producer: 'taiyaku',
    date,
    identifier: `${config.identifier}/${edition.id}`,
  };
}

function titlesIn(titles: Localized, languages: readonly Language[]): Localized {
  return Object.fromEntries(Object.entries(titles).filter(([language]) => languages.includes(language)));
}
