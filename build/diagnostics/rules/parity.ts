import type { RuleTable } from '../rule.ts';

/** What a block has and its translation has not: code, links, pictures, notes, length, and the translation itself. */
export const parityRules = {
  'untranslated-text': {
    severity: 'warning',
    en: {
      message: 'Text in Japanese (“{{excerpt}}”), expected a translation of {{other}}; translate it',
      summary: 'A translation holds Japanese only as words that it talks about.',
      remedy:
        'Translate the text. Words in quotation marks, parentheses, emphasis or code, single words among others and terms of `terms.yaml` are not reported, nor is what stands in `:::vocabulary` and `:::grammar`.',
    },
    ja: {
      message: '「{{excerpt}}」が日本語のままです。{{other}} を訳してください',
      summary: '訳文の中の日本語は、話題にしている言葉だけのはずです。',
      remedy:
        '訳してください。引用符・括弧・強調・コードの中の語、短い単語、`terms.yaml` の用語、`:::vocabulary` と `:::grammar` の中は報告しません。',
    },
  },
  'length-outlier': {
    severity: 'warning',
    en: {
      message:
        'Translation of {{found}} characters, expected about {{expected}} as this book translates; compare it with {{other}} to the end',
      summary: 'A translation is about as long as those of the other blocks lead one to expect.',
      remedy:
        'Look for a sentence that is missing or added. The expectation is the book’s own (median and median deviation over at least 30 pairs). If the length is right, say why: `<!-- @ok length-outlier: the poem is paraphrased -->`.',
    },
    ja: {
      message:
        '訳文が{{found}}字です（この本の訳し方なら{{expected}}字ほど）。{{other}} と終わりまで見くらべてください',
      summary: '訳文の長さは、他のブロックの訳から見込まれる長さに近いはずです。',
      remedy:
        '抜けた文や加わった文を探してください。見込みはこの本の30組以上の中央値と偏差によります。正しいときは理由を書きます：`<!-- @ok length-outlier: 詩を要約した -->`。',
    },
  },
  'differing-headings': {
    severity: 'warning',
    en: {
      message: '“{{source}}” is translated in {{count}} ways: {{renderings}}; choose one',
      summary:
        'Headings, captions and heads of tables that are equal in the source are equal in the translation.',
      remedy:
        'Use one translation. If the same words mean different things, say so before one of them: `<!-- @ok differing-headings: ships here, boats there -->`.',
    },
    ja: {
      message: '「{{source}}」の訳が{{count}}通りあります：{{renderings}}。一つにそろえてください',
      summary: '原文で同じ見出し・題・表の頭は、訳も同じにします。',
      remedy:
        '訳をそろえてください。意味が違うときは、どれかの前に書きます：`<!-- @ok differing-headings: 大船と小舟 -->`。',
    },
  },
  'differing-renderings': {
    severity: 'note',
    en: {
      message: '“{{source}}” is translated in {{count}} ways: {{renderings}}',
      summary: 'The same text is often best translated in the same way.',
      remedy: 'Nothing, if each is right where it stands; otherwise use one translation.',
    },
    ja: {
      message: '「{{source}}」の訳が{{count}}通りあります：{{renderings}}',
      summary: '同じ文は同じに訳すのがよいことが多いものです。',
      remedy: 'それぞれ正しければそのままで構いません。そうでなければ訳をそろえてください。',
    },
  },
  'image-parity': {
    severity: 'warning',
    en: {
      message:
        'Picture {{image}} stands on one side only, expected a picture in {{other}} too; add or remove it',
      summary: 'A block and its translation have the same pictures.',
      remedy:
        'Add the picture to the side that lacks it. Pictures in another language (`map.svg`, `map-en.svg`, `en/map.svg`) count as the same.',
    },
    ja: {
      message: '画像 {{image}} が一方にしかありません。{{other}} とそろえてください',
      summary: 'ブロックとその訳には、同じ画像があるはずです。',
      remedy:
        '足りないほうに画像を加えてください。言語別の画像（`map.svg` と `map-en.svg`、`en/map.svg`）は同じものとみなします。',
    },
  },
  'ruby-in-translation': {
    severity: 'warning',
    en: {
      message:
        'Reading {{reading}} over “{{base}}”, expected readings over kanji only; write “{{base}}” without it',
      summary: 'A translation has readings over Japanese words that it quotes, nowhere else.',
      remedy: 'Take the reading away, or put it in parentheses after the word.',
    },
    ja: {
      message:
        '「{{base}}」に読み {{reading}} が付いています。訳文では漢字にだけ付けます。読みを外してください',
      summary: '訳文の読みは、引用した日本語にだけ付けます。',
      remedy: '読みを外すか、語の後に括弧で示してください。',
    },
  },
  'code-parity': {
    severity: 'warning',
    en: {
      message: 'Code `{{code}}` stands on one side only, expected it in {{other}} too; copy it unchanged',
      summary: 'Code is the same on both sides.',
      remedy: 'Copy the code from the source, character by character.',
    },
    ja: {
      message: 'コード `{{code}}` が一方にしかありません。{{other}} にもそのまま写してください',
      summary: 'コードは両方で同じにします。',
      remedy: '原文のコードを一字一句そのまま写してください。',
    },
  },
  'link-parity': {
    severity: 'warning',
    en: {
      message:
        'Link to {{link}} stands on one side only, expected as many links in {{other}}; add or remove it',
      summary: 'A block and its translation have the same links and cross references.',
      remedy:
        'Add the link to the side that lacks it. An address may differ (another language of a site) as long as the number is equal.',
    },
    ja: {
      message: '{{link}} へのリンクが一方にしかありません。{{other}} と数をそろえてください',
      summary: 'ブロックとその訳には、同じリンクと相互参照があるはずです。',
      remedy:
        '足りないほうにリンクを加えてください。数が同じなら、宛先は違ってもかまいません（別の言語のページなど）。',
    },
  },
  'note-place': {
    severity: 'warning',
    en: {
      message:
        'Footnote `{{label}}` is called in this block only on one side, expected the call in {{other}} too; move it',
      summary: 'A footnote is called in the same block on both sides.',
      remedy: 'Move `[^label]` into the block whose partner calls it.',
    },
    ja: {
      message: '脚注 `{{label}}` がこのブロックの一方でしか呼び出されていません。{{other}} に移してください',
      summary: '脚注は、両方で同じブロックから呼び出します。',
      remedy: '`[^ラベル]` を、対応するブロックに移してください。',
    },
  },
} as const satisfies RuleTable;
