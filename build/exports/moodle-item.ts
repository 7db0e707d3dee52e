import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { acceptedAnswers, isAnswered, readingAnswers } from './answers.ts';
import type { SingleItem } from './asked.ts';
import { hasReadings } from './has-readings.ts';
import { afterwards, heading, rubricList } from './marking.ts';
import { essay, varyingRows } from './moodle-essay.ts';
import { moodleCloze, moodleRows } from './moodle-cloze.ts';
import { answerElement, textElement } from './moodle-question.ts';
import type { MoodleType } from './moodle-type.ts';
import type { Reason } from './reasons.ts';
import { areEven, sharesOf } from './shares.ts';
import { stemOf } from './stem.ts';
import { rightOrders } from '../questions/right-orders.ts';
import type { Wording } from './wording.ts';
import { block, cdata, element } from './xml.ts';

/** An item as a question of Moodle, and why it is not all of it. */
export function moodleType(item: SingleItem, wording: Wording, t: Translate): MoodleType {
  const text = stemOf(item, wording, t);
  const general = afterwards(item, wording);
  const marked: readonly Reason[] = item.rubric.length > 0 ? ['marking-as-feedback'] : [];
  const ask = (type: string, fields: readonly string[], ...reasons: Reason[]): MoodleType => ({
    type,
    text,
    general: general + rubricList(item.rubric, wording, t),
    fields,
    reasons: [...marked, ...reasons],
  });
  const nothing: MoodleType = { ...ask('', []), type: undefined, reasons: ['nothing-to-ask'] };
  switch (item.type) {
    case 'choice':
      return choices(item, wording, ask);
    case 'true-false':
      return ask('truefalse', truth(item, wording, t));
    case 'cloze':
      return moodleCloze(item, wording, ask('multianswer', []));
    case 'match':
      return ask('matching', pairs(item, wording), ...bracketed(item));
    case 'order':
      return ask('ordering', sequence(item, wording), 'ordering-type', ...oneOrder(item));
    case 'short':
    case 'extract':
    case 'reading': {
      if (item.type !== 'reading' && item.varies) return essay(item, text, general, wording, t);
      const answers =
        item.type === 'reading' ? readingAnswers(item) : acceptedAnswers(item, wording.languages);
      if (answers.length === 0) return nothing;
      const more = item.type === 'short' ? [] : (['asked-as-short'] as const);
      return ask('shortanswer', [element('usecase', {}, '0'), ...typedAnswers(answers)], ...more);
    }
    case 'transform':
      if (!isAnswered(item, wording.languages)) return nothing;
      return item.rows.some(({ varies }) => varies)
        ? varyingRows(item, text, general, wording, t)
        : moodleRows(item, wording, ask('multianswer', []));
    case 'translate':
    case 'essay':
      return essay(item, text, general, wording, t);
  }
}

type Ask = (type: string, fields: readonly string[], ...reasons: Reason[]) => MoodleType;

/** In printed order, with the shares of GIFT. */
function choices(item: Item<'choice'>, wording: Wording, ask: Ask): MoodleType {
  const printed = item.printed.flatMap((index) => item.choices[index] ?? []);
  const one = item.select === 'one';
  const right = printed.filter(({ correct }) => correct).length;
  const gains = one ? printed.map(() => '100') : sharesOf(right);
  if (gains === undefined) return { ...ask('', []), type: undefined, reasons: ['too-many-right'] };
  const losses = one ? [] : (sharesOf(printed.length - right) ?? []);
  let [gained, lost] = [0, 0];
  const answers = printed.map(({ content, correct, feedback }) => {
    const loss = one ? '0' : `-${losses[lost] ?? '5'}`;
    const share = correct ? (gains[gained++] ?? '100') : loss;
    if (!correct) lost += 1;
    return answerElement(share, { html: wording.lines(content) }, wording.blocks(feedback));
  });
  const fields = [
    element('single', {}, String(one)),
    element('shuffleanswers', {}, String(item.shuffle && !item.choices.some(({ fixed }) => fixed))),
    element('answernumbering', {}, 'abc'),
    ...answers,
  ];
  return ask('multichoice', fields, ...(one || areEven(right) ? [] : (['uneven-shares'] as const)));
}

/** The correction is told whatever was answered. */
function truth(item: Item<'true-false'>, wording: Wording, t: Translate): readonly string[] {
  const correction = wording.blocks(item.correction);
  const told = correction === '' ? '' : heading('correction', wording, t) + correction;
  return [true, false].map((value) =>
    answerElement(value === item.answer ? '100' : '0', { plain: String(value) }, told),
  );
}

/** A right side that belongs to nothing has an empty left one. */
function pairs(item: Item<'match'>, wording: Wording): readonly string[] {
  const pair = (left: string, right: string) =>
    block(
      'subquestion',
      { format: 'html' },
      element('text', {}, cdata(left)),
      element('answer', {}, textElement(right)),
    );
  return [
    element('shuffleanswers', {}, 'true'),
    ...item.pairs.map(({ left, right }) => pair(wording.lines(left), wording.plain(right))),
    ...item.extra.map((right) => pair('', wording.plain(right))),
  ];
}

function bracketed(item: Item<'match'>): readonly Reason[] {
  const rights = [...item.pairs.map(({ right }) => right), ...item.extra];
  return hasReadings(...rights) ? ['ruby-in-brackets'] : [];
}

/** Parts in the right order: Moodle shuffles them. All of it must be right, as here. */
function sequence(item: Item<'order'>, wording: Wording): readonly string[] {
  return [
    element('layouttype', {}, 'VERTICAL'),
    element('selecttype', {}, 'ALL'),
    element('selectcount', {}, '0'),
    element('gradingtype', {}, 'ALL_OR_NOTHING'),
    element('showgrading', {}, 'SHOW'),
    element('numberingstyle', {}, 'none'),
    ...item.parts.map((part, index) => answerElement(String(index + 1), { html: wording.lines(part) })),
  ];
}

function oneOrder(item: Item<'order'>): readonly Reason[] {
  return rightOrders(item, 2).orders.length > 1 ? ['alternatives-dropped'] : [];
}

/** A star stands for any letters unless a backslash goes before it. */
function typedAnswers(answers: readonly string[]): readonly string[] {
  return answers.map((answer) => answerElement('100', { plain: answer.replaceAll('*', String.raw`\*`) }));
}
