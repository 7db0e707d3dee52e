import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths, type Abbreviations } from '../../build/align/length-fit.ts';
import { checks } from '../../build/checks/index.ts';
import type { AlignedChapter } from '../../build/model/aligned.ts';
import type { Message, Report } from '../../build/model/message.ts';
import { parseDocument } from '../../build/parse/document.ts';
import type { LevelChapter } from './aligned-book.ts';
import { plainBlocks, putFault, randomNumbers, type FaultKind, type FaultyFile } from './faults.ts';

/** What is said of one faulty file. */
export interface Judged {
  readonly chapter: string;
  readonly line: number;
  readonly text: string;
  /** The messages name the blocks concerned, and no other. */
  readonly exact: boolean;
  /** They name nothing but those and their neighbours. */
  readonly near: boolean;
  /** Pairs of blocks that are not partners, and that no message names. */
  readonly silent: readonly string[];
  readonly messages: readonly string[];
}

/** Rules whose other places are blocks at fault, and not only where one should stand. */
const bothSides =
  /^(?:moved|retyped|replaced|joined|split|swapped)-|-pair$|-mismatch$|^table-shape$|-parity$/u;

/** Puts `count` faults of one kind into the files of one side of a book and judges what the program says of each. */
export function judgeFaults(
  book: readonly LevelChapter[],
  kind: FaultKind,
  side: 'source' | 'target',
  count: number,
  abbreviations: Abbreviations = {},
): readonly Judged[] {
  const random = randomNumbers(20_261_128);
  const files = book.map((chapter) => ({
    chapter,
    blocks: plainBlocks(chapter[side].text, chapter[side].document),
    // What is said of the sound text is counted as false reports, and not again with every fault.
    sound: new Set(alignFaulty(book, chapter, {}, abbreviations).messages.map((message) => keyOf(message))),
  }));
  const places = files.flatMap((file) => file.blocks.map((_, at) => ({ file, at })));
  const judged: Judged[] = [];
  for (let tries = 0; judged.length < count && tries < 40 * count; tries++) {
    const place = places[Math.floor(random() * places.length)];
    const other = places[Math.floor(random() * places.length)];
    if (!place || !other || other.file === place.file) continue;
    const { file, at } = place;
    const stranger = other.file.blocks[other.at]?.block;
    // A text is replaced by one of its own kind: a heading by a heading.
    if (kind === 'replace' && stranger?.kind !== file.blocks[at]?.block.kind) continue;
    const faulty = putFault(file.chapter[side].text, file.blocks, kind, at, stranger?.text ?? '', random);
    if (faulty) judged.push(judge(book, file.chapter, side, faulty, kind, abbreviations, file.sound));
  }
  return judged;
}

/** Messages and pairs of a chapter, of which one side may be faulty; the book's statistics are those of the faulty book. */
export function alignFaulty(
  book: readonly LevelChapter[],
  chapter: LevelChapter,
  faulty: Partial<Record<'source' | 'target', string>>,
  abbreviations: Abbreviations = {},
): { readonly aligned: AlignedChapter; readonly messages: readonly Message[] } {
  const read = (side: 'source' | 'target') => {
    const { document } = chapter[side];
    const text = faulty[side];
    return text === undefined
      ? document
      : parseDocument({ file: document.file, text }, document.language, () => undefined);
  };
  const pair = { source: read('source'), target: read('target') };
  const documents = book.map((each) =>
    each === chapter ? pair : { source: each.source.document, target: each.target.document },
  );
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  };
  const fit = fitLengths(documents, abbreviations);
  const aligned = alignChapter(chapter.id, pair.source, pair.target, fit, report);
  for (const check of checks) check.run(aligned, report);
  return { aligned, messages };
}

function judge(
  book: readonly LevelChapter[],
  chapter: LevelChapter,
  side: 'source' | 'target',
  faulty: FaultyFile,
  kind: FaultKind,
  abbreviations: Abbreviations,
  sound: ReadonlySet<string>,
): Judged {
  const { aligned, messages: found } = alignFaulty(book, chapter, { [side]: faulty.text }, abbreviations);
  const messages = found.filter(
    (message) => !sound.has(keyOf(message, chapter[side].document.file, faulty.origin)),
  );
  const truth = truthOf(chapter, side, faulty);
  const named = messages.map((message) => ({ message, names: namesOf(message, truth) }));
  const all = new Set(named.flatMap(({ names }) => names));
  const touched = truth.touched;
  const exact =
    messages.length > 0 &&
    [...all].every((name) => touched.has(name)) &&
    needed(kind, all, touched, chapter, side);
  const near = messages.length > 0 && [...all].every((name) => truth.near.has(name));
  const mentioned = new Set(
    messages.flatMap(({ place, related }) => [place, ...related].map(({ file, line }) => `${file}:${line}`)),
  );
  const silent = aligned.pairs.flatMap((pair) => {
    if (pair.state !== 'paired') return [];
    const names = [...pair.source, ...pair.target].map(({ place }) => `${place.file}:${place.line}`);
    const wrong = pair.source.some((from) =>
      pair.target.some((to) => !truth.partners(from.place.line, to.place.line)),
    );
    return wrong && !names.some((name) => mentioned.has(name)) ? [names.join(' ↔ ')] : [];
  });
  const line = faulty.concerned[0] ?? 0;
  return {
    chapter: chapter.id,
    line,
    text: chapter[side].text.split('\n')[line - 1]?.slice(0, 50) ?? '',
    exact,
    near,
    silent,
    messages: messages.map(describe),
  };
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
  const name = ({ file, line }: { readonly file: string; readonly line: number }): string =>
    `${file}:${line}`;
  // Where a block should stand is no block at fault, unless it is one.
  const others = bothSides.test(ruleId)
    ? related.map(name)
    : related.map(name).filter((each) => truth.touched.has(each));
  return [name(place), ...others];
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
  if (kind === 'delete') return there;
  if (kind === 'duplicate') return here;
  return here && there;
}
