import type { RuleTable } from '../rule.ts';

/** What looks wrong in a translation although every block has its partner. */
export const checksRules = {
  'number-mismatch': {
    severity: 'warning',
    en: {
      message: 'Number {{number}} stands on one side only, expected it in {{other}} too; compare both texts',
      summary: 'Numbers of two digits and more stand on both sides, in whatever notation.',
      remedy:
        'Correct the number, or leave it: 明治三十三年 and 1900, 12万 and 120,000, 四月 and April count as equal.',
    },
    ja: {
      message: '数 {{number}} が一方にしかありません。{{other}} と見くらべてください',
      summary: '二桁以上の数は、書き方を問わず両方にあるはずです。',
      remedy: '数を直してください。明治三十三年と1900、12万と120,000、四月とAprilは同じ数とみなします。',
    },
  },
  'untranslated-text': {
    severity: 'warning',
    en: {
      message: 'Text in Japanese (“{{excerpt}}”), expected a translation of {{other}}; translate it',
      summary: 'A translation holds Japanese only as words that it talks about.',
      remedy:
        'Translate the sentence. Words set as code, or quoted inside a sentence in the other language, are not reported.',
    },
    ja: {
      message: '「{{excerpt}}」が日本語のままです。{{other}} を訳してください',
      summary: '訳文の中の日本語は、話題にしている言葉だけのはずです。',
      remedy: '文を訳してください。コードや、訳文の中に引いた言葉は報告されません。',
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
