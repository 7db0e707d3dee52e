import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AnswerPosition } from '../model/config.ts';
import type { Language } from '../model/place.ts';
import type { Cell, Heading, Row } from '../model/rendered.ts';
import { askedWords, unansweredWords } from '../questions/asked-words.ts';
import type { Part, PrintedArea } from '../questions/question-type.ts';
import { answerParts, questionParts, type SheetEntry, type SheetOptions } from '../questions/sheet.ts';
import { elementId } from '../tree/element-id.ts';
import { bothSides } from './sides.ts';
import { phrasingToHast } from '../tree/phrasing-to-hast.ts';
import { withoutReadings } from '../tree/without-readings.ts';
import type { ViewSide } from './arrangement.ts';
import { row } from './row.ts';
import { pageReference, phrasingContext, type Scope } from './scope.ts';
import { wordCells, wordTitles } from './words.ts';

/** The chapter's questions under a heading of their own; nothing where it has none. */
export function exerciseRows(scope: Scope): {
  readonly rows: readonly Row[];
  readonly headings: readonly Heading[];
} {
  const { sheet } = scope.chapter;
  if (sheet === undefined || sheet.sets.length === 0) {
    return { rows: [], headings: [] };
  }
  const id = `${scope.chapter.id}/exercises/title`;
  const rows = questionParts(sheet, sheetOptions(scope, askedWords(sheet))).flatMap((entry) =>
    entryRows(scope, entry),
  );
  return {
    rows: [partTitle(scope, id, 'book:exercises', 'heading-2'), ...rows],
    headings: [heading(scope, id, 'book:exercises')],
  };
}

/** The chapter's answers that stand at its end, at the end of the book, or in a key of their own. */
export function keyRows(scope: Scope, where: AnswerPosition): readonly Row[] {
  const { chapter, edition } = scope;
  const { sheet } = chapter;
  // A key answers the questions of another edition.
  if (sheet === undefined || (edition.exercises === 'none' && edition.view !== 'answer-key')) {
    return [];
  }
  const places = edition.answers.filter((place) => place.where === where);
  const entries = places.flatMap((place) =>
    answerParts(sheet, place, sheetOptions(scope, unansweredWords(sheet))),
  );
  return entries.flatMap((entry) => entryRows(scope, entry));
}

/** The key at the end of the chapter, under a heading of its own. */
export function chapterKey(scope: Scope): readonly Row[] {
  const rows = keyRows(scope, 'chapter-end');
  if (rows.length === 0) {
    return rows;
  }
  return [partTitle(scope, `${scope.chapter.id}/answers/title`, 'book:answers', 'heading-2'), ...rows];
}

