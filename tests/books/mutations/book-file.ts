import type { BadBook } from '../bad-book.ts';
import { all, appended, placed, removed, replaced } from '../book-files.ts';

const book = 'manuscript/book.yaml';

/** Faults of `book.yaml` and of YAML as such. */
export const bookFileFaults: readonly BadBook[] = [
  { name: 'book-file-missing', edit: removed(book) },
  { name: 'book-file-empty', edit: placed(book, '') },
  { name: 'book-file-a-list', edit: placed(book, '- title\n') },
  { name: 'title-missing', edit: replaced(book, 'title: {ja: 港の本, en: The Harbour Book}\n', '') },
  { name: 'title-without-source', edit: replaced(book, 'ja: 港の本, ', '') },
  { name: 'title-empty', edit: replaced(book, 'ja: 港の本', 'ja: ""') },
  { name: 'key-unknown', edit: replaced(book, 'page: {size: A5}', 'pages: {size: A5}') },
  { name: 'key-unknown-inside', edit: replaced(book, 'page: {size: A5}', 'page: {sise: A5}') },
  { name: 'value-unknown', edit: replaced(book, 'view: parallel-rows', 'view: paralel-rows') },
  { name: 'title-misspelt', edit: replaced(book, 'title:', 'titel:') },
  {
    name: 'three-faults-at-once',
    edit: all(
      replaced(book, 'page: {size: A5}', 'page: {size: A55}\nfurigan: all'),
      replaced(book, '[pdf, epub]', '[pdf, mobi]'),
    ),
  },
  { name: 'view-for-no-such-format', edit: replaced(book, 'parallel-rows, unit: sentence', 'facing-pages') },
  { name: 'chapter-absent', edit: replaced(book, '02-lighthouse]', '02-lighthouse, 03-ferry]') },
  { name: 'chapter-misspelt', edit: replaced(book, '02-lighthouse]', '02-lighthuose]') },
  { name: 'chapter-twice', edit: replaced(book, '02-lighthouse]', '02-lighthouse, 01-harbour]') },
  { name: 'part-misspelt', edit: appended(book, 'front: [cover, titel, toc]\n') },
  { name: 'part-neither-made-nor-written', edit: appended(book, 'back: [answers, chronology]\n') },
  { name: 'part-twice', edit: appended(book, 'front: [title, toc, toc]\n') },
  { name: 'preface-absent', edit: appended(book, 'front: [cover, preface, toc]\n') },
  { name: 'chapter-also-a-part', edit: appended(book, 'back: [01-harbour, colophon]\n') },
  { name: 'chapters-none', edit: replaced(book, 'chapters: [01-harbour, 02-lighthouse]', 'chapters: []') },
  { name: 'yaml-duplicate-key', edit: appended(book, 'page: {size: B5}\n') },
  { name: 'yaml-tab', edit: replaced(book, '    reading:', '\treading:') },
  { name: 'yaml-broken', edit: replaced(book, 'page: {size: A5}', 'page: {size: A5') },
  { name: 'yaml-aliases-that-explode', edit: appended(book, `description: ${bomb()}\n`) },
  { name: 'yaml-alias-unknown', edit: appended(book, 'publisher: *house\n') },
  { name: 'terms-key-unknown', edit: replaced('manuscript/terms.yaml', 'reading:', 'readnig:') },
];

/** Ten aliases in ten maps, nine levels deep: some hundred bytes that would be thousands of millions of values. */
function bomb(): string {
  const levels = ['&a0 {ja: 波}'];
  for (let level = 1; level < 9; level += 1) {
    const aliases = Array.from({ length: 10 }, (_, index) => `k${index}: *a${level - 1}`).join(', ');
    levels.push(`&a${level} {${aliases}}`);
  }
  return `\n${levels.map((text, level) => `  l${level}: ${text}`).join('\n')}`;
}
