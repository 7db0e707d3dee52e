import type { Block } from '../../model/parsed.ts';
import type { Report } from '../../model/message.ts';
import type { Language } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';
import { parseDocument } from '../../parse/document.ts';
import { nestingLimit } from '../../parse/inline/context.ts';
import { nestsTooDeeply } from '../../parse/nesting.ts';
import { languagePattern } from '../../read/book-schema.ts';
import { readText } from '../../read/files.ts';
import { primaryLanguage } from '../../text/languages.ts';
import { adoptionOf, textBytes, type Adopt, type AdoptedText, type AdoptionRequest } from './adoption.ts';
import { nameChapters, sharedFolder, start } from './chapter-names.ts';
import { hasJapanese } from './comment-words.ts';
import { chapterOrder, withoutContents } from './contents-file.ts';
import { findFiles, readAll } from './found-files.ts';
import { codeLines } from './code-lines.ts';
import { parsePo, type PoFile } from '../po/parse-po.ts';
import { poMemory, type PoMemory } from './po-memory.ts';
import { translateWithPo, type PoTranslation } from './po-translate.ts';

/**
 * A folder with Markdown and a PO file made from it, as mdBook and po4a have them. Every block is replaced by its
 * translation, which gives the file of the other language; where the entries are in the language of the source (a book
 * that was translated into Japanese), that file is the manuscript, and the Markdown the translation.
 */
export const adoptPoBook: Adopt = async (request, report) => {
  const found = await readFolder(request, report);
  if (found === undefined) return undefined;
  const { files, poFile, po } = found;
  const languages = languagesOf(po, request);
  const memory = poMemory(po);
  const needsEntry = languages.written === request.source ? hasJapanese : hasWords;
  const texts: AdoptedText[] = [];
  let sound = true;
  const tell: Report = (ruleId, ...rest) => {
    if (ruleId === 'po-other-block') sound = false;
    report(ruleId, ...rest);
  };
  const known: { readonly file: TextFile; readonly translation: PoTranslation }[] = [];
  for (const file of files.texts) {
    const told: Parameters<Report>[] = [];
    const context = {
      file,
      poFile,
      memory,
      needsEntry,
      report: (...each: Parameters<Report>) => void told.push(each),
    };
    const translation = nestsTooDeeply(file.text) === undefined ? translateWithPo(context) : undefined;
    if (translation === undefined) {
      report('nested-too-deeply', start(file.file), { limit: nestingLimit });
      sound = false;
    } else if (translation.known === 0) report('po-foreign-file', start(file.file), {}, [start(poFile)]);
    else {
      for (const each of told) tell(...each);
      const isTold = told.some(([ruleId]) => ruleId === 'po-other-block');
      if (!isTold && !keepsBlocks(file.file, translation, languages.made, tell)) sound = false;
      known.push({ file, translation });
    }
  }
  const paths = known.map(({ file }) => file.file);
  const named = nameChapters(
    paths,
    sharedFolder([...paths, ...files.contents.map(({ file }) => file)]),
    report,
  );
  for (const [index, { file, translation }] of known.entries()) {
    const chapter = named?.[index]?.chapter ?? '';
    texts.push({ chapter, language: languages.written, bytes: textBytes(file.text) });
    texts.push({ chapter, language: languages.made, bytes: textBytes(translation.text) });
  }
  markContents(files.contents, memory, poFile);
  reportUnused(po, poFile, memory, files.texts, report);
  if (known.length === 0) report('import-nothing', start('.'), { expected: '*.md' });
  if (!sound || named === undefined || known.length === 0) return undefined;
  return adoptionOf(request.source, texts, chapterOrder(files.contents, named));
};

interface PoFolder {
  readonly files: { readonly texts: readonly TextFile[]; readonly contents: readonly TextFile[] };
  readonly poFile: string;
  readonly po: PoFile;
}

