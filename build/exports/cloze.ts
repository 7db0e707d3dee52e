import type { ClozePart, Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { bankOf } from '../questions/cloze-bank.ts';
import { plainText } from '../tree/plain-text.ts';
import { gapAnswers } from './answers.ts';
import type { Wording } from './wording.ts';

/** A gap as another program asks for it. */
export interface AskedGap {
  readonly language: Language;
  readonly number: number;
  /** What may be typed, the answer wanted first. */
  readonly answers: readonly string[];
  /** What there is to choose from, in printed order; nothing where the gap is filled freely. */
  readonly bank: readonly { readonly text: string; readonly right: boolean }[] | undefined;
}

/** The text of a cloze as HTML paragraphs, one a language; `show` writes what stands in a gap. */
export function clozeText(item: Item<'cloze'>, wording: Wording, show: (gap: AskedGap) => string): string {
  return wording.languages
    .flatMap((language) => {
      const parts = item.text.get(language);
      if (parts === undefined) return [];
      const words = parts.map((part) =>
        part.type === 'text' ? wording.phrase(part.content) : show(askedGap(item, language, part, wording)),
      );
      return [`<p ${wording.attribute(language)}>${words.join('')}</p>`];
    })
    .join('');
}

/** Every gap of every language, in order. */
export function gapsOf(item: Item<'cloze'>, wording: Wording): readonly AskedGap[] {
  return wording.languages.flatMap((language) =>
    (item.text.get(language) ?? []).flatMap((part) =>
      part.type === 'gap' ? [askedGap(item, language, part, wording)] : [],
    ),
  );
}

function askedGap(
  item: Item<'cloze'>,
  language: Language,
  part: Extract<ClozePart, { type: 'gap' }>,
  wording: Wording,
): AskedGap {
  const right = plainText(part.answers[0]?.content ?? []);
  const bank = bankOf(item)
    .get(language)
    ?.map((word) => ({
      text: wording.plain(new Map([[language, word]])),
      right: plainText(word) === right,
    }));
  return { language, number: part.number, answers: gapAnswers(part), bank };
}
