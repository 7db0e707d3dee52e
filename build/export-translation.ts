import type { TranslationExporter } from './interchange/exporter.ts';
import type { TranslationUnit } from './interchange/unit.ts';
import { unitsOfBook } from './interchange/units-of-book.ts';
import type { FileTexts, StalePairs } from './interchange/units-of-book.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { Report } from './model/message.ts';
import type { ParsedDocument } from './model/parsed.ts';
import type { Language } from './model/place.ts';
import type { Artifact } from './model/ports.ts';
import { parseDocument } from './parse/document.ts';
import { publicationDate } from './publication-date.ts';

/** Which translation goes out, and how. */
export interface TranslationRequest {
  readonly exporter: TranslationExporter;
  /** Nothing for the first. It must be one of the book's. */
  readonly target: Language | undefined;
  /** From SOURCE_DATE_EPOCH; nothing for the day of publication. */
  readonly modified: Date | undefined;
  /** Pairs whose source has changed since the translation was accepted. */
  readonly stale: StalePairs;
}

/** A translation of a book as a file for translation tools, with the number of its blocks and of those without words. */
export interface ExportedTranslation {
  readonly artifact: Artifact;
  readonly blocks: number;
  readonly missing: number;
}

/** load ► units ► exporter: every pair of blocks that has words to translate, in memory. */
export function exportTranslation(
  loaded: LoadedProject,
  { exporter, target, modified, stale }: TranslationRequest,
): ExportedTranslation | undefined {
  const { config } = loaded.project;
  const language = target ?? config.targets[0];
  if (language === undefined) return undefined;
  const units = bookUnits(loaded, language, stale);
  const text = exporter.write({
    id: config.id,
    title: config.title[config.source] ?? config.id,
    source: config.source,
    target: language,
    modified: modified ?? publicationDate(config.published),
    units,
  });
  const path = `${config.id}.${language}${exporter.ending}`;
  return {
    artifact: { path, bytes: new TextEncoder().encode(text) },
    blocks: units.length,
    missing: units.filter((unit) => unit.target === undefined && unit.omitted === undefined).length,
  };
}

/** The pairs of a book and one of its translations, as files of translation tools hold them. */
export function bookUnits(
  loaded: LoadedProject,
  target: Language,
  stale: StalePairs,
): readonly TranslationUnit[] {
  const book = loaded.books.get(target);
  if (book === undefined) throw new Error(`the book has no translation ${target}`);
  return unitsOfBook(book, fileTexts(loaded, target), stale, parserFor(target));
}

/** Texts of the chapters and of their translations into one language, by file. */
export function fileTexts({ project }: LoadedProject, target: Language): FileTexts {
  return new Map(
    project.chapters.flatMap(({ source, targets }) =>
      [source, targets.get(target)].flatMap((file) =>
        file === undefined ? [] : [[file.file, file.text] as const],
      ),
    ),
  );
}

/** The parser of the book, for Markdown of one language. */
export function parserFor(
  language: Language,
): (text: string, report: Report, file?: string) => ParsedDocument {
  return (text, report, file = '') => parseDocument({ file, text }, language, report);
}