function partTitle(scope: Scope, id: string, key: string, style: 'heading-2'): Row {
  return row(id, style, wordCells(scope.arrangement, scope.t, key, 'h2'), {
    layout: scope.arrangement.sides.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
}

function heading(scope: Scope, id: string, key: string): Heading {
  return { id, level: 2, number: undefined, titles: wordTitles(scope.arrangement, scope.t, key) };
}

/** `asked`: words whose reading is asked for somewhere on the sheet, and so is printed nowhere on it. */
function sheetOptions(scope: Scope, asked: readonly string[]): SheetOptions {
  const { arrangement, t } = scope;
  return {
    languages: promptSides(scope).map((side) => side.language),
    t,
    room: scope.edition.room,
    phrasing: (nodes, language, readings) => {
      const side = arrangement.sides.find((each) => each.language === language) ?? {
        name: language === scope.book.source ? 'source' : 'target',
        language,
      };
      const furigana =
        readings?.policy === undefined ? scope.furigana : scope.furigana.under(readings.policy);
      const content = phrasingToHast(nodes, phrasingContext({ ...scope, furigana }, side));
      return withoutReadings(content, [...asked, ...(readings?.suppress ?? [])]);
    },
    pageRef: (anchor, number, language) => entryLink(scope, anchor, number, language),
    blockLabel: (block, language) => passageLink(scope, block, language),
    pitch: (scope.edition.type.leading * 25.4) / 72,
    area: writingArea(scope),
  };
}

/** Hanging indent of what stands below a question's number, in em; `--q-hang` of questions.css. */
const hang = 1.75;

/** Lines of a single column are no longer than so many characters (print/metrics.ts). */
const longestLine = 40;

/** What a page of the edition has room for, under the words of a question. */
function writingArea({ edition: { page, type }, arrangement }: Scope): PrintedArea {
  const { margin } = page;
  const size = (type.size * 25.4) / 72;
  // Columns are whole characters wide: up to one is lost.
  const room = page.width - margin.inner - margin.outer - size;
  const width = arrangement.layout === 'parallel' ? room : Math.min(room, longestLine * size);
  return { width: width - hang * size, height: page.height - margin.top - margin.bottom };
}

/** `→ p. 12` on paper, a link with a word on a screen. */
function entryLink(scope: Scope, anchor: string, number: string, language: Language): ElementContent {
  const id = elementId(anchor);
  if (scope.edition.view === 'answer-key') {
    // The question stands in another book: its page is named, and nothing can be followed.
    return pageReference(id, language, scope.t, 'book:page');
  }
  return h('a', { href: `#${id}`, className: ['q-link'], dataGenerated: '' }, [
    pageReference(id, language, scope.t, 'book:page'),
    h('span', { dataEpubOnly: '' }, scope.t(language, 'book:question', { number })),
  ]);
}

/**
 * The passage a question is about: its number in the gutter and its page. A key has no text to lead to, so that it names
 * the passage and the page of the edition that has the questions. Where no numbers are printed, the page alone says it.
 */
function passageLink(scope: Scope, block: string, language: Language): readonly ElementContent[] {
  const number = scope.chapter.passages.get(block);
  const id = elementId(block);
  const isKey = scope.edition.view === 'answer-key';
  if (number === undefined || (!isKey && !scope.shown.has(id))) {
    return [];
  }
  const properties = { className: ['q-passage'], dataGenerated: '' };
  if (scope.book.config.passages === 'none') {
    const page = pageReference(id, language, scope.t, 'book:page');
    const words = h('span', { dataEpubOnly: '' }, scope.t(language, 'book:passage', { number }));
    return [isKey ? page : h('a', { href: `#${id}`, ...properties }, [page, words])];
  }
  const words = scope.t(language, 'book:passageMark', { number });
  return [
    isKey ? h('span', properties, words) : h('a', { href: `#${id}`, ...properties }, words),
    pageReference(id, language, scope.t, 'book:passagePage'),
  ];
}

function entryRows(scope: Scope, entry: SheetEntry): readonly Row[] {
  return entry.parts.map((part, index) => {
    const id = index === 0 ? entry.id : `${entry.id}/${index + 1}`;
    const kind = index === 0 ? [part.style, `q-first-of-${entry.kind}`] : [part.style];
    const { cells, layout } = partCells(scope, part);
    return row(id, kind.join(' '), cells, {
      layout,
      breakInside: part.breakInside,
      keepWithNext: part.keepWithNext,
    });
  });
}

/** The sides in whose languages questions are put: those of the edition, or those it names for its questions. */
function promptSides({ arrangement, book, edition }: Scope): readonly ViewSide[] {
  const { prompts } = edition;
  if (prompts === undefined) {
    return arrangement.sides;
  }
  return bothSides(book).filter(({ language }) => prompts.includes(language));
}

function partCells(scope: Scope, part: Part): Pick<Row, 'cells' | 'layout'> {
  const sides = promptSides(scope);
  const { layout } = scope.arrangement;
  if (part.content === undefined) {
    const cell: Cell = {
      side: 'neutral',
      language: scope.book.source,
      content: part.shared ?? [],
      spans: [],
    };
    return { cells: [cell], layout: 'full' };
  }
  const cells = sides.map((side): Cell => ({
    side: side.name,
    language: side.language,
    content: part.content?.get(side.language) ?? [],
    spans: [],
  }));
  return { cells, layout: sides.length === 1 ? 'full' : layout };
}
