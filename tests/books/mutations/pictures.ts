import type { BadBook } from '../bad-book.ts';
import { all, placed, replaced } from '../book-files.ts';
import type { Edit } from '../book-files.ts';

const svg = 'manuscript/images/harbour.svg';
const ja = 'manuscript/01-harbour.md';
const en = 'translations/en/01-harbour.md';

/** Pictures that are not there, not in the book, or more than pictures. */
export const pictureFaults: readonly BadBook[] = [
  { name: 'picture-absent', edit: named('images/harbor.svg') },
  { name: 'picture-in-other-case', edit: named('images/Harbour.svg') },
  { name: 'picture-above-the-book', edit: named('../../../harbour.svg') },
  { name: 'picture-of-absolute-path', edit: named('/etc/harbour.svg') },
  { name: 'picture-a-link', edit: all(placed(svg, { link: '/etc/hosts' })) },
  {
    name: 'picture-in-a-linked-folder',
    edit: all(placed('manuscript/elsewhere', { link: '/etc' }), named('elsewhere/hosts')),
  },
  { name: 'picture-remote', edit: named('https://example.org/harbour.svg') },
  { name: 'picture-remote-without-scheme', edit: named('//example.org/harbour.svg') },
  { name: 'picture-data', edit: named('data:image/png;base64,iVBORw0KGgo=') },
  { name: 'picture-file-address', edit: named('file:///etc/hosts') },
  { name: 'picture-not-a-picture', edit: placed(svg, 'harbour\n') },
  {
    name: 'picture-broken',
    edit: placed(svg, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  },
  { name: 'svg-with-script', edit: drawn('<script>alert(1)</script>') },
  { name: 'svg-with-handler', edit: drawn('<rect width="9" height="9" onload="alert(1)"/>') },
  {
    name: 'svg-with-external-image',
    edit: drawn('<image href="https://example.org/a.png" width="9" height="9"/>'),
  },
  { name: 'svg-with-external-use', edit: drawn('<use href="other.svg#a"/>') },
  { name: 'svg-with-external-style', edit: drawn('<style>@import url(https://example.org/a.css);</style>') },
  {
    name: 'svg-with-html',
    edit: drawn(
      '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    ),
  },
  {
    name: 'svg-with-entity',
    edit: replaced(svg, '<svg', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]>\n<svg'),
  },
];

/** Both sides name this picture. */
function named(address: string): Edit {
  return all(replaced(ja, 'images/harbour.svg', address), replaced(en, 'images/harbour.svg', address));
}

function drawn(element: string): Edit {
  return replaced(svg, '</svg>', `  ${element}\n</svg>`);
}
