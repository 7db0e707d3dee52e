import type { PhrasingContent } from 'mdast';
import { h } from 'hastscript';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { generated, listed, textPart } from './parts.ts';
import type { Question } from '../model/question.ts';
import type { Part, PartContext } from './question-type.ts';
import { textColumns } from './text-columns.ts';
import { kanaVariants } from './variants.ts';

type Word = readonly PhrasingContent[];
type Bank = Question<'cloze'>['bank'];

/** 語群: the first answer of each gap and the distractors, or the words as listed, each once, in an order of their own. */
export function bankOf(item: Item<'cloze'>): Bank {
  const bank = new Map<Language, readonly Word[]>();
  if (item.bank === 'none') return bank;
  for (const [language, parts] of item.text) {
    if (!parts.some((part) => part.type === 'gap')) continue;
    const things = bankThings(item);
    const order = item.bank === 'sorted' ? things.map((_, index) => index) : item.printed;
    const words = unique(order.flatMap((index) => wordIn(things[index], language)));
    bank.set(language, item.bank === 'sorted' ? sorted(words) : words);
  }
  return bank;
}

/** What stands in the bank, as listed or in the order of the gaps and then of the distractors; by language where they differ. */
export function bankThings({ text, distractors, words }: Item<'cloze'>): readonly LocalizedContent[] {
  if (words !== undefined) return words;
  const answers = Array.from({ length: gapCount(text) }, (_, gap): LocalizedContent => {
    const found = [...text].flatMap(([language, parts]) => {
      const part = parts.filter((each) => each.type === 'gap')[gap];
      return part === undefined ? [] : [[language, part.answers[0]?.content ?? []] as const];
    });
    return new Map(found);
  });
  return [...answers, ...distractors];
}

/** The number of gaps, in the language that has most. */
export function gapCount(text: Item<'cloze'>['text']): number {
  const counts = [...text.values()].map((parts) => parts.filter((part) => part.type === 'gap').length);
  return Math.max(0, ...counts);
}

function wordIn(thing: LocalizedContent | undefined, language: Language): readonly Word[] {
  const word = thing?.get(language);
  // Of a gap whose answer is private nothing is known.
  return word === undefined || word.length === 0 ? [] : [word];
}

/** The bank in a frame of rules above the text; nothing where there is none. */
export function bankPart(bank: Bank, context: PartContext): readonly Part[] {
  if (bank.size === 0) return [];
  return [
    textPart({ style: 'q-bank', breakInside: 'avoid' }, [bank], context, (language) => [
      h('p', [
        generated('q-word', [`${context.t(language, 'questions:bank')} `]),
        ...listed(
          (bank.get(language) ?? []).map((word) => [
            h('span', { className: isShort(word) ? ['q-bank-word'] : [] }, [
              ...context.phrasing(word, language),
            ]),
          ]),
          language,
          context,
          'word-separator',
        ),
      ]),
    ]),
  ];
}

/** Short words are kept on one line; a longer one may not fit on any, and is broken where text is. */
function isShort(word: Word): boolean {
  return textColumns(plainText(word)) <= longestUnbroken;
}

/** Half-width columns: what the narrow columns of an A6 page hold. */
const longestUnbroken = 16;

function unique(words: readonly Word[]): readonly Word[] {
  const byText = new Map<string, Word>();
  for (const word of words) if (!byText.has(plainText(word))) byText.set(plainText(word), word);
  return [...byText.values()];
}

/** By reading: kana where ruby gives it, code units otherwise, the same on every machine. */
function sorted(words: readonly Word[]): readonly Word[] {
  const keyed = words.map((word) => ({ word, key: kanaVariants(word)[0] ?? plainText(word) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ word }) => word);
}
