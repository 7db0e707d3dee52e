import type { RuleTable } from '../rule.ts';

/** Faults of files that come back from the programs of translators. */
export const interchangeRules = {
  'po-syntax': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} in this PO file, expected {{expected}}.',
      summary:
        'A PO file holds comments and the fields `msgctxt`, `msgid` and `msgstr`, each with strings in quotes.',
      remedy:
        'Correct the line; `msgfmt -c` shows what else is wrong. Quotes within a string are written `\\"`.',
    },
    ja: {
      message: 'この PO ファイルに想定外の {{found}} があります。ここには {{expected}} が入るはずです。',
      summary:
        'PO ファイルは、コメントと、引用符で囲んだ文字列の続く `msgctxt`・`msgid`・`msgstr` からなります。',
      remedy:
        'その行を直してください。ほかの誤りは `msgfmt -c` で分かります。文字列の中の引用符は `\\"` と書きます。',
    },
  },
  'import-xml': {
    severity: 'error',
    en: {
      message: 'This is no XML that is read here: {{found}}.',
      summary:
        'XLIFF and TMX are well-formed XML without a document type of their own, without entities, not nested without end.',
      remedy: 'Take the file as the program wrote it. A `<!DOCTYPE …>` with anything in brackets must go.',
    },
    ja: {
      message: 'ここで読める XML ではありません：{{found}}。',
      summary: 'XLIFF と TMX は整形式の XML で、独自の文書型や実体を含まず、際限なく入れ子になりません。',
      remedy:
        'プログラムが書いたままのファイルを使ってください。角括弧の付いた `<!DOCTYPE …>` は取り除きます。',
    },
  },
  'import-other-format': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}}, expected {{expected}}. Name the format that the file has: `taiyaku import --help`.',
      summary: 'A file is read as the format that was asked for, and as no other.',
      remedy: 'Import XLIFF 1.2 as `xliff12`, XLIFF 2.0 and 2.1 as `xliff`, a translation memory as `tmx`.',
    },
    ja: {
      message:
        '{{found}} になっています。{{expected}} のはずです。ファイルの形式を指定してください（`taiyaku import --help`）。',
      summary: 'ファイルは、指定された形式としてだけ読まれます。',
      remedy:
        'XLIFF 1.2 は `xliff12`、XLIFF 2.0 と 2.1 は `xliff`、翻訳メモリーは `tmx` として取り込みます。',
    },
  },
  'import-unknown-code': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}}, which says nothing of the Markdown that it stands for.',
      summary: 'Codes of a translation are those of the export, or bold, italics and line breaks.',
      remedy: 'Take a code of the source instead, or type the words without it.',
    },
    ja: {
      message: '{{found}} がどの Markdown を表すのか分かりません。',
      summary: '訳文のコードは、書き出したときのものか、太字・斜体・改行に限ります。',
      remedy: '原文のコードを使うか、コードなしで入力してください。',
    },
  },
  'import-unknown-block': {
    severity: 'error',
    en: {
      message: 'Unexpected `{{id}}`: the book has no such block to translate. Export the translation anew.',
      summary:
        'Every entry of an imported file belongs to a block of the book, by the id it was exported under.',
      remedy:
        'The chapter was renamed, or blocks were put in or taken out, since the file was exported. Export anew and carry the work over: `msgmerge` does so for PO, the memory of the program for other formats.',
    },
    ja: {
      message: '「{{id}}」に当たるブロックは本にありません。訳文を書き出し直してください。',
      summary: '取り込むファイルの各項目は、書き出したときの id で本のブロックに結び付きます。',
      remedy:
        '書き出した後に、章の名前が変わったか、ブロックが増減しました。書き出し直し、作業を移してください。PO なら `msgmerge`、ほかの形式ではそのプログラムの翻訳メモリーが使えます。',
    },
  },
  'import-repeated-block': {
    severity: 'error',
    en: {
      message: 'Unexpected second translation of `{{id}}`; the first is in line {{line}}. Leave one of them.',
      summary: 'An imported file says once what the translation of a block is.',
      remedy: 'Remove the entry that is not wanted.',
    },
    ja: {
      message: '「{{id}}」の訳が二つあります（最初は {{line}} 行目）。一つにしてください。',
      summary: '取り込むファイルには、一つのブロックの訳は一つだけです。',
      remedy: '要らないほうの項目を消してください。',
    },
  },
  'import-without-record': {
    severity: 'error',
    en: {
      message:
        'The translation of `{{id}}` is new, and the file does not say what the book was when it was exported: the line `taiyaku source=… target=…` is missing.',
      summary: 'What an export records with each block shows whether anybody has changed it in the meantime.',
      remedy:
        'Take a file that `taiyaku export` has written, and a program that keeps its comments and notes.',
    },
    ja: {
      message:
        '「{{id}}」の訳が変わっていますが、書き出したときの本の状態を記した行（`taiyaku source=… target=…`）がありません。',
      summary: '書き出しのときにブロックごとに残す記録から、その後に本が変えられたかどうかが分かります。',
      remedy: '`taiyaku export` で書き出したファイルを、コメントや注記を残すプログラムで編集してください。',
    },
  },
  'import-source-changed': {
    severity: 'error',
    en: {
      message:
        'The source of `{{id}}` has changed since the file was exported. Export anew; nothing is imported.',
      summary: 'A translation is only taken for the source that its translator had before them.',
      remedy: 'Export anew, carry the work over, and look at the blocks whose source is another.',
    },
    ja: {
      message:
        '「{{id}}」の原文は、書き出した後に変わっています。書き出し直してください。何も取り込みません。',
      summary: '訳文は、訳者が見ていた原文に対してだけ取り込まれます。',
      remedy: '書き出し直して作業を移し、原文の変わったブロックを見直してください。',
    },
  },
  'import-target-changed': {
    severity: 'error',
    en: {
      message:
        'The translation of `{{id}}` has changed here since the file was exported, and in the file too. Nothing is imported.',
      summary:
        'What somebody has changed in the book is never written over by what another has changed elsewhere.',
      remedy: 'Compare both, write the one that counts into the book, and export anew.',
    },
    ja: {
      message:
        '「{{id}}」の訳は、書き出した後に本の側でも、取り込むファイルの側でも変わっています。何も取り込みません。',
      summary: '本の中でだれかが変えた訳を、ほかで変えられた訳で上書きすることはありません。',
      remedy: '二つを比べ、残すほうを本に書いてから、書き出し直してください。',
    },
  },
  'import-omitted-block': {
    severity: 'error',
    en: {
      message: '`{{id}}` is left untranslated on purpose (`@omit`), and the file translates it.',
      summary: 'A block that the author marked as untranslated gets no translation by an import.',
      remedy: 'Remove `<!-- @omit: … -->` from the source and export anew, or empty the entry.',
    },
    ja: {
      message: '「{{id}}」は訳さないと決めたブロック（`@omit`）ですが、ファイルには訳があります。',
      summary: '著者が訳さないと記したブロックには、取り込みで訳が付くことはありません。',
      remedy: '原文から `<!-- @omit: … -->` を取って書き出し直すか、その項目を空にしてください。',
    },
  },
  'import-other-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}}, expected the words of one block ({{kind}}). Escape what Markdown reads as more: `\\#`, `1\\.`',
      summary: 'A translation takes the place of one block and leaves all others as they are.',
      remedy:
        'Write one paragraph. What would begin a list, a heading, a quotation or a table stands behind a backslash. Ids (`{#id}`) belong to the file and not to the words.',
    },
    ja: {
      message:
        '{{found}} になっています。一つのブロック（{{kind}}）の文字だけにしてください。Markdown の記号には `\\#`、`1\\.` のように逆斜線を付けます。',
      summary: '訳文は一つのブロックに入り、ほかのブロックには触れません。',
      remedy:
        '一つの段落にしてください。箇条書き・見出し・引用・表の始まりに見えるものには逆斜線を付けます。id（`{#id}`）はファイルのもので、文字には含めません。',
    },
  },
  'import-other-parts': {
    severity: 'error',
    en: {
      message: 'Unexpected notes, links or code {{found}}, expected {{expected}}.',
      summary: 'A translation keeps the notes, references, links, code and sentence marks of the block.',
      remedy: 'Put back what is missing, take out what is too much; their order is free.',
    },
    ja: {
      message: '注・リンク・コードが {{found}} です。{{expected}} にしてください。',
      summary: '訳文には、ブロックの注・参照・リンク・コード・文の印がそのまま残ります。',
      remedy: '足りないものを戻し、余るものを取ってください。順序は自由です。',
    },
  },
  'import-line-break': {
    severity: 'error',
    en: {
      message: 'Unexpected line break in a block that has one line ({{kind}}).',
      summary: 'Headings, cells, titles of boxes and words of pictures are one line of Markdown.',
      remedy: 'Join the lines.',
    },
    ja: {
      message: '一行で書くブロック（{{kind}}）の中で改行しています。',
      summary: '見出し、表のセル、囲みの題、図の文字は、Markdown では一行です。',
      remedy: '一行にまとめてください。',
    },
  },
  'import-control-character': {
    severity: 'error',
    en: {
      message: 'Unexpected character {{found}}, which prints nothing. Remove it.',
      summary: 'Control characters, and marks that turn the text round, are in no text of a book.',
      remedy: 'Remove the character.',
    },
    ja: {
      message: '印字されない文字 {{found}} があります。取り除いてください。',
      summary: '制御文字や、文字の並びを変える印は、本の文字には使えません。',
      remedy: 'その文字を取り除いてください。',
    },
  },
  'import-no-place': {
    severity: 'error',
    en: {
      message: 'The translation of `{{id}}` has no plain place in `translations/`. Write it there by hand.',
      summary:
        'A block that the translation lacks is put in where its place is plain: a paragraph or heading of the text, an item behind the one before it, a note.',
      remedy: 'Write the row, the caption or the file by hand, then import again.',
    },
    ja: {
      message: '「{{id}}」の訳を `translations/` のどこに入れるかが決まりません。手で書き入れてください。',
      summary:
        '訳文に無いブロックは、場所がはっきり決まるとき（本文の段落と見出し、前の項目に続く項目、注）にだけ入れます。',
      remedy: '表の行、図の説明、ファイルは手で書き、それから取り込み直してください。',
    },
  },
  'import-other-language': {
    severity: 'error',
    en: {
      message:
        'The file is in `{{found}}`, expected `{{expected}}`. Name the translation with --target, or take another file.',
      summary: 'A file of translations goes into the translation of its own language.',
      remedy: 'Take the file of the right language, or correct the language that it states.',
    },
    ja: {
      message:
        'ファイルの言語は `{{found}}` ですが、`{{expected}}` のはずです。--target で訳文を指定するか、別のファイルを使ってください。',
      summary: '訳文のファイルは、その言語の訳に取り込まれます。',
      remedy: '正しい言語のファイルを使うか、ファイルに書かれた言語を直してください。',
    },
  },
  'import-unconfirmed': {
    severity: 'warning',
    en: {
      message: 'The new translation of `{{id}}` is marked as not yet looked at (fuzzy), and is not taken.',
      summary: 'What a program has guessed counts once a person has confirmed it.',
      remedy: 'Confirm the translation in the program, then import again.',
    },
    ja: {
      message: '「{{id}}」の新しい訳は未確認（fuzzy）のため、取り込みません。',
      summary: 'プログラムが推測した訳は、人が確かめてから取り込まれます。',
      remedy: 'そのプログラムで訳を確定し、取り込み直してください。',
    },
  },
} as const satisfies RuleTable;
