import type { RuleTable } from '../rule.ts';

/**
 * Faults that the gates find on finished pages. They come from the making of the pages, seldom from the author's text; the
 * place is that of the block, so that it can be looked at and the fault be reported with it.
 */
export const gatesRules = {
  'format-lacks': {
    severity: 'error',
    en: {
      message:
        'Missing from the {{lacks}}: `{{id}}` ({{kind}}, row `{{row}}`) stands in the {{has}} of this edition, expected it in both; the book is not written.',
      summary:
        'The PDF and the EPUB of an edition hold the same pairs, notes, figures, tables, questions and answers.',
      remedy:
        'The files were made wrongly, not the text. Look at the block for unusual markup and report it; `--format` makes one of the two alone.',
    },
    ja: {
      message:
        '{{has}}にある `{{id}}`（{{kind}}、行 `{{row}}`）が{{lacks}}にありません。両方にあるはずです。本は書き出しません。',
      summary: '一つの版のPDFとEPUBには、同じ対訳・注・図・表・設問・解答があるはずです。',
      remedy:
        '文章ではなく書き出し側の誤りです。そのブロックに変わった書き方がないかを見て、報告してください。`--format` で一方だけを作れます。',
    },
  },
  'format-words': {
    severity: 'error',
    en: {
      message:
        'Missing words in the EPUB: `{{row}}` lacks “{{missing}}”, expected what is printed in the PDF; the book is not written.',
      summary: 'What is printed of an author’s words also stands in the EPUB of the same edition.',
      remedy:
        'The files were made wrongly, not the text. Look at the block for unusual markup and report it; `--format` makes one of the two alone.',
    },
    ja: {
      message:
        'EPUBの `{{row}}` に「{{missing}}」がありません。PDFに印刷される言葉があるはずです。本は書き出しません。',
      summary: '印刷される著者の言葉は、同じ版のEPUBにもあるはずです。',
      remedy:
        '文章ではなく書き出し側の誤りです。そのブロックに変わった書き方がないかを見て、報告してください。`--format` で一方だけを作れます。',
    },
  },
  'format-order': {
    severity: 'error',
    en: {
      message:
        'Unexpected order in the EPUB: `{{row}}` stands before `{{before}}`, expected it after, as in the PDF; the book is not written.',
      summary: 'The PDF and the EPUB of an edition are read in the same order.',
      remedy: 'The files were made wrongly, not the text. Report the block with the message.',
    },
    ja: {
      message:
        'EPUBで `{{row}}` が `{{before}}` より前にあります。PDFと同じく後のはずです。本は書き出しません。',
      summary: '一つの版のPDFとEPUBは、同じ順に読めるはずです。',
      remedy: '文章ではなく書き出し側の誤りです。メッセージを添えて、そのブロックを報告してください。',
    },
  },
  'page-not-as-planned': {
    severity: 'error',
    en: {
      message:
        'Unexpected content on page {{page}}: `{{row}}` is not as it was planned for that page, expected the planned row; the book is not written.',
      summary: 'A finished page does not hold what was planned for it, though no word is missing.',
      remedy:
        'The pages were made wrongly, not the text. Try again, then look at the block for unusual markup and report it.',
    },
    ja: {
      message:
        '{{page}}ページの `{{row}}` が計画どおりではありません。計画した行があるはずです。本は書き出しません。',
      summary: '文字は欠けていないが、でき上がったページの中身が計画と違う。',
      remedy:
        '文章ではなく組版側の誤りです。もう一度試し、それでも同じなら、そのブロックに変わった書き方がないかを見て、報告してください。',
    },
  },
  'text-lost': {
    severity: 'error',
    en: {
      message:
        'Unexpected gap on page {{page}} ({{side}} text of {{block}}), expected the words “{{missing}}”; the book is not written.',
      summary: 'Words of the manuscript are missing from the finished pages.',
      remedy:
        'Look at the block for unusual markup and simplify it; for example, split a very long paragraph in two. If it is plain text, the pages were made wrongly: report the block.',
    },
    ja: {
      message:
        '{{page}}ページで本文が欠けています（{{block}}、{{side}}）。「{{missing}}」がありません。本は書き出しません。',
      summary: '原稿の文字が、でき上がったページにない。',
      remedy:
        'そのブロックに変わった書き方があれば、簡単にしてください（長すぎる段落は二つに分けるなど）。ただの文章なら組版側の誤りです。ブロックを添えて報告してください。',
    },
  },
  'text-doubled': {
    severity: 'error',
    en: {
      message:
        'Unexpected repetition of “{{extra}}” on page {{page}} ({{side}} text of {{block}}), expected it once; the book is not written.',
      summary: 'Words of the manuscript stand twice on the finished pages.',
      remedy:
        'The pages were made wrongly, not the text. Try the block without markup inside the line, and report it.',
    },
    ja: {
      message:
        '{{page}}ページで「{{extra}}」が二重に出ています（{{block}}、{{side}}）。一度だけのはずです。本は書き出しません。',
      summary: '原稿の文字が、ページの上で二度出ている。',
      remedy: '文章ではなく組版側の誤りです。行内の飾りを外して試し、ブロックを添えて報告してください。',
    },
  },
  'text-changed': {
    severity: 'error',
    en: {
      message:
        'Unexpected “{{found}}” on page {{page}} ({{side}} text of {{block}}), expected “{{expected}}”; the book is not written.',
      summary: 'The finished pages say something else than the manuscript.',
      remedy:
        'Compare the block with the words in the message. If the manuscript is right, the pages were made wrongly: report the block.',
    },
    ja: {
      message:
        '{{page}}ページの本文が原稿と違います（{{block}}、{{side}}）。「{{expected}}」のところが「{{found}}」です。本は書き出しません。',
      summary: 'ページの文字が原稿と違う。',
      remedy:
        '示された語とブロックを見比べてください。原稿が正しければ組版側の誤りです。ブロックを添えて報告してください。',
    },
  },
  'text-reordered': {
    severity: 'error',
    en: {
      message:
        'Unexpected place of {{block}} ({{side}}) on page {{page}}, behind {{before}}, expected it before; the book is not written.',
      summary: 'Blocks stand in another order than in the manuscript.',
      remedy: 'The pages were made wrongly, not the text: report the two blocks.',
    },
    ja: {
      message:
        '{{page}}ページで {{block}}（{{side}}）が {{before}} の後にあります。前にあるはずです。本は書き出しません。',
      summary: 'ブロックの順序が原稿と違う。',
      remedy: '文章ではなく組版側の誤りです。二つのブロックを添えて報告してください。',
    },
  },
  'text-unexpected': {
    severity: 'error',
    en: {
      message:
        'Unexpected text “{{extra}}” of {{block}} on page {{page}}, expected no such text in this edition; the book is not written.',
      summary: 'A block stands on the pages that does not belong to this edition.',
      remedy: 'The pages were made wrongly, not the text: report the block and the edition.',
    },
    ja: {
      message:
        '{{page}}ページに {{block}} の「{{extra}}」があります。この版にはないはずの文章です。本は書き出しません。',
      summary: 'この版に入らないブロックがページにある。',
      remedy: '文章ではなく組版側の誤りです。ブロックと版の名前を添えて報告してください。',
    },
  },
  'note-lost': {
    severity: 'error',
    en: {
      message:
        'Unexpected absence of note {{number}}, called on page {{page}}, expected it at the foot of that page.',
      summary: 'A note is called, but stands on no page.',
      remedy:
        'See that the note has text on the side that calls it; if it has, report the block that calls it.',
    },
    ja: {
      message: '{{page}}ページで呼ばれている注{{number}}がありません。同じページの下にあるはずです。',
      summary: '呼ばれている注がどのページにもない。',
      remedy:
        '呼んでいる側の言語に注の本文があるか確かめてください。あれば、呼んでいるブロックを添えて報告してください。',
    },
  },
  'note-doubled': {
    severity: 'error',
    en: {
      message: 'Unexpected second copy of note {{number}} on page {{page}}, expected every note once.',
      summary: 'A note stands twice in the book.',
      remedy: 'The pages were made wrongly, not the text: report the note.',
    },
    ja: {
      message: '注{{number}}が{{page}}ページにもう一度出ています。注は一度だけのはずです。',
      summary: '同じ注が二度出ている。',
      remedy: '文章ではなく組版側の誤りです。注を添えて報告してください。',
    },
  },
  'note-call-lost': {
    severity: 'error',
    en: {
      message:
        'Unexpected note {{number}} on page {{page}} that nothing calls, expected its mark in the text.',
      summary: 'A note is printed, but its mark in the text is missing.',
      remedy: 'See that `[^label]` stands in the text of this edition; if it does, report the block.',
    },
    ja: {
      message: '{{page}}ページの注{{number}}を呼ぶ記号が本文にありません。',
      summary: '注はあるが、本文に注の記号がない。',
      remedy: 'この版の本文に `[^名前]` があるか確かめてください。あれば、ブロックを添えて報告してください。',
    },
  },
  'note-misplaced': {
    severity: 'error',
    en: {
      message:
        'Unexpected note {{number}} on page {{page}}, expected it on page {{expected}}, where it is called; shorten the note or call it in another line.',
      summary: 'A note does not stand on the page that calls it.',
      remedy:
        'This happens when one line calls more notes than its page can hold. Shorten the notes, join two of them, or spread the calls.',
    },
    ja: {
      message:
        '注{{number}}が{{page}}ページにあります。呼んでいる{{expected}}ページにあるはずです。注を短くするか、別の行で呼んでください。',
      summary: '注が、呼んでいるページにない。',
      remedy:
        '一行で呼ぶ注が多すぎて一ページに入りきらないときに起こります。注を短くするか、二つを一つにまとめるか、呼ぶ所を離してください。',
    },
  },
  'notes-swapped': {
    severity: 'error',
    en: {
      message:
        'Unexpected note {{number}} behind note {{before}} on page {{page}}, expected the order of their numbers.',
      summary: 'Notes at the foot of a page are not in the order of their numbers.',
      remedy: 'The pages were made wrongly, not the text: report the two notes.',
    },
    ja: {
      message: '{{page}}ページで注{{number}}が注{{before}}の後にあります。番号の順に並ぶはずです。',
      summary: 'ページの下の注が番号の順に並んでいない。',
      remedy: '文章ではなく組版側の誤りです。二つの注を添えて報告してください。',
    },
  },
  'dangling-sheet-link': {
    severity: 'error',
    en: {
      message:
        'Unexpected link to `#{{id}}` on page {{page}}, expected a place in this edition; nothing there has that id.',
      summary: 'A link on the pages leads to something this edition does not hold.',
      remedy: 'Refer to something that stands in this edition too, or make the edition with that part.',
    },
    ja: {
      message: '{{page}}ページのリンク `#{{id}}` の先が、この版にありません。',
      summary: 'リンクの先がこの版にない。',
      remedy: 'この版にもある所を参照するか、参照先を含む版にしてください。',
    },
  },
  'duplicate-element-id': {
    severity: 'error',
    en: {
      message:
        'Unexpected second place with the id `{{id}}` on page {{page}}, expected one, so that links can lead there.',
      summary: 'Two places on the pages have the same id.',
      remedy: 'Rename one of the ids in the manuscript; if only one is written there, report the block.',
    },
    ja: {
      message: '{{page}}ページに id `{{id}}` がもう一つあります。リンクの先は一つのはずです。',
      summary: 'ページの上に同じ id が二つある。',
      remedy:
        '原稿のどちらかの id を変えてください。原稿に一つしかなければ、ブロックを添えて報告してください。',
    },
  },
  'wrong-page-number': {
    severity: 'error',
    en: {
      message:
        'Unexpected page number “{{found}}” on page {{page}}, expected {{expected}}, where `{{id}}` stands.',
      summary: 'A printed page number is not that of the page it names.',
      remedy: 'The pages were made wrongly, not the text: report the block.',
    },
    ja: {
      message: '{{page}}ページの参照「{{found}}」が違います。`{{id}}` は{{expected}}ページにあります。',
      summary: '印刷されたページ番号が、実際のページと違う。',
      remedy: '文章ではなく組版側の誤りです。ブロックを添えて報告してください。',
    },
  },
} as const satisfies RuleTable;
