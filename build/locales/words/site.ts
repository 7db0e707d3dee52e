import type { WordTable } from './word-table.ts';

/** Words that only the pages of a site have: the ways between them, and what can be shown and hidden. */
export const siteWords = {
  en: {
    skip: 'Skip to the text',
    contents: 'Contents',
    pages: 'Pages of the printed book',
    neighbours: 'Next and previous page',
    previous: 'Previous:',
    next: 'Next:',
    about: 'About this book',
    untitled: 'Text',
    view: 'View',
    languages: 'Languages',
    both: 'Both',
    source: 'Original only',
    target: 'Translation only',
    readings: 'Readings (furigana)',
  },
  ja: {
    skip: '本文へ進む',
    contents: '目次',
    pages: '印刷版のページ',
    neighbours: '前後のページ',
    previous: '前：',
    next: '次：',
    about: 'この本について',
    untitled: '本文',
    view: '表示',
    languages: '言語',
    both: '両方',
    source: '原文だけ',
    target: '訳文だけ',
    readings: 'ふりがな',
  },
} as const satisfies WordTable;
