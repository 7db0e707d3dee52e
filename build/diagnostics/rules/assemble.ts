import type { RuleTable } from '../rule.ts';

export const assembleRules = {
  'dangling-reference': {
    severity: 'error',
    en: {
      message:
        'Unexpected cross reference to `#{{target}}`, expected the id of a heading, passage, figure, table, box or question of this book{{suggestion}}; correct it or give the block that id.',
      summary: 'A cross reference leads nowhere.',
      remedy:
        'Write `{#id}` at the end of the block you mean and `[](#id)` where you refer to it. An id of another chapter that is not unique in the book is written `#chapter/id`.',
    },
    ja: {
      message:
        '相互参照 `#{{target}}` の先がありません。見出し・段落・図・表・囲み・設問の id を書いてください{{suggestion}}。',
      summary: '相互参照の行き先がない。',
      remedy:
        '参照したいブロックの末尾に `{#id}` を付け、参照する所に `[](#id)` と書きます。ほかの章の、本の中で一つに決まらない id は `#章/id` と書きます。',
    },
  },
  'duplicate-book-id': {
    severity: 'error',
    en: {
      message: 'Unexpected second use of the id `{{id}}`, expected ids to be unique; rename one of the two.',
      summary: 'Two things of the book have the same id.',
      remedy: 'Give each block, box and question an id of its own; links, pages and answer keys go by it.',
    },
    ja: {
      message:
        'id `{{id}}` が二度使われています。id は一つずつにしてください。どちらかの名前を変えてください。',
      summary: '同じ id が二つある。',
      remedy:
        'ブロック・囲み・設問の id は、それぞれ別の名前にします。リンク、ページ、解答はこの id で結ばれます。',
    },
  },
  'exercises-without-chapter': {
    severity: 'error',
    en: {
      message:
        'Unexpected questions for a chapter `{{chapter}}` that the book does not have, expected one of {{chapters}}.',
      summary: 'A file of questions belongs to no chapter.',
      remedy: 'Name the file after the chapter whose questions it holds.',
    },
    ja: {
      message: '章 `{{chapter}}` はこの本にありません。{{chapters}} のいずれかにしてください。',
      summary: '設問ファイルに対応する章がない。',
      remedy: 'ファイル名を、設問の対象になる章の名前に合わせます。',
    },
  },
  'missing-chapter-title': {
    severity: 'warning',
    en: {
      message:
        'Unexpected chapter without a level-1 heading, expected `# Title` at its start; the file name is printed instead.',
      summary: 'A chapter has no title.',
      remedy: 'Begin the chapter with one `# …` heading; contents and running heads print it.',
    },
    ja: {
      message: '章に見出し（`# …`）がありません。章の初めに書いてください。代わりにファイル名を印刷します。',
      summary: '章の題がない。',
      remedy: '章の初めに `# …` の見出しを一つ置きます。目次と柱に使います。',
    },
  },
} as const satisfies RuleTable;
