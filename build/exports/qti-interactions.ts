import { escapeHtml } from './html.ts';
import type { QtiResponse } from './qti-response.ts';
import { block, element } from './xml.ts';

/** The identifier of the nth thing to choose from in printed order, from 0: it tells nothing of the answer. */
export function choiceIdentifier(index: number): string {
  return `c${index + 1}`;
}

/** Things to choose from; a fixed one keeps its place when they are shuffled. */
export function simpleChoices(choices: readonly string[], fixed: readonly boolean[] = []): readonly string[] {
  return choices.map((html, index) =>
    element(
      'simpleChoice',
      { identifier: choiceIdentifier(index), fixed: fixed[index] === true ? 'true' : undefined },
      html,
    ),
  );
}

/** A line to type on; those of one item are as wide as its longest answer, so that a width tells nothing. */
export function textEntry({ identifier }: QtiResponse, all: readonly QtiResponse[]): string {
  const answers = all.flatMap(({ correct, also }) => [correct, ...also]);
  const longest = Math.max(narrowest, ...answers.map(([answer = '']) => answer.length));
  const expectedLength = Math.ceil(longest / narrowest) * narrowest;
  return element('textEntryInteraction', { responseIdentifier: identifier, expectedLength });
}

const narrowest = 20;

/** A gap with the words of the bank, in printed order. */
export function inlineChoice({ identifier }: QtiResponse, words: readonly string[]): string {
  return block(
    'inlineChoiceInteraction',
    { responseIdentifier: identifier, shuffle: 'false' },
    ...words.map((word, index) =>
      element('inlineChoice', { identifier: choiceIdentifier(index) }, escapeHtml(word)),
    ),
  );
}

/** Room for a text that a person marks. */
export function extendedText(
  responseIdentifier: string,
  expectedLines: number,
  expectedLength: number | undefined,
): string {
  return element('extendedTextInteraction', { responseIdentifier, expectedLines, expectedLength });
}
