import type { EditionPorts } from '../edition-ports.ts';
import type { Book } from '../model/book.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { ServedFiles } from '../model/ports.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { charactersOf } from '../fonts/characters.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { fontFaces } from '../fonts/font-faces.ts';
import { missingCharacters } from '../fonts/missing-characters.ts';
import { subsetFonts, type FontFormat, type SubsetFont } from '../fonts/subset-fonts.ts';
import { bookWords } from '../locales/words/book.ts';
import { questionsWords } from '../locales/words/questions.ts';

export interface BookFonts {
  readonly fonts: readonly SubsetFont[];
  readonly files: ServedFiles;
  readonly css: string;
}

/** Where typefaces come from, and where those cut down are kept. */
type FontPorts = Pick<EditionPorts, 'packageFile' | 'results'>;

/** Families in the order in which a missing character is looked for. */
const stack = ['Noto Serif JP', 'Source Serif 4', 'Noto Sans JP'];

/**
 * The book's typefaces, cut down to the characters of the whole book, so that every edition shares them. Reports the
 * characters that none of them can print.
 */
export async function bookFonts(
  book: Book,
  rendered: RenderedBook,
  format: FontFormat,
  { packageFile, results }: FontPorts,
  report: Report,
  families: readonly string[] = stack,
): Promise<BookFonts> {
  const characters = charactersOf([bookText(book), asText(rendered), latin]);
  const missing = await missingCharacters(stack, characters, packageFile);
  for (const [place, found] of placesOf(book, missing)) {
    report('missing-glyph', place, { characters: found.join(' '), count: found.length });
  }
  const faces = fontFaces
    .filter((face) => families.includes(face.family))
    .map((face) => ({ ...face, characters }));
  const fonts = await subsetFonts(faces, packageFile, format, results);
  return {
    fonts,
    files: new Map(
      fonts.map(({ fileName, mediaType, bytes }) => [`fonts/${fileName}`, { mediaType, bytes }]),
    ),
    css: fontFaceCss(fonts, 'fonts/'),
  };
}

/** Where each of these characters first stands in the book: nearest place above it; several may share one. */
function placesOf(book: Book, characters: readonly string[]): ReadonlyMap<Place, readonly string[]> {
  const first = new Map<string, Place>();
  const wanted = new Set(characters);
  const visit = (data: unknown, above: Place): void => {
    if (typeof data === 'string') {
      for (const character of data) if (wanted.delete(character)) first.set(character, above);
    } else if (data instanceof Map) {
      for (const value of data.values()) visit(value, above);
    } else if (typeof data === 'object' && data !== null && !(data instanceof Uint8Array)) {
      const place = 'place' in data && isPlace(data.place) ? data.place : above;
      for (const value of Object.values(data)) visit(value, place);
    }
  };
  if (characters.length > 0) visit([book.config, book.chapters, book.terms], book.config.place);
  const places = new Map<Place, string[]>();
  for (const character of characters) {
    const place = first.get(character) ?? book.config.place;
    places.set(place, [...(places.get(place) ?? []), character]);
  }
  return places;
}

function isPlace(data: unknown): data is Place {
  return typeof data === 'object' && data !== null && 'file' in data && 'line' in data;
}

/** Letters of generated numbers and labels. */
const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Everything the book can print, labels of its drawings included: what all its editions share. */
function bookText(book: Book): string {
  const drawings = [...book.images.values()].filter(({ mediaType }) => mediaType === 'image/svg+xml');
  const { config, chapters, terms } = book;
  return asText([config, chapters, terms, drawings, bookWords, questionsWords]);
}

/** All strings in some data. */
function asText(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Map) {
      return [...value.values()];
    }
    return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  });
}
