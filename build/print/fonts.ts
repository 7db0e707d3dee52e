import type { Book } from '../model/book.ts';
import type { Report } from '../model/message.ts';
import type { ServedFiles } from '../model/ports.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { charactersOf } from '../fonts/characters.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { fontFaces } from '../fonts/font-faces.ts';
import { missingCharacters, type LoadFont } from '../fonts/missing-characters.ts';
import { subsetFonts, type FontFormat, type SubsetFont } from '../fonts/subset-fonts.ts';
import { bookWords } from '../locales/words/book.ts';
import { questionsWords } from '../locales/words/questions.ts';

export interface BookFonts {
  readonly fonts: readonly SubsetFont[];
  readonly files: ServedFiles;
  readonly css: string;
}

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
  load: LoadFont,
  report: Report,
  families: readonly string[] = stack,
): Promise<BookFonts> {
  const characters = charactersOf([bookText(book), asText(rendered), latin]);
  const missing = await missingCharacters(stack, characters, load);
  if (missing.length > 0) {
    report('missing-glyph', book.config.place, { characters: missing.join(' '), count: missing.length });
  }
  const faces = fontFaces
    .filter((face) => families.includes(face.family))
    .map((face) => ({ ...face, characters }));
  const fonts = await subsetFonts(faces, load, format);
  return {
    fonts,
    files: new Map(
      fonts.map(({ fileName, mediaType, bytes }) => [`fonts/${fileName}`, { mediaType, bytes }]),
    ),
    css: fontFaceCss(fonts, 'fonts/'),
  };
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
