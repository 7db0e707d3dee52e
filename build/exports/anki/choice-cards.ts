import type { Item, LocalizedContent } from '../../model/exercise.ts';
import { label } from '../../questions/label.ts';
import { orderLetters } from '../../questions/order-letters.ts';
import type { QuestionCard } from './card-writer.ts';
import { eachLanguage, inLanguages, named, option, phrase } from './writing.ts';
import type { Writing } from './writing.ts';

/** The choices under their printed letters; on the back the right ones, and what each choice was answered with. */
export function choiceCard(item: Item<'choice'>, writing: Writing): QuestionCard {
  const choices = inOrder(item.choices, item.printed).map((choice, index) => ({
    ...choice,
    letter: label(index),
  }));
  const line = (letter: string, content: LocalizedContent) =>
    option(letter, inLanguages(content, writing, 'span'));
  const remarks = choices.filter(({ feedback }) => feedback.size > 0);
  return {
    question: inLanguages(item.prompt, writing, 'div'),
    options: choices.map(({ letter, content }) => line(letter, content)).join(''),
    answer: [
      ...choices.filter(({ correct }) => correct).map(({ letter, content }) => line(letter, content)),
      named(
        'questions:feedback',
        remarks.map(({ letter, feedback }) => line(letter, feedback)).join(''),
        writing,
      ),
    ].join(''),
  };
}

/** The parts as they were printed; on the back their letters in the right orders, and the whole. */
export function orderCard(item: Item<'order'>, writing: Writing): QuestionCard {
  const lettersOf = orderLetters(item);
  const letters = (order: readonly number[]) => order.map(lettersOf).join(' → ');
  const right = item.parts.map((_, index) => index);
  const whole = eachLanguage(
    writing.languages.filter((language) => item.parts.every((part) => part.has(language))),
    'div',
    (language) => item.parts.map((part) => phrase(part.get(language), writing)).join(' → '),
  );
  const others = item.alternatives.map((order) => `<div>${letters(order)}</div>`).join('');
  return {
    question: inLanguages(item.prompt, writing, 'div'),
    options: inOrder(item.parts, item.printed)
      .map((part, index) => option(label(index), inLanguages(part, writing, 'span')))
      .join(''),
    answer: `<div>${letters(right)}</div>${whole}${named('questions:also-accepted', others, writing)}`,
  };
}

/** Things in the order of these indexes. */
export function inOrder<Thing>(things: readonly Thing[], order: readonly number[]): readonly Thing[] {
  return order.flatMap((index) => things[index] ?? []);
}
