import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';

/**
 * Marks the runs of another script with their language, so that a reader or a page chooses its glyphs, its typeface and
 * its voice (WCAG 2.1, 3.1.2): Han and kana in a language not written with them (和平 in an English sentence) as the
 * book's source language, and words in Cyrillic letters (a citation) as Ukrainian or Russian. Runs that already stand
 * in an element of such a language are left alone; Han and kana too, when the source is not written so itself.
 */
export function markForeignRuns(
  content: readonly ElementContent[],
  language: Language,
  source: Language,
): readonly ElementContent[] {
  return content.flatMap((node) =>
    node.type === 'text' ? runsOf(node.value, language, source) : [markedInside(node, language, source)],
  );
}

function markedInside(node: ElementContent, language: Language, source: Language): ElementContent {
  if (node.type !== 'element' || untouched.has(node.tagName)) return node;
  const own = node.properties['lang'];
  const inner = typeof own === 'string' ? own : language;
  if (node.tagName === 'ruby') {
    // A span may not stand between base and reading: the whole ruby is in one language.
    return isHanWritten(source) && !isHanWritten(inner)
      ? { ...node, properties: { ...node.properties, lang: source } }
      : node;
  }
  return { ...node, children: [...markForeignRuns(node.children, inner, source)] };
}

/** Drawings and formulas name their own languages. */
const untouched: ReadonlySet<string> = new Set(['svg', 'math']);

function runsOf(value: string, language: Language, source: Language): readonly ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  const plain = (end: number) => {
    if (end > done) pieces.push({ type: 'text', value: value.slice(done, end) });
  };
  for (const { 0: found, index } of value.matchAll(foreignRun)) {
    const lang = runLanguage(found, language, source);
    if (lang === undefined) continue;
    plain(index);
    pieces.push(h('span', { lang }, found));
    done = index + found.length;
  }
  plain(value.length);
  return pieces;
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

function isCyrillicWritten(language: Language): boolean {
  return /^(?:ru|uk|be|bg|mk|sr|kk|ky|mn|tg)(?:-|$)/iu.test(language) && !/-latn\b/iu.test(language);
}

/** Words in Cyrillic letters with what joins them; Han and kana with their punctuation. */
const foreignRun =
  /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}’'-]*(?:[ ,]{1,2}\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}’'-]*)*|[「『（]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{M}ー〜・、。「」『』（）！？]*/gu;
