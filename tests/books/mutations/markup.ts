import type { BadBook } from '../bad-book.ts';
import { all, appended, placed, replaced } from '../book-files.ts';

const ja = 'manuscript/01-harbour.md';
const en = 'translations/en/01-harbour.md';
const ja2 = 'manuscript/02-lighthouse.md';
const en2 = 'translations/en/02-lighthouse.md';
const note = '[^name]: A boat is mostly named after a daughter.\n';
const noteJa = '[^name]: 船の名は、たいてい娘の名である。\n';

/** Ids, notes, ruby, boxes, references and HTML. */
export const markupFaults: readonly BadBook[] = [
  { name: 'id-twice-in-source', edit: all(replaced(ja, '猫だけが残る。', '猫だけが残る。{#market}')) },
  { name: 'id-twice-in-translation', edit: replaced(en, 'the cats remain.', 'the cats remain. {#market}') },
  {
    name: 'reference-to-an-id-of-two-chapters',
    edit: all(
      replaced(ja, '早く売れるという。{#market}', '早く売れるという。{#clock}'),
      replaced(en, '{#market}', '{#clock}'),
      replaced(ja2, '誰も訪ねない。', '誰も訪ねない。{#clock}'),
      replaced(en2, 'in winter.', 'in winter. {#clock}'),
      replaced(ja2, '[](#market)', '灯'),
      replaced(en2, '[](#market)', 'here'),
      replaced('manuscript/book.yaml', '02-lighthouse]', '02-lighthouse, 03-ferry]'),
      placed('manuscript/03-ferry.md', '# 渡し\n\n[](#clock)を見よ。\n'),
      placed('translations/en/03-ferry.md', '# The Ferry\n\nSee [](#clock).\n'),
    ),
  },
  { name: 'id-on-one-side', edit: replaced(en, ' {#market}', '') },
  { name: 'id-misspelt-on-one-side', edit: replaced(en, '{#market}', '{#markt}') },
  { name: 'note-undefined', edit: all(replaced(ja, noteJa, ''), replaced(en, note, '')) },
  { name: 'note-undefined-in-translation', edit: replaced(en, note, '') },
  { name: 'note-undefined-in-source', edit: replaced(ja, noteJa, '') },
  { name: 'note-in-source-only', edit: all(replaced(en, '[^name]\n', '\n'), replaced(en, `\n${note}`, '')) },
  {
    name: 'note-in-translation-only',
    edit: all(replaced(ja, '[^name]\n', '\n'), replaced(ja, `\n${noteJa}`, '')),
  },
  { name: 'note-not-called', edit: replaced(en, 'name.[^name]', 'name.') },
  { name: 'note-defined-twice', edit: appended(ja, '\n[^name]: もう一つの注。\n') },
  { name: 'ruby-open', edit: replaced(ja, '{港|みなと}', '{港|みなと') },
  { name: 'ruby-without-reading', edit: replaced(ja, '{港|みなと}', '{港|}') },
  { name: 'ruby-without-base', edit: replaced(ja, '{港|みなと}', '{|みなと}') },
  { name: 'ruby-of-wrong-count', edit: replaced(ja, '{港|みなと}', '{港町|みなと|ま|ち}') },
  { name: 'ruby-of-angle-brackets-open', edit: replaced(ja, '{港|みなと}', '｜港《みなと') },
  { name: 'ruby-in-table-unescaped', edit: replaced(ja2, '| 白 |', '| {白|しろ} |') },
  {
    name: 'box-unknown',
    edit: all(replaced(ja2, ':::note', ':::notice'), replaced(en2, ':::note', ':::notice')),
  },
  { name: 'box-unclosed', edit: replaced(ja2, '鐘を鳴らす。\n:::\n', '鐘を鳴らす。\n') },
  {
    name: 'reference-dangling',
    edit: all(replaced(ja2, '[](#market)', '[](#ferry)'), replaced(en2, '[](#market)', '[](#ferry)')),
  },
  { name: 'html-block', edit: replaced(en, 'Towards noon the', '<div align="center">\n\nTowards noon the') },
  { name: 'html-in-text', edit: replaced(ja, '猫だけが', '<b>猫</b>だけが') },
  {
    name: 'html-around-text',
    edit: replaced(
      en,
      'Towards noon the streets fall silent. Only the cats remain.',
      '<p>Towards noon the streets fall silent. Only the cats remain.</p>',
    ),
  },
  {
    name: 'html-around-a-block',
    edit: replaced(
      en,
      'Towards noon the streets fall silent. Only the cats remain.',
      '<div>\n\nTowards noon the streets fall silent. Only the cats remain.\n\n</div>',
    ),
  },
  { name: 'comment-unclosed', edit: replaced(ja, '昼になると', '<!-- 昼になると') },
  { name: 'html-script', edit: appended(en, '\n<script>alert(1)</script>\n') },
  { name: 'html-line-break', edit: replaced(ja, '静かになる。', '静かになる。<br>') },
  {
    name: 'link-that-runs-code',
    edit: replaced(en, 'Only the cats', '[Only](javascript:alert(1)) the cats'),
  },
];