async function readFolder(request: AdoptionRequest, report: Report): Promise<PoFolder | undefined> {
  const { files } = request;
  const markdown = await findFiles(files, '', '.md', report);
  const catalogues = await findFiles(files, '', '.po', report);
  if (markdown === undefined || catalogues === undefined) return undefined;
  const poFile = chosenPo(catalogues.paths, request);
  if (poFile === undefined) {
    const found = catalogues.paths.map((path) => `\`${path}\``).join(', ');
    report('po-count', start('.'), { found: found === '' ? '∅' : found, expected: `${request.source}.po` });
  }
  if (markdown.paths.length === 0) report('import-nothing', start('.'), { expected: '*.md' });
  const text = poFile === undefined ? undefined : await readText(files, poFile, report);
  const po = text === undefined ? undefined : parsePo(text, 'first', report);
  const all = await readAll(files, markdown.paths, report);
  if (poFile === undefined || po?.sound !== true || all === undefined || all.length === 0) return undefined;
  const texts = withoutContents(all, report);
  return { files: { texts, contents: all.filter((file) => !texts.includes(file)) }, poFile, po };
}

/** The only PO file, or the one that is named by a language of the book, the source's before the translation's. */
function chosenPo(paths: readonly string[], { source, target, only }: AdoptionRequest): string | undefined {
  if (only !== undefined) return only;
  if (paths.length === 1) return paths[0];
  for (const language of [source, target]) {
    const named = paths.filter((path) => path.slice(path.lastIndexOf('/') + 1) === `${language}.po`);
    if (named.length === 1) return named[0];
  }
  return undefined;
}

/** The language of the Markdown, and that of the entries, which is made. */
function languagesOf(
  po: PoFile,
  { source, target }: AdoptionRequest,
): { readonly written: Language; readonly made: Language } {
  const stated = (po.header.get('Language') ?? '').replaceAll('_', '-');
  const japanese = po.entries.filter(({ translation }) => hasJapanese(translation)).length;
  const intoSource =
    stated === ''
      ? japanese * 2 > po.entries.filter(({ translation }) => translation !== '').length
      : primaryLanguage(stated) === primaryLanguage(source);
  if (intoSource) return { written: target, made: source };
  return { written: source, made: languagePattern.test(stated) ? stated : target };
}

/** Letters outside code, addresses and HTML. */
function hasWords(markdown: string): boolean {
  return /\p{L}/u.test(markdown.replace(/`[^`]*`|\]\([^)]*\)|<[^>]*>/gu, ''));
}

/** The contents file of mdBook is no chapter, but has entries of its own. */
function markContents(contents: readonly TextFile[], memory: PoMemory, poFile: string): void {
  for (const file of contents) {
    if (nestsTooDeeply(file.text) === undefined)
      translateWithPo({ file, poFile, memory, needsEntry: () => false, report: () => undefined });
  }
}

/** Whether the translation has the blocks of the file, kind by kind; the first that has not is reported. */
function keepsBlocks(
  file: string,
  { text, original }: PoTranslation,
  language: Language,
  report: Report,
): boolean {
  const blocks = (markdown: string): readonly Block[] =>
    parseDocument({ file, text: markdown }, language, () => undefined).blocks;
  const before = blocks(original);
  const after = blocks(text);
  const changed = before.findIndex(({ kind }, index) => kind !== after[index]?.kind);
  if (changed === -1 && before.length === after.length) return true;
  const block = after[changed] ?? after.at(-1);
  report('po-blocks-changed', start(file), { text: (block?.text ?? '').slice(0, 40) });
  return false;
}

/** Entries that no block has asked for, and those that are kept for memory only. */
function reportUnused(
  { obsolete }: PoFile,
  poFile: string,
  memory: PoMemory,
  files: readonly TextFile[],
  report: Report,
): void {
  if (obsolete > 0) report('po-obsolete', start(poFile), { count: obsolete });
  const unused = memory.unused();
  const inCode = unused.length === 0 ? new Set<string>() : codeLines(files);
  const lost = unused.filter(({ id }) => !inCode.has(id.trim()));
  const kept = unused.length - lost.length;
  if (kept > 0) report('po-in-code', start(poFile), { count: kept });
  for (const { id, line } of lost)
    report('po-unused', { file: poFile, line, column: 1 }, { text: id.replace(/\s+/gu, ' ').slice(0, 40) });
}
