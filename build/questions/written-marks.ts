import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';
import { generated } from './parts.ts';
import type { PartContext } from './question-type.ts';

/** A letter or word in a ring: what the reader is to choose. The ring is a drawing, so that a name tells of it. */
export function ringed(mark: string, language: Language, { t }: PartContext): ElementContent {
  const ariaLabel = t(language, 'questions:chosen', { mark });
  return h('span', { className: ['q-ring'], role: 'img', ariaLabel }, mark);
}

/** Brackets with what is written between them, no narrower than the empty ones. `name`: those of `questions:` words. */
export function filledBrackets(
  name: 'blank' | 'brackets',
  answer: readonly ElementContent[],
  language: Language,
  { t }: PartContext,
): ElementContent {
  // The empty ones are a pair of brackets around white space, of which the least width is made (questions.css).
  const [open = '', close = ''] = t(language, `questions:${name}`).split(/\s+/u);
  return h('span', { className: ['q-written-in'] }, [
    generated('q-bracket', [open]),
    h('span', { className: [`q-in-${name}`] }, [...answer]),
    generated('q-bracket', [close]),
  ]);
}
