import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { leadingBlock } from '../assemble/numbering.ts';
import type { Language, SideName } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import type { IndexPlace } from './index-occurrences.ts';

/**
 * Where something stands: on a screen links by passage, `¶2.14`, which both media share; the pages, which the page plan
 * fills in (`data-pages-of`), in print, and behind the passages where a screen knows them. `side` is that of the words: on facing pages each has pages of its own.
 */
export function placeList(
  places: readonly IndexPlace[],
  side: SideName,
  language: Language,
  t: Translate,
): readonly ElementContent[] {
  const ids = places.map(({ id }) => id).join(' ');
  return [
    h('span', { className: ['index-places'], dataEpubOnly: '' }, placeLinks(places, language, t)),
    h(
      'span',
      { className: ['index-pages', 'folio-ref'], dataPagesOf: ids, dataPagesSide: side, dataPrintOnly: '' },
      '00',
    ),
  ];
}

/**
 * The passages of a word in print, `¶1.3, 2.14–15`: what a class with paper and screens has in common. Notes and parts
 * without passages are found by their pages.
 */
export function passageWords(
  places: readonly IndexPlace[],
  language: Language,
  t: Translate,
): readonly ElementContent[] {
  const numbered = places.filter(
    ({ chapter, passage, note }) =>
      chapter.number !== undefined && passage !== undefined && note === undefined,
  );
  const words = runs(numbered).map(([{ chapter, passage }, last]) =>
    passage === last.passage
      ? `${chapter.number}.${passage}`
      : `${chapter.number}.${passage}–${last.passage}`,
  );
  if (words.length === 0) return [];
  const list = t(language, 'book:passagePlaces', { places: words.join(', ') });
  return [h('span', { className: ['index-passages'], dataGenerated: '', dataPrintOnly: '' }, list)];
}

/** One place as a link by its passage. */
export function placeLink(place: IndexPlace, words: string): Element {
  return h('a', { href: `#${place.id}` }, words);
}

/** The passage of a place in words: `¶2.14`, `n. 2.3`; of a part without a number its title comes first, `“Preface” ¶3`. */
export function placeWords(place: IndexPlace, last: IndexPlace, language: Language, t: Translate): string {
  const { chapter, note, passage } = place;
  const numbered = chapter.number !== undefined;
  const part = numbered ? '' : t(language, 'book:part', { title: titleOf(place, language) });
  const values = { chapter: chapter.number ?? '', part };
  if (note !== undefined) {
    return t(language, numbered ? 'book:notePlace' : 'book:partNotePlace', { ...values, number: note });
  }
  if (passage === undefined) return numbered ? t(language, 'book:partPlace', values) : part;
  const number = passage === last.passage ? `${passage}` : `${passage}–${last.passage}`;
  return t(language, numbered ? 'book:passagePlace' : 'book:partPassagePlace', { ...values, number });
}

function placeLinks(places: readonly IndexPlace[], language: Language, t: Translate): ElementContent[] {
  return runs(places).flatMap(([first, last], index) => [
    ...(index === 0 ? [] : [{ type: 'text', value: t(language, 'book:list-separator') } as const]),
    placeLink(first, placeWords(first, last, language, t)),
  ]);
}

/** Places in passages that follow each other are one; a passage of many rows is there once. */
function runs(places: readonly IndexPlace[]): readonly (readonly [IndexPlace, IndexPlace])[] {
  const found: [IndexPlace, IndexPlace][] = [];
  for (const place of places) {
    const open = found.at(-1);
    if (open !== undefined && follows(open[1], place)) open[1] = place;
    else found.push([place, place]);
  }
  return found;
}

function follows(before: IndexPlace, place: IndexPlace): boolean {
  if (before.chapter.id !== place.chapter.id || before.note !== place.note) return false;
  const step = (place.passage ?? 0) - (before.passage ?? 0);
  return before.passage === undefined ? place.passage === undefined : step === 0 || step === 1;
}

function titleOf({ chapter: { id, title } }: IndexPlace, language: Language): string {
  const blocks = title === undefined ? [] : [...title.source, ...title.target];
  const own = blocks.find((block) => block.language === language) ?? (title && leadingBlock(title));
  return own?.text ?? id;
}
