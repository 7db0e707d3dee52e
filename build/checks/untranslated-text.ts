import type { PhrasingContent } from 'mdast';
import type { Block } from '../model/parsed.ts';
import { fullPairs, isJapanese, where, type Check, type FullPair } from './check.ts';
import { proseOf } from './prose.ts';

const character = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/u;
const run = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々、]+/gu;
/** Shorter stretches are words that the translation talks about. */
const shortest = 4;
/** The same without hiragana, which no sentence is. */
const shortestWithout = 8;
/** The longest cell of a table that may be a word of a word list. */
const longestWord = 12;
/** What stands before words that are talked about: “the verb 食べる”, “…とみられる”. */
const mentioned =
  /(?:[…~〜-]|\b(?:word|phrase|term|verb|noun|particle|adjective|adverb|character|kanji|expression|sentence|ending|form|pattern|suffix|prefix|title|name|called|like|as)s? ?)$/iu;
/** What stands for a stretch in quotation marks or parentheses. */
const quoted = '\u0001';

/**
 * Japanese left in a translation: blocks equal to their source, and stretches that are neither quoted nor set apart.
 * Words in quotation marks, parentheses, emphasis and code, before a parenthesis that explains them, in word lists and
 * among the terms of the book belong there.
 */
export const untranslatedText: Check = {
  ids: ['untranslated-text'],
  run(book, report) {
    if (isJapanese(book.target)) return;
    const terms = new Set(book.terms.map(({ term }) => term));
    for (const pair of fullPairs(book)) {
      if (pair.to.path.some(isWordList)) continue;
      const found =
        equalText(pair) ?? pair.target.map((block) => strayStretch(block, terms)).find((one) => one);
      if (found === undefined) continue;
      const excerpt = [...found.trim()].slice(0, 24).join('');
      report('untranslated-text', pair.to.place, { excerpt, other: where(pair.from) }, [pair.from.place]);
    }
  },
};

function isWordList(container: Block['path'][number]): boolean {
  return container.type === 'box' && (container.name === 'vocabulary' || container.name === 'grammar');
}

/** The text of a block that nobody has translated. */
function equalText({ source, target, to }: FullPair): string | undefined {
  const text = proseOf(target).trim();
  if (!character.test(text) || text !== proseOf(source).trim()) return undefined;
  return isWordInTable(to, text) ? undefined : text;
}

function isWordInTable({ cell }: Block, text: string): boolean {
  return cell !== undefined && cell.row > 0 && text.length <= longestWord && !text.includes('。');
}

function strayStretch(block: Block, terms: ReadonlySet<string>): string | undefined {
  const bare = withoutQuotations(block.image === undefined ? plainWords(block.content) : block.image.alt);
  for (const match of bare.matchAll(run)) {
    const [words] = match;
    const after = bare.slice(match.index + words.length, match.index + words.length + 2);
    const before = bare.slice(Math.max(0, match.index - 16), match.index);
    const explained = after.trimStart().startsWith(quoted) || mentioned.test(before);
    const least = /\p{Script=Hiragana}/u.test(words) ? shortest : shortestWithout;
    if (words.length < least || explained || terms.has(words) || isWordInTable(block, words)) continue;
    return words;
  }
  return undefined;
}

/** The words of a block that are not set apart. */
function plainWords(content: readonly PhrasingContent[]): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'inlineCode') return ' ';
      if (node.type === 'ruby') return node.parts.map(({ base }) => base).join('');
      return 'children' in node ? plainWords(node.children) : '';
    })
    .join('');
}

const closing: ReadonlyMap<string, string> = new Map(
  ['“”', '‘’', '「」', '『』', '()', '[]', '（）', '〈〉', '《》', '""'].map((marks) => [
    marks.charAt(0),
    marks.charAt(1),
  ]),
);

/** The text with every quotation and parenthesis as one mark, in one pass; what is never closed ends with the text. */
function withoutQuotations(text: string): string {
  const open: string[] = [];
  let kept = '';
  for (const each of text) {
    if (each === open.at(-1)) {
      open.pop();
      continue;
    }
    const close = closing.get(each);
    // A quotation mark like an apostrophe, or one more within, opens nothing.
    if (close !== undefined && open.length < 8) {
      if (open.length === 0) kept += quoted;
      open.push(close);
    } else if (open.length === 0) kept += each;
  }
  return kept;
}
