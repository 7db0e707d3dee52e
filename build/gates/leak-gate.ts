import type { EditionConfig } from '../model/config.ts';
import type { ExerciseChapter, Item } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Artifact } from '../model/ports.ts';
import type { Book } from '../model/book.ts';
import type { ImageAsset } from '../model/project.ts';
import type { SheetItem } from '../model/sheet.ts';
import { breakMark } from '../text/searched-form.ts';
import { markupStrings } from './markup-strings.ts';
import { answerMarks, type Concealed } from './answer-marks.ts';
import { answerSecrets, type AnswerSecret } from './answer-secrets.ts';
import { bookWords } from './book-words.ts';
import { quoted } from './compare-text.ts';
import { spellingsIn } from './content-strings.ts';
import { epubStrings, fileStrings } from './epub-strings.ts';
import { leakSearch } from './leak-search.ts';
import { pdfObjects } from './pdf-objects.ts';
import { pdfPageText } from './pdf-page-text.ts';
import { questionWords } from './question-words.ts';
import { reportStrings } from './report-strings.ts';
import type { WrittenFile } from './written-text.ts';

/** What the gate needs to know of an edition. */
export interface LeakGateInput {
  /** The book as the edition has it. */
  readonly book: Book;
  readonly edition: EditionConfig;
  /** The chapters of questions; and every question of them, each group before its own, with all its answers. */
  readonly exercises: readonly ExerciseChapter[];
  readonly items: readonly Item[];
  /** Every question as the edition has it. */
  readonly sheet: readonly SheetItem[];
  /** Words that the program prints, with `{{…}}` for what is filled in, and names that it gives. */
  readonly printedWords: readonly string[];
  /** Text files that come with the program and go into EPUBs as they are. */
  readonly knownFiles: ReadonlySet<string>;
}

/** Reads finished files, reports `answer-leak` and `answer-mark`; true when there was nothing to report. */
export type LeakGate = (artifacts: readonly Artifact[], report: Report) => Promise<boolean>;

/**
 * The gate for an edition that does not give every answer in full: no answer, and no mark of one, may stand in what was
 * written for it. Nothing where the edition conceals nothing. Words that the edition prints anyhow are no leak; what
 * cannot be told from numbers and labels is not looked for (see `secretPatterns`).
 */
export function leakGate(input: LeakGateInput): LeakGate | undefined {
  const { edition, items, sheet, knownFiles } = input;
  const given = answersOf(sheet, edition);
  const { secrets, told } = concealedSecrets(items, given);
  const concealed = concealedMarks(items, given, edition);
  if (secrets.length === 0 && concealed.items.size === 0) return undefined;
  const search = leakSearch(secrets, publicWords(input, told));
  return async (artifacts, report) => {
    let passed = true;
    for (const { path, bytes } of artifacts) {
      const { streams, marks } = await readArtifact(path, bytes, knownFiles);
      const common = { file: path, edition: edition.id };
      for (const { secret, where } of search(streams)) {
        const { item, field, text } = secret;
        report('answer-leak', secret.place, { ...common, where, item, field, found: quoted(text) });
        passed = false;
      }
      for (const { item, mark, where } of answerMarks(marks, concealed)) {
        report('answer-mark', item?.place ?? edition.place, { ...common, where, mark });
        passed = false;
      }
    }
    return passed;
  };
}

/** The answers that the edition prints, as far as it prints them, by question. */
function answersOf(sheet: readonly SheetItem[], edition: EditionConfig): ReadonlyMap<string, SheetItem> {
  if (edition.exercises === 'none' && edition.view !== 'answer-key') return new Map();
  return new Map(sheet.filter(({ key }) => key !== undefined).map((item) => [item.question.id, item]));
}

/** What the edition does not print of the answers, and what it does. */
function concealedSecrets(items: readonly Item[], given: ReadonlyMap<string, SheetItem>) {
  const told = [...given.values()].flatMap(({ key }) => (key === undefined ? [] : answerSecrets(key)));
  const fields = new Set(told.map(({ item, field }) => `${item} ${field}`));
  const secrets = items.flatMap(answerSecrets).filter(({ item, field }) => !fields.has(`${item} ${field}`));
  return { secrets, told };
}

function concealedMarks(
  items: readonly Item[],
  given: ReadonlyMap<string, SheetItem>,
  edition: EditionConfig,
): Concealed {
  const shown = (component: 'explanation' | 'rubric') =>
    given.size > 0 && edition.answers.some(({ show }) => show.has(component));
  return {
    items: new Map(items.filter(({ id }) => !given.has(id)).map((item) => [item.id, item])),
    components: new Set([
      ...(given.size === 0 ? (['answer'] as const) : []),
      ...(['explanation', 'rubric'] as const).filter((component) => !shown(component)),
    ]),
  };
}

function publicWords(input: LeakGateInput, told: readonly AnswerSecret[]) {
  const sets = input.exercises.flatMap((chapter) => chapter.sets);
  const drawings = [...input.book.images.values()].filter(({ mediaType }) => mediaType === 'image/svg+xml');
  const texts = [
    ...bookWords(input.book, input.edition),
    ...sets.flatMap(({ id, title, instructions }) => [
      id,
      ...spellingsIn(title),
      ...spellingsIn(instructions),
    ]),
    ...input.items.flatMap(questionWords),
    ...told.map(({ text }) => text),
    ...drawings.flatMap(labels),
  ];
  return { texts, templates: input.printedWords };
}

/** The words of a drawing, one by one and as a page reader gives them, all in one. */
function labels({ path, bytes }: ImageAsset): readonly string[] {
  const [words] = markupStrings(new TextDecoder().decode(bytes), path).text;
  return [words, words.replaceAll(breakMark, ' ')];
}

async function readArtifact(
  path: string,
  bytes: Uint8Array,
  known: ReadonlySet<string>,
): Promise<WrittenFile> {
  if (path.endsWith('.epub')) return epubStrings(bytes, known);
  // A file of a site.
  if (path.includes('/')) return fileStrings(path, bytes, known);
  if (path.endsWith('.json')) return reportStrings(new TextDecoder().decode(bytes));
  const objects = await pdfObjects(bytes);
  return { ...objects, streams: [...(await pdfPageText(bytes)), ...objects.streams] };
}
