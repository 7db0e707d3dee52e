import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { acceptedAnswers, isAnswered, readingAnswers } from './answers.ts';
import type { SingleItem } from './asked.ts';
import { giftClozes } from './gift-cloze.ts';
import type { GiftItem, GiftQuestion } from './gift-question.ts';
import { giftAnswer, giftHtml, giftPairText, withoutArrows } from './gift-text.ts';
import { hasReadings } from './has-readings.ts';
import { afterwards, heading, markingNotes, rubricList } from './marking.ts';
import type { Reason } from './reasons.ts';
import { areEven, sharesOf } from './shares.ts';
import { stemOf } from './stem.ts';
import type { Wording } from './wording.ts';

/** An item as questions of GIFT, and why they are not all of it. */
export function giftItem(item: SingleItem, wording: Wording, t: Translate): GiftItem {
  const reasons: Reason[] = [];
  if (item.points !== undefined && item.points !== 1) reasons.push('points-dropped');
  if (item.hints.length > 0) reasons.push('hints-dropped');
  const made = typed(item, wording, t);
  return made.questions.length === 0 ? made : { ...made, reasons: [...reasons, ...made.reasons] };
}

function typed(item: SingleItem, wording: Wording, t: Translate): GiftItem {
  const stem = stemOf(item, wording, t);
  const general = afterwards(item, wording) + rubricList(item.rubric, wording, t);
  const ask = (answers: readonly string[], ...reasons: Reason[]): GiftItem => ({
    questions: [{ stem, answers, general }],
    reasons: item.rubric.length > 0 ? ['marking-as-feedback', ...reasons] : reasons,
  });
  switch (item.type) {
    case 'choice':
      return choices(item, wording, ask);
    case 'true-false':
      return ask([truth(item, wording, t)]);
    case 'cloze':
      return giftClozes(item, stem, wording, general);
    case 'match':
      return pairs(item, wording, ask);
    case 'order':
      return { questions: [], reasons: ['no-order-type'] };
    case 'short':
    case 'extract':
    case 'reading': {
      if (item.type !== 'reading' && item.varies) return essay(item, stem, wording, t);
      const answers =
        item.type === 'reading' ? readingAnswers(item) : acceptedAnswers(item, wording.languages);
      if (answers.length === 0) return { questions: [], reasons: ['nothing-to-ask'] };
      const { lines, reasons } = typedAnswers(answers);
      return ask(lines, ...reasons, ...(item.type === 'short' ? [] : ['asked-as-short' as const]));
    }
    case 'transform':
      return isAnswered(item, wording.languages)
        ? rows(item, stem, wording, general, t)
        : { questions: [], reasons: ['nothing-to-ask'] };
    case 'translate':
    case 'essay':
      return essay(item, stem, wording, t);
  }
}

/** The answers of a short question, each worth all points. */
function typedAnswers(answers: readonly string[]): {
  readonly lines: readonly string[];
  readonly reasons: readonly Reason[];
} {
  const rewritten = answers.some((answer) => answer.includes('->'));
  return {
    lines: answers.map((answer) => `=${giftAnswer(withoutArrows(answer))}`),
    reasons: rewritten ? ['arrow-rewritten'] : [],
  };
}

type Ask = (answers: readonly string[], ...reasons: Reason[]) => GiftItem;

/** In printed order. Several right: each a share of the points, and each wrong one takes as much as makes "all" nothing. */
function choices(item: Item<'choice'>, wording: Wording, ask: Ask): GiftItem {
  const printed = item.printed.flatMap((index) => item.choices[index] ?? []);
  const written = (index: number): string => {
    const entry = printed[index];
    if (entry === undefined) return '';
    const told = wording.blocks(entry.feedback);
    return giftHtml(wording.lines(entry.content)) + (told === '' ? '' : `#${giftHtml(told)}`);
  };
  if (item.select === 'one') {
    return ask(printed.map(({ correct }, index) => `${correct ? '=' : '~'}${written(index)}`));
  }
  const right = printed.filter(({ correct }) => correct).length;
  const gains = sharesOf(right);
  if (gains === undefined) return { questions: [], reasons: ['too-many-right'] };
  const losses = sharesOf(printed.length - right) ?? [];
  let [gained, lost] = [0, 0];
  const lines = printed.map(({ correct }, index) => {
    const share = correct ? gains[gained++] : `-${losses[lost++] ?? '5'}`;
    return `~%${share}%${written(index)}`;
  });
  return ask(lines, ...(areEven(right) ? [] : (['uneven-shares'] as const)));
}

/** The correction is told whatever was answered: it says more than the verdict. */
function truth(item: Item<'true-false'>, wording: Wording, t: Translate): string {
  const verdict = item.answer ? 'TRUE' : 'FALSE';
  if (item.correction.size === 0) return verdict;
  const told = giftHtml(heading('correction', wording, t) + wording.blocks(item.correction));
  return `${verdict}#${told}#${told}`;
}

function pairs(item: Item<'match'>, wording: Wording, ask: Ask): GiftItem {
  const rights = item.pairs.map(({ right }) => wording.plain(right));
  const lines = item.pairs.map(({ left }, index) => {
    const right = giftPairText(withoutArrows(rights[index] ?? ''));
    return `=${giftHtml(wording.lines(left))} -> ${right}`;
  });
  const reasons: Reason[] = [];
  if (item.extra.length > 0) reasons.push('extras-dropped');
  if (rights.some((right) => right.includes('->'))) reasons.push('arrow-rewritten');
  if (hasReadings(...item.pairs.map(({ right }) => right))) reasons.push('ruby-in-brackets');
  return ask(lines, ...reasons);
}

/** Each row is a question of its own, for GIFT has one gap a question. */
function rows(
  item: Item<'transform'>,
  stem: string,
  wording: Wording,
  general: string,
  t: Translate,
): GiftItem {
  const reasons: Reason[] = ['rows-split'];
  if (item.rubric.length > 0) reasons.push('marking-as-feedback');
  const questions = item.rows.map((row, index): GiftQuestion => {
    const asked = stem + wording.blocks(row.from) + wording.blocks(row.cue);
    if (row.varies) {
      reasons.push('marking-as-feedback');
      const marking = markingNotes({ ...item, ...row, rubric: [] }, wording, t);
      return { part: index + 1, stem: asked, answers: [], general: marking + general };
    }
    const { lines, reasons: more } = typedAnswers(acceptedAnswers(row, wording.languages));
    reasons.push(...more);
    return { part: index + 1, stem: asked, answers: lines, general };
  });
  return { questions, reasons };
}

/** GIFT has no notes for those who mark: model answer and rubric are told after answering. */
function essay(
  item: Item<'short' | 'extract' | 'translate' | 'essay'>,
  stem: string,
  wording: Wording,
  t: Translate,
): GiftItem {
  const general = markingNotes(item, wording, t) + afterwards(item, wording);
  const reasons: Reason[] = general === '' ? [] : ['marking-as-feedback'];
  if (item.type === 'translate') reasons.push('asked-as-essay');
  if ('length' in item && item.length !== undefined) reasons.push('length-in-words');
  return { questions: [{ stem, answers: [], general }], reasons };
}
