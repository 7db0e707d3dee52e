/** The style sheets of the printed page, in the order in which they are set; the author's theme comes after them. */
export const pageStyles = [
  'page/theme',
  'page/base',
  'page/rows',
  'page/facing',
  'page/headings',
  'page/boxes',
  'page/figures',
  'page/tables',
  'page/text-blocks',
  'page/notes',
  'page/contents',
  'page/title-pages',
  'page/back-matter',
  'page/worksheet',
  'questions',
] as const;
