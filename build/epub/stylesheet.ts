import { withoutCssComments } from '../text/css-comments.ts';

/** A font of the book: the bytes of one face, named as it lies in the container. */
export interface EpubFont {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/**
 * The book's style sheet with its fonts declared first; readers may always choose their own. Comments stay behind: what
 * they say is for who works on the styles, and words in them may be anybody's answer.
 */
export function stylesheet(css: string, fonts: readonly EpubFont[]): string {
  const faces = fonts.map(
    (font) =>
      `@font-face {\n  font-family: ${cssString(font.family)};\n  font-weight: ${font.weight};\n` +
      `  font-style: ${font.style};\n  src: url("../${fontPath(font.fileName)}");\n}\n`,
  );
  return `@charset "UTF-8";\n${faces.join('')}${withoutComments(css.replace(/^\uFEFF?(?:@charset[^;]*;\s*)?/, ''))}`;
}

function withoutComments(css: string): string {
  return withoutCssComments(css, '').replaceAll(/^\s*\n/gm, '');
}

/** Where a font or its licence lies, seen from the package document: no spaces or signs (EPUBCheck PKG-010). */
export function fontPath(fileName: string): string {
  return `font/${fileName.replace(/[^\w.-]+/g, '-')}`;
}

function cssString(words: string): string {
  return `"${words.replace(/[\\"\n]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
