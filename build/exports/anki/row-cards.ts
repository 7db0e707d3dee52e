import type { Item, LocalizedContent } from '../../model/exercise.ts';
import { withoutAnswers } from '../../questions/index.ts';
import { label } from '../../questions/label.ts';
import { inOrder } from './choice-cards.ts';
import type { QuestionCard } from './card-writer.ts';
import { fieldText } from './field.ts';
import { alsoAccepted, wordedAnswer } from './worded-cards.ts';
import { asked, eachLanguage, inLanguages, named, option, printedWords } from './writing.ts';
import type { Writing } from './writing.ts';

/** ○ or ×; on the back what would be true. */
export function trueFalseCard(item: Item<'true-false'>, writing: Writing): QuestionCard {
  const verdict = printedWords(item.answer ? 'questions:true' : 'questions:false', writing);
  const correction = inLanguages(item.correction, writing, 'div');
  return {
    question: inLanguages(item.prompt, writing, 'div'),
    options: `<div>${trueFalseMarks(writing)}</div>`,
    answer: `<div>${verdict}</div>${named('questions:correction', correction, writing)}`,
  };
}

/** ○・×. */
function trueFalseMarks({ languages, t }: Writing): string {
  const words = (['true', 'true-false-separator', 'false'] as const).map(
    (key) => `questions:${key}` as const,
  );
  return eachLanguage(languages, 'span', (language) =>
    fieldText(words.map((key) => t(language, key)).join('')),
  );
}

/** Numbered left sides, lettered right sides; on the back every number with its letter and both sides. */
export function matchCard(item: Item<'match'>, writing: Writing): QuestionCard {
  const right = [...item.pairs.map((pair) => pair.right), ...item.extra];
  const places = new Map(item.printed.map((index, place) => [index, place]));
  const left = item.pairs.map((pair, index) =>
    option(`${index + 1}`, inLanguages(pair.left, writing, 'span')),
  );
  const pairs = item.pairs.map((pair, index) => {
    const sides = [pair.left, pair.right].map((side) => whole(side, writing));
    return option(`${index + 1}–${label(places.get(index) ?? 0)}`, `<span>${sides.join(' — ')}</span>`);
  });
  return {
    question: inLanguages(item.prompt, writing, 'div'),
    options: [
      ...left,
      '<hr>',
      ...inOrder(right, item.printed).map((side, index) =>
        option(label(index), inLanguages(side, writing, 'span')),
      ),
    ].join(''),
    answer: pairs.join(''),
  };
}

/** The sentences to be rewritten, numbered, each with how; on the back what becomes of them. */
export function transformCard(item: Item<'transform'>, writing: Writing): QuestionCard {
  const rows = item.rows.map(({ from, cue }, index) => {
    const how = cue.size === 0 ? '' : ` → ${whole(cue, writing)}`;
    return option(`${index + 1}`, `<span>${whole(from, writing)}${how}</span>`);
  });
  const answers = item.rows.map((row, index) =>
    option(`${index + 1}`, `<span>${wordedAnswer(row, writing, 'span')}${alsoAccepted(row, writing)}</span>`),
  );
  return {
    question: asked(withoutAnswers(item), writing),
    options: rows.join(''),
    answer: answers.join(''),
  };
}

/** Content in an element of its own, so that what stands beside it is not taken for its translation. */
function whole(content: LocalizedContent, writing: Writing): string {
  return `<span>${inLanguages(content, writing, 'span')}</span>`;
}
