import type { GapAnswer } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { seenForm } from './alike.ts';
import type { LocalizedText, OneOrMany } from './fields.ts';
import { maskGaps } from './gap.ts';
import { eachLanguage, eachValue } from './item-reader.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';
import { kanaVariants } from './variants.ts';

/** A text with gaps as written, in one language. */
export interface WrittenText {
  readonly language: Language;
  readonly text: string;
  readonly path: FieldPath;
}

/** The answers of each gap, in order, by language. */
export type GivenGaps = ReadonlyMap<Language, readonly (readonly GapAnswer[])[]>;

/** Languages whose text has gaps. */
export function gapLanguages(texts: readonly WrittenText[]): readonly Language[] {
  return texts.filter(({ text }) => maskGaps(text).gaps.length > 0).map(({ language }) => language);
}

/** Whether there are gaps, and all of them are left open. */
export function hasNoAnswers(texts: readonly WrittenText[]): boolean {
  const gaps = texts.flatMap(({ text }) => maskGaps(text).gaps);
  return gaps.length > 0 && gaps.every((gap) => gap.every(({ markdown }) => markdown.trim() === ''));
}

/**
 * A word that is written for all: where the text has gaps in one language alone, it is in that one, and otherwise in the
 * source language.
 */
export function inGapLanguage(value: LocalizedText, languages: readonly Language[]): LocalizedText {
  const [only, ...others] = languages;
  return typeof value === 'string' && only !== undefined && others.length === 0 ? { [only]: value } : value;
}

/**
 * Reads `gaps`: the answers apart from the text, in the order of the gaps, each one or a list, written as between `[[` and
 * `]]`. Reports answers that stand in the text too, another number of them than there are gaps, and languages without one.
 * Nothing where there is no such field: then the answers stand in the text.
 */
export function readGivenGaps(
  reader: ItemReader,
  gaps: readonly OneOrMany<LocalizedText>[] | undefined,
  texts: readonly WrittenText[],
  auto: boolean,
): GivenGaps | undefined {
  if (gaps === undefined) return undefined;
  const masked = texts.map((text) => ({ ...text, gaps: maskGaps(text.text).gaps }));
  const answered = masked.find((one) =>
    one.gaps.some((gap) => gap.some(({ markdown }) => markdown.trim() !== '')),
  );
  const expected = Math.max(0, ...masked.map((one) => one.gaps.length));
  if (answered !== undefined)
    reader.repeated('answers-twice', ['gaps'], answered.path, { field: 'gaps', other: '[[…]]' });
  else if (expected > 0 && gaps.length !== expected)
    reader.fault('answer-count', ['gaps'], { field: 'gaps', found: gaps.length, expected });
  const languages = gapLanguages(texts);
  const each = gaps.slice(0, expected).map((gap, index) => readGap(reader, gap, index, languages, auto));
  return new Map(
    languages.map((language) => [language, each.map((answers) => answers.get(language) ?? [])] as const),
  );
}

function readGap(
  reader: ItemReader,
  gap: OneOrMany<LocalizedText>,
  index: number,
  languages: readonly Language[],
  auto: boolean,
): ReadonlyMap<Language, readonly GapAnswer[]> {
  const answers = new Map<Language, readonly GapAnswer[]>();
  for (const { value, path } of eachValue(gap, ['gaps', index])) {
    for (const written of eachLanguage(reader, inGapLanguage(value, languages), path, 'some')) {
      const own = readAnswers(reader, written, auto);
      answers.set(written.language, distinctAnswers([...(answers.get(written.language) ?? []), ...own]));
    }
  }
  // What is written under a key that is no language stands for what seems to be missing.
  const isMisnamed = eachValue(gap, []).some(
    ({ value }) =>
      typeof value === 'object' && !Object.keys(value).every((key) => reader.languages.includes(key)),
  );
  for (const language of languages.filter((one) => !answers.has(one) && !isMisnamed))
    reader.fault('gap-lacks-language', ['gaps', index], { number: index + 1, language });
  return answers;
}

/** One text as between `[[` and `]]`: several answers with `|` between them. */
function readAnswers(reader: ItemReader, { text, path }: WrittenText, auto: boolean): readonly GapAnswer[] {
  const { gaps, faults } = maskGaps(`[[${text}]]`);
  const [gap = []] = gaps;
  if (faults.length > 0 || gaps.length !== 1) {
    const rule = faults[0]?.rule === 'empty-gap' ? 'empty-gap' : 'unbalanced-gap';
    reader.fault(rule, path, { found: text });
    return [];
  }
  return gap.map(({ markdown, offset }) => {
    const content = reader.phrasing(markdown.trim(), path, text.slice(0, offset - '[['.length));
    return { content, variants: auto ? kanaVariants(content) : [] };
  });
}

/** An answer that is written twice is printed once. */
export function distinctAnswers(answers: readonly GapAnswer[]): readonly GapAnswer[] {
  const known = new Set<string>();
  return answers.filter(({ content }) => {
    const form = seenForm(content);
    const isNew = !known.has(form);
    known.add(form);
    return isNew;
  });
}
