import { appliedTo, appliedToBytes } from './interchange/edit/apply-edits.ts';
import { checkResult } from './interchange/edit/check-result.ts';
import type { Edit } from './interchange/edit/edit.ts';
import { planEdits } from './interchange/edit/plan-edits.ts';
import type { EditedChapter } from './interchange/edit/plan-edits.ts';
import type { TranslationImporter } from './interchange/importer.ts';
import { contextOf } from './interchange/words-reader.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { Message, Report } from './model/message.ts';
import type { Block } from './model/parsed.ts';
import type { Language } from './model/place.ts';
import type { FileSystem } from './model/ports.ts';
import type { TextFile } from './model/project.ts';
import { severityOf } from './diagnostics/catalog.ts';
import { bookUnits, fileTexts, parserFor } from './export-translation.ts';

/** What is to be read into which translation. */
export interface ImportRequest {
  readonly importer: TranslationImporter;
  readonly file: TextFile;
  /** Which translation; nothing for the one that the file names, or else the first. */
  readonly target: Language | undefined;
  /** The book's folder, for the bytes of the files that change. */
  readonly files: FileSystem;
}

export interface ImportedTranslation {
  readonly target: Language;
  /** Files of `translations/<target>/` that change, by name. */
  readonly changed: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** How many blocks get new words, and how many are put in. */
  readonly edited: number;
  readonly inserted: number;
}

/**
 * importer ► compare with the book ► edits ► check: the files of a translation with new words in the blocks that a file
 * of another program changes, and in nothing else. All faults are reported; with any error nothing is given.
 */
export async function importTranslation(
  loaded: LoadedProject,
  { importer, file, target: asked, files }: ImportRequest,
  tell: Report,
): Promise<ImportedTranslation | undefined> {
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
    tell(ruleId, place, values, related);
  };
  const hasErrors = (): boolean => messages.some(({ ruleId }) => severityOf(ruleId) === 'error');
  const imported = importer.read(file, report);
  if (imported === undefined || hasErrors()) return undefined;
  const target = asked ?? bookTarget(loaded, imported.target) ?? loaded.project.config.targets[0] ?? '';
  const start = { file: file.file, line: 1, column: 1 };
  if (imported.target !== undefined && imported.target.toLowerCase() !== target.toLowerCase()) {
    report('import-other-language', start, { found: imported.target, expected: target });
    return undefined;
  }
  const units = bookUnits(loaded, target, new Map());
  const chapters = chaptersOf(loaded, target);
  const parse = parserFor(target);
  const edits = planEdits({ units, imported, asRead: importer.asRead, chapters, parse }, report);
  if (hasErrors()) return undefined;
  const changed: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { blocks, text } of chapters.values()) {
    const name = blocks[0]?.place.file ?? '';
    const own = edits.filter((edit) => edit.file === name);
    if (own.length === 0) continue;
    const offsets = offsetsIn(text);
    checkResult(blocks, own, appliedTo(text, own), offsets, parse, report);
    const bytes = await files.read(name);
    if (!isTextOf(bytes, text))
      report('import-target-changed', { file: name, line: 1, column: 1 }, { id: name });
    changed.push({ name: name.slice(name.lastIndexOf('/') + 1), bytes: appliedToBytes(bytes, own) });
  }
  return hasErrors() ? undefined : { target, changed, ...sumsOf(edits) };
}

function sumsOf(edits: readonly Edit[]): Pick<ImportedTranslation, 'edited' | 'inserted'> {
  const inserted = edits.filter(({ block }) => block === undefined).length;
  return { edited: edits.length - inserted, inserted };
}

function bookTarget({ books }: LoadedProject, named: string | undefined): Language | undefined {
  return [...books.keys()].find((language) => language.toLowerCase() === named?.toLowerCase());
}

/** The chapters of a translation, each with the blocks of its file in the order in which they stand there. */
function chaptersOf(loaded: LoadedProject, target: Language): ReadonlyMap<string, EditedChapter> {
  const texts = fileTexts(loaded, target);
  const chapters = loaded.books.get(target)?.chapters ?? [];
  return new Map(
    chapters.flatMap(({ id, aligned: { pairs } }) => {
      const file = pairs.find((pair) => pair.target.length > 0)?.target[0]?.place.file ?? '';
      const text = texts.get(file);
      if (text === undefined) return [];
      const { blocks } = parserFor(target)(text, () => undefined, file);
      return [[id, { pairs, blocks, text, context: contextOf(text, blocks) }] as const];
    }),
  );
}

/** Offsets of blocks by their places. */
function offsetsIn(text: string): (block: Block) => number {
  const lines = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return ({ place }) => (lines[place.line - 1] ?? 0) + place.column - 1;
}

/** Whether the bytes on disk are still what was read. */
function isTextOf(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/gu, '\n') === text;
}
