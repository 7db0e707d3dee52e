import type { ClozePart, Item } from '../../model/exercise.ts';
import { bankOf, gapCount } from '../../questions/cloze-bank.ts';
import { eachLanguage, inLanguages, named, phrase } from './writing.ts';
import type { Writing } from './writing.ts';

/** A text with gaps as Anki's own cloze: one card a gap, the same number hiding it in both languages. */
export interface ClozeFields {
  readonly text: string;
  readonly instruction: string;
  /** The bank of words, in printed order. */
  readonly options: string;
  /** What else may stand in the gaps. */
  readonly accepted: string;
  readonly gaps: number;
}

export function clozeFields(item: Item<'cloze'>, writing: Writing): ClozeFields {
  const languages = writing.languages.filter((language) => item.text.has(language));
  const written = languages.length > 0 ? languages : [...item.text.keys()].slice(0, 1);
  const partsIn = (language: string) => item.text.get(language) ?? [];
  const bank = bankOf(item);
  return {
    text: eachLanguage(written, 'div', (language) =>
      partsIn(language)
        .map((part) => gapHtml(part, writing))
        .join(''),
    ),
    instruction: inLanguages(item.prompt, writing, 'div'),
    options: named(
      'questions:bank',
      eachLanguage(written, 'span', (language) =>
        (bank.get(language) ?? []).map((word) => phrase(word, writing)).join(' ・ '),
      ),
      writing,
    ),
    accepted: named(
      'questions:also-accepted',
      eachLanguage(written, 'span', (language) => alternatives(partsIn(language), writing)),
      writing,
    ),
    gaps: gapCount(item.text),
  };
}

function gapHtml(part: ClozePart, writing: Writing): string {
  if (part.type === 'text') return phrase(part.content, writing);
  return `{{c${part.number}::${phrase(part.answers[0]?.content, writing)}}}`;
}

/** `(1) 歩いて / 徒歩で`: of the gaps for which more than one word is right. */
function alternatives(parts: readonly ClozePart[], writing: Writing): string {
  return parts
    .flatMap((part) => {
      if (part.type === 'text' || part.answers.length < 2) return [];
      const words = part.answers.slice(1).map(({ content }) => phrase(content, writing));
      return [`(${part.number}) ${words.join(' / ')}`];
    })
    .join(' ');
}
