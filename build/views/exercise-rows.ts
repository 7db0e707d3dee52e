import type { AnswerPlace, AnswerPosition } from '../model/config.ts';
import { inMillimetres } from '../model/lengths.ts';
import type { Language } from '../model/place.ts';
import type { Cell, Row, Section } from '../model/rendered.ts';
import { allSheetItems } from '../questions/all-items.ts';
import { unansweredWords } from '../questions/asked-words.ts';
import { languageOfWords } from '../questions/parts.ts';
import type { Part, PrintedArea } from '../questions/question-type.ts';
import { answerParts, questionParts, type SheetEntry, type SheetOptions } from '../questions/sheet.ts';
import { phrasingToHast } from '../tree/phrasing-to-hast.ts';
import { keyLead, versionedWords } from './key-words.ts';
import { entryLink, passageLink } from './question-links.ts';
import { questionSides } from './question-sides.ts';
import { withoutReadings } from '../tree/without-readings.ts';
import { row } from './row.ts';
import { phrasingContext, type Scope } from './scope.ts';
import { totalsRows } from './totals-rows.ts';
import { generatedCells, wordCells, wordTitles } from './words.ts';

/** What stands behind the text of a chapter: its rows, its headings for the contents, and where it begins. */
export type PartRows = Pick<Section, 'rows' | 'headings' | 'parts'>;

/** The chapter's questions under a heading of their own, and their totals where the edition has them. */
export function exerciseRows(scope: Scope): PartRows {
  const rows = questionRows(scope);
  if (rows.length === 0) {
    return { rows: [], headings: [], parts: [] };
  }
  const id = `${scope.chapter.id}/exercises/title`;
  const cells = wordCells(scope.arrangement, scope.t, 'book:exercises', 'h2');
  const titles = wordTitles(scope.arrangement, scope.t, 'book:exercises');
  const totals = scope.edition.totals && scope.edition.view !== 'worksheet' ? totalsRows(scope) : [];
  return {
    rows: [partTitle(scope, id, cells), ...rows, ...totals],
    headings: [{ id, level: 2, number: undefined, titles }],
    parts: [{ role: 'exercises', row: id, titles }],
  };
}

/** The chapter's questions, without a heading over them all; nothing where it has none. */
export function questionRows(scope: Scope): readonly Row[] {
  const { sheet } = scope.chapter;
  const asked = sheet === undefined || scope.edition.exercises === 'none' ? undefined : sheet;
  return asked === undefined
    ? []
    : questionParts(asked, sheetOptions(scope, scope.askedWords)).flatMap((entry) => entryRows(scope, entry));
}

/**
 * The chapter's answers that stand at its end, at the end of the book, or in a key of their own. Where several places of
 * answers stand there, each begins with a line that says which questions it answers.
 */
export function keyRows(scope: Scope, where: AnswerPosition): readonly Row[] {
  const { chapter, edition } = scope;
  const { sheet } = chapter;
  // A key answers the questions of another edition.
  if (sheet === undefined || (edition.exercises === 'none' && edition.view !== 'answer-key')) {
    return [];
  }
  const places = edition.answers.filter((place) => place.where === where);
  return places.flatMap((place, index) => {
    const entries = answerParts(sheet, place, sheetOptions(scope, unansweredWords(allSheetItems(sheet))));
    const rows = entries.flatMap((entry) => entryRows(scope, entry));
    const id = `${chapter.id}/${where}/lead${index === 0 ? '' : `-${index + 1}`}`;
    return places.length === 1 || rows.length === 0 ? rows : [...leadRows(scope, place, id), ...rows];
  });
}

/** A line that says which questions are answered, above answers that are not all of them: where there is one such place. */
export function soleLead(scope: Scope, where: AnswerPosition, id: string): readonly Row[] {
  const places = scope.edition.answers.filter((place) => place.where === where);
  const [place, ...others] = places;
  return place === undefined || others.length > 0 ? [] : leadRows(scope, place, id);
}

function leadRows(scope: Scope, place: AnswerPlace, id: string): readonly Row[] {
  const { arrangement, t } = scope;
  const { admit } = place;
  if (admit === 'all') {
    return [];
  }
  const words = generatedCells(arrangement, 'p', (language) => keyLead(admit, language, t));
  return [
    row(id, 'q-key-lead', words, {
      layout: arrangement.sides.length === 1 ? 'full' : arrangement.layout,
      breakInside: 'avoid',
      keepWithNext: true,
    }),
  ];
}

/** The key at the end of the chapter, under a heading of its own. */
export function chapterKey(scope: Scope): PartRows {
  const rows = keyRows(scope, 'chapter-end');
  if (rows.length === 0) {
    return { rows, headings: [], parts: [] };
  }
  const { arrangement, chapter, edition, t } = scope;
  const id = `${chapter.id}/answers/title`;
  const words = (language: Language) => versionedWords(t(language, 'book:answers'), edition.version);
  const titles = Object.fromEntries(arrangement.sides.map(({ language }) => [language, words(language)]));
  return {
    rows: [
      partTitle(scope, id, generatedCells(arrangement, 'h2', words)),
      ...soleLead(scope, 'chapter-end', `${chapter.id}/answers/lead`),
      ...rows,
    ],
    headings: [],
    parts: [{ role: 'answers', row: id, titles }],
  };
}

function partTitle(scope: Scope, id: string, cells: readonly Cell[]): Row {
  return row(id, 'heading-2', cells, {
    layout: scope.arrangement.sides.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
}

/** `asked`: words whose reading is asked for somewhere on the sheet, and so is printed nowhere on it. */
function sheetOptions(scope: Scope, asked: readonly string[]): SheetOptions {
  const { arrangement } = scope;
  const languages = questionSides(scope.book, scope.edition, arrangement.sides).map((side) => side.language);
  const spoken = (language: Language) => languageOfWords(language, languages);
  return {
    languages,
    t: (language, key, values) => scope.t(spoken(language), key, values),
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
    pageRef: (anchor, number, language) => entryLink(scope, anchor, number, spoken(language)),
    blockLabel: (block, language) => passageLink(scope, block, spoken(language)),
    pitch: inMillimetres(scope.edition.type.leading),
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
  const size = inMillimetres(type.size);
  // Columns are whole characters wide: up to one is lost.
  const room = page.width - margin.inner - margin.outer - size;
  const width = arrangement.layout === 'parallel' ? room : Math.min(room, longestLine * size);
  return { width: width - hang * size, height: page.height - margin.top - margin.bottom };
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

function partCells(scope: Scope, part: Part): Pick<Row, 'cells' | 'layout'> {
  const sides = questionSides(scope.book, scope.edition, scope.arrangement.sides);
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
