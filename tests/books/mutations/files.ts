import type { BadBook } from '../bad-book.ts';
import { all, emptyFolder, placed, removed, renamed, replaced, textOf } from '../book-files.ts';
import type { Edit } from '../book-files.ts';

const harbour = 'manuscript/01-harbour.md';
const english = 'translations/en/01-harbour.md';

/** Faults of files as such: absent, too many, named otherwise than their partners, empty, linked. */
export const fileFaults: readonly BadBook[] = [
  { name: 'translation-missing', edit: removed('translations/en/02-lighthouse.md') },
  {
    name: 'translation-orphaned',
    edit: placed('translations/en/03-ferry.md', '# The Ferry\n\nIt is slow.\n'),
  },
  {
    name: 'translation-folder-missing',
    edit: all(removed(english), removed('translations/en/02-lighthouse.md')),
  },
  { name: 'translation-in-other-case', edit: renamed(english, 'translations/en/01-Harbour.md') },
  { name: 'translation-ending-in-other-case', edit: renamed(english, 'translations/en/01-harbour.MD') },
  { name: 'translation-full-width', edit: renamed(english, 'translations/en/０１-harbour.md') },
  { name: 'translation-of-no-language', edit: placed('translations/03-ferry.md', '# The Ferry\n') },
  { name: 'language-folder-in-other-case', edit: movedTo('translations/EN') },
  { name: 'chapter-in-other-case', edit: renamed(harbour, 'manuscript/01-Harbour.md') },
  { name: 'chapter-in-both-forms', edit: inBothForms(), twoForms: true },
  { name: 'chapter-empty', edit: placed(harbour, '') },
  { name: 'chapter-of-white-space', edit: placed(harbour, '\n   \n\n') },
  { name: 'chapter-of-a-comment', edit: placed(harbour, '<!-- 未着手 -->\n') },
  { name: 'translation-empty', edit: placed(english, '\n') },
  { name: 'chapter-a-folder', edit: all(removed(harbour), placed(harbour, emptyFolder)) },
  { name: 'chapter-a-link', edit: all(removed(harbour), placed(harbour, { link: '/etc/hosts' })) },
  {
    name: 'exercises-orphaned',
    edit: renamed('exercises/01-harbour.yaml', 'exercises/03-harbour.yaml'),
  },
];

function movedTo(folder: string): Edit {
  return all(
    ...['01-harbour.md', '02-lighthouse.md'].map((name) =>
      renamed(`translations/en/${name}`, `${folder}/${name}`),
    ),
  );
}

/** が as one code point and as two: two files on Linux, one name for people. */
function inBothForms(): Edit {
  return (book) =>
    all(
      renamed(harbour, 'manuscript/02-ガス灯.md'),
      renamed(english, 'translations/en/02-ガス灯.md'),
      removed('exercises/01-harbour.yaml'),
      replaced('manuscript/book.yaml', '01-harbour', '02-ガス灯'),
      placed(`manuscript/${'02-ガス灯'.normalize('NFD')}.md`, textOf(book, harbour)),
    )(book);
}
