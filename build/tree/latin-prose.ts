import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';

/**
 * Marks prose in Latin letters in a text that is not written with them (the title of a work in a Japanese citation) as
 * the other language of the book, so that a voice does not spell it out (WCAG 2.1, 3.1.2). Prose is four words in a row:
 * single names and abbreviations are read as part of the text around them. Runs that have a language of their own are
 * left alone; where neither language is written in Latin letters, or the first one is, nothing changes.
 */
export function markLatinProse(
  content: readonly ElementContent[],
  language: Language,
  other: Language | undefined,
): readonly ElementContent[] {
  if (other === undefined || !isLatinWritten(other)) return content;
  return content.flatMap((node) =>
    node.type === 'text' ? runsOf(node.value, language, other) : [markedInside(node, language, other)],
  );
}

function markedInside(node: ElementContent, language: Language, other: Language): ElementContent {
  if (node.type !== 'element' || untouched.has(node.tagName)) return node;
  const own = node.properties['lang'];
  const inner = typeof own === 'string' ? own : language;
  return { ...node, children: [...markLatinProse(node.children, inner, other)] };
}

/** Code is in no language; between base and reading no element may stand; drawings and formulas name their own. */
const untouched: ReadonlySet<string> = new Set(['code', 'pre', 'ruby', 'svg', 'math']);

function runsOf(value: string, language: Language, other: Language): readonly ElementContent[] {
  if (isLatinWritten(language)) return [{ type: 'text', value }];
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const { 0: found, index } of value.matchAll(latinRun)) {
    if (!prose.test(found)) continue;
    if (index > done) pieces.push({ type: 'text', value: value.slice(done, index) });
    pieces.push(h('span', { lang: other }, found));
    done = index + found.length;
  }
  if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) });
  return pieces;
}

function isLatinWritten(language: Language): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

/** Words in Latin letters with the numbers and marks between them, to the last letter and what closes behind it. */
const latinRun =
  /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{Nd} \n\u00a0\u2060.,;:'’“”"()&/–-]*[\p{Script=Latin}\p{M}])?[.)”’]*/gu;

const prose = /(?:\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*[ \n\u00a0,;:]+){3}\p{Script=Latin}{2}/u;
