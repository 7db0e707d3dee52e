import type { WordTable } from './word-table.ts';

/** What the page of the preview says. */
export const previewWords = {
  en: {
    edition: 'Edition',
    size: 'Size',
    fit: 'fit',
    follow: 'Go to what was edited',
    pages: 'The pages of the book',
    messages: 'Messages',
    waiting: 'The pages are being made.',
    working: 'New pages are being made.',
    fine: 'Up to date',
    broken: 'The book has errors',
    fault: 'The pages could not be made',
    ended: 'The preview has ended; it is looked for again.',
    'broken-banner':
      'The book has errors, named in the list of messages. Pages that are shown are from before them.',
    'no-place': 'This was added by taiyaku; it stands in none of the book’s files.',
  },
  ja: {
    edition: '版',
    size: '大きさ',
    fit: '幅に合わせる',
    follow: '直したところへ移る',
    pages: '本のページ',
    messages: '指摘',
    waiting: 'ページを作っています。',
    working: '新しいページを作っています。',
    fine: '最新です',
    broken: '本に誤りがあります',
    fault: 'ページを作れませんでした',
    ended: 'プレビューは終わりました。つながるのを待っています。',
    'broken-banner': '本に誤りがあります。指摘の欄をご覧ください。出ているページは、その前のものです。',
    'no-place': 'これは taiyaku が加えたもので、本のどのファイルにもありません。',
  },
} as const satisfies WordTable;
