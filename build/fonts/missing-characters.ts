import { isInvisible } from './characters.ts';
import { coveredCodePoints } from './coverage.ts';
import type { FontFace } from './font-faces.ts';
import { facesOf } from './font-faces.ts';

/** Gives the bytes of a file of a package, named as in `FontFace.packagePath`. */
export type LoadFont = (packagePath: string) => Promise<Uint8Array>;

/**
 * Gives the characters that no family of a stack can print, in code point order. Asked of the regular faces: a family's
 * weights hold the same characters. Invisible characters need no glyph.
 */
export async function missingCharacters(
  families: readonly string[],
  characters: Iterable<string>,
  load: LoadFont,
): Promise<readonly string[]> {
  const coverages = await Promise.all(regularFaces(families).map((face) => coverageOf(face, load)));
  return [...new Set(characters)]
    .filter((character) => !isInvisible(character))
    .filter((character) => !coverages.some((covered) => covered.has(character.codePointAt(0) ?? 0)))
    .sort((left, right) => (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0));
}

function regularFaces(families: readonly string[]): readonly FontFace[] {
  return facesOf(families).filter((face) => face.weight === 400 && face.style === 'normal');
}

/** By package path. Reading a table of 16,000 characters takes a while, and each stack of a book asks again. */
const known = new Map<string, Promise<ReadonlySet<number>>>();

function coverageOf(face: FontFace, load: LoadFont): Promise<ReadonlySet<number>> {
  const found = known.get(face.packagePath);
  if (found !== undefined) return found;
  const coverage = load(face.packagePath).then(coveredCodePoints);
  known.set(face.packagePath, coverage);
  return coverage;
}
