import type { PhrasingContent } from 'mdast';
import type { BlockPair } from '../../model/aligned.ts';
import type { Book } from '../../model/book.ts';
import type { Block } from '../../model/parsed.ts';
import { nodeText, plainText } from '../../tree/plain-text.ts';
import { slicePhrasing } from '../../tree/slice-phrasing.ts';
import type { VocabularyWord } from './vocabulary-word.ts';

/**
 * The words of `:::vocabulary` boxes: list items of the form `{原著|げん|ちょ}：説明`, rendered as
 * `work: explanation`, or with the word in Latin letters and its reading, `*gencho* (げんちょ): explanation`. The part of
 * speech may stand behind the word: `{原著|げん|ちょ}［名］：説明`, `*gencho* (げんちょ, noun): explanation`. What has another
 * form is no entry.
 */
export function boxWords(book: Book): readonly VocabularyWord[] {
  return book.chapters
    .flatMap((chapter) => chapter.pairs)
    .filter((pair) => pair.kind === 'listItem' && isInVocabularyBox(pair.source[0]))
    .flatMap((pair) => wordOf(pair, book) ?? []);
}

/** Whether a block stands in a vocabulary box, where words are explained and not used. */
export function isInVocabularyBox(block: Block | undefined): boolean {
  return (block?.path ?? []).some((container) => container.type === 'box' && container.name === 'vocabulary');
}

/** Longer heads are sentences with a colon in them. In characters. */
const longestHead = 24;
/** No part of speech is looked for behind a longer one. In UTF-16 units. */
const longestLabelled = 100;

function wordOf(pair: BlockPair, book: Book): VocabularyWord | undefined {
  const [block] = pair.source;
  const entry = block === undefined ? undefined : divided(block.text);
  if (block === undefined || entry === undefined || [...entry.word].length > longestHead) return undefined;
  const content = slicePhrasing(block.content, 0, entry.word.length);
  const rendered = divided(pair.target[0]?.text ?? '');
  const transliterated = rendered === undefined || hasKana(rendered.head);
  const notes: [string, string][] = [[book.source, entry.rest]];
  if (book.target !== undefined && rendered !== undefined && !transliterated)
    notes.push([book.target, rendered.rest]);
  return {
    id: entry.word,
    word: entry.word,
    content,
    reading: readingOf(content),
    partOfSpeech: rendered?.partOfSpeech ?? entry.partOfSpeech,
    translation: transliterated ? rendered?.rest : rendered.word,
    note: Object.fromEntries(notes),
    place: block.place,
  };
}

/** An entry before and behind its colon. */
interface Entry {
  readonly head: string;
  /** The head without its part of speech. */
  readonly word: string;
  readonly partOfSpeech: string | undefined;
  readonly rest: string;
}

function divided(text: string): Entry | undefined {
  const [, before = '', rest = ''] = /^([^：:]+)[：:]\s*(\S.*)$/su.exec(text) ?? [];
  const head = before.trimEnd();
  if (head.trim() === '') return undefined;
  const short = head.length > longestLabelled ? '' : head;
  const [, bracketed = head, own] = /^(.*\S)\s*[［[]([^［[]+)[］\]]$/su.exec(short) ?? [];
  const [, behindReading] = /\([^(),]+, ([^()]+)\)$/u.exec(short) ?? [];
  return { head, word: bracketed, partOfSpeech: own ?? behindReading, rest: rest.trim() };
}

function hasKana(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** The word in kana; nothing where a kanji has no ruby. */
function readingOf(content: readonly PhrasingContent[]): string | undefined {
  const kana = content.map(spoken).join('');
  return /\p{Script=Han}/u.test(kana) || kana === plainText(content) ? undefined : kana;
}

function spoken(node: PhrasingContent): string {
  if (node.type === 'ruby') return node.parts.map(({ reading }) => reading).join('');
  return 'children' in node ? node.children.map(spoken).join('') : nodeText(node);
}
