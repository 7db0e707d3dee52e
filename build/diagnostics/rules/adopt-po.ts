import type { RuleTable } from '../rule.ts';

/** Faults of PO files that `import po-book` makes into a book. */
export const adoptPoRules = {
  'po-count': {
    severity: 'error',
    en: {
      message:
        'Expected one PO file in this folder, found {{found}}. Name the one that is meant `{{expected}}`, or move the others away.',
      summary: 'An import takes the entries of one PO file.',
      remedy: 'Leave one PO file in the folder, or name it by its language.',
    },
    ja: {
      message:
        'このフォルダーにはPOファイルが一つ要ります（あるのは {{found}}）。使うものを `{{expected}}` とするか、ほかを移してください。',
      summary: '取り込むのは一つのPOファイルです。',
      remedy: '一つだけにするか、言語の名前を付けてください。',
    },
  },
  'po-foreign-file': {
    severity: 'warning',
    en: {
      message: 'Left out: the PO file has no entry for any block of this file.',
      summary: 'Markdown that the PO file knows nothing of is no part of the translated book.',
      remedy: 'If it is a chapter, make the PO file anew from it, or copy it into `manuscript/` by hand.',
    },
    ja: {
      message: 'POファイルにこのファイルの段落が一つもないので、取り込みません。',
      summary: 'POファイルが知らないMarkdownは、訳された本の一部ではありません。',
      remedy: '章であれば、POファイルを作り直すか、手で `manuscript/` に写してください。',
    },
  },
  'po-no-entry': {
    severity: 'warning',
    en: {
      message: '“{{text}}” has no entry in the PO file, so that it has no translation.',
      summary: 'Every block needs an entry whose `msgid` is its text.',
      remedy: 'Translate it in the new files, or bring the PO file up to date and import again.',
    },
    ja: {
      message: '「{{text}}」がPOファイルにないので、訳文がありません。',
      summary: '各段落に、その文を `msgid` とする項目が要ります。',
      remedy: '新しいファイルで訳すか、POファイルを更新して取り込み直してください。',
    },
  },
  'po-empty': {
    severity: 'warning',
    en: {
      message: '“{{text}}” is not translated: its entry is empty.',
      summary: 'An empty `msgstr` is a translation that is still to be made.',
      remedy: 'Translate it in the new files.',
    },
    ja: {
      message: '「{{text}}」は未訳です（項目が空です）。',
      summary: '空の `msgstr` は、まだ訳されていないことを表します。',
      remedy: '新しいファイルで訳してください。',
    },
  },
  'po-fuzzy': {
    severity: 'warning',
    en: {
      message: '“{{text}}” counts as not translated: its entry is fuzzy. What it says is in a comment.',
      summary: 'A fuzzy entry is a guess from another text, which nobody has confirmed.',
      remedy: 'Read the comment, correct it and make it text.',
    },
    ja: {
      message: '「{{text}}」は未訳とみなします（項目がfuzzyです）。その訳は注釈に残します。',
      summary: 'fuzzyの項目は、別の文からの推測で、誰も確かめていません。',
      remedy: '注釈を読み、直してから本文にしてください。',
    },
  },
  'po-other-block': {
    severity: 'error',
    en: {
      message: '“{{text}}” is not one block of the kind that it translates. Make its `msgstr` one block.',
      summary: 'A translation takes the place of one block: a paragraph for a paragraph, a list for a list.',
      remedy: 'Remove empty lines from the `msgstr`, and marks that its `msgid` does not have.',
    },
    ja: {
      message:
        '「{{text}}」は、訳している段落などと種類が同じ一つのかたまりではありません。`msgstr` を一つにまとめてください。',
      summary: '訳文は一つの段落などに置き換わります（段落なら段落、リストならリスト）。',
      remedy: '`msgstr` から空行を除き、`msgid` にない印を消してください。',
    },
  },
  'po-blocks-changed': {
    severity: 'error',
    en: {
      message:
        'The translation of this file would have other blocks than the file, from “{{text}}” on. Look for block marks in its entries.',
      summary: 'Blocks pair one with one, so that the translation must not begin or end others.',
      remedy: 'Correct the entry: a heading, list, table or quotation within it begins a new block.',
    },
    ja: {
      message: '訳すと「{{text}}」から段落の構成が原文と変わります。項目の中の印を確かめてください。',
      summary: '段落などは一対一で対応するので、訳で増減してはなりません。',
      remedy: '項目の中の見出し、リスト、表、引用の印を直してください。',
    },
  },
  'po-unused': {
    severity: 'warning',
    en: {
      message:
        'Used nowhere: no block says “{{text}}”. The file may have changed since the PO file was made.',
      summary: 'An entry whose `msgid` stands in none of the files is translated work that would be lost.',
      remedy: 'Bring the PO file up to date, or copy the translation to its place by hand.',
    },
    ja: {
      message:
        '「{{text}}」はどの段落にもないので使いません。POファイルを作った後で本文が変わったのかもしれません。',
      summary: 'どのファイルにもない `msgid` の訳は、取り込まれません。',
      remedy: 'POファイルを更新するか、訳を手で移してください。',
    },
  },
  'po-in-code': {
    severity: 'note',
    en: {
      message: 'Entries for words within code: {{count}}. Code is kept as it is.',
      summary: 'Code is the same in all languages of a book.',
      remedy: 'Nothing needs to be done; explain the code in the text around it.',
    },
    ja: {
      message: 'コードの中の語の項目が{{count}}件あります。コードはそのまま残します。',
      summary: 'コードはどの言語でも同じです。',
      remedy: 'そのままで構いません。説明は前後の本文で補えます。',
    },
  },
  'po-obsolete': {
    severity: 'note',
    en: {
      message: 'Obsolete entries, which are passed over: {{count}}.',
      summary: 'Lines that begin with `#~` are kept by gettext for memory only.',
      remedy: 'Nothing needs to be done.',
    },
    ja: {
      message: '古い項目{{count}}件は読みません。',
      summary: '`#~` で始まる行は、gettextが記憶のためだけに残したものです。',
      remedy: 'そのままで構いません。',
    },
  },
} as const satisfies RuleTable;
