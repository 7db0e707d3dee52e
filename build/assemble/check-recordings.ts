import type { BlockPair } from '../model/aligned.ts';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { BlockKind } from '../model/parsed.ts';
import type { Language, SideName } from '../model/place.ts';
import type { Recording, RecordingFolder } from '../model/recording.ts';
import { firstOf, suggestion } from '../yaml/suggest.ts';
import { numberPassages } from './numbering.ts';

/**
 * Holds recordings against the text that they read: each needs a block, or a bead of it, that has words in its
 * language, and has it alone. Warned of: languages that no edition shows which uses the folder, and chapters that are
 * read aloud in part. Questions and answers are no blocks, so that nothing of them can be recorded.
 */
export function checkRecordings(
  folders: readonly RecordingFolder[],
  books: readonly Book[],
  editions: readonly EditionConfig[],
  report: Report,
): void {
  for (const { folder, recordings } of folders) {
    const using = editions.filter(({ epub, formats }) => epub.audio === folder && formats.includes('epub'));
    const shown = booksOf(books, using);
    const known = recordings.filter((recording) => hasPassage(recording, shown, report));
    reportTwice(known, report);
    reportUnused(known, books, using, report);
    for (const book of shown.slice(0, 1)) reportGaps(folder, known, book, book.source, 'source', report);
    for (const book of shown)
      if (book.target !== undefined) reportGaps(folder, known, book, book.target, 'target', report);
  }
}

const recordable: ReadonlySet<BlockKind> = new Set<BlockKind>([
  ...(['heading', 'paragraph', 'listItem', 'caption', 'footnoteDefinition'] as const),
]);

/** The language pairs of some editions. */
function booksOf(books: readonly Book[], editions: readonly EditionConfig[]): readonly Book[] {
  const asked = editions.map(({ target }) => books.find((book) => book.target === target) ?? books[0]);
  return books.filter((book) => asked.includes(book));
}

function hasPassage(recording: Recording, books: readonly Book[], report: Report): boolean {
  const place = { file: recording.path, line: 1, column: 1 };
  const { language, chapter: id, block, sentence } = recording;
  const languages = [...new Set(books.flatMap(({ source, target }) => [source, target ?? source]))];
  if (!languages.includes(language)) {
    // The language may be one of the book's all the same, which is told for the folder as a whole.
    const all = books[0] === undefined ? [] : [books[0].source, ...books[0].config.targets];
    if (all.includes(language)) return true;
    report('recording-language', place, { found: language, expected: suggestion(language, all) });
    return false;
  }
  // Beads of the source may differ from translation to translation; a recording must fit all that it is used for.
  return books
    .filter(({ source, target }) => source === language || target === language)
    .every((book) => {
      const chapter = book.chapters.find((each) => each.id === id);
      if (chapter === undefined) return false;
      const name = block.slice(id.length + 1);
      const pair = chapter.aligned.pairs.find((each) => each.id === block);
      if (pair === undefined) {
        report('recording-without-passage', place, {
          found: name,
          expected: nearPassage(name, chapter.aligned.pairs),
        });
        return false;
      }
      if (!recordable.has(pair.kind)) {
        report('unrecordable-block', place, { found: name, kind: pair.kind });
        return false;
      }
      const side = sideOf(book, language);
      const found = sentence === undefined ? name : `${name}/s${sentence}`;
      if (sentence !== undefined && pair[side].length > 0 && sentence > pair.beads.length) {
        const expected = firstOf([name, ...pair.beads.map((_, index) => `${name}/s${index + 1}`)]);
        report('recording-without-passage', place, { found, expected });
        return false;
      }
      if (hasWords(pair, side, sentence)) return true;
      report('recording-of-nothing', place, { found, language });
      return false;
    });
}

function sideOf({ source }: Book, language: Language): SideName {
  return language === source ? 'source' : 'target';
}

function hasWords(pair: BlockPair, side: SideName, sentence: number | undefined): boolean {
  return sentence === undefined ? pair[side].length > 0 : (pair.beads[sentence - 1]?.[side].length ?? 0) > 0;
}

