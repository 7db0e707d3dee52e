import type { Item, ItemBase, WordedAnswer } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { escapeHtml } from './html.ts';
import type { Wording } from './wording.ts';

/** What a learner is told after answering: remarks and explanation, as HTML paragraphs; empty where there are none. */
export function afterwards(item: ItemBase, wording: Wording): string {
  return wording.blocks(item.feedback) + wording.blocks(item.explanation);
}

/** What a person who marks the answer needs: a model answer, what else counts, 採点基準. As HTML. */
export function markingNotes(item: ItemBase & WordedAnswer, wording: Wording, t: Translate): string {
  const model = wording.blocks(item.answer);
  const also = item.accept.map((content) => wording.blocks(content)).join('');
  return (
    (model === '' ? '' : heading(item.varies ? 'sample-answer' : 'answer', wording, t) + model) +
    (also === '' ? '' : heading('also-accepted', wording, t) + also) +
    rubricList(item.rubric, wording, t)
  );
}

/** 採点基準 as a list with the points of each line; empty where there is none. */
export function rubricList(rubric: Item['rubric'], wording: Wording, t: Translate): string {
  if (rubric.length === 0) return '';
  const [language = 'en'] = wording.languages;
  const points = (count: number) => escapeHtml(t(language, 'questions:points', { points: count }));
  const lines = rubric.map(({ criterion, points: most, levels }) => {
    const steps = levels.map(
      (level) => `<li>${points(level.points)} ${wording.lines(level.description)}</li>`,
    );
    const list = steps.length === 0 ? '' : `<ul>${steps.join('')}</ul>`;
    return `<li>${points(most)} ${wording.lines(criterion)}${list}</li>`;
  });
  return `${heading('rubric', wording, t)}<ul>${lines.join('')}</ul>`;
}

/** A word of the program's own, in the first language. */
export function heading(
  word: 'sample-answer' | 'answer' | 'also-accepted' | 'rubric' | 'correction',
  { languages }: Wording,
  t: Translate,
): string {
  const [language = 'en'] = languages;
  return `<p><strong>${escapeHtml(t(language, `questions:${word}`))}</strong></p>`;
}
