import type { WordTable } from './word-table.ts';

/** Words that only an EPUB has: navigation for readers' menus, links back, what its metadata says of it. */
export const epubWords = {
  en: {
    contents: 'Contents',
    pages: 'Pages of the printed book',
    landmarks: 'Landmarks',
    'landmark-toc': 'Contents',
    'landmark-cover': 'Cover',
    'landmark-titlepage': 'Title page',
    'landmark-preface': 'Preface',
    'landmark-bodymatter': 'Start of the text',
    'landmark-glossary': 'Glossary',
    'landmark-index': 'Index',
    'landmark-bibliography': 'Bibliography',
    'back-to-note': 'Back to the text, note {{number}}',
    'page-reference': 'p. {{page}}',
    'place-reference': 'see the text',
    'page-source': '{{title}}: the PDF of the same edition',
    summary:
      'Text in reading order, with headings, contents and links between notes, questions and text. ' +
      'Every passage is marked with its language.',
    'summary-pictures': 'Pictures have text alternatives.',
    'summary-ruby': 'Some Japanese words have their reading above them (ruby).',
    'summary-pages': 'The pages of the printed edition are marked and listed.',
    'summary-recordings': 'Recordings of the text can be heard while it is read.',
    'summary-separator': ' ',
  },
  ja: {
    contents: '目次',
    pages: '印刷版のページ',
    landmarks: 'おもな場所',
    'landmark-toc': '目次',
    'landmark-cover': '表紙',
    'landmark-titlepage': '扉',
    'landmark-preface': '序文',
    'landmark-bodymatter': '本文',
    'landmark-glossary': '用語集',
    'landmark-index': '索引',
    'landmark-bibliography': '参考文献',
    'back-to-note': '本文へ戻る（注{{number}}）',
    'page-reference': 'p. {{page}}',
    'place-reference': '本文を見る',
    'page-source': '{{title}}（同じ版のPDF）',
    summary:
      '本文は読む順に並び、見出し、目次があり、注・設問・本文は互いにリンクしています。文章ごとに言語を示してあります。',
    'summary-pictures': '画像には代替テキストがあります。',
    'summary-ruby': '語によってはルビで読みを示しています。',
    'summary-pages': '印刷版のページの位置と一覧があります。',
    'summary-recordings': '本文には、読み進めながら聞ける録音があります。',
    'summary-separator': '',
  },
} as const satisfies WordTable;
