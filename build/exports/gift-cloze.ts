import type { Item } from '../model/exercise.ts';
import { bankThings } from '../questions/cloze-bank.ts';
import { clozeText, gapsOf, type AskedGap } from './cloze.ts';
import type { GiftItem, GiftQuestion } from './gift-question.ts';
import { giftAnswer, giftHtml, withoutArrows } from './gift-text.ts';
import { hasReadings } from './has-readings.ts';
import { escapeHtml } from './html.ts';
import type { Reason } from './reasons.ts';
import type { Wording } from './wording.ts';

/** Marks the gap that is asked for while the words around it are written: a noncharacter, which no text holds. */
const here = '\uFDD0';

/**
 * A cloze as missing words: GIFT knows one gap a question, so a text with several is asked as often, with the others left
 * blank. Gaps of a second language are left blank too.
 */
export function giftClozes(item: Item<'cloze'>, prompt: string, wording: Wording, general: string): GiftItem {
  const all = gapsOf(item, wording);
  const language = all[0]?.language;
  const asked = all.filter((gap) => gap.language === language);
  if (asked.length === 0) return { questions: [], reasons: ['nothing-to-ask'] };
  const reasons: Reason[] = [];
  if (asked.length > 1) reasons.push('gaps-split');
  if (asked.length < all.length) reasons.push('other-language-not-asked');
  if (item.rubric.length > 0) reasons.push('marking-as-feedback');
  if (item.bank !== 'none' && hasReadings(...bankThings(item))) reasons.push('ruby-in-brackets');
  const questions = asked.map((gap): GiftQuestion => {
    if (gap.bank === undefined && gap.answers.some((answer) => answer.includes('->'))) {
      reasons.push('arrow-rewritten');
    }
    const text = clozeText(item, wording, (each) => (isSame(each, gap) ? here : blank(each, asked.length)));
    const [before = '', after = ''] = `${prompt}${text}`.split(here);
    return {
      ...(asked.length > 1 ? { part: gap.number } : {}),
      stem: before,
      answers: answersOf(gap),
      rest: after,
      general,
    };
  });
  return { questions, reasons };
}

function isSame(one: AskedGap, other: AskedGap): boolean {
  return one.language === other.language && one.number === other.number;
}

function blank({ number }: AskedGap, count: number): string {
  return count > 1 ? `(${number}) ____` : '____';
}

/** With a bank, one of its words is chosen; without, the word is typed. */
function answersOf({ answers, bank }: AskedGap): readonly string[] {
  if (bank === undefined) return answers.map((answer) => `=${giftAnswer(withoutArrows(answer))}`);
  return bank.map(({ text, right }) => `${right ? '=' : '~'}${giftHtml(escapeHtml(text))}`);
}
