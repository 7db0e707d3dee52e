import type { PhrasingContent } from 'mdast';
import { comparableText } from '../text/comparable.ts';
import { inHiragana, inKatakana } from '../text/kana.ts';
import { countOf, nthPlace } from '../text/places-of.ts';
import type { Stretch } from '../text/stretch.ts';
import { nodeText, plainText } from '../tree/plain-text.ts';

/**
 * The nth place, from 1, at which a word stands in a text, compared as quotes are; nothing where it does not. With
 * `within`, the first place at or behind that of those other words, if they are there.
 */
export function findWord(text: string, word: string, nth = 1, within = ''): Stretch | undefined {
  const inside = comparableText(text);
  const wanted = comparableText(word).text;
  const from = within === '' ? 0 : Math.max(0, inside.text.indexOf(comparableText(within).text));
  const at = nthPlace(inside.text, wanted, nth, from);
  if (at === undefined) return undefined;
  const start = inside.offsets[at] ?? 0;
  const last = inside.offsets[at + wanted.length - 1] ?? start;
  return { start, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length };
}

/** How many times a word stands in a text, compared as quotes are. */
export function countWord(text: string, word: string): number {
  return countOf(comparableText(text).text, comparableText(word).text);
}

/**
 * The reading that the author's ruby gives the words at a place: of each ruby there its reading, kana as they stand.
 * Nothing where some of it has no reading, a ruby reaches over the end, or there is no ruby at all.
 */
export function readingAt(content: readonly PhrasingContent[], { start, end }: Stretch): string | undefined {
  let reading = '';
  let offset = 0;
  let hasRuby = false;
  for (const leaf of leaves(content)) {
    const from = offset;
    offset += leaf.base.length;
    if (offset <= start || from >= end || leaf.base === '') continue;
    if (leaf.reading !== undefined) {
      if (from < start || offset > end) return undefined;
      reading += leaf.reading;
      hasRuby = true;
      continue;
    }
    const plain = leaf.base.slice(Math.max(0, start - from), end - from);
    if (!isKana(plain)) return undefined;
    reading += plain;
  }
  return hasRuby ? reading : undefined;
}

interface Leaf {
  readonly base: string;
  readonly reading: string | undefined;
}

function leaves(content: readonly PhrasingContent[]): readonly Leaf[] {
  return content.flatMap((node): readonly Leaf[] => {
    if (node.type === 'ruby') return node.parts;
    if ('children' in node) return leaves(node.children);
    return [{ base: nodeText(node), reading: undefined }];
  });
}

/** Hiragana and katakana with their marks. */
export function isKana(text: string): boolean {
  return /^[\p{Script=Hiragana}\p{Script=Katakana}\p{M}ー・゛゜\s]+$/u.test(text);
}

/** Kana in the one form in which readings are compared: hiragana, without spaces. */
export function foldedKana(text: string): string {
  return inHiragana(comparableText(text).text);
}

/** Hiragana as katakana, and katakana as hiragana where a text has no hiragana. */
export function otherKana(text: string): string {
  const raised = inKatakana(text);
  return raised === text ? foldedKana(text) : raised;
}

/** The kanji of a text, each once. */
export function kanjiOf(text: string): readonly string[] {
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].filter((kanji) => kanji !== '々');
}

/** Of several texts the first in which one of some words stands, with the place; words earlier in the list go first. */
export function firstPlace<Text extends { readonly content: readonly PhrasingContent[] }>(
  texts: readonly Text[],
  words: readonly string[],
): { readonly text: Text; readonly span: Stretch } | undefined {
  for (const word of words) {
    for (const text of texts) {
      const span = findWord(plainText(text.content), word);
      if (span !== undefined) return { text, span };
    }
  }
  return undefined;
}
