import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths, type Abbreviations } from '../../build/align/length-fit.ts';
import { checkTranslations } from '../../build/checks/index.ts';
import type { AlignedChapter } from '../../build/model/aligned.ts';
import type { Message, Report } from '../../build/model/message.ts';
import { parseDocument } from '../../build/parse/document.ts';
import type { LevelChapter } from './aligned-book.ts';
import {
  plainBlocks,
  putFault,
  randomNumbers,
  type FaultKind,
  type FaultyFile,
  type PlainBlock,
} from './faults.ts';

/** What is said of one faulty file. */
export interface Judged {
  readonly chapter: string;
  readonly line: number;
  readonly text: string;
  /** Of the block, in UTF-16 units. */
  readonly length: number;
  /** The messages name the blocks concerned, and no other. */
  readonly exact: boolean;
  /** They name nothing but those and their neighbours. */
  readonly near: boolean;
  /** Pairs of blocks that are not partners, and that no message names. */
  readonly silent: readonly string[];
  readonly messages: readonly string[];
}

/** Rules whose other places are blocks at fault, and not only where one should stand. */
const bothSides = /^(?:moved|retyped|unrelated|joined|split)-|-pair$|-mismatch$|^table-shape$|-parity$/u;

/**
 * Puts `count` faults of one kind into the files of one side of a book and judges what the program says of each. Every
 * chapter has one fault at a time, and the statistics of the book are taken from the faulty book, as they are in life.
 */
export function judgeFaults(
  book: readonly LevelChapter[],
  kind: FaultKind,
  side: 'source' | 'target',
  count: number,
  abbreviations: Abbreviations = {},
): readonly Judged[] {
  const random = randomNumbers(20_261_128);
  const sound = alignBook(book, abbreviations);
  const files = book.map((chapter, index) => ({
    chapter,
    blocks: plainBlocks(chapter[side].text, chapter[side].document),
    // What is said of the sound text is counted as false reports, and not again with every fault.
    sound: new Set(sound[index]?.messages.map((message) => keyOf(message))),
  }));
  const judged: Judged[] = [];
  for (let round = 0; judged.length < count && round < count; round++) {
    const faulty = files.map((file) => drawFault(file, files, kind, side, random));
    const faultyBook = files.map(({ chapter }, index) => withText(chapter, side, faulty[index]?.text));
    alignBook(faultyBook, abbreviations).forEach((outcome, index) => {
      const [file, fault] = [files[index], faulty[index]];
      if (file && fault && judged.length < count) judged.push(judge({ ...file, side, kind, fault }, outcome));
    });
  }
  return judged;
}

interface File {
  readonly chapter: LevelChapter;
  readonly blocks: readonly PlainBlock[];
  readonly sound: ReadonlySet<string>;
}

/** A fault somewhere in a file, by chance; some kinds need several throws. */
function drawFault(
  file: File,
  files: readonly File[],
  kind: FaultKind,
  side: 'source' | 'target',
  random: () => number,
): FaultyFile | undefined {
  for (let tries = 0; tries < 60; tries++) {
    const at = Math.floor(random() * file.blocks.length);
    const other = files[Math.floor(random() * files.length)];
    const stranger = other?.blocks[Math.floor(random() * other.blocks.length)]?.block;
    // A text is replaced by one of its own kind from another chapter: a heading by a heading.
    if (other === file || (kind === 'replace' && stranger?.kind !== file.blocks[at]?.block.kind)) continue;
    const fault = putFault(file.chapter[side].text, file.blocks, kind, at, stranger?.text ?? '', random);
    if (fault) return fault;
  }
  return undefined;
}

function withText(chapter: LevelChapter, side: 'source' | 'target', text: string | undefined): LevelChapter {
  if (text === undefined) return chapter;
  const { file, language } = chapter[side].document;
  return { ...chapter, [side]: { text, document: parseDocument({ file, text }, language, () => undefined) } };
}

interface Outcome {
  readonly aligned: AlignedChapter;
  readonly messages: readonly Message[];
}

/** Pairs and messages of every chapter of a book: alignment first, then the checks. */
export function alignBook(
  book: readonly LevelChapter[],
  abbreviations: Abbreviations = {},
): readonly Outcome[] {
  const documents = book.map(({ source, target }) => ({ source: source.document, target: target.document }));
  const fit = fitLengths(documents, abbreviations);
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  };
  const chapters = book.map(({ id, source, target }) =>
    alignChapter(id, source.document, target.document, fit, report),
  );
  checkTranslations([{ chapters, terms: [], source: 'ja', target: 'en' }], report);
  return book.map(({ source, target }, index) => {
    const files = [source.document.file, target.document.file];
    const own = messages.filter(({ place }) => files.includes(place.file));
    const aligned = chapters[index];
    if (aligned === undefined) throw new Error(`no chapter ${index}`);
    return { aligned, messages: own };
  });
}

interface Case extends File {
  readonly side: 'source' | 'target';
  readonly kind: FaultKind;
  readonly fault: FaultyFile;
}