/** The block that was probably meant; for a bare number, the passage that has it in the margin. */
function nearPassage(name: string, pairs: readonly BlockPair[]): string {
  const known = pairs.filter(({ kind }) => recordable.has(kind));
  const names = known.map(({ id }) => id.slice(id.indexOf('/') + 1));
  const [numbered] = [...numberPassages(pairs)].find(([, number]) => String(number) === name) ?? [];
  return numbered === undefined
    ? suggestion(name, names)
    : `\`${numbered.slice(numbered.indexOf('/') + 1)}\``;
}

/** Two files for one bead, and one for a bead beside one for all of its block. */
function reportTwice(recordings: readonly Recording[], report: Report): void {
  const first = new Map<string, Recording>();
  const key = ({ block, sentence, language }: Recording) => `${block} ${sentence ?? ''} ${language}`;
  for (const recording of recordings)
    if (recording.sentence === undefined && !first.has(key(recording))) first.set(key(recording), recording);
  for (const recording of recordings) {
    const whole = first.get(key({ ...recording, sentence: undefined }));
    const other = whole ?? first.get(key(recording));
    if (other === undefined) first.set(key(recording), recording);
    else if (other !== recording) {
      const [place, related] = [recording, other].map(({ path }) => ({ file: path, line: 1, column: 1 }));
      if (place !== undefined && related !== undefined)
        report('same-recording', place, { other: other.path }, [related]);
    }
  }
}

function reportUnused(
  recordings: readonly Recording[],
  books: readonly Book[],
  editions: readonly EditionConfig[],
  report: Report,
): void {
  const shown = new Set(editions.flatMap((edition) => shownLanguages(edition, books)));
  for (const language of new Set(recordings.map((recording) => recording.language))) {
    const unused = recordings.filter((recording) => recording.language === language);
    const [first] = unused;
    if (shown.has(language) || first === undefined) continue;
    report('unused-recordings', { file: first.path, line: 1, column: 1 }, { language, count: unused.length });
  }
}

function shownLanguages({ view, text, target }: EditionConfig, books: readonly Book[]): readonly Language[] {
  const book = books.find((each) => each.target === target) ?? books[0];
  const [source, translation] = [book?.source, book?.target].map((tag) => (tag === undefined ? [] : [tag]));
  const sides = { source: source ?? [], target: translation ?? [] };
  switch (view) {
    case 'source-only':
      return sides.source;
    case 'target-only':
      return sides.target;
    case 'answer-key':
      return [];
    case 'worksheet':
      return text === 'none' ? [] : sides[text];
    default:
      return [...sides.source, ...sides.target];
  }
}

/** Once for each chapter and language that has some of its recordings and not all. */
function reportGaps(
  folder: string,
  recordings: readonly Recording[],
  book: Book,
  language: Language,
  side: SideName,
  report: Report,
): void {
  const key = (block: string, sentence: number | undefined) => `${block}/${sentence ?? ''}`;
  const own = recordings.filter((recording) => recording.language === language);
  const recorded = new Set(own.map(({ block, sentence }) => key(block, sentence)));
  for (const { id, pairs } of book.chapters) {
    const passages = pairs.filter(
      (pair) => (pair.kind === 'paragraph' || pair.kind === 'listItem') && pair[side].length > 0,
    );
    const missing = passages.filter(
      (pair) =>
        !recorded.has(key(pair.id, undefined)) &&
        (pair.beads.length === 0 || pair.beads.some((_, index) => !recorded.has(key(pair.id, index + 1)))),
    );
    const count = passages.length - missing.length;
    if (missing.length === 0 || !own.some(({ chapter }) => chapter === id)) continue;
    const names = firstOf(missing.map((pair) => pair.id.slice(id.length + 1)));
    const place = { file: `${folder}/${id}`, line: 1, column: 1 };
    report('partial-recordings', place, { language, count, all: passages.length, missing: names });
  }
}
