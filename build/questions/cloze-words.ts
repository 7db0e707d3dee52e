import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { ClozePart, Item, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { seenForm } from './alike.ts';
import { gapCount } from './cloze-bank.ts';
import { inGapLanguage } from './cloze-gaps.ts';
import { localizedText } from './fields.ts';
import type { LocalizedText } from './fields.ts';
import { readContents, reportRepeated } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { printedOrder } from './permutation.ts';

/** The keys of 語群: how the words are put in order, or the words themselves. */
export const bankFields = {
  bank: z.union([z.enum(['none', 'shuffled', 'sorted']), z.array(localizedText).min(1)]).optional(),
  distractors: z.array(localizedText).optional(),
};

interface BankFields {
  readonly id: string;
  readonly bank?: 'none' | 'shuffled' | 'sorted' | readonly LocalizedText[] | undefined;
  readonly distractors?: readonly LocalizedText[] | undefined;
}

type Text = Item<'cloze'>['text'];

/**
 * The words of a bank and the order in which they are printed. A bank prints the words that are wanted: where answers are
 * private it must list them, so that the question can be printed by who has no answers. Reports one that does not, words
 * that stand in it twice, distractors that are right, and answers that a list lacks.
 */
export function readBank(
  reader: ItemReader,
  fields: BankFields,
  text: Text,
  languages: readonly Language[],
): Pick<Item<'cloze'>, 'bank' | 'distractors' | 'words' | 'printed'> {
  const { bank = 'none' } = fields;
  const read = (field: 'bank' | 'distractors', values: readonly LocalizedText[]) => {
    const written = values.map((value, index) => ({
      value: inGapLanguage(value, languages),
      path: [field, index],
    }));
    const words = readContents(reader, written, 'some');
    reportRepeated(
      reader,
      'equal-bank-words',
      words,
      written.map(({ path }) => path),
    );
    return words;
  };
  if (typeof bank !== 'string') {
    if (fields.distractors !== undefined) reader.fault('distractors-beside-words', ['distractors']);
    const words = read('bank', bank);
    reportLacking(reader, text, words);
    reportRight(reader, text, words, 'bank');
    return { bank: 'shuffled', words, distractors: [], printed: printedOrder(fields.id, words.length) };
  }
  if (fields.distractors !== undefined && bank === 'none')
    reader.fault('distractors-without-bank', ['distractors']);
  if (reader.answersPrivate && bank !== 'none') reader.fault('bank-without-words', ['bank'], { found: bank });
  const distractors = read('distractors', fields.distractors ?? []);
  reportRight(reader, text, distractors, 'distractors');
  const printed = bank === 'shuffled' ? printedOrder(fields.id, gapCount(text) + distractors.length) : [];
  return { bank, words: undefined, distractors, printed };
}

/** A word that counts in a gap is no distractor; in a list of all words those that are wanted are none. */
function reportRight(
  reader: ItemReader,
  text: Text,
  words: readonly LocalizedContent[],
  field: 'bank' | 'distractors',
): void {
  const right = new Map([...text].map(([language, parts]) => [language, new Set(parts.flatMap(rightWords))]));
  const wanted = new Map([...text].map(([language, parts]) => [language, new Set(parts.map(wantedWord))]));
  const isRight = ([language, content]: readonly [Language, readonly PhrasingContent[]]) => {
    const form = seenForm(content);
    const isMeant = field === 'bank' && wanted.get(language)?.has(form) === true;
    return !isMeant && right.get(language)?.has(form) === true;
  };
  for (const [index, word] of words.entries()) {
    const found = [...word].find(isRight);
    if (found !== undefined)
      reader.fault('distractor-is-right', [field, index], { found: seenForm(found[1]) });
  }
}

function wantedWord(part: ClozePart): string | undefined {
  return part.type === 'gap' && part.answers[0] !== undefined ? seenForm(part.answers[0].content) : undefined;
}

function rightWords(part: ClozePart): readonly string[] {
  if (part.type === 'text') return [];
  return part.answers.flatMap(({ content, variants }) => [seenForm(content), ...variants]);
}

/** What is wanted in each gap stands in the bank, each word once. */
function reportLacking(reader: ItemReader, text: Text, words: readonly LocalizedContent[]): void {
  for (const [language, parts] of text) {
    const known = new Set(words.map((word) => seenForm(word.get(language) ?? [])));
    for (const part of parts) {
      const found = wantedWord(part);
      if (part.type === 'text' || found === undefined || known.has(found)) continue;
      known.add(found);
      reader.fault('bank-lacks-answer', ['bank'], { found, language, number: part.number });
    }
  }
}
