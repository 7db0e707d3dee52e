import type { RuleTable } from '../rule.ts';

/** What YAML reads otherwise than an author of Japanese text means it. */
export const yamlTrapsRules = {
  'yaml-mark-in-front': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{mark}}` at the beginning of text: YAML takes it for a mark of its own. Put the text in quotes: {{expected}}',
      summary:
        'A value that begins with one of [ ] { } * & ! | > @ ` % " \' , or with a dash and a space is not text in YAML.',
      remedy: 'Put the whole value in quotes, `prompt: "*強調*する"`, or write it below `prompt: |`.',
    },
    ja: {
      message:
        '文字列の先頭の「{{mark}}」はYAMLの記号とみなされます。全体を引用符で囲んでください：{{expected}}',
      summary: '[ ] { } * & ! | > @ ` % " \' , や「- 」で始まる値は、YAMLでは文字列になりません。',
      remedy: '`prompt: "*強調*する"` のように全体を引用符で囲むか、`prompt: |` の下に書きます。',
    },
  },
  'yaml-colon-in-text': {
    severity: 'error',
    en: {
      message:
        'Unexpected half-width colon in the text `{{found}}`: YAML takes what stands before it for a key. Put the text in quotes, or use a full-width colon.',
      summary: 'A half-width `:` before a space or at the end of a line makes a key of the words before it.',
      remedy: 'Write `prompt: "「はい」: と言った"` in quotes, or a full-width colon: `「はい」：と言った`.',
    },
    ja: {
      message:
        '「{{found}}」の半角コロンのために、その前がキーとみなされます。全体を引用符で囲むか、全角の「：」にしてください。',
      summary: '半角の「:」の後に空白か行末が来ると、その前の語がキーになります。',
      remedy:
        '`prompt: "「はい」: と言った"` と引用符で囲むか、全角コロンで `「はい」：と言った` と書きます。',
    },
  },
  'yaml-comma-in-text': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}` without a value: the comma before it ends the text inside `{ }`. Put text with a half-width comma in quotes.',
      summary: 'Inside `{ }` and `[ ]` a half-width comma ends a value; the rest would be a key of its own.',
      remedy: 'Write `{ja: はい, en: "Yes, I do"}`.',
    },
    ja: {
      message:
        '「{{found}}」に値がありません。`{ }` の中の半角コンマで文字列が切れています。コンマを含む文字列は引用符で囲んでください。',
      summary: '`{ }` や `[ ]` の中では半角コンマで値が終わり、残りは別のキーになります。',
      remedy: '`{ja: はい, en: "Yes, I do"}` と書きます。',
    },
  },
  'yaml-bracket-in-text': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{mark}}` in the text `{{found}}`: inside `{ }` and `[ ]` brackets end a text. Put it in quotes.',
      summary:
        'Inside `{ }` and `[ ]` text without quotes cannot hold the marks [ ] { } and a half-width comma.',
      remedy: 'Write `text: {ja: "毎朝、[[歩いて]]行く。"}`, or each language on a line of its own.',
    },
    ja: {
      message:
        '「{{found}}」に「{{mark}}」があります。`{ }` や `[ ]` の中で括弧を含む文字列は引用符で囲んでください。',
      summary: '`{ }` や `[ ]` の中では、引用符のない文字列に [ ] { } と半角コンマを使えません。',
      remedy: '`text: {ja: "毎朝、[[歩いて]]行く。"}` とするか、言語ごとに行を分けて書きます。',
    },
  },
  'yaml-unclosed-bracket': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}` without its `{{expected}}`. Close it; if it begins a text, put the text in quotes.',
      summary: 'A list in `[ ]` and a map in `{ }` are closed before the next key of the file.',
      remedy: 'Write `{ja: …, en: …}` with both brackets, or quote text that begins with one: `"[注意] …"`.',
    },
    ja: {
      message:
        '「{{found}}」に対応する「{{expected}}」がありません。閉じてください。文字列の先頭なら全体を引用符で囲みます。',
      summary: '`[ ]` の一覧と `{ }` のマップは、次のキーの前に閉じる必要があります。',
      remedy: '`{ja: …, en: …}` のように閉じるか、括弧で始まる文字列を `"[注意] …"` のように囲みます。',
    },
  },
  'yaml-unclosed-quote': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} that is not closed in its line. Close the quote at the end of the text.',
      summary: 'A quote that is left open takes the lines below it for text, up to the next quote.',
      remedy:
        'Close it: `prompt: "…"`. A quote of the same kind inside is doubled in \'…\' and written \\" in "…".',
    },
    ja: {
      message: '引用符 {{found}} がその行で閉じていません。文字列の終わりで閉じてください。',
      summary: '閉じていない引用符があると、次の引用符までの行がすべて文字列になります。',
      remedy:
        '`prompt: "…"` のように閉じてください。中に同じ引用符があるときは、\'…\' では二つ重ね、"…" では \\" と書きます。',
    },
  },
  'yaml-unknown-escape': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}` between double quotes, where a backslash begins an escape. Use single quotes, or double the backslash.',
      summary:
        'Between double quotes only escapes such as \\n, \\" and \\\\ are known; between single quotes a backslash is text.',
      remedy: "Write `text: 'a \\[\\[ b'` in single quotes.",
    },
    ja: {
      message: '二重引用符の中の「{{found}}」は読めません。一重引用符で囲むか、「\\」を二つ重ねてください。',
      summary:
        '二重引用符の中では \\n、\\"、\\\\ などだけが使えます。一重引用符の中の「\\」はただの文字です。',
      remedy: "`text: 'a \\[\\[ b'` のように一重引用符で囲みます。",
    },
  },
  'yaml-key-without-colon': {
    severity: 'error',
    en: {
      message:
        'Unexpected line `{{found}}`, expected `key: value`, with a half-width colon and a space after the key.',
      summary:
        'Every line of a map has a key, a half-width colon and a space. A full-width colon or space is text.',
      remedy: 'Write `prompt: …`; lines of a longer text are indented below `prompt: |`.',
    },
    ja: {
      message:
        '行「{{found}}」が `キー: 値` の形になっていません。キーの後に半角の「:」と半角の空白が必要です。',
      summary:
        'マップの行には、キー、半角コロン、半角の空白が必要です。全角のコロンや空白は文字とみなされます。',
      remedy: '`prompt: …` と書きます。長い文は `prompt: |` の下に字下げして書きます。',
    },
  },
  'yaml-indentation': {
    severity: 'error',
    en: {
      message:
        'Unexpected indentation before `{{found}}`, expected the column of the keys or dashes that it belongs with.',
      summary:
        'What belongs together begins in the same column, and stands further in than what it belongs to.',
      remedy: 'Move the line under its neighbours, two half-width spaces for each step.',
    },
    ja: {
      message: '「{{found}}」の字下げがそろっていません。同じ並びのキーや「-」と同じ桁にしてください。',
      summary: '同じ並びの項目は同じ桁から、その下の項目は右に下げて書き始めます。',
      remedy: '半角空白二つずつの字下げで、並びの行と桁をそろえてください。',
    },
  },
  'yaml-wide-space': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}} in the indentation (line {{lines}}), expected half-width spaces. Replace each by two; where it begins a text, quote the text.',
      summary:
        'A full-width space (U+3000) looks like two spaces, and is a letter to YAML: it becomes part of the key or the text after it.',
      remedy:
        'Indent with half-width spaces alone. A text that begins with a full-width space stands in quotes or below `|`.',
    },
    ja: {
      message:
        '字下げに {{found}} があります（{{lines}}行目）。半角空白二つずつに直してください。文字列の先頭なら、引用符で囲みます。',
      summary:
        '全角空白（U+3000）は字下げに見えますが、YAMLでは文字です。後のキーや文字列の一部になってしまいます。',
      remedy: '字下げには半角空白だけを使います。全角空白で始まる文は、引用符で囲むか `|` の下に書きます。',
    },
  },
  'yaml-comment-after-text': {
    severity: 'warning',
    en: {
      message:
        '`{{lost}}` after the text `{{found}}` is a comment and is not printed. If it is text, put the whole value in quotes; if not, move it to a line of its own.',
      summary:
        'In YAML a half-width `#` after a space begins a comment, so a text without quotes ends there without a word.',
      remedy:
        'Write `prompt: "答え # の意味"`, or the comment on the line above. Comments after ids, numbers, lists and keys, and after text in quotes, are never told.',
    },
    ja: {
      message:
        '「{{found}}」の後の「{{lost}}」は注釈とみなされ、印刷されません。本文なら値全体を引用符で囲み、注釈なら別の行に書いてください。',
      summary: 'YAMLでは空白の後の半角「#」から注釈が始まり、引用符のない文字列はそこで切れます。',
      remedy:
        '`prompt: "答え # の意味"` と囲むか、注釈を上の行に移してください。id、数、一覧、キーの後や、引用符で囲んだ文字列の後の注釈は知らせません。',
    },
  },
} as const satisfies RuleTable;
