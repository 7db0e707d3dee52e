import type { WordTable } from './word-table.ts';

/** What the report says to an author: what would help a page that ends early, by the reason of it. */
export const reportWords = {
  en: {
    unbreakable:
      'A block that is not divided needs {{needed}} lines where {{left}} are left. Move it behind the next paragraph, or make it lower.',
    'keep-with-next':
      'What belongs together here (a heading and its text, a question and its choices) needs {{needed}} lines where {{left}} are left. Shorten it, or the text before it by {{missing}} lines.',
    table:
      'The next row of the table needs {{needed}} lines where {{left}} are left. Shorten its cells, or set the table behind the next paragraph.',
    note: 'The next line calls a note, and both need {{needed}} lines where {{left}} are left. Shorten the note, or call it further on.',
    'lone-lines':
      'The paragraph could only go on with a line alone at the foot or the head of a page. Make it, or the text before it, {{missing}} lines longer or shorter.',
    'even-pages':
      'There is room for more, but a page further on would then end earlier still. Look at the next page that the report names.',
  },
  ja: {
    unbreakable:
      '分けられないブロックに{{needed}}行が要りますが、残りは{{left}}行です。次の段落のあとに移すか、低くしてください。',
    'keep-with-next':
      '離せないもの（見出しと本文、問いと選択肢など）に{{needed}}行が要りますが、残りは{{left}}行です。それか、前の文章を{{missing}}行縮めてください。',
    table:
      '表の次の行に{{needed}}行が要りますが、残りは{{left}}行です。欄の文を縮めるか、表を次の段落のあとに置いてください。',
    note: '次の行に注の番号があり、注と合わせて{{needed}}行が要りますが、残りは{{left}}行です。注を縮めるか、番号をあとの文に移してください。',
    'lone-lines':
      'この段落を続けると、ページの終わりか始めに一行だけが残ります。この段落か前の文章を{{missing}}行ほど増減してください。',
    'even-pages':
      'まだ入りますが、入れると先のページがもっと早く終わります。報告書が次に挙げるページを見直してください。',
  },
} as const satisfies WordTable;
