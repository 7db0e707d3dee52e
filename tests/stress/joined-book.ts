import { textOf, type BookFiles, type Entry } from '../books/book-files.ts';

/** The same text once more on another size of paper: of no use where there is no paper. */
const inOtherSizes = /-[ab]6$/u;

/**
 * The chapters of all stress books as one book, for what is asked of every document and needs no pages: one build in
 * the place of many. Files are named after their books.
 */
export function joinedBook(books: ReadonlyMap<string, BookFiles>): BookFiles {
  const files: [string, Entry][] = [
    [
      'manuscript/book.yaml',
      `id: stress
title: {ja: むずかしい組版, en: Hard to Set}
creators: [{name: {ja: 港町文庫, en: Harbour Town Library}, reading: みなとまちぶんこ}]
targets: [en]
front: [cover, title, toc, figures, tables]
back: [colophon]
editions:
  reader: {view: parallel-rows, unit: sentence, formats: [epub]}
`,
    ],
  ];
  for (const [name, book] of books) {
    if (inOtherSizes.test(name)) continue;
    for (const path of book.keys()) {
      if (path !== 'manuscript/book.yaml')
        files.push([renamed(path, name), textOf(book, path).replaceAll('(images/', `(images/${name}-`)]);
    }
  }
  return new Map(files);
}

function renamed(path: string, name: string): string {
  return path.replace(/[^/]*$/u, (file) => `${name}-${file}`);
}
