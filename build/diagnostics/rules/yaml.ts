import type { RuleTable } from '../rule.ts';

/** Faults of YAML files as such: syntax, keys, kinds of values. */
export const yamlRules = {
  'yaml-syntax': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}`: YAML cannot read this line. Put text in quotes, or write it below `|`; write keys as `key: value`.',
      summary: 'A YAML file must be well formed before anything in it can be used.',
      remedy:
        'Quote text that begins with a mark or holds ": ": `prompt: "{漢字|かんじ}を読みなさい。"`, or use a block: `prompt: |`.',
    },
    ja: {
      message:
        '「{{found}}」はYAMLとして読めません。文字列は引用符で囲むか `|` の下に書き、キーは `キー: 値` と書いてください。',
      summary: 'YAMLファイルは文法どおりに書かれていなければ使えません。',
      remedy:
        '記号で始まる文字列や「: 」を含む文字列は引用符で囲みます：`prompt: "{漢字|かんじ}を読みなさい。"`。長い文は `prompt: |` の下に字下げして書けます。',
    },
  },
  'yaml-tab': {
    severity: 'error',
    en: {
      message:
        'Unexpected tab in the indentation (line {{lines}}), expected half-width spaces. Replace each tab by two spaces.',
      summary: 'YAML is indented with spaces only.',
      remedy: 'Set your editor to indent YAML files with spaces, and replace the tabs that are there.',
    },
    ja: {
      message: '字下げにタブがあります（{{lines}}行目）。半角空白に直してください。',
      summary: 'YAMLの字下げには半角空白だけを使います。',
      remedy: 'エディターの設定で字下げを半角空白にし、今あるタブを置き換えてください。',
    },
  },
  'yaml-empty': {
    severity: 'error',
    en: {
      message:
        'Nothing is written here, expected keys: {{keys}}. Write what is missing, or remove what is empty.',
      summary: 'A file that is empty or holds comments alone, or an entry with nothing after its dash.',
      remedy: 'Write the keys with their values; a file that is not needed yet is deleted.',
    },
    ja: {
      message: 'ここには何も書かれていません。キー {{keys}} を書くか、空のファイルや項目を消してください。',
      summary: 'ファイルが空か注釈だけ、または「-」の後に何もない項目です。',
      remedy: 'キーと値を書いてください。まだ使わないファイルは消します。',
    },
  },
  'yaml-second-document': {
    severity: 'error',
    en: {
      message:
        'Unexpected second document, which begins at `{{found}}`; expected one in each file. Remove the line `---` or `...` before it.',
      summary: 'In YAML a line `---` begins another document; only the first one would be read.',
      remedy: 'Delete the line, or put what follows it in a file of its own.',
    },
    ja: {
      message:
        '「{{found}}」から二つ目の文書が始まっています。一つのファイルには一つだけです。その前の `---` や `...` の行を消してください。',
      summary: 'YAMLでは `---` の行から別の文書が始まり、その後は読まれません。',
      remedy: 'その行を消すか、後の部分を別のファイルに移してください。',
    },
  },
  'yaml-directive': {
    severity: 'error',
    en: {
      message:
        'Unexpected line `{{found}}`: a line that begins with % speaks to YAML itself. Remove it, or quote the text.',
      summary: 'A line with % at its beginning is a directive, which a book has no need of.',
      remedy: 'Delete the line; where it is text, put it in quotes after its key.',
    },
    ja: {
      message:
        '行「{{found}}」は「%」で始まるので、YAMLへの指示とみなされます。消すか、引用符で囲んでください。',
      summary: '「%」で始まる行はYAMLへの指示（ディレクティブ）です。本には要りません。',
      remedy: '行を消してください。文字列なら、キーの後に引用符で囲んで書きます。',
    },
  },
  'control-character': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}}: the character prints nothing, or turns round what follows it. Delete it.',
      summary:
        'Control characters, halves of surrogate pairs, noncharacters and marks of direction (U+202A–202E, U+2066–2069) stand in no text of a book.',
      remedy:
        'Such characters mostly come with text copied from a PDF or a web page. Type the words anew, or delete what your editor shows there.',
    },
    ja: {
      message: '{{found}} があります。印刷されないか、後の文字の向きを変えてしまう文字です。消してください。',
      summary:
        '制御文字、片方だけのサロゲート、非文字、書字方向の制御（U+202A–202E、U+2066–2069）は本の文には使えません。',
      remedy:
        'PDFやウェブページから写した文章によく混じっています。打ち直すか、エディターで見えるようにして消してください。',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    en: {
      message: 'Unexpected second key `{{key}}`, expected each key once. Remove or rename one of the two.',
      summary: 'A key that stands twice in one map would hide the first value.',
      remedy: 'Keep one of the two entries; if both were meant, make them a list.',
    },
    ja: {
      message: 'キー「{{key}}」が二度あります。どちらかを消すか、名前を変えてください。',
      summary: '同じキーが二度あると、先の値が失われます。',
      remedy: '一方を残してください。両方とも必要なら一覧（リスト）にします。',
    },
  },
  'yaml-alias': {
    severity: 'error',
    en: {
      message:
        'Unexpected alias `{{alias}}` without its anchor. Text that begins with `*` must stand in quotes.',
      summary: 'In YAML a value that begins with `*` names an anchor (`&name`) elsewhere in the file.',
      remedy: 'Write `prompt: "*強調*する"` in quotes.',
    },
    ja: {
      message: '別名「{{alias}}」の元（アンカー）がありません。「*」で始まる文字列は引用符で囲んでください。',
      summary: 'YAMLでは「*」で始まる値は、ファイル内の `&名前` を指します。',
      remedy: '`prompt: "*強調*する"` のように引用符で囲みます。',
    },
  },
  'yaml-too-large': {
    severity: 'error',
    en: {
      message:
        'Unexpected size: this file nests too deeply, or its aliases grow beyond all use. Write the values out.',
      summary: 'Files whose aliases refer to aliases can grow without bound; reading stops before that.',
      remedy: 'Remove anchors and aliases (`&name`, `*name`) and needless nesting.',
    },
    ja: {
      message: '入れ子が深すぎるか、別名の展開が大きくなりすぎます。値をそのまま書いてください。',
      summary: '別名が別名を指すファイルは際限なく大きくなるため、途中で読むのをやめます。',
      remedy: 'アンカーと別名（`&名前`、`*名前`）や不要な入れ子を取り除いてください。',
    },
  },
  'yaml-comment-in-text': {
    severity: 'error',
    en: {
      message:
        'Unexpected comment `{{lost}}` after text: YAML drops it. Put the whole value in quotes if it is text.',
      summary:
        'A half-width `#` after a space begins a comment, so the rest of the line is lost without a word.',
      remedy: 'Quote the value (`title: "和平 #2"`), or write a comment as `# words`, with a space.',
    },
    ja: {
      message: '「{{lost}}」はYAMLの注釈とみなされて消えます。本文なら値全体を引用符で囲んでください。',
      summary: '空白の後の半角「#」から行末までは注釈になり、何も言われずに失われます。',
      remedy: '`title: "和平 #2"` のように囲みます。注釈なら `# 注釈` と空白を入れてください。',
    },
  },
  'yaml-unquoted-ruby': {
    severity: 'error',
    en: {
      message: 'Unexpected map `{{found}}`, expected text. Put text that begins with ruby in quotes.',
      summary: 'In YAML a value that begins with `{` is a map; ruby at the beginning of a text needs quotes.',
      remedy: 'Write `prompt: "{漢字|かんじ}"`.',
    },
    ja: {
      message: '「{{found}}」がマップとして読まれます。ルビで始まる文字列は引用符で囲んでください。',
      summary: 'YAMLでは「{」で始まる値はマップです。ルビで始まる文字列には引用符が要ります。',
      remedy: '`prompt: "{漢字|かんじ}"` と書いてください。',
    },
  },
  'unknown-key': {
    severity: 'error',
    en: {
      message: 'Unexpected key `{{found}}`. Did you mean {{expected}}?',
      summary: 'Only keys that mean something are allowed, so that a slip of the pen is never ignored.',
      remedy: 'Correct the spelling, or remove the key.',
    },
    ja: {
      message: 'キー「{{found}}」はありません。{{expected}} のことではありませんか。',
      summary: '意味のあるキーだけが許されます。書き誤りを見過ごさないためです。',
      remedy: '綴りを直すか、キーを消してください。',
    },
  },
  'missing-key': {
    severity: 'error',
    en: {
      message: 'Missing key `{{key}}`, expected it here with a value. Add it.',
      summary: 'This key has no default.',
      remedy: 'Add the key with its value.',
    },
    ja: {
      message: 'キー「{{key}}」がないか、値が空です。書いてください。',
      summary: 'このキーには既定値がありません。',
      remedy: 'キーと値を書き加えてください。',
    },
  },
  'wrong-type': {
    severity: 'error',
    en: {
      message: 'Unexpected value: {{found}}, expected {{expected}}.',
      summary: 'The value is of another kind than this key needs.',
      remedy: 'Write a list as `[a, b]` or with dashes, a map as `{key: value}` or indented lines.',
    },
    ja: {
      message: '値が{{found}}になっています。{{expected}}を書いてください。',
      summary: '値の種類が、このキーに必要なものと違います。',
      remedy: '一覧は `[a, b]` または「- 」で、マップは `{キー: 値}` または字下げで書きます。',
    },
  },
  'unknown-value': {
    severity: 'error',
    en: {
      message: 'Unexpected value `{{found}}`. Did you mean {{expected}}?',
      summary: 'Only certain values are possible here.',
      remedy: 'Write one of the values that the message names.',
    },
    ja: {
      message: '値「{{found}}」は使えません。{{expected}} のことではありませんか。',
      summary: 'ここに書ける値は決まっています。',
      remedy: '示された値のどれかを書いてください。',
    },
  },
  'invalid-value': {
    severity: 'error',
    en: {
      message: 'Unexpected value `{{found}}`, expected {{expected}}.',
      summary: 'The value cannot be read as what this key needs.',
      remedy: 'Write the value in the form that the message shows.',
    },
    ja: {
      message: '値「{{found}}」は読めません。{{expected}} の形で書いてください。',
      summary: 'このキーに必要な形ではありません。',
      remedy: '示された形で書いてください。',
    },
  },
  'empty-value': {
    severity: 'error',
    en: {
      message: 'Unexpected empty text, expected words. Write a value or remove the key.',
      summary: 'Text that is given must not be empty.',
      remedy: 'Write the text, or remove the key to get its default.',
    },
    ja: {
      message: '文字列が空です。値を書くか、キーを消してください。',
      summary: '書くからには空にはできません。',
      remedy: '文字列を書くか、キーを消して既定値を使ってください。',
    },
  },
  'invalid-length': {
    severity: 'error',
    en: {
      message:
        'Unexpected length `{{found}}`, expected a number with its unit: {{expected}} (mm, cm, in, pt, px, Q, H).',
      summary: 'Lengths need a unit.',
      remedy: 'Write `3mm`, `9pt`, `0.5in` or `13Q`.',
    },
    ja: {
      message:
        '長さ「{{found}}」は読めません。{{expected}} のように単位（mm、cm、in、pt、px、Q、H）を付けてください。',
      summary: '長さには単位が必要です。',
      remedy: '`3mm`、`9pt`、`0.5in`、`13Q` のように書きます。',
    },
  },
} as const satisfies RuleTable;
