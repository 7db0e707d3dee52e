import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { acceptedAnswers, readingAnswers } from './answers.ts';
import type { SingleItem } from './asked.ts';
import { clozeText, gapsOf, type AskedGap } from './cloze.ts';
import { escapeHtml } from './html.ts';
import { heading, markingNotes, rubricList } from './marking.ts';
import {
  choiceIdentifier,
  extendedText,
  inlineChoice,
  simpleChoices,
  textEntry,
} from './qti-interactions.ts';
import type { QtiResponse } from './qti-response.ts';
import type { Reason } from './reasons.ts';
import type { Wording } from './wording.ts';
import { block, element } from './xml.ts';

/** What of an item depends on its type. */
export interface QtiBody {
  readonly responses: readonly QtiResponse[];
  /** Blocks after the prompt. */
  readonly blocks: readonly string[];
  /** For those who mark, as HTML. */
  readonly marking: string;
  /** What is told after answering beside feedback and explanation, as HTML. */
  readonly told: string;
  /** By choice identifier, as HTML. */
  readonly ofChoice: ReadonlyMap<string, string>;
  readonly reasons: readonly Reason[];
}

const single = 'RESPONSE';

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
      return transform(item, wording, ask, t);
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

type Ask = (responses: readonly QtiResponse[], blocks: readonly string[], ...reasons: Reason[]) => QtiBody;

/** In printed order. */
function choice(item: Item<'choice'>, wording: Wording, ask: Ask): QtiBody {
  const printed = item.printed.flatMap((index) => item.choices[index] ?? []);
  const correct = printed.flatMap((entry, index) => (entry.correct ? [choiceIdentifier(index)] : []));
  const many = item.select === 'many';
  const response = closedResponse(many ? 'multiple' : 'single', 'identifier', correct);
  const told = printed.map(
    ({ feedback }, index) => [choiceIdentifier(index), wording.blocks(feedback)] as const,
  );
  const interaction = block(
    'choiceInteraction',
    { responseIdentifier: single, shuffle: String(item.shuffle), maxChoices: many ? 0 : 1 },
    ...simpleChoices(
      printed.map(({ content }) => wording.lines(content)),
      printed.map(({ fixed }) => fixed),
    ),
  );
  return { ...ask([response], [interaction]), ofChoice: new Map(told.filter(([, html]) => html !== '')) };
}

function trueFalse(item: Item<'true-false'>, wording: Wording, t: Translate, ask: Ask): QtiBody {
  const words = (key: 'questions:true' | 'questions:false') =>
    [...new Set(wording.languages.map((language) => t(language, key)))].map(escapeHtml).join(' / ');
  const interaction = block(
    'choiceInteraction',
    { responseIdentifier: single, shuffle: 'false', maxChoices: 1 },
    element('simpleChoice', { identifier: 'true' }, words('questions:true')),
    element('simpleChoice', { identifier: 'false' }, words('questions:false')),
  );
  return ask([closedResponse('single', 'identifier', [String(item.answer)])], [interaction]);
}

/** Gaps inside the text: lists to choose from where there is a bank, else entries. */
function cloze(item: Item<'cloze'>, wording: Wording, ask: Ask): QtiBody {
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

/** Left sides as authored, right sides in printed order. */
function match(item: Item<'match'>, wording: Wording, ask: Ask): QtiBody {
  const rights = [...item.pairs.map(({ right }) => right), ...item.extra];
  const set = (name: string, entries: readonly string[]) =>
    block(
      'simpleMatchSet',
      {},
      ...entries.map((html, index) =>
        element('simpleAssociableChoice', { identifier: `${name}${index + 1}`, matchMax: 1 }, html),
      ),
    );
  const correct = item.pairs.map((_, index) => `left${index + 1} right${item.printed.indexOf(index) + 1}`);
  const interaction = block(
    'matchInteraction',
    { responseIdentifier: single, shuffle: 'false', maxAssociations: item.pairs.length },
    set(
      'left',
      item.pairs.map(({ left }) => wording.lines(left)),
    ),
    set(
      'right',
      item.printed.flatMap((index) => {
        const right = rights[index];
        return right === undefined ? [] : [wording.lines(right)];
      }),
    ),
  );
  return ask([closedResponse('multiple', 'directedPair', correct)], [interaction]);
}

/** In printed order; other right orders count too. */
function order(item: Item<'order'>, wording: Wording, ask: Ask): QtiBody {
  const identifiers = (authored: readonly number[]) =>
    authored.map((index) => choiceIdentifier(item.printed.indexOf(index)));
  const correct = identifiers(item.parts.map((_, index) => index));
  const interaction = block(
    'orderInteraction',
    { responseIdentifier: single, shuffle: 'false' },
    ...simpleChoices(
      item.printed.flatMap((index) => {
        const part = item.parts[index];
        return part === undefined ? [] : [wording.lines(part)];
      }),
    ),
  );
  const response = closedResponse('ordered', 'identifier', correct);
  return ask([{ ...response, also: item.alternatives.map(identifiers) }], [interaction]);
}

/** A list of sentences, each with an entry; rows with no one answer are for a person. */
function transform(item: Item<'transform'>, wording: Wording, ask: Ask, t: Translate): QtiBody {
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

function closedResponse(
  cardinality: QtiResponse['cardinality'],
  baseType: 'identifier' | 'directedPair',
  correct: readonly string[],
): QtiResponse {
  return { identifier: single, cardinality, baseType, correct, also: [], mapped: false };
}

function textResponse(identifier: string, answers: readonly string[]): QtiResponse {
  const [first, ...more] = answers;
  const correct = first === undefined ? [] : [first];
  const also = more.map((answer) => [answer]);
  return { identifier, cardinality: 'single', baseType: 'string', correct, also, mapped: true };
}

/** An answer that a person marks. */
function openResponse(identifier: string): QtiResponse {
  return { identifier, cardinality: 'single', baseType: 'string', correct: [], also: [], mapped: true };
}
