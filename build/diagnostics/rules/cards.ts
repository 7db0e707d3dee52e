import type { RuleTable } from '../rule.ts';

/** What can be wrong with words that are taken out as cards or tables. */
export const cardsRules = {
  'spreadsheet-formula': {
    severity: 'warning',
    en: {
      message:
        'Cell “{{found}}” of “{{word}}” begins like a formula; an apostrophe is put before it in the table. Write it otherwise, for example `〜たい` for `-たい`',
      summary: 'No cell of a word list begins with a character by which spreadsheets know a formula.',
      remedy:
        'Spreadsheets compute what begins with `=`, `+`, `-` or `@`: an ending written `-たい` shows as an error, and a formula in somebody else’s book could run. The table has an apostrophe before such a cell. Write the ending with a wave dash, `〜たい`, and the cell needs none.',
    },
    ja: {
      message:
        '「{{word}}」の欄「{{found}}」は表計算ソフトで式とみなされます。表ではアポストロフィを前に付けました。`-たい` は `〜たい` のように書いてください',
      summary: '単語表の欄は、表計算ソフトが式とみなす文字で始めません。',
      remedy:
        '表計算ソフトは `=`、`+`、`-`、`@` で始まる欄を計算しようとします。`-たい` はエラーになり、人の作った本なら式が働くおそれもあります。そのような欄の前にはアポストロフィを付けて出力します。接尾辞は `〜たい` のように波ダッシュで書けば、付ける必要はありません。',
    },
  },
} as const satisfies RuleTable;
