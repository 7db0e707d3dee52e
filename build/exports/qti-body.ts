import type { Translate } from '../model/words.ts';
import { acceptedAnswers, isAnswered, readingAnswers } from './answers.ts';
import type { SingleItem } from './asked.ts';
import { heading, markingNotes, rubricList } from './marking.ts';
import { openResponse, single, textResponse, type QtiBody } from './qti-answers.ts';
import { choice, match, order, trueFalse } from './qti-choices.ts';
import { cloze, transform } from './qti-gaps.ts';
import { extendedText, textEntry } from './qti-interactions.ts';
import type { QtiResponse } from './qti-response.ts';
import type { Reason } from './reasons.ts';
import type { Wording } from './wording.ts';
import { element } from './xml.ts';

/** The interactions of an item and their right answers. */
export function qtiBody(item: SingleItem, wording: Wording, t: Translate): QtiBody {
  const ask = (
    responses: readonly QtiResponse[],
    blocks: readonly string[],
    ...reasons: Reason[]
  ): QtiBody => ({
    responses,
    blocks,
    marking: rubricList(item.rubric, wording, t),
    told: '',
    ofChoice: new Map(),
    reasons,
  });
  const byHand = (
    lines: number,
    length: number | undefined,
    marking: string,
    ...reasons: Reason[]
  ): QtiBody => ({
    ...ask([openResponse(single)], [extendedText(single, lines, length)], ...reasons),
    marking,
    reasons: marking === '' ? reasons : ['marking-for-graders', ...reasons],
  });
  switch (item.type) {
    case 'choice':
      return choice(item, wording, ask);
    case 'true-false': {
      const correction = wording.blocks(item.correction);
      const told = correction === '' ? '' : heading('correction', wording, t) + correction;
      return { ...trueFalse(item, wording, t, ask), told };
    }
    case 'cloze':
      return cloze(item, wording, ask);
    case 'match':
      return match(item, wording, ask);
    case 'order':
      return order(item, wording, ask);
    case 'short':
    case 'extract':
    case 'reading': {
      if (item.type !== 'reading' && item.varies) return byHand(3, undefined, markingNotes(item, wording, t));
      const answers =
        item.type === 'reading' ? readingAnswers(item) : acceptedAnswers(item, wording.languages);
      const response = textResponse(single, answers);
      const more = item.type === 'short' ? [] : (['asked-as-short'] as const);
      return ask(
        answers.length === 0 ? [] : [response],
        [element('p', {}, textEntry(response, [response]))],
        'text-entry',
        ...more,
      );
    }
    case 'transform':
      return isAnswered(item, wording.languages) ? transform(item, wording, ask, t) : ask([], []);
    case 'translate':
      return byHand(3, undefined, markingNotes(item, wording, t));
    case 'essay': {
      const { length } = item;
      const most = length?.unit === 'characters' ? (length.max ?? length.min) : undefined;
      const reasons = length === undefined ? [] : (['length-in-words'] as const);
      return byHand(15, most, markingNotes(item, wording, t), ...reasons);
    }
  }
}
