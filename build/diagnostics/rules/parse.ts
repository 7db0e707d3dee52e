import type { RuleTable } from '../rule.ts';

/** Faults of Markdown: of the chapters, and of inline Markdown in YAML strings. */
export const parseRules = {
  'nested-too-deeply': {
    severity: 'error',
    en: {
      message:
        'Unexpected depth, expected at most {{limit}} levels of lists, quotes, boxes or emphasis. Flatten the text here.',
      summary: 'Text that nests beyond reason is not read on.',
      remedy: 'Take out levels of lists, quotes or boxes.',
    },
    ja: {
      message: '入れ子が{{limit}}段を超えています。ここを平らにしてください。',
      summary: '度を超えた入れ子は読み進めません。',
      remedy: 'リスト、引用、囲みの段を減らしてください。',
    },
  },
  'front-matter': {
    severity: 'error',
    en: {
      message:
        'Unexpected metadata at the head of a chapter. Move it to `manuscript/book.yaml` and remove the lines.',
      summary: 'Chapters are text only; what is said about the book stands in `book.yaml`.',
      remedy: 'Remove the lines from `---` to `---`; the chapter has its title from its first heading.',
    },
    ja: {
      message: '章の冒頭にメタデータがあります。`manuscript/book.yaml` に移し、ここからは消してください。',
      summary: '章は本文だけです。書誌は `book.yaml` に書きます。',
      remedy: '`---` から `---` までを消してください。章の題は最初の見出しから取られます。',
    },
  },
  'numbered-caption': {
    severity: 'error',
    en: {
      message:
        'Unexpected number in the caption `{{found}}`, expected `{{expected}}`: tables are numbered by themselves.',
      summary: 'A number typed by hand would stand beside the one that is made.',
      remedy: 'Write `表: …` or `Table: …`, and refer to the table with `[](#id)`.',
    },
    ja: {
      message:
        '表の見出し「{{found}}」に番号があります。番号は自動で付くので「{{expected}}」と書いてください。',
      summary: '手で書いた番号は、自動の番号と重なります。',
      remedy: '`表: …` と書き、参照には `[](#id)` を使ってください。',
    },
  },
  'raw-html': {
    severity: 'error',
    en: {
      message: 'Unexpected HTML `{{html}}`, expected Markdown. Write it in Markdown, or escape `<` as `\\<`.',
      summary: 'Only comments may be HTML: everything else would mean nothing in print.',
      remedy: 'Use emphasis, tables, boxes and ruby of the manuscript syntax.',
    },
    ja: {
      message: 'HTML「{{html}}」は使えません。Markdownで書くか、「<」を `\\<` と書いてください。',
      summary: 'HTMLで書けるのは注釈（コメント）だけです。',
      remedy: '強調、表、囲み、ルビなど原稿の書き方を使ってください。',
    },
  },
  'unclosed-comment': {
    severity: 'error',
    en: {
      message: 'Unexpected end: the comment that begins here has no `-->`. Close it.',
      summary: 'A comment without its end swallows the rest of the file.',
      remedy: 'Write `-->` at the end of the comment.',
    },
    ja: {
      message: 'ここで始まる注釈に閉じる「-->」がありません。',
      summary: '閉じない注釈は、ファイルの残りをすべて隠してしまいます。',
      remedy: '注釈の終わりに `-->` を書いてください。',
    },
  },
  'text-after-comment': {
    severity: 'error',
    en: {
      message: 'Unexpected text “{{text}}” on the line of a comment. Put the comment on its own line.',
      summary: 'Text after a comment on the same line counts as HTML and would be lost.',
      remedy: 'Break the line after `-->`.',
    },
    ja: {
      message: '注釈と同じ行に本文「{{text}}」があります。注釈を独立した行に置いてください。',
      summary: '行頭の注釈に続く本文はHTMLとみなされ、失われます。',
      remedy: '`-->` の後で改行してください。',
    },
  },
  'unknown-annotation': {
    severity: 'error',
    en: {
      message: 'Unexpected annotation `{{found}}`. Did you mean {{expected}}?',
      summary:
        'Comments that begin with `@` instruct alignment and checks: @omit, @extra, @join, @split, @ok.',
      remedy: 'Correct the name, or take away the `@` if it is an ordinary comment.',
    },
    ja: {
      message: '「{{found}}」という指示はありません。{{expected}} のことではありませんか。',
      summary: '「@」で始まる注釈は対応づけと検査の指示です（@omit、@extra、@join、@split、@ok）。',
      remedy: '名前を直すか、普通の注釈なら「@」を消してください。',
    },
  },
  'missing-reason': {
    severity: 'error',
    en: {
      message: 'Missing reason after `@{{name}}`, expected `<!-- @{{name}}: why -->`.',
      summary:
        'Whatever has no partner in the other language, and every finding that is accepted, needs a stated reason.',
      remedy: 'Write the reason after a colon.',
    },
    ja: {
      message: '「@{{name}}」に理由がありません。`<!-- @{{name}}: 理由 -->` と書いてください。',
      summary: '対応のない段落や、受け入れた指摘には理由を示します。',
      remedy: 'コロンの後に理由を書いてください。',
    },
  },
  'conflicting-annotations': {
    severity: 'error',
    en: {
      message: 'Unexpected `@{{name}}` together with `@{{other}}`. Keep one of them.',
      summary: 'A block is omitted, added, joined or split, each at most once.',
      remedy: 'Remove one of the two comments.',
    },
    ja: {
      message: '「@{{name}}」と「@{{other}}」は一緒に使えません。どちらかにしてください。',
      summary: '同じ段落に相反する指示や同じ指示は付けられません。',
      remedy: 'どちらかの注釈を消してください。',
    },
  },
  'dangling-annotation': {
    severity: 'error',
    en: {
      message: 'Unexpected `@{{name}}` with no block after it. Move it before the block it is about.',
      summary: 'An annotation speaks of the block that follows it.',
      remedy: 'Put the comment on its own line before the block.',
    },
    ja: {
      message: '「@{{name}}」の後に対象の段落がありません。対象の直前に置いてください。',
      summary: '指示は直後の段落についてのものです。',
      remedy: '対象の段落の前の独立した行に置いてください。',
    },
  },
  'misplaced-annotation': {
    severity: 'error',
    en: {
      message: 'Unexpected `@{{name}}` within a paragraph, expected a line of its own before the block.',
      summary: 'An annotation speaks of the block that follows it.',
      remedy: 'Move the comment to its own line, with a blank line before it.',
    },
    ja: {
      message: '「@{{name}}」が段落の中にあります。段落の前の独立した行に置いてください。',
      summary: '指示は直後の段落についてのものです。',
      remedy: '注釈を独立した行に移し、前に空行を入れてください。',
    },
  },
  'unknown-box': {
    severity: 'error',
    en: {
      message: 'Unexpected box `{{found}}`. Did you mean {{expected}}?',
      summary: 'Boxes: note, column, vocabulary, grammar, aims, summary.',
      remedy: 'Correct the name after `:::`.',
    },
    ja: {
      message: '囲み「{{found}}」はありません。{{expected}} のことではありませんか。',
      summary: '囲みは note、column、vocabulary、grammar、aims、summary です。',
      remedy: '`:::` の後の名前を直してください。',
    },
  },
  'unclosed-box': {
    severity: 'error',
    en: {
      message: 'Unexpected end of box `{{name}}`, expected a line `:::` that closes it.',
      summary: 'A box that is not closed would take in the rest of the file.',
      remedy: 'Close the box with `:::`; around another box write more colons: `::::note`.',
    },
    ja: {
      message: '囲み「{{name}}」が閉じられていません。「:::」の行で閉じてください。',
      summary: '閉じない囲みは、ファイルの残りをすべて取り込みます。',
      remedy: '「:::」で閉じます。囲みを入れ子にするときは、外側のコロンを増やします（`::::note`）。',
    },
  },
  'stray-fence': {
    severity: 'error',
    en: {
      message:
        'Unexpected `:::` that neither opens nor closes a box. Write `:::name` without a space, or remove it.',
      summary: 'Three colons at the beginning of a line are kept for boxes.',
      remedy: 'Write `:::note`; around another box use more colons: `::::column`.',
    },
    ja: {
      message: 'この「:::」は囲みを開きも閉じもしません。`:::名前` と空白なしで書くか、消してください。',
      summary: '行頭の三つのコロンは囲みのためのものです。',
      remedy: '`:::note` のように書きます。囲みを入れ子にするときは、外側を `::::column` とします。',
    },
  },
  'unknown-directive': {
    severity: 'error',
    en: {
      message: 'Unexpected `::{{found}}`: there is nothing of that kind. A box has three colons, `:::`.',
      summary: 'Two colons at the beginning of a line mean nothing in this book.',
      remedy: 'Write `:::{{found}}` for a box, or escape the colon: `\\::`.',
    },
    ja: {
      message: '「::{{found}}」という書き方はありません。囲みはコロン三つ「:::」です。',
      summary: '行頭のコロン二つには意味がありません。',
      remedy: '囲みなら `:::` とし、文字なら `\\::` と書いてください。',
    },
  },
  'unknown-attribute': {
    severity: 'error',
    en: {
      message: 'Unexpected attribute `{{found}}`, expected {{expected}} only.',
      summary: 'Attributes in braces are checked, so that a slip is not ignored.',
      remedy: 'Remove the attribute, or correct its name.',
    },
    ja: {
      message: '属性「{{found}}」は使えません。書けるのは {{expected}} だけです。',
      summary: '波括弧の中の属性は、書き誤りを見過ごさないよう検査されます。',
      remedy: '属性を消すか、名前を直してください。',
    },
  },
  'empty-index-mark': {
    severity: 'error',
    en: {
      message: 'Unexpected empty index mark, expected `:index[word]{reading=…}`.',
      summary: 'An index mark marks words of the text.',
      remedy: 'Write the word between the brackets.',
    },
    ja: {
      message: '索引の語が空です。`:index[語]{reading=ご}` と書いてください。',
      summary: '索引の印は本文の語に付けます。',
      remedy: '角括弧の中に語を書いてください。',
    },
  },
  'inline-image': {
    severity: 'error',
    en: {
      message:
        'Unexpected picture within a paragraph, expected a paragraph of its own. Put blank lines around it.',
      summary: 'A figure is a picture that is alone in its paragraph.',
      remedy: 'Move the picture to its own paragraph, or refer to it with `[](#id)`.',
    },
    ja: {
      message: '段落の中に図があります。前後に空行を入れ、図だけの段落にしてください。',
      summary: '図は、画像だけからなる段落です。',
      remedy: '画像を独立した段落に移すか、`[](#id)` で参照してください。',
    },
  },
  'image-without-words': {
    severity: 'error',
    en: {
      message:
        'Missing alternative text for picture `{{url}}`, expected words in the square brackets; write `![what it shows]({{url}} "caption")`.',
      summary: 'People who cannot see a picture need words for what it shows; a caption does not say that.',
      remedy:
        'Say in the square brackets what there is to see, in the language of the file: `![what it shows](file "caption")`. ' +
        'Without a caption these words are the caption too. A picture that says nothing is no figure: leave it out.',
    },
    ja: {
      message:
        '図「{{url}}」に代替テキストがありません。角括弧の中に `![図の内容]({{url}} "見出し")` のように書いてください。',
      summary: '図を見られない読者には、図の内容を述べる言葉が必要です。見出しはその代わりになりません。',
      remedy:
        '角括弧の中に、図に何が見えるかをそのファイルの言語で書いてください：`![図の内容](ファイル "見出し")`。' +
        '見出しがなければ、その言葉が見出しにもなります。何も伝えない画像は図ではないので、外してください。',
    },
  },
  'undefined-footnote': {
    severity: 'error',
    en: {
      message:
        'Unexpected call of footnote `{{label}}`, which is not defined. Add `[^{{label}}]: …` to this file.',
      summary: 'Every footnote called in a chapter is defined in the same file.',
      remedy: 'Add the definition, correct the label, or escape the bracket: `\\[^…]`.',
    },
    ja: {
      message: '脚注「{{label}}」が定義されていません。このファイルに `[^{{label}}]: …` を書いてください。',
      summary: '章で呼び出す脚注は、同じファイルで定義します。',
      remedy: '定義を加えるか、名前を直すか、`\\[^…]` と書いてください。',
    },
  },
  'duplicate-footnote': {
    severity: 'error',
    en: {
      message:
        'Unexpected second definition of footnote `{{label}}`, first on line {{line}}. Rename or remove one.',
      summary: 'A footnote is defined once.',
      remedy: 'Rename one of the two, or remove it.',
    },
    ja: {
      message: '脚注「{{label}}」が二度定義されています（最初は{{line}}行目）。',
      summary: '脚注の定義は一つだけです。',
      remedy: 'どちらかの名前を変えるか、消してください。',
    },
  },
  'unused-footnote': {
    severity: 'warning',
    en: {
      message: 'Footnote `{{label}}` is defined but never called. Call it with `[^{{label}}]`, or remove it.',
      summary: 'A note that nothing calls is not printed.',
      remedy: 'Add the call, or remove the note.',
    },
    ja: {
      message: '脚注「{{label}}」はどこからも呼び出されていません。',
      summary: '呼び出しのない脚注は印刷されません。',
      remedy: '呼び出しを加えるか、脚注を消してください。',
    },
  },
  'empty-footnote': {
    severity: 'error',
    en: {
      message: 'Unexpected empty footnote `{{label}}`, expected text.',
      summary: 'A footnote has at least a paragraph.',
      remedy: 'Write the note after the colon.',
    },
    ja: {
      message: '脚注「{{label}}」が空です。',
      summary: '脚注には本文が要ります。',
      remedy: 'コロンの後に本文を書いてください。',
    },
  },
  'footnote-not-allowed': {
    severity: 'error',
    en: {
      message: 'Unexpected footnote `{{label}}` here: only the text of chapters has footnotes.',
      summary: 'Strings of YAML files have no place for footnotes.',
      remedy: 'Put the words into the text itself.',
    },
    ja: {
      message: 'ここでは脚注「{{label}}」を使えません。脚注は章の本文だけのものです。',
      summary: 'YAMLの文字列には脚注を置く場所がありません。',
      remedy: '内容を文中に書いてください。',
    },
  },
  'unsafe-link': {
    severity: 'error',
    en: {
      message: 'Unexpected link `{{url}}`, expected http, https, mailto, or `#id` for a place in this book.',
      summary: 'Links lead to the web, to an e-mail address or to an id in the book.',
      remedy: 'For another chapter write the id of its block: `[text](#id)`.',
    },
    ja: {
      message: 'リンク「{{url}}」は使えません。http、https、mailto、または本の中の `#id` を書いてください。',
      summary: 'リンク先はウェブ、メールアドレス、本の中のidのいずれかです。',
      remedy: '別の章へは、その段落のidで `[語](#id)` と書きます。',
    },
  },
  'empty-link': {
    severity: 'error',
    en: {
      message: 'Unexpected link without words to `{{url}}`. Write the words between the brackets.',
      summary: 'A link without words cannot be seen. Only `[](#id)` makes its own words.',
      remedy: 'Write `[words](address)`.',
    },
    ja: {
      message: 'リンク「{{url}}」に文字がありません。角括弧の中に書いてください。',
      summary: '文字のないリンクは見えません。自動で文字が入るのは `[](#id)` だけです。',
      remedy: '`[文字](アドレス)` と書いてください。',
    },
  },
  'duplicate-id': {
    severity: 'error',
    en: {
      message: 'Unexpected second id `{{id}}`, first on line {{line}}. Give one of them another name.',
      summary: 'An id names one block of its file.',
      remedy: 'Rename one of the two, and the references to it.',
    },
    ja: {
      message: 'id「{{id}}」が二度使われています（最初は{{line}}行目）。',
      summary: 'idは一つのファイルの中で一つだけです。',
      remedy: 'どちらかと、それへの参照の名前を変えてください。',
    },
  },
  'misplaced-id': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{id}}` here, expected it at the end of a heading, paragraph, list item or caption.',
      summary: 'A block id stands at the end of its block.',
      remedy: 'Move it to the end of the block, or escape the brace: `\\{#…}`.',
    },
    ja: {
      message: '「{{id}}」はここに置けません。見出し、段落、項目、図表の見出しの末尾に置いてください。',
      summary: 'idは、付ける段落などの末尾に置きます。',
      remedy: '末尾に移すか、文字なら `\\{#…}` と書いてください。',
    },
  },
  'invalid-id': {
    severity: 'error',
    en: {
      message:
        'Unexpected id `{{id}}`, expected letters, digits, `-`, `_` and `.`, beginning with a letter or digit.',
      summary: 'Ids become names in HTML, EPUB and addresses.',
      remedy: 'Use a short name such as `fig-alliances`.',
    },
    ja: {
      message: 'id「{{id}}」は使えません。文字・数字で始め、文字、数字、「-」「_」「.」だけにしてください。',
      summary: 'idはHTML、EPUB、アドレスの中の名前になります。',
      remedy: '`fig-alliances` のような短い名前にしてください。',
    },
  },
  'unbalanced-ruby': {
    severity: 'error',
    en: {
      message:
        'Unexpected end of ruby, expected `{{expected}}` on the same line. Close it, or escape the first mark with `\\`.',
      summary: 'Ruby `{base|reading}` stands within one line.',
      remedy: 'Close the ruby; for a brace that is only a brace write `\\{`.',
    },
    ja: {
      message:
        'ルビが閉じられていません。同じ行に「{{expected}}」を書くか、文字なら「\\」を前に置いてください。',
      summary: 'ルビ `{漢字|かんじ}` は一行の中に収めます。',
      remedy: '閉じてください。ただの波括弧なら `\\{` と書きます。',
    },
  },
  'empty-ruby': {
    severity: 'error',
    en: {
      message: 'Unexpected empty part in ruby `{{found}}`, expected a base and a reading.',
      summary: 'Ruby has a base and a reading.',
      remedy: 'Write `{漢字|かんじ}`.',
    },
    ja: {
      message: 'ルビ「{{found}}」に空の部分があります。親文字と読みの両方を書いてください。',
      summary: 'ルビには親文字と読みが要ります。',
      remedy: '`{漢字|かんじ}` のように書いてください。',
    },
  },
  'ruby-count': {
    severity: 'error',
    en: {
      message: 'Unexpected {{count}} readings in `{{found}}`, expected 1 or {{expected}}, one a character.',
      summary: 'Ruby has one reading for the whole base or one for each of its characters.',
      remedy: 'Write `{漢字|かんじ}` or `{漢字|かん|じ}`.',
    },
    ja: {
      message: '「{{found}}」の読みが{{count}}個あります。1個か、文字数と同じ{{expected}}個にしてください。',
      summary: '読みは、全体に一つか、一文字に一つずつです。',
      remedy: '`{漢字|かんじ}` か `{漢字|かん|じ}` と書いてください。',
    },
  },
  'ruby-in-table': {
    severity: 'error',
    en: {
      message: 'Unexpected bar in ruby, which cuts the table cell here. Write `\\|` within tables.',
      summary: 'In a table every bar that is not escaped begins a new cell.',
      remedy: 'Write `{漢字\\|かんじ}`.',
    },
    ja: {
      message: '表の中のルビの「|」でセルが分かれています。表の中では `\\|` と書いてください。',
      summary: '表の中の「|」はセルの区切りになります。',
      remedy: '`{漢字\\|かんじ}` と書いてください。',
    },
  },
  'table-row-too-long': {
    severity: 'error',
    en: {
      message:
        'Unexpected cell: this row has {{found}} cells, its table {{expected}} columns. Remove cells, or escape a bar as `\\|`.',
      summary: 'Cells beyond the head of a table would be lost.',
      remedy: 'Give the head row as many cells as the longest row.',
    },
    ja: {
      message:
        'この行には{{found}}個のセルがあり、表の{{expected}}列を超えています。余分を消すか、「|」を `\\|` と書いてください。',
      summary: '見出し行より多いセルは失われます。',
      remedy: '見出し行のセルの数を、最も長い行に合わせてください。',
    },
  },
  'empty-heading': {
    severity: 'error',
    en: {
      message: 'Unexpected empty heading, expected words.',
      summary: 'A heading has words: they stand in the contents and running heads.',
      remedy: 'Write the heading, or remove its `#`.',
    },
    ja: {
      message: '見出しが空です。',
      summary: '見出しの文字は目次や柱に使われます。',
      remedy: '見出しを書くか、「#」を消してください。',
    },
  },
  'empty-list-item': {
    severity: 'warning',
    en: {
      message: 'Unexpected empty list item, expected text. Write it or remove the item.',
      summary: 'An empty item prints nothing.',
      remedy: 'Write the item, or remove its marker.',
    },
    ja: {
      message: '箇条書きの項目が空です。書くか、消してください。',
      summary: '空の項目は何も印刷されません。',
      remedy: '項目を書くか、記号を消してください。',
    },
  },
} as const satisfies RuleTable;
