import type { RuleTable } from '../rule.ts';

export const assembleRules = {
  'dangling-reference': {
    severity: 'error',
    en: {
      message:
        'Unexpected cross reference to `#{{target}}`, expected an id that this book has: {{suggestion}}; correct it, or write that id at the heading, paragraph, caption or box that is meant.',
      summary: 'A cross reference leads nowhere.',
      remedy:
        'Write `{#id}` at the end of the block you mean and `[](#id)` where you refer to it. An id of another chapter that is not unique in the book is written `#chapter/id`.',
    },
    ja: {
      message:
        '相互参照 `#{{target}}` の先がありません。この本にある id は次のとおりです：{{suggestion}}。書き直すか、参照したい見出し・段落・図表の題・囲みにその id を付けてください。',
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
  'index-without-reading': {
    severity: 'warning',
    en: {
      message:
        'Unexpected index term `{{term}}` without a reading, expected `reading: …` in kana; it stands after all others in the index.',
      summary: 'The Japanese part of an index is in the order of readings.',
      remedy: 'Write `reading:` in kana at the term in `terms.yaml`, or take `index: true` away.',
    },
    ja: {
      message:
        '索引に載せる語「{{term}}」に読みがありません。`reading: …` をかなで書いてください。索引では最後に置かれます。',
      summary: '索引の日本語の部は読みの順に並ぶ。',
      remedy: '`terms.yaml` のその語に `reading:` をかなで書くか、`index: true` を外します。',
    },
  },
  'mark-without-reading': {
    severity: 'warning',
    en: {
      message:
        'Unexpected index mark `{{term}}` without a reading, expected `:index[{{term}}]{reading=…}` in kana; it stands after all others in the index.',
      summary: 'The Japanese part of an index is in the order of readings.',
      remedy: 'Write the reading in the mark, or add the word with its reading to `terms.yaml`.',
    },
    ja: {
      message:
        '索引の印「{{term}}」に読みがありません。`:index[{{term}}]{reading=…}` とかなで書いてください。索引では最後に置かれます。',
      summary: '索引の日本語の部は読みの順に並ぶ。',
      remedy: '印に読みを書くか、その語を読みとともに `terms.yaml` に加えます。',
    },
  },
} as const satisfies RuleTable;
