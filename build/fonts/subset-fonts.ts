import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { FontFace } from './font-faces.ts';
import { fontFaces } from './font-faces.ts';
import type { ResultCache } from '../model/ports.ts';
import type { LoadFont } from './missing-characters.ts';

/** A face and the characters it must be able to print. */
export interface UsedFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly characters: ReadonlySet<string>;
}

/** A font file that holds nothing but what a book needs. */
export interface SubsetFont {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly bytes: Uint8Array;
  /** Safe in a zip and a URL; depends on the content, so that it can be cached for ever. */
  readonly fileName: string;
  readonly mediaType: 'font/ttf' | 'font/woff2';
}

export type FontFormat = 'truetype' | 'woff2';

/**
 * Cuts faces down to the characters used. Besides size this mends the text layer: Chromium writes some kanji of a whole
 * CJK font as Kangxi radicals (U+2F00–2FDF), because both share a glyph, and a subset has the kanji alone. All layout
 * features stay, `chws halt palt vert kern` among them. Same input, same bytes. A face nobody knows is left out. `results`
 * keeps the files between runs, for packing them takes seconds.
 */
export async function subsetFonts(
  used: readonly UsedFace[],
  load: LoadFont,
  format: FontFormat,
  results?: ResultCache,
): Promise<readonly SubsetFont[]> {
  const subsets = await Promise.all(used.map((face) => subsetOne(face, load, format, results)));
  return subsets.filter((subset) => subset !== undefined);
}

async function subsetOne(
  used: UsedFace,
  load: LoadFont,
  format: FontFormat,
  results: ResultCache | undefined,
): Promise<SubsetFont | undefined> {
  const face = fontFaces.find(
    (known) => known.family === used.family && known.weight === used.weight && known.style === used.style,
  );
  if (face === undefined) return undefined;
  const text = [...used.characters].sort().join('');
  const bytes = await cached(`${face.packagePath} ${format} ${text}`, async () =>
    kept(results, await load(face.packagePath), text, format),
  );
  const { family, weight, style } = face;
  return {
    family,
    weight,
    style,
    bytes,
    fileName: fileName(face, bytes, format),
    mediaType: format === 'woff2' ? 'font/woff2' : 'font/ttf',
  };
}

function fileName(face: FontFace, bytes: Uint8Array, format: FontFormat): string {
  const family = face.family.toLowerCase().replaceAll(' ', '-');
  const style = face.style === 'italic' ? '-italic' : '';
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `${family}-${face.weight}${style}-${hash}.${format === 'woff2' ? 'woff2' : 'ttf'}`;
}

/** Named by the whole file and the characters: a typeface that has been updated is cut anew. */
async function kept(
  results: ResultCache | undefined,
  whole: Uint8Array,
  text: string,
  format: FontFormat,
): Promise<Uint8Array> {
  const key = `subset ${format} ${createHash('sha256').update(whole).update(text).digest('hex')}`;
  const known = await results?.find(key);
  if (known !== undefined) return known;
  const made = await subsetFont(Buffer.from(whole), text, { targetFormat: format });
  await results?.keep(key, made);
  return made;
}

/** Faces of a book in both formats, for three states of it: a preview runs for hours. */
const mostKept = 48;

/** By content asked for, those asked for last: the editions of one run share their fonts. */
const subsets = new Map<string, Promise<Uint8Array>>();

function cached(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const subset = subsets.get(key) ?? make();
  subsets.delete(key);
  subsets.set(key, subset);
  const [oldest] = subsets.keys();
  if (subsets.size > mostKept && oldest !== undefined) subsets.delete(oldest);
  return subset;
}
