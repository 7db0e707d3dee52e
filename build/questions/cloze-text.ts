import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { ClozePart, Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { labelled } from './choice-list.ts';
import type { LeadText } from './lead.ts';
import { generated, listed } from './parts.ts';
import { textColumns } from './text-columns.ts';
import type { BlankPart, GapWidth, Question } from '../model/question.ts';
import type { PartContext } from './question-type.ts';

/**
 * The text with its gaps to be filled, or filled where the key is given. Where only another language has gaps, that text
 * is printed too.
 */
export function blankText(
  question: Question<'cloze'>,
  context: PartContext,
  key: Item<'cloze'> | undefined,
): LeadText {
  const hasGaps = (parts: readonly BlankPart[]) => parts.some((part) => part.type === 'gap');
  const usable = context.languages.some((language) => hasGaps(question.text.get(language) ?? []));
  const text = usable ? question.text : new Map([...question.text].filter(([, parts]) => hasGaps(parts)));
  return {
    text,
    render: (language) =>
      (text.get(language) ?? []).flatMap((part) => {
        if (part.type === 'text') return context.phrasing(part.content, language);
        const answer = wantedAnswer(key, part.number, language);
        return [
          answer === undefined
            ? gap(part.number, question.width, language, context)
            : filledGap(part.number, question.width, answer, language, context),
        ];
      }),
  };
}

function wantedAnswer(
  key: Item<'cloze'> | undefined,
  number: number,
  language: Language,
): readonly PhrasingContent[] | undefined {
  const gaps = key?.text.get(language)?.filter((part) => part.type === 'gap');
  return gaps?.find((part) => part.number === number)?.answers[0]?.content;
}

/**
 * Answers of all gaps as a list: number, answer, what counts as well. `further`: what counts as well alone, of those
 * gaps that have it.
 */
export function gapAnswers(
  parts: readonly ClozePart[],
  language: Language,
  context: PartContext,
  which: 'all' | 'further' = 'all',
): readonly ElementContent[] {
  const gaps = parts.filter((part) => part.type === 'gap');
  return gaps.flatMap((part) => {
    const answers = answersOf(part, language, context).slice(which === 'all' ? 0 : 1);
    if (which === 'further' && answers.length === 0) return [];
    return h('span', { className: ['q-pair'] }, [
      labelled(
        context.t(language, 'questions:part-number', { number: part.number }),
        listed(answers, language, context, 'alternative-separator'),
      ),
      generated('q-separator', [' ']),
    ]);
  });
}

/** Whether more than one answer is right in some gap. */
export function hasFurther(parts: readonly ClozePart[]): boolean {
  return parts.some((part) => part.type === 'gap' && (part.answers.length > 1 || spellings(part).length > 0));
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

/** The answer of a gap no narrower than the gap; one that is wider than any gap goes on on the next line. */
function filledGap(
  number: number,
  width: GapWidth,
  answer: readonly PhrasingContent[],
  language: Language,
  context: PartContext,
): ElementContent {
  const isWide = textColumns(plainText(answer)) > widestGap;
  return h('span', { className: ['q-gap', `q-gap-${width}`, ...(isWide ? ['q-gap-wide'] : [])] }, [
    generated('q-gap-number', [context.t(language, 'questions:part-number', { number })]),
    h('span', { className: ['q-in-gap'] }, [...context.phrasing(answer, language)]),
  ]);
}

/** Half-width columns of the longest gap: 10 em (questions.css). */
const widestGap = 20;

type Gap = Extract<ClozePart, { type: 'gap' }>;

function answersOf(
  part: Gap,
  language: Language,
  context: PartContext,
): readonly (readonly ElementContent[])[] {
  const written = part.answers.map(({ content }) => context.phrasing(content, language));
  return [...written, ...spellings(part).map((variant) => [generated('q-variant', [variant])])];
}

/** The answers all in kana, where they are not written so. */
function spellings({ answers }: Gap): readonly string[] {
  const kana = new Set(answers.flatMap(({ variants }) => variants.slice(0, 1)));
  for (const { content } of answers) kana.delete(plainText(content));
  return [...kana];
}
