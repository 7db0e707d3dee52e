import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';
import { isRomaji, latinLanguage, latinRuns } from '../text/latin-runs.ts';

/**
 * Marks the runs of another script with their language, so that a reader or a page chooses its glyphs, its typeface and
 * its voice (WCAG 2.1, 3.1.2): Han and kana in a language not written with them (和平 in an English sentence) as the
 * book's source language, words in Cyrillic letters (a citation) as Ukrainian or Russian, prose in Latin letters inside
 * Japanese (a title) as what it is (`latinLanguage`; `latin` is the language of the book's own), and emphasised romaji
 * as `ja-Latn`. Letters of code are in no language. Runs that already stand in an element of such a language are left alone; Han and kana too, when the
 * source is not written so itself.
 */
export function markForeignRuns(
  content: readonly ElementContent[],
  language: Language,
  source: Language,
  latin: Language = 'en',
): readonly ElementContent[] {
  const book = { source, latin: isLatinWritten(latin) ? latin : 'en' };
  return marked(content, language, book);
}

/** The languages of a book's own text: the one it was written in, and the one in Latin letters. */
interface BookLanguages {
  readonly source: Language;
  /** Nothing where letters are no words of a language: in code. */
  readonly latin: Language | undefined;
}

function marked(
  content: readonly ElementContent[],
  language: Language,
  book: BookLanguages,
): readonly ElementContent[] {
  return content.flatMap((node) =>
    node.type === 'text' ? runsOf(node.value, language, book) : [markedInside(node, language, book)],
  );
}

function markedInside(node: ElementContent, language: Language, book: BookLanguages): ElementContent {
  if (node.type !== 'element' || untouched.has(node.tagName)) return node;
  const own = node.properties['lang'];
  const inner = typeof own === 'string' ? own : language;
  if (node.tagName === 'ruby') {
    // A span may not stand between base and reading: the whole ruby is in one language.
    return isHanWritten(book.source) && !isHanWritten(inner)
      ? { ...node, properties: { ...node.properties, lang: book.source } }
      : node;
  }
  const inside = wordless.has(node.tagName) ? { ...book, latin: undefined } : book;
  if (inside.latin !== undefined && node.tagName === 'em' && own === undefined && isRomaji(toString(node)))
    return { ...node, properties: { ...node.properties, lang: 'ja-Latn' } };
  return { ...node, children: [...marked(node.children, inner, inside)] };
}

/** Drawings and formulas name their own languages. */
const untouched: ReadonlySet<string> = new Set(['svg', 'math']);

const wordless: ReadonlySet<string> = new Set(['code', 'pre']);

function runsOf(value: string, language: Language, book: BookLanguages): readonly ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  const plain = (end: number) => {
    if (end > done) pieces.push({ type: 'text', value: value.slice(done, end) });
  };
  for (const { start, end, lang } of foreignRuns(value, language, book)) {
    plain(start);
    pieces.push(h('span', { lang }, value.slice(start, end)));
    done = end;
  }
  plain(value.length);
  return pieces;
}

interface ForeignRun {
  readonly start: number;
  readonly end: number;
  readonly lang: Language;
}

/** In order; no two have a character in common. */
function foreignRuns(
  value: string,
  language: Language,
  { source, latin }: BookLanguages,
): readonly ForeignRun[] {
  const runs = [...value.matchAll(foreignRun)].flatMap(({ 0: found, index }): ForeignRun[] => {
    const lang = runLanguage(found, language, source);
    return lang === undefined ? [] : [{ start: index, end: index + found.length, lang }];
  });
  if (!isHanWritten(language) || latin === undefined) return runs;
  const prose = latinRuns(value).map(({ start, end }) => ({
    ...{ start, end, lang: latinLanguage(value.slice(start, end), latin) },
  }));
  return [...runs, ...prose].toSorted((a, b) => a.start - b.start);
}

/** The language of a run in a text of another; nothing where the text's own language is written so. */
function runLanguage(run: string, language: Language, source: Language): Language | undefined {
  if (/^\p{Script=Cyrillic}/u.test(run)) {
    if (isCyrillicWritten(language)) return undefined;
    return /[іїєґ]/iu.test(run) ? 'uk' : 'ru';
  }
  return isHanWritten(source) && !isHanWritten(language) ? source : undefined;
}

function isHanWritten(language: Language): boolean {
  return /^(?:ja|zh|ko|yue|lzh)(?:-|$)/iu.test(language) && !/-latn\b/iu.test(language);
}

function isLatinWritten(language: Language): boolean {
  return !isHanWritten(language) && !isCyrillicWritten(language);
}

function isCyrillicWritten(language: Language): boolean {
  return /^(?:ru|uk|be|bg|mk|sr|kk|ky|mn|tg)(?:-|$)/iu.test(language) && !/-latn\b/iu.test(language);
}

/** Words in Cyrillic letters with what joins them; Han and kana with their punctuation. */
const foreignRun =
  /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}’'-]*(?:[ ,]{1,2}\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}’'-]*)*|[「『（]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{M}ー〜・、。「」『』（）！？]*/gu;
