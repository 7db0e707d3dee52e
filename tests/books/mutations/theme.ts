import type { BadBook } from '../bad-book.ts';
import { placed } from '../book-files.ts';

const theme = (css: string) => placed('manuscript/theme.css', css);

/** Rules of the author's style sheet that would set pages which nobody planned, and faults of the file itself. */
export const themeFaults: readonly BadBook[] = [
  { name: 'theme-moves-a-figure', edit: theme('/* 図を左へ */\n.figure {\n  float: left;\n}\n') },
  { name: 'theme-breaks-pages', edit: theme('.heading-1 { break-before: right }\n') },
  { name: 'theme-leaves-the-grid', edit: theme('.paragraph { margin-top: 6mm; line-height: 1.9 }\n') },
  { name: 'theme-sees-neighbours', edit: theme('.heading-2 + .paragraph { text-indent: 0 }\n') },
  { name: 'theme-fetches', edit: theme('@import url("https://example.org/a.css");\n') },
  { name: 'theme-brings-a-font', edit: theme('@font-face { font-family: A; src: url(a.woff2) }\n') },
  { name: 'theme-shows-a-picture', edit: theme('.chapter { background-image: url(images/harbour.svg) }\n') },
  { name: 'theme-numbers-chapters', edit: theme('h1::before { content: "第" counter(h) "章" }\n') },
  { name: 'theme-sets-the-measure', edit: theme(':root {\n  --line: 20pt;\n  --siez-note: 6pt;\n}\n') },
  {
    name: 'theme-of-faults',
    edit: theme('.a { colour: red; color: 12; font-family: Osaka }\n.b { color red }\n'),
  },
  {
    name: 'theme-not-utf-8',
    edit: placed('manuscript/theme.css', new Uint8Array([0x2f, 0x2a, 0x83, 0x65, 0x2a, 0x2f])),
  },
];
