import type { BlockPair } from '../../model/aligned.ts';
import type { Report } from '../../model/message.ts';
import type { Block } from '../../model/parsed.ts';
import { hashOf } from '../hash.ts';
import type { ImportedFile, ImportedUnit, TranslationImporter } from '../importer.ts';
import type { TranslationUnit, UnitPart } from '../unit.ts';
import type { ParseMarkdown, WordsContext } from '../words-reader.ts';
import { checkWords } from './check-words.ts';
import type { Edit } from './edit.ts';
import { insertionOf } from './insert-block.ts';
import { writtenWords } from './write-words.ts';

/** A chapter of the translation as it is. */
export interface EditedChapter {
  readonly pairs: readonly BlockPair[];
  /** Blocks of the translation in the order of its file. */
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly context: WordsContext;
}

/** What an import works on. */
export interface EditRequest {
  readonly units: readonly TranslationUnit[];
  readonly imported: ImportedFile;
  readonly asRead: TranslationImporter['asRead'];
  /** By chapter; those that have no translation at all are not there. */
  readonly chapters: ReadonlyMap<string, EditedChapter>;
  readonly parse: ParseMarkdown;
}

/**
 * The edits that bring a translation to what an imported file says. A block is touched only where its translation there
 * is another than when the file was written; then both sides must still be as they were. All faults are reported.
 */
export function planEdits(asked: EditRequest, report: Report): readonly Edit[] {
  const changed = changedUnits(asked, report);
  const request = { ...asked, chapters: withNewNotes(asked.chapters, changed) };
  const inserted = new Set(
    changed.filter(({ unit }) => unit.target === undefined).map(({ unit }) => unit.id),
  );
  return changed.flatMap(({ unit, imported, markdown }) =>
    unit.target === undefined
      ? insertion(unit, imported, markdown, inserted, request, report)
      : replacements(unit, imported, markdown, request, report),
  );
}

/** The same chapters, in which words may call the notes that this import puts in. */
function withNewNotes(
  chapters: EditRequest['chapters'],
  changed: readonly Changed[],
): EditRequest['chapters'] {
  return new Map(
    [...chapters].map(([id, chapter]) => {
      const own = changed.filter(({ unit }) => unit.chapter === id && unit.target === undefined);
      const labels = own.flatMap(({ unit }) =>
        (unit.source.parts[0]?.block.path ?? []).flatMap((each) =>
          each.type === 'footnote' ? [each.label] : [],
        ),
      );
      const notes = new Set([...chapter.context.notes, ...labels]);
      return [id, { ...chapter, context: { ...chapter.context, notes } }];
    }),
  );
}

interface Changed {
  readonly unit: TranslationUnit;
  readonly imported: ImportedUnit;
  readonly markdown: string;
}

/** The imported translations that say something new, in the order of the book. */
function changedUnits({ units, imported, asRead }: EditRequest, report: Report): readonly Changed[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const first = new Map<string, ImportedUnit>();
  for (const one of imported.units) {
    const other = first.get(one.id);
    if (!known.has(one.id)) report('import-unknown-block', one.place, { id: one.id });
    else if (other !== undefined)
      report('import-repeated-block', one.place, { id: one.id, line: other.place.line }, [other.place]);
    else first.set(one.id, one);
  }
  return units.flatMap((unit): readonly Changed[] => {
    const one = first.get(unit.id);
    const markdown = one?.markdown;
    if (one === undefined || markdown === undefined) return [];
    const now = unit.target === undefined ? undefined : asRead(unit.target);
    if (now !== undefined && same(now, markdown)) return [];
    // The book may have gone on where the translator of the file has changed nothing.
    if (one.recorded?.words === hashOf(markdown)) return [];
    if (!isFresh(unit, one, report)) return [];
    if (one.unconfirmed) {
      report('import-unconfirmed', one.place, { id: unit.id });
      return [];
    }
    return [{ unit, imported: one, markdown }];
  });
}

function same(one: string, other: string): boolean {
  return one.normalize('NFC') === other.normalize('NFC');
}

/** Whether both sides are what they were when the file was written. */
function isFresh(unit: TranslationUnit, { place, recorded }: ImportedUnit, report: Report): boolean {
  if (unit.omitted !== undefined) {
    report('import-omitted-block', unit.source.place, { id: unit.id }, [place]);
    return false;
  }
  if (recorded === undefined) {
    report('import-without-record', place, { id: unit.id });
    return false;
  }
  const source = recorded.source === unit.source.hash;
  const target = recorded.target === (unit.target?.hash ?? '');
  if (!source) report('import-source-changed', unit.source.place, { id: unit.id }, [place]);
  if (!target) report('import-target-changed', (unit.target ?? unit.source).place, { id: unit.id }, [place]);
  return source && target;
}

function replacements(
  unit: TranslationUnit,
  { place }: ImportedUnit,
  markdown: string,
  { chapters, parse, asRead }: EditRequest,
  report: Report,
): readonly Edit[] {
  const parts = unit.target?.parts ?? [];
  const words = markdown.split(/\n{2,}/u);
  const chapter = chapters.get(unit.chapter);
  if (chapter === undefined) throw new Error(`no file was read for ${unit.id}`);
  if (words.length !== parts.length) {
    report('import-other-block', place, { kind: unit.kind, found: `${words.length} ≠ ${parts.length}` });
    return [];
  }
  const edits = parts.map((part, index): Edit | undefined => {
    const { block } = part;
    const own = words[index] ?? '';
    const now = asRead({ markdown: part.markdown, hash: '', place: block.place, parts: [part] });
    if (block.written === undefined || same(own, now)) return undefined;
    const check = { form: block.written.form, kind: block.kind, models: modelsOf(part, unit), parse };
    const expected = checkWords(own, { ...check, context: chapter.context }, place, report);
    if (expected === undefined) return undefined;
    const { start, end } = block.written;
    const text = writtenWords(own, block, chapter.text);
    return { file: block.place.file, start, end, text, place, expected, block };
  });
  return edits.filter((edit) => edit !== undefined);
}

/** The block as it is, and the source where it is one block too. */
function modelsOf(
  part: UnitPart,
  { source, target }: TranslationUnit,
): readonly (readonly UnitPart['block']['content'][number][])[] {
  const alone = source.parts.length === 1 && target?.parts.length === 1;
  const [model] = source.parts;
  return alone && model !== undefined ? [part.block.content, model.block.content] : [part.block.content];
}

function insertion(
  unit: TranslationUnit,
  { place }: ImportedUnit,
  markdown: string,
  inserted: ReadonlySet<string>,
  { chapters, parse }: EditRequest,
  report: Report,
): readonly Edit[] {
  const chapter = chapters.get(unit.chapter);
  const [source] = unit.source.parts;
  const put = chapter === undefined ? undefined : insertionOf(unit.pair, markdown, { ...chapter, inserted });
  if (chapter === undefined || put === undefined || source === undefined) {
    report('import-no-place', unit.source.place, { id: unit.id }, [place]);
    return [];
  }
  const { kind, content, written } = source.block;
  const check = { form: written?.form ?? 'flow', kind, models: [content], context: chapter.context, parse };
  const expected = checkWords(markdown, check, place, report);
  if (expected === undefined) return [];
  return [{ file: put.file, start: put.at, end: put.at, text: put.text, place, expected, block: undefined }];
}
