import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { label } from './label.ts';
import { generated, phrase } from './parts.ts';
import type { PartContext } from './question-type.ts';

/** Things to choose from as a list with letters, printed as text: letters of CSS would be lost to the text layer. */
export function choiceList(
  choices: readonly LocalizedContent[],
  language: Language,
  context: PartContext,
  style = 'q-choice-list',
): ElementContent {
  return h(
    'ol',
    { className: ['q-list', style], type: 'a' },
    choices.map((choice, index) => choiceEntry(index, phrase(choice, language, context))),
  );
}

/** One thing to choose from with its letter. */
export function choiceEntry(index: number, content: readonly ElementContent[]): ElementContent {
  return h('li', [listLabel(label(index)), ...content]);
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
