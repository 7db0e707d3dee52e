import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { rightOrders } from '../questions/right-orders.ts';
import { escapeHtml } from './html.ts';
import { closedResponse, single, type Ask, type QtiBody } from './qti-answers.ts';
import { choiceIdentifier, simpleChoices } from './qti-interactions.ts';
import type { Wording } from './wording.ts';
import { block, element } from './xml.ts';

/** In printed order. */
export function choice(item: Item<'choice'>, wording: Wording, ask: Ask): QtiBody {
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

/** Two choices, in the order in which they are printed. */
export function trueFalse(item: Item<'true-false'>, wording: Wording, t: Translate, ask: Ask): QtiBody {
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

/** Left sides as authored, right sides in printed order. */
export function match(item: Item<'match'>, wording: Wording, ask: Ask): QtiBody {
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

/** More right orders than these are not written out. */
const mostOrders = 120;

/** In printed order; other right orders count too, and those in which parts that say the same stand for each other. */
export function order(item: Item<'order'>, wording: Wording, ask: Ask): QtiBody {
  const identifiers = (authored: readonly number[]) =>
    authored.map((index) => choiceIdentifier(item.printed.indexOf(index)));
  const { orders, complete } = rightOrders(item, mostOrders);
  const [correct = [], ...also] = orders.map(identifiers);
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
  return ask(
    [{ ...response, also }],
    [interaction],
    ...(complete ? [] : (['alternatives-dropped'] as const)),
  );
}
