import type { ClozePart, Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { bankOf } from '../questions/cloze-bank.ts';
import { inlineText } from './plain.ts';
import { gapAnswers } from './answers.ts';
import { oneLine, type Wording } from './wording.ts';

/** A gap as another program asks for it. */
export interface AskedGap {
  readonly language: Language;
  readonly number: number;
  /** What may be typed, the answer wanted first. */
  readonly answers: readonly string[];
  /** What there is to choose from, in printed order; nothing where the gap is filled freely. */
  readonly bank: readonly string[] | undefined;
}

/** The text of a cloze as HTML paragraphs, one a language; `show` writes what stands in a gap. */
export function clozeText(
  item: Item<'cloze'>,
  wording: Wording,
  show: (gap: AskedGap) => string,
  attribute: 'lang' | 'xml:lang' = 'lang',
): string {
  return wording.languages
    .flatMap((language) => {
      const parts = item.text.get(language);
      if (parts === undefined) return [];
      const words = parts.map((part) =>
        part.type === 'text' ? wording.phrase(part.content) : show(askedGap(item, language, part)),
      );
      return [`<p ${attribute}="${language}">${words.join('')}</p>`];
    })
    .join('');
}

/** Every gap of every language, in order. */
export function gapsOf(item: Item<'cloze'>, languages: readonly Language[]): readonly AskedGap[] {
  return languages.flatMap((language) =>
    (item.text.get(language) ?? []).flatMap((part) =>
      part.type === 'gap' ? [askedGap(item, language, part)] : [],
    ),
  );
}

function askedGap(
  item: Item<'cloze'>,
  language: Language,
  part: Extract<ClozePart, { type: 'gap' }>,
): AskedGap {
  const bank = bankOf(item)
    .get(language)
    ?.map((word) => oneLine(inlineText(word)));
  return { language, number: part.number, answers: gapAnswers(part), bank };
}
