import type { PhrasingContent } from 'mdast';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import { plainText } from '../tree/plain-text.ts';
import { slicePhrasing } from '../tree/slice-phrasing.ts';
import { unreadPhrasing } from '../tree/unread-phrasing.ts';
import { openFields } from './open-fields.ts';
import { withoutQuotes } from './without-quotes.ts';

/**
 * A word without its reading, or a reading without its word: ruby over the word is gone from all that the question
 * holds, and a word to write stands in kana wherever the sentence has it.
 */
export function concealedReading(item: Item<'reading'>): Question<'reading'> {
  const { asks, word, reading, readings } = item;
  const bare = (content: LocalizedContent): LocalizedContent =>
    new Map([...content].map(([language, nodes]) => [language, unreadPhrasing(nodes, [word])]));
  const open = openFields(item);
  return {
    ...open,
    references: withoutQuotes(open.references),
    prompt: bare(open.prompt),
    hints: open.hints.map(bare),
    // What is not to be read is a word to write: naming it would give it away.
    readings: asks === 'reading' ? { ...readings, suppress: [...readings.suppress, word] } : readings,
    type: 'reading',
    asks,
    shown: asks === 'reading' ? word : reading,
    text: pieces(item),
  };
}

function pieces({ asks, word, reading, span, text }: Item<'reading'>): Question<'reading'>['text'] {
  const [sentence] = text;
  if (sentence === undefined) return undefined;
  const [language, content] = sentence;
  const written = plainText(content).slice(span.start, span.end);
  const bare = unreadPhrasing(content, [word, written]);
  const piece = (start: number, end: number): readonly PhrasingContent[] => {
    const nodes = slicePhrasing(bare, start, end);
    return asks === 'writing' ? inKana(nodes, word, reading) : nodes;
  };
  return {
    language,
    before: piece(0, span.start),
    after: piece(span.end, plainText(bare).length),
  };
}

/** A word that runs over the bounds of emphasis takes the emphasis with it. */
function inKana(nodes: readonly PhrasingContent[], word: string, kana: string): readonly PhrasingContent[] {
  if (word === '' || !plainText(nodes).includes(word)) return nodes;
  const replaced = nodes.map((node) => inKanaNode(node, word, kana));
  const text = plainText(replaced);
  return text.includes(word) ? [{ type: 'text', value: text.replaceAll(word, kana) }] : replaced;
}

function inKanaNode(node: PhrasingContent, word: string, kana: string): PhrasingContent {
  if (node.type === 'text' || node.type === 'inlineCode')
    return { ...node, value: node.value.replaceAll(word, kana) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => inKanaNode(child, word, kana)) };
}
