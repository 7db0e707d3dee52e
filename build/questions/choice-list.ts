import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { label } from './label.ts';
import { generated, phrase } from './parts.ts';
import type { PartContext } from './question-type.ts';
import { ringed } from './written-marks.ts';

/**
 * Things to choose from as a list with letters, printed as text: letters of CSS would be lost to the text layer. Those
 * of the `chosen` ones, by index, are ringed.
 */
export function choiceList(
  choices: readonly LocalizedContent[],
  language: Language,
  context: PartContext,
  { style = 'q-choice-list', chosen = new Set() }: ChoiceListOptions = {},
): ElementContent {
  return h(
    'ol',
    { className: ['q-list', style], type: 'a' },
    choices.map((choice, index) => {
      const own = chosen.has(index)
        ? generated('q-label', [ringed(label(index), language, context), ' '])
        : listLabel(label(index));
      return h('li', [own, ...phrase(choice, language, context)]);
    }),
  );
}

interface ChoiceListOptions {
  readonly style?: string;
  readonly chosen?: ReadonlySet<number>;
}

/** What stands before an entry of a list. */
export function listLabel(text: string): ElementContent {
  return generated('q-label', [`${text} `]);
}

/** An entry in running text: its label stays on one line with the beginning of what it labels. */
export function labelled(text: string, content: readonly ElementContent[]): ElementContent {
  return h('span', { className: ['q-labelled'] }, [listLabel(text), h('span', [...content])]);
}

/** The letter of a choice, the same beside the choice and in the key. */
export function letter(index: number): ElementContent {
  return generated('q-label', [label(index)]);
}