function judge({ chapter, side, kind, fault, sound }: Case, { aligned, messages: found }: Outcome): Judged {
  const { file } = chapter[side].document;
  const messages = found.filter((message) => !sound.has(keyOf(message, file, fault.origin)));
  const truth = truthOf(chapter, side, fault);
  const named = new Set(messages.flatMap((message) => namesOf(message, truth)));
  const told = messages.length > 0;
  const mentioned = new Set(messages.flatMap(({ place, related }) => [place, ...related].map(nameOf)));
  const silent = aligned.pairs.flatMap((pair) => {
    if (pair.state !== 'paired') return [];
    const names = [...pair.source, ...pair.target].map(({ place }) => nameOf(place));
    const wrong = pair.source.some((from) =>
      pair.target.some((to) => !truth.partners(from.place.line, to.place.line)),
    );
    return wrong && !names.some((name) => mentioned.has(name)) ? [names.join(' ↔ ')] : [];
  });
  const line = fault.concerned[0] ?? 0;
  return {
    chapter: chapter.id,
    line,
    text: `${chapter[side].text.split('\n')[line - 1]?.slice(0, 40)} → ${fault.text.split('\n')[(fault.touched[0] ?? 0) - 1]?.slice(0, 60)}`,
    length: chapter[side].document.blocks.find(({ place }) => place.line === line)?.text.length ?? 0,
    exact:
      told &&
      [...named].every((name) => truth.touched.has(name)) &&
      needed(kind, named, truth.touched, chapter, side),
    near: told && [...named].every((name) => truth.near.has(name)),
    silent,
    messages: messages.map(describe),
  };
}

function nameOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

/** Two messages that say the same of the same block. */
function keyOf(
  { ruleId, place, values }: Message,
  faultyFile?: string,
  origin: readonly (number | undefined)[] = [],
): string {
  const line = place.file === faultyFile ? origin[place.line - 1] : place.line;
  return `${ruleId} ${place.file} ${line} ${values['number'] ?? ''}`;
}

function describe({ ruleId, place, related }: Message): string {
  const short = (file: string): string => (file.startsWith('manuscript') ? 'ja' : 'en');
  return `${ruleId} ${[place, ...related].map(({ file, line }) => `${short(file)}:${line}`).join(' ')}`;
}

interface Truth {
  readonly touched: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Lines of the faulty side and of the sound one, in the order source, target. */
  partners(source: number, target: number): boolean;
}

function truthOf(chapter: LevelChapter, side: 'source' | 'target', faulty: FaultyFile): Truth {
  const other = side === 'source' ? 'target' : 'source';
  const own = chapter[side].document.blocks;
  const theirs = chapter[other].document.blocks;
  const partner = new Map(own.map(({ place }, index) => [place.line, theirs[index]?.place.line]));
  const file = chapter[side].document.file;
  const otherFile = chapter[other].document.file;
  const lost = faulty.concerned.flatMap((line) => partner.get(line) ?? []);
  const touched = new Set([
    ...faulty.touched.map((line) => `${file}:${line}`),
    ...lost.map((line) => `${otherFile}:${line}`),
  ]);
  const near = new Set(touched);
  const beside = (lines: readonly number[], places: readonly number[], name: string): void => {
    for (const place of places) {
      const index = lines.indexOf(place);
      for (const at of [index - 1, index, index + 1]) {
        const line = index < 0 ? undefined : lines[at];
        if (line !== undefined) near.add(`${name}:${line}`);
      }
    }
  };
  const ownLines = faulty.origin.flatMap((origin, index) =>
    origin === undefined || partner.has(origin) ? [index + 1] : [],
  );
  beside(ownLines, faulty.touched, file);
  beside([...new Set(theirs.map(({ place }) => place.line))], lost, otherFile);
  // Blocks that were merged into another are found under its line.
  const merged = new Set(faulty.touched.length < faulty.concerned.length ? lost : []);
  return {
    touched,
    near,
    partners(source, target) {
      const [mine, its] = side === 'source' ? [source, target] : [target, source];
      const origin = faulty.origin[mine - 1];
      if (origin === undefined) return false;
      return partner.get(origin) === its || (merged.has(its) && faulty.touched.includes(mine));
    },
  };
}

/** The blocks that a message names as faulty. */
function namesOf({ ruleId, place, related }: Message, truth: Truth): readonly string[] {
  // Where a block should stand is no block at fault, unless it is one.
  const others = bothSides.test(ruleId)
    ? related.map(nameOf)
    : related.map(nameOf).filter((each) => truth.touched.has(each));
  return [nameOf(place), ...others];
}

/** Faults that have a block on both sides must be told with both. */
function needed(
  kind: FaultKind,
  named: ReadonlySet<string>,
  touched: ReadonlySet<string>,
  chapter: LevelChapter,
  side: 'source' | 'target',
): boolean {
  const names = [...named].filter((name) => touched.has(name));
  const { file } = chapter[side].document;
  const here = names.some((name) => name.startsWith(`${file}:`));
  const there = names.some((name) => !name.startsWith(`${file}:`));
  // A short paragraph that was joined to another may be told as missing, at its own place.
  if (kind === 'delete' || kind === 'merge') return there;
  if (kind === 'duplicate') return here;
  return here && there;
}
