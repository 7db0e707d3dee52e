import type { PhrasingContent } from 'mdast';
import type { AnswerSpace, Item, LocalizedContent } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage, Passage } from '../model/passage.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { slicePhrasing } from '../tree/slice-phrasing.ts';
import { isWrittenSolid } from '../text/languages.ts';
import { textColumns } from './text-columns.ts';

type Translation = Item<'translate'>;

/**
 * A translation with what the text gives it: the sentences to be translated, unless the author wrote a text, and their
 * aligned renderings as the model answer, unless the author gave one. Reports a passage that lacks one of the two sides.
 * A book in other languages leaves the question as it is.
 */
export function translationFromText(item: Translation, find: FindPassage, report: Report): Translation {
  if (item.text.size > 0) return item;
  const passages = item.references.map(find);
  const found = passages.filter((passage) => passage !== undefined);
  // An unknown passage is told at its reference.
  if (found.length === 0 || found.length < passages.length) return item;
  const languages = found[0]?.languages ?? [];
  const beside = languages.find((language) => language !== item.from) ?? item.to;
  const to = item.directed ? item.to : beside;
  if (!languages.includes(item.from) || !languages.includes(to)) return item;
  const shown = sentences(found, item.from);
  const rendering = sentences(found, to);
  const block = item.references.map((reference) => reference.block).join(', ');
  const place = item.references[0]?.place ?? item.place;
  const lacks = (language: Language) => {
    report('passage-without-language', place, { block, language });
    return item;
  };
  if (shown === undefined) return lacks(item.from);
  if (item.answer.size === 0 && rendering === undefined && !item.withheld) return lacks(to);
  const isFree = item.answer.size === 0 && rendering !== undefined;
  const answer: LocalizedContent = isFree ? new Map([[to, rendering]]) : item.answer;
  const space = isToFit(item.space) ? fittingLines(shown, item.from) : item.space;
  return { ...item, to, text: new Map([[item.from, shown]]), answer, space };
}

/** The sentences of all passages in one language; nothing where one of them lacks it. */
function sentences(passages: readonly Passage[], language: Language): readonly PhrasingContent[] | undefined {
  const found = passages.map((passage) => trimmed(passage.sentences.get(language)));
  const space = { type: 'text', value: isWrittenSolid(language) ? '' : ' ' } as const;
  return found.reduce<readonly PhrasingContent[] | undefined>(
    (all, one, index) =>
      all === undefined || one === undefined ? undefined : index === 0 ? one : [...all, space, ...one],
    [],
  );
}

/** A sentence brings the space behind it. */
function trimmed(content: readonly PhrasingContent[] | undefined): readonly PhrasingContent[] | undefined {
  return content && slicePhrasing(content, 0, plainText(content).trimEnd().length);
}

/** Half-width columns of a text that take a line by hand in translation: 30 characters of Japanese, 12 words of English. */
const columnsOfLine = 60;

/**
 * Lines for the translation of a text: one for about 30 characters of Japanese or 12 words of English, at least two.
 * None while the text is not known.
 */
export function fittingLines(text: readonly PhrasingContent[] | undefined, language: Language): AnswerSpace {
  if (text === undefined) return { type: 'lines', count: 0 };
  const words = plainText(text);
  const lines = isWrittenSolid(language)
    ? textColumns(words) / columnsOfLine
    : (words.match(/\S+/gu)?.length ?? 0) / 12;
  return { type: 'lines', count: Math.min(100, Math.max(2, Math.ceil(lines))) };
}

function isToFit(space: AnswerSpace): boolean {
  return space.type === 'lines' && space.count === 0;
}
