import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ClozePart, Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { listLabel } from './choice-list.ts';
import type { LeadText } from './lead.ts';
import { generated, listed } from './parts.ts';
import { textColumns } from './text-columns.ts';
import type { BlankPart, GapWidth, Question } from '../model/question.ts';
import type { PartContext } from './question-type.ts';

/** The text with its gaps to be filled. Where only another language has gaps, that text is printed too. */
export function blankText(question: Question<'cloze'>, context: PartContext): LeadText {
  const hasGaps = (parts: readonly BlankPart[]) => parts.some((part) => part.type === 'gap');
  const usable = context.languages.some((language) => hasGaps(question.text.get(language) ?? []));
  const text = usable ? question.text : new Map([...question.text].filter(([, parts]) => hasGaps(parts)));
  return {
    text,
    render: (language) =>
      (text.get(language) ?? []).flatMap((part) =>
        part.type === 'text'
          ? context.phrasing(part.content, language)
          : [gap(part.number, question.width, language, context)],
      ),
  };
}

/** Answers of all gaps as a list: number, answer, what counts as well. */
export function gapAnswers(
  parts: readonly ClozePart[],
  language: Language,
  context: PartContext,
): readonly ElementContent[] {
  const gaps = parts.filter((part) => part.type === 'gap');
  return gaps.map((part) =>
    h('span', { className: ['q-pair'] }, [
      listLabel(context.t(language, 'questions:part-number', { number: part.number })),
      ...answersOf(part, language, context),
      generated('q-separator', [' ']),
    ]),
  );
}

/**
 * Room for the longest answer of the whole text, by hand: about two widths a character; where the bank lists its words, for
 * the longest of them, which is known without the answers.
 */
export function widthOf({ text, words }: Pick<Item<'cloze'>, 'text' | 'words'>): GapWidth {
  const answers = [...text.values()].flat().flatMap((part) => (part.type === 'gap' ? part.answers : []));
  const longest = words?.flatMap((word) => [...word.values()]) ?? answers.map(({ content }) => content);
  const widest = longest.reduce((width, content) => Math.max(width, textColumns(plainText(content))), 0);
  return widest <= 6 ? 'short' : widest <= 12 ? 'medium' : 'long';
}

function gap(number: number, width: GapWidth, language: Language, context: PartContext): ElementContent {
  return h(
    'span',
    {
      className: ['q-gap', `q-gap-${width}`],
      role: 'img',
      ariaLabel: context.t(language, 'questions:gap', { number }),
      dataGenerated: '',
    },
    [context.t(language, 'questions:part-number', { number }), h('span', { className: ['q-gap-rule'] })],
  );
}

function answersOf(
  part: Extract<ClozePart, { type: 'gap' }>,
  language: Language,
  context: PartContext,
): readonly ElementContent[] {
  const written = part.answers.map(({ content }) => context.phrasing(content, language));
  const kana = new Set(part.answers.flatMap(({ variants }) => variants.slice(0, 1)));
  for (const { content } of part.answers) kana.delete(plainText(content));
  const spelt = [...kana].map((variant) => [generated('q-variant', [variant])]);
  return listed([...written, ...spelt], language, context, 'alternative-separator');
}
