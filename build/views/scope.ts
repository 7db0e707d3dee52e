import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { findAnchor } from '../assemble/references.ts';
import type { Book, Chapter, Note } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Ruby } from '../model/parsed.ts';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import { elementId } from '../tree/element-id.ts';
import type { PhrasingContext } from '../tree/phrasing-to-hast.ts';
import type { Arrangement, ViewSide } from './arrangement.ts';
import type { FuriganaFilter } from './furigana.ts';
import { hasText } from './has-text.ts';
import { referenceWords } from './references.ts';

/** What every row of one chapter is made with. */
export interface Scope {
  readonly book: Book;
  readonly edition: EditionConfig;
  readonly chapter: Chapter;
  readonly arrangement: Arrangement;
  readonly t: Translate;
  readonly furigana: FuriganaFilter;
  /**
   * Words whose reading the chapter's questions ask for, which these do not print. Without the text, where nothing else
   * prints readings, those that any question of the book asks for.
   */
  readonly askedWords: readonly string[];
  /** The chapter's notes by label, in lower case as CommonMark compares labels. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Element ids of blocks, boxes and questions that this edition has: nothing else can be led to. */
  readonly shown: ReadonlySet<string>;
  /** Titles of headings without a number, by element id: references name them. */
  readonly unnumbered: ReadonlyMap<string, Readonly<Record<Language, string>>>;
  /** Element ids of note calls given so far: an id stands at the first call of a note on each side. */
  readonly givenIds: Set<string>;
}

/** Inline content of one side of the chapter: note marks, references and furigana as this edition sets them. */
export function phrasingContext(scope: Scope, side: ViewSide): PhrasingContext {
  return {
    noteCall: (label) => noteCall(scope, side, label),
    reference: (target, words) => crossReference(scope, side.language, target, words),
    showsReading: (ruby: Ruby) => scope.furigana.shows(ruby),
    spell: (text, before, after) =>
      side.name === 'source' ? scope.furigana.spell(text, before, after) : [text],
  };
}

/** The element id of a note's call on one side; notes link back to it. */
export function callId(noteId: string, side: ViewSide): string {
  return `${elementId(noteId)}_call_${side.name}`;
}

function noteCall(scope: Scope, side: ViewSide, label: string): ElementContent | undefined {
  const note = scope.notes.get(label.toLowerCase());
  if (note === undefined) {
    return undefined;
  }
  const id = callId(note.id, side);
  const first = !scope.givenIds.has(id);
  scope.givenIds.add(id);
  return h(
    'a',
    {
      className: ['noteref'],
      href: `#${elementId(note.id)}`,
      dataNote: note.id,
      dataNoteCall: note.id,
      dataGenerated: '',
      ...(first ? { id } : {}),
    },
    // The word joiner keeps the mark with the word it follows.
    ['\u2060', h('sup', String(note.number))],
  );
}

function crossReference(
  scope: Scope,
  language: Language,
  target: string,
  words: readonly ElementContent[],
): readonly ElementContent[] {
  const anchor = findAnchor(scope.book.anchors, target, scope.chapter.id);
  if (anchor === undefined) {
    return words;
  }
  const title = anchor.number === '' ? scope.unnumbered.get(anchor.id)?.[language] : undefined;
  const label = title ?? referenceWords(anchor.kind, anchor.number, language, scope.t);
  const shown = scope.shown.has(anchor.id);
  const numbered = words.length === 0 && title === undefined;
  const properties = {
    className: numbered ? ['xref', 'numbered'] : ['xref'],
    ...(words.length > 0 ? {} : { dataGenerated: '' }),
  };
  const content = words.length > 0 ? [...words] : [label];
  const link = shown
    ? h('a', { href: `#${anchor.id}`, ...properties }, content)
    : h('span', properties, content);
  // What has no text of its own names the pages of the edition that has.
  return shown || !hasText(scope.edition)
    ? [link, pageReference(anchor.id, language, scope.t, 'book:onPage')]
    : [link];
}

/**
 * `(p. 12)` as generated text: the number stands in an element that the page plan fills. Print only: on a screen the
 * link is followed instead.
 */
export function pageReference(id: string, language: Language, t: Translate, key: string): ElementContent {
  const [before = '', after = ''] = t(language, key, { page: '\u0000' }).split('\u0000');
  return h('span', { className: ['on-page'], dataGenerated: '', dataPrintOnly: '' }, [
    before,
    h('span', { className: ['folio-ref'], dataPageOf: id }, '00'),
    after,
  ]);
}
