import type { ElementContent } from 'hast';
import type { Language } from '../model/place.ts';
import { altered, element, text } from './element.ts';

/**
 * Marks Han and kana that stand in a language not written with them (和平 in an English sentence) as the book's
 * source language, so that readers choose its glyphs and its voice (WCAG 2.1, 3.1.2). Runs that already stand in an
 * element with such a language are left alone, and so is everything when the source is not written so itself.
 */
export function markForeignRuns(
  content: readonly ElementContent[],
  language: Language,
  source: Language,
): readonly ElementContent[] {
  if (!isHanWritten(source)) return content;
  if (isHanWritten(language)) return content.map((node) => markedInside(node, language, source));
  return content.flatMap((node) =>
    node.type === 'text' ? split(node.value, source) : [markedInside(node, language, source)],
  );
}

function markedInside(node: ElementContent, language: Language, source: Language): ElementContent {
  if (node.type !== 'element' || node.tagName === 'svg' || node.tagName === 'math') return node;
  const own = node.properties['lang'];
  const inner = typeof own === 'string' ? own : language;
  // A span may not stand between base and reading: the whole ruby is in one language.
  if (node.tagName === 'ruby' && !isHanWritten(inner)) return altered(node, { properties: { lang: source } });
  return altered(node, { children: markForeignRuns(node.children, inner, source) });
}

function isHanWritten(language: Language): boolean {
  return /^(?:ja|zh|ko|yue|lzh)(?:-|$)/i.test(language) && !/-latn\b/i.test(language);
}

const run =
  /[「『（]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{M}ー〜・、。「」『』（）！？]*/gu;

function split(value: string, source: Language): readonly ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const { 0: found, index } of value.matchAll(run)) {
    if (index > done) pieces.push(text(value.slice(done, index)));
    pieces.push(element('span', { lang: source }, [found]));
    done = index + found.length;
  }
  return done === 0 ? [text(value)] : [...pieces, ...(done < value.length ? [text(value.slice(done))] : [])];
}
