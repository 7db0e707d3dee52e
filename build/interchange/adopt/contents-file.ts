import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import { folderOf, resolveInBook, fileAddress } from '../../text/book-path.ts';
import { start, type NamedFile } from './chapter-names.ts';

/** The file in which mdBook keeps the order of its chapters: a list of links, no text of the book. */
const contentsName = /(?:^|\/)SUMMARY\.md$/u;

/** The files that are text of the book; a contents file is told, and left out. */
export function withoutContents(files: readonly TextFile[], report: Report): readonly TextFile[] {
  return files.filter(({ file }) => {
    const isContents = contentsName.test(file);
    if (isContents) report('import-contents', start(file));
    return !isContents;
  });
}

/** Chapters in the order of the contents file, or nothing where there is none. */
export function chapterOrder(
  files: readonly TextFile[],
  named: readonly NamedFile[],
): readonly string[] | undefined {
  const contents = files.find(({ file }) => contentsName.test(file));
  if (contents === undefined) return undefined;
  const chapters = new Map(named.map(({ path, chapter }) => [path, chapter]));
  const linked = Array.from(contents.text.matchAll(/\]\(<?([^\s()<>]{1,400})>?\)/gu), ([, url = '']) =>
    resolveInBook(folderOf(contents.file), fileAddress(url)),
  );
  return [...new Set(linked.flatMap((path) => chapters.get(path ?? '') ?? []))];
}
