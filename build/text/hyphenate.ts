import createHyphenator, { type Patterns } from 'hyphen';
import de from 'hyphen/patterns/de-1996.js';
import enGb from 'hyphen/patterns/en-gb.js';
import enUs from 'hyphen/patterns/en-us.js';
import es from 'hyphen/patterns/es.js';
import fr from 'hyphen/patterns/fr.js';
import it from 'hyphen/patterns/it.js';
import nl from 'hyphen/patterns/nl.js';
import pt from 'hyphen/patterns/pt.js';
import ru from 'hyphen/patterns/ru.js';
import uk from 'hyphen/patterns/uk.js';

/** Patterns by language, as TeX has them; English without a region is hyphenated as in America. */
const patterns: ReadonlyMap<string, Patterns> = new Map([
  ['de', de],
  ['en-gb', enGb],
  ['en', enUs],
  ['es', es],
  ['fr', fr],
  ['it', it],
  ['nl', nl],
  ['pt', pt],
  ['ru', ru],
  ['uk', uk],
]);

/** Shortest word that is divided, and the letters that stay before and go behind the hyphen. */
const least = { word: 6, before: 3, after: 2 } as const;

const softHyphen = '\u00ad';

/** Puts soft hyphens (U+00AD) into the words of a text. */
export type Hyphenate = (text: string) => string;

/**
 * Gives the hyphenator of a language, or nothing where no patterns are known. Divided are words of at least six letters,
 * after the third letter at the earliest and before the last two. Left whole are names and abbreviations (any word with
 * a capital letter, except in German), words with letters foreign to English (romaji: `rōnin`), words with a soft
 * hyphen of the author's, and those that `keeps` names, in lower case.
 */
export function hyphenator(language: string, keeps: ReadonlySet<string>): Hyphenate | undefined {
  const tag = language.toLowerCase();
  const main = tag.split('-')[0] ?? tag;
  const found = /-latn\b/u.test(tag) ? undefined : (patterns.get(tag) ?? patterns.get(main));
  if (found === undefined) return undefined;
  const divide = divider(found);
  const ordinary = main === 'en' ? /^[a-z]+$/u : main === 'de' ? /^\p{L}\p{Ll}+$/u : /^\p{Ll}+$/u;
  return (text) =>
    text.replace(wordPattern, (word) =>
      word.length < least.word || !ordinary.test(word) || keeps.has(word.toLowerCase()) ? word : divide(word),
    );
}

/** Letters, with the marks that make one word of them; a compound that has a hyphen can break there. */
const wordPattern = /[\p{L}\p{M}\u00ad’'-]+/gu;

/** One a language, for reading the patterns takes longer than a chapter's words. */
const dividers = new Map<Patterns, Hyphenate>();

function divider(found: Patterns): Hyphenate {
  const known = dividers.get(found);
  if (known !== undefined) return known;
  const made = createHyphenator(found, {
    html: false,
    hyphenChar: softHyphen,
    minWordLength: least.word,
  });
  const divide: Hyphenate = (word) => withinLimits(made(word));
  dividers.set(found, divide);
  return divide;
}

/** The word without divisions that would leave too few letters on a line. */
function withinLimits(word: string): string {
  const parts = word.split(softHyphen);
  const length = word.length - (parts.length - 1);
  let kept = '';
  let letters = 0;
  for (const [index, part] of parts.entries()) {
    const divides = index > 0 && letters >= least.before && length - letters >= least.after;
    kept += (divides ? softHyphen : '') + part;
    letters += part.length;
  }
  return kept;
}
