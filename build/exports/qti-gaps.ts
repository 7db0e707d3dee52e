import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { acceptedAnswers } from './answers.ts';
import { clozeText, gapsOf, type AskedGap } from './cloze.ts';
import { markingNotes } from './marking.ts';
import { openResponse, single, textResponse, type Ask, type QtiBody } from './qti-answers.ts';
import { choiceIdentifier, inlineChoice, textEntry } from './qti-interactions.ts';
import type { QtiResponse } from './qti-response.ts';
import type { Wording } from './wording.ts';
import { block, element } from './xml.ts';

/** Gaps inside the text: lists to choose from where there is a bank, else entries. */
export function cloze(item: Item<'cloze'>, wording: Wording, ask: Ask): QtiBody {
  const gaps = gapsOf(item, wording);
  const responses = gaps.map((gap, index) =>
    gapResponse(gap, gaps.length === 1 ? single : `${single}${index + 1}`),
  );
  let next = 0;
  const text = clozeText(item, wording, (gap) => {
    const response = responses[next++];
    if (response === undefined) return '';
    return gap.bank === undefined
      ? textEntry(response, responses)
      : inlineChoice(
          response,
          gap.bank.map(({ text: word }) => word),
        );
  });
  return ask(responses, [text]);
}

function gapResponse({ answers, bank }: AskedGap, identifier: string): QtiResponse {
  if (bank === undefined) return textResponse(identifier, answers);
  const correct = [choiceIdentifier(bank.findIndex(({ right }) => right))];
  return { identifier, cardinality: 'single', baseType: 'identifier', correct, also: [], mapped: true };
}

/** A list of sentences, each with an entry; rows with no one answer are for a person. */
export function transform(item: Item<'transform'>, wording: Wording, ask: Ask, t: Translate): QtiBody {
  const one = item.rows.length === 1;
  const responses = item.rows.map((row, index) => {
    const identifier = one ? single : `${single}${index + 1}`;
    return row.varies
      ? openResponse(identifier)
      : textResponse(identifier, acceptedAnswers(row, wording.languages));
  });
  const rows = item.rows.map(({ from, cue }, index) => {
    const response = responses[index];
    const how = wording.lines(cue);
    const entry = response === undefined ? '' : textEntry(response, responses);
    return element('li', {}, `${wording.lines(from)}<br/>${how === '' ? '' : `${how}<br/>`}${entry}`);
  });
  const made = ask(responses, [block('ol', {}, ...rows)], 'rows-as-gaps', 'text-entry');
  const notes = item.rows
    .filter(({ varies }) => varies)
    .map((row) => markingNotes({ ...item, ...row, rubric: [] }, wording, t));
  return notes.length === 0
    ? made
    : { ...made, marking: notes.join('') + made.marking, reasons: [...made.reasons, 'marking-for-graders'] };
}
