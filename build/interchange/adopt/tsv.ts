import type { Report } from '../../model/message.ts';
import type { Language } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';
import { languagePattern } from '../../read/book-schema.ts';
import { adoptionOf, textBytes, type Adopt } from './adoption.ts';
import { nameChapters, sharedFolder } from './chapter-names.ts';
import { escapeText } from './escape-text.ts';
import { readMeant } from './found-files.ts';
import { added, omitted } from './reasons.ts';

/**
 * Pairs of texts, one a line with a tab between. Each line is a paragraph; lines of which both sides begin with the same
 * `#` marks are headings; empty lines mean nothing. Everything else is text and comes out as it is written. A first line
 * of two language tags (`en<TAB>ja`) names the columns.
 */
export const adoptTsv: Adopt = async (request, report) => {
  const files = await readMeant(request, '.tsv', report);
  if (files === undefined) return undefined;
  const paths = files.map(({ file }) => file);
  const named = nameChapters(paths, sharedFolder(paths), report);
  let sound = named !== undefined;
  const texts = files.flatMap((file, index) => {
    const chapter = named?.[index]?.chapter ?? '';
    const read = readPairs(file, request.source, request.target, report);
    if (read === undefined) {
      sound = false;
      return [];
    }
    const { target, pairs } = read;
    const sides = pairs.map((pair) => pairBlocks(pair, file.file, request.source, target, report));
    return (['source', 'target'] as const).map((side) => ({
      chapter,
      language: side === 'source' ? request.source : target,
      bytes: textBytes(sides.flatMap((blocks) => blocks[side]).join('\n\n')),
    }));
  });
  return sound ? adoptionOf(request.source, texts) : undefined;
};

interface Pair {
  readonly line: number;
  readonly source: string;
  readonly target: string;
}

interface ReadPairs {
  readonly target: Language;
  readonly pairs: readonly Pair[];
}

/** The pairs of a file; nothing where a line is not a pair, all of which are reported. */
function readPairs(
  { file, text }: TextFile,
  source: Language,
  target: Language,
  report: Report,
): ReadPairs | undefined {
  const lines = text.split('\n');
  const header = columnsOf(lines[0] ?? '', source);
  const pairs: Pair[] = [];
  let sound = true;
  for (const [index, line] of lines.entries()) {
    const fields = line.split('\t').map((field) => field.trim());
    if (fields.every((field) => field === '') || (index === 0 && header !== undefined)) continue;
    const [first = '', second = ''] = fields;
    if (fields.length === 2) {
      const [left, right] = header?.sourceColumn === 1 ? [second, first] : [first, second];
      pairs.push({ line: index + 1, source: left, target: right });
      continue;
    }
    sound = false;
    const place = { file, line: index + 1, column: 1 };
    if (fields.length === 1) report('tsv-without-tab', place, { text: line.slice(0, 40) });
    else {
      const column = line.indexOf('\t', line.indexOf('\t') + 1) + 1;
      report('tsv-many-tabs', { ...place, column }, { found: fields.length - 1 });
    }
  }
  return sound ? { target: header?.target ?? target, pairs } : undefined;
}

/** The columns that a first line names; one of them must be the source. */
function columnsOf(
  line: string,
  source: Language,
): { readonly sourceColumn: 0 | 1; readonly target: Language } | undefined {
  const tags = line.split('\t').map((field) => field.trim());
  const [first, second] = tags;
  if (first === undefined || second === undefined || tags.length !== 2 || first === second) return undefined;
  if (!languagePattern.test(first) || !languagePattern.test(second)) return undefined;
  if (first === source) return { sourceColumn: 0, target: second };
  return second === source ? { sourceColumn: 1, target: first } : undefined;
}

interface Blocks {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

function pairBlocks(pair: Pair, file: string, source: Language, target: Language, report: Report): Blocks {
  const place = { file, line: pair.line, column: 1 };
  const marks = headingMarks(pair);
  const block = (text: string): string =>
    marks === '' ? escapeText(text) : `${marks} ${escapeText(text.slice(marks.length).trim())}`;
  if (pair.target === '') {
    report('import-untranslated', place, { language: target, text: pair.source.slice(0, 40) });
    return { source: [omitted(source, place), block(pair.source)], target: [] };
  }
  if (pair.source === '') {
    report('import-sourceless', place, { language: source, text: pair.target.slice(0, 40) });
    return { source: [], target: [added(target, place), block(pair.target)] };
  }
  return { source: [block(pair.source)], target: [block(pair.target)] };
}

/** `##` where every side that has text begins with it, a space and words. */
function headingMarks({ source, target }: Pair): string {
  const [left, right] = [source, target].map((text) => /^(#{1,6})[ \u3000]+\S/u.exec(text)?.[1]);
  if (source === '') return right ?? '';
  if (target === '') return left ?? '';
  return left !== undefined && left === right ? left : '';
}
