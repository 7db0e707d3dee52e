import type { BadBook } from '../bad-book.ts';
import { all, appended, removed, replaced, textOf } from '../book-files.ts';
import type { Edit } from '../book-files.ts';

const ja = 'manuscript/01-harbour.md';
const en = 'translations/en/01-harbour.md';
const ja2 = 'manuscript/02-lighthouse.md';
const en2 = 'translations/en/02-lighthouse.md';

const noon = 'Towards noon the streets fall silent. Only the cats remain.\n\n';
const noonJa = '昼になると、通りは静かになる。猫だけが残る。\n\n';
const boats = 'There are thirty boats. Every boat has a name.[^name]\n\n';
const boatsJa = '船は三十隻ある。どの船にも名前がある。[^name]\n\n';
const early = 'The harbour wakes early. Fishermen leave their houses while it is still dark.\n\n';
const earlyJa = '{港|みなと}の朝は早い。漁師は暗いうちに家を出る。\n\n';
const withoutQuestions = removed('exercises/01-harbour.yaml');

/** One block missing, added, swapped or of another kind, on either side. */
export const blockFaults: readonly BadBook[] = [
  { name: 'block-missing-in-translation', edit: replaced(en, noon, '') },
  { name: 'block-missing-in-source', edit: replaced(ja, noonJa, '') },
  { name: 'block-added-to-translation', edit: replaced(en, noon, `${noon}A ferry leaves twice a day.\n\n`) },
  { name: 'block-added-to-source', edit: replaced(ja, noonJa, `${noonJa}渡し船は日に二度出る。\n\n`) },
  { name: 'blocks-swapped-in-translation', edit: replaced(en, early + boats, boats + early) },
  {
    name: 'blocks-swapped-in-source',
    edit: all(replaced(ja, earlyJa + boatsJa, boatsJa + earlyJa), withoutQuestions),
  },
  { name: 'block-retyped-in-translation', edit: replaced(en, 'Towards noon', '## Towards noon') },
  { name: 'block-retyped-in-source', edit: replaced(ja, '昼になると', '> 昼になると') },
  { name: 'heading-of-other-level', edit: replaced(en2, '## The Keepers', '### The Keepers') },
  { name: 'list-item-missing', edit: replaced(en2, '- Polishing the glass\n', '') },
  { name: 'list-item-added', edit: replaced(ja2, '- 硝子をみがく\n', '- 硝子をみがく\n- 鐘をみがく\n') },
  { name: 'table-row-missing', edit: replaced(en2, '| Red | Shallow water |\n', '') },
  { name: 'table-column-missing', edit: withoutColumn() },
  { name: 'box-missing', edit: replaced(en2, ':::note\nOn days of fog a bell is rung.\n:::\n\n', '') },
  {
    name: 'box-opened-only',
    edit: replaced(en2, ':::note\nOn days of fog a bell is rung.\n:::\n', 'On days of fog a bell is rung.\n'),
  },
  {
    name: 'figure-missing',
    edit: replaced(en, '![Boats along the quay](images/harbour.svg "Plan of the harbour")\n\n', ''),
  },
  { name: 'caption-missing', edit: replaced(en2, 'Table: Colours of the light\n\n', '') },
  {
    name: 'block-missing-at-the-end',
    edit: replaced(en2, '\nThe last of the keepers now mends clocks in the town.\n', ''),
  },
  {
    name: 'omission-without-reason',
    edit: all(replaced(en, noon, ''), replaced(ja, noonJa, `<!-- @omit -->\n\n${noonJa}`)),
  },
  {
    name: 'annotation-unknown',
    edit: all(replaced(en, noon, ''), replaced(ja, noonJa, `<!-- @ommit: 不要 -->\n\n${noonJa}`)),
  },
  {
    name: 'annotation-on-wrong-side',
    edit: all(replaced(ja, noonJa, ''), replaced(en, noon, `<!-- @omit: added -->\n\n${noon}`)),
  },
  { name: 'table-missing', edit: withoutTable() },
  { name: 'note-missing-with-its-block', edit: replaced(en, boats, '') },
  { name: 'annotation-at-the-end', edit: appended(en, '\n<!-- @extra: lost -->\n') },
];

/** Takes the English table out, caption and all. */
function withoutTable(): Edit {
  return (book) => {
    const text = textOf(book, en2).replace(/^Table: [^]*?(?=^:::)/mu, '');
    return new Map([...book, [en2, text]]);
  };
}

/** Takes the second column out of the English table. */
function withoutColumn(): Edit {
  return (book) => {
    const text = textOf(book, en2).replaceAll(/^(\|[^|\n]*\|)[^|\n]*\|$/gmu, '$1');
    return new Map([...book, [en2, text]]);
  };
}
