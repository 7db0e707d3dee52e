import type { RuleTable } from '../rule.ts';

/** Faults of `manuscript/theme.css`: rules that would break the pages, and why. */
export const themeRules = {
  'theme-syntax': {
    severity: 'error',
    en: {
      message:
        'Unexpected CSS in the theme ({{found}}), expected rules of the form `selector { property: value; }`. Correct this line.',
      summary: 'A theme is a style sheet that a browser can read whole.',
      remedy:
        'Close every bracket and string, and end each declaration with a semicolon. `<` and brackets more than 32 deep cannot stand in a theme.',
    },
    ja: {
      message: 'テーマのCSSが読めません（{{found}}）。`セレクター { 属性: 値; }` の形に直してください。',
      summary: 'テーマは、ブラウザーがすべて読めるスタイルシートでなければなりません。',
      remedy:
        '括弧と引用符を閉じ、宣言の終わりにセミコロンを付けてください。`<` と、32重を超える括弧は使えません。',
    },
  },
  'theme-at-rule': {
    severity: 'error',
    en: {
      message: 'Unexpected `{{found}}` in the theme, expected plain rules. Remove it.',
      summary:
        'A theme holds plain rules: `@import` would fetch files, `@page` and `@media` would change pages that have been planned.',
      remedy: 'Copy what you import into the theme. Set the paper in `page` of book.yaml instead of `@page`.',
    },
    ja: {
      message: 'テーマに `{{found}}` は書けません。取り除いて、普通の規則だけにしてください。',
      summary:
        'テーマには普通の規則だけを書きます。`@import` は別のファイルを求め、`@page` や `@media` は割り付けの済んだページを変えてしまいます。',
      remedy:
        '取り込みたい規則はテーマに写してください。紙面は `@page` ではなくbook.yamlの `page` で決めます。',
    },
  },
  'theme-font-face': {
    severity: 'error',
    en: {
      message:
        'Unexpected `@font-face` in the theme, expected the typefaces of the toolchain: fonts are not fetched. Remove it.',
      summary:
        'Every book is set in faces that the toolchain has, so that the same book gives the same pages everywhere.',
      remedy:
        'Choose between `serif` and `sans` in `type` of book.yaml, or set `--face-label` and its like to `Noto Serif JP`, `Noto Sans JP` or `Source Serif 4`.',
    },
    ja: {
      message:
        'テーマに `@font-face` は書けません。書体は取り込まれませんので、備え付けの書体を使ってください。',
      summary: '同じ本がどこでも同じページになるように、書体は備え付けのものに限られています。',
      remedy:
        'book.yamlの `type` で `serif` か `sans` を選ぶか、`--face-label` などに `Noto Serif JP`、`Noto Sans JP`、`Source Serif 4` を指定してください。',
    },
  },
  'theme-url': {
    severity: 'error',
    en: {
      message:
        'Unexpected address in `{{property}}` ({{found}}), expected colours and rules only. Remove it; pictures belong in the text.',
      summary:
        'Nothing is fetched for a theme, and a picture behind text would be neither described nor counted.',
      remedy: 'Put pictures into the manuscript as figures.',
    },
    ja: {
      message:
        '`{{property}}` にアドレス（{{found}}）は書けません。取り除いてください。図版は本文に入れます。',
      summary: 'テーマのために何かを取り込むことはありません。文字の後ろの図は、説明も数え上げもできません。',
      remedy: '図版は、原稿に図として入れてください。',
    },
  },
  'theme-selector': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}` in a selector of the theme, expected classes, elements, `:lang()`, `:is()`, `:where()` and `:not()`: pages are made of fragments, which have other neighbours than the text. Name a class.',
      summary:
        'Rows are measured alone and printed in pieces. What stands first, next or last on a page is not what does so in the text.',
      remedy:
        'Use the classes of rows: `.paragraph`, `.heading-2`, `.list-item`, `.quote`, `.in-box`, `.note`, with `.source` and `.target` for the languages.',
    },
    ja: {
      message:
        'テーマのセレクターに `{{found}}` は使えません。ページは本文の断片からできていて、前後の要素が本文とは違います。クラスを指定してください。',
      summary:
        '行は一つずつ測られ、分かれて印刷されます。ページで最初・次・最後に来るものは、本文でのそれと同じではありません。',
      remedy:
        '行のクラス（`.paragraph`、`.heading-2`、`.list-item`、`.quote`、`.in-box`、`.note`）と、言語の `.source`、`.target` を使ってください。',
    },
  },
  'unknown-theme-property': {
    severity: 'error',
    en: {
      message: 'Unknown property `{{property}}`, expected {{expected}}. Correct the name.',
      summary: 'The custom properties of the page are those of the theme that comes with the toolchain.',
      remedy: 'All of them are listed and explained in `build/styles/page/theme.css`.',
    },
    ja: {
      message:
        '`{{property}}` という属性はありません。{{expected}} のことではありませんか。名前を直してください。',
      summary: '紙面の変数は、備え付けのテーマにあるものだけです。',
      remedy: 'すべての変数とその説明は `build/styles/page/theme.css` にあります。',
    },
  },
  'theme-root-only': {
    severity: 'error',
    en: {
      message:
        'Unexpected place for `{{property}}`, expected a rule `:root { {{property}}: {{found}}; }`. Move it there.',
      summary: 'A measure of the theme holds for the whole book.',
      remedy: 'Set custom properties in `:root`, and ordinary properties where only some elements are meant.',
    },
    ja: {
      message: '`{{property}}` は `:root { {{property}}: {{found}}; }` の中に書いてください。',
      summary: 'テーマの寸法は、本全体のものです。',
      remedy: '変数は `:root` に書き、一部の要素だけを変えるときは普通の属性を使ってください。',
    },
  },
  'theme-measure': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` in the theme, expected `page` and `type` of book.yaml to decide it: page breaks are planned with it. Remove it.',
      summary: 'The widths of columns and the line pitch follow from the page and the size of type.',
      remedy:
        'Write `type: {size: 10pt, leading: 17pt}` or `page: {size: A5, margin: 15mm}` in book.yaml, or choose a `preset`.',
    },
    ja: {
      message:
        'テーマに `{{property}}: {{found}}` は書けません。ページの割り付けに使う寸法なので、book.yamlの `page` と `type` で決めてください。',
      summary: '段の幅と行送りは、紙面と文字の大きさから決まります。',
      remedy:
        'book.yamlに `type: {size: 10pt, leading: 17pt}` や `page: {size: A5, margin: 15mm}` と書くか、`preset` を選んでください。',
    },
  },
  'theme-value': {
    severity: 'error',
    en: {
      message:
        'Unexpected value `{{found}}` of `{{property}}`, expected one that this property has. Correct it.',
      summary: 'A value that a browser does not know is passed over without a word.',
      remedy:
        'Look the property up; colours are `#40566b` or `rgb(64 86 107)`, sizes `9pt` or `calc(var(--size) * 1.2)`.',
    },
    ja: {
      message: '`{{property}}` に `{{found}}` という値はありません。正しい値に直してください。',
      summary: 'ブラウザーの知らない値は、黙って読み飛ばされます。',
      remedy:
        '属性の説明を確かめてください。色は `#40566b` や `rgb(64 86 107)`、大きさは `9pt` や `calc(var(--size) * 1.2)` のように書きます。',
    },
  },
  'theme-face': {
    severity: 'error',
    en: {
      message:
        'Unexpected typeface `{{found}}` in `{{property}}`, expected one of {{expected}}: fonts are not fetched. Choose one of these.',
      summary:
        'Every book is set in faces that the toolchain has, so that the same book gives the same pages everywhere.',
      remedy: 'Name faces of the list, or use `var(--face-label)` and the like.',
    },
    ja: {
      message:
        '`{{property}}` の書体 `{{found}}` は使えません。書体は取り込まれませんので、{{expected}} から選んでください。',
      summary: '同じ本がどこでも同じページになるように、書体は備え付けのものに限られています。',
      remedy: '一覧の書体か、`var(--face-label)` などの変数を指定してください。',
    },
  },
  'theme-out-of-place': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` in the theme, expected nothing that takes an element out of its place: its page has been planned without that. Remove it.',
      summary: 'What is moved, floated, turned or set in other columns stands where no room was kept for it.',
      remedy: 'Change colour, face, size or the space above instead.',
    },
    ja: {
      message:
        'テーマに `{{property}}: {{found}}` は書けません。要素が割り付けた場所から動いてしまいます。取り除いてください。',
      summary: '動かしたり回り込ませたり段を変えたりすると、場所を取っていない所に印刷されます。',
      remedy: '色・書体・大きさ・上のアキを変えてください。',
    },
  },
  'theme-break': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` in the theme, expected page breaks to be left to the planner. Remove it.',
      summary:
        'All breaks of a chapter are chosen together; a forced one would set a page that nobody planned.',
      remedy: 'For chapters on right-hand pages write `openings: recto` in book.yaml.',
    },
    ja: {
      message:
        'テーマに `{{property}}: {{found}}` は書けません。改ページは割り付けに任せて、取り除いてください。',
      summary: '改ページの位置は章ごとにまとめて決められます。強制すると、割り付けにないページができます。',
      remedy: '章を右ページから始めるには、book.yamlに `openings: recto` と書いてください。',
    },
  },
  'theme-height': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` in the theme, expected heights to follow from the text. Remove it.',
      summary: 'A fixed height, or clipping, would hide text or leave the line grid.',
      remedy: 'Give space with `margin-top` in whole lines.',
    },
    ja: {
      message:
        'テーマに `{{property}}: {{found}}` は書けません。高さは本文から決まります。取り除いてください。',
      summary: '高さを決めたりはみ出しを隠したりすると、文字が消えたり行の格子から外れたりします。',
      remedy: 'アキは `margin-top` で、行数で指定してください。',
    },
  },
  'theme-generated-words': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` in the theme, expected words to stand in the manuscript. Remove it.',
      summary:
        'Words and numbers of a style sheet are in no table of contents, no EPUB and no text layer, and counters start again on each page.',
      remedy: 'Write the words in the manuscript.',
    },
    ja: {
      message: 'テーマに `{{property}}: {{found}}` は書けません。言葉は原稿に書いてください。',
      summary:
        'スタイルシートの言葉や番号は、目次にもEPUBにも文字情報にも入らず、カウンターはページごとに始めに戻ります。',
      remedy: '言葉は原稿に書いてください。',
    },
  },
  'theme-direction': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` in the theme, expected horizontal lines: both languages share their lines. Remove it.',
      summary: 'Japanese and its translation stand level only when both are written horizontally.',
      remedy: 'Vertical setting is not possible in these books.',
    },
    ja: {
      message:
        'テーマに `{{property}}: {{found}}` は書けません。二つの言語が行を共にするため、横組みに限られます。取り除いてください。',
      summary: '日本語と訳文は、どちらも横組みのときだけ行がそろいます。',
      remedy: 'この本では縦組みはできません。',
    },
  },
  'theme-off-grid': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}`, expected whole lines (`var(--line)`, `calc(2 * var(--line))`, `2rlh`, `0`) above or inside a row: anything else leaves the line grid that both columns share. Use whole lines.',
      summary: 'Both columns, and all pages, stand on one grid of lines.',
      remedy:
        'Write `margin-top: calc(2 * var(--line))`. Space stands above rows, never below them. Instead of borders use `box-shadow` or `outline`, which take no room.',
    },
    ja: {
      message:
        '`{{property}}: {{found}}` では行の格子から外れます。行の上か中に、行数（`var(--line)`、`calc(2 * var(--line))`、`2rlh`、`0`）で指定してください。',
      summary: '左右の段とすべてのページは、一つの行の格子に乗っています。',
      remedy:
        '`margin-top: calc(2 * var(--line))` のように書いてください。アキは行の上に取り、下には取りません。罫線には、場所を取らない `box-shadow` か `outline` を使ってください。',
    },
  },
  'theme-space': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` here, expected it on rows such as {{expected}}. Name the row that takes the space.',
      summary:
        'Space belongs to rows, which the planner measures; room inside a row that can break would be printed on both of its pages.',
      remedy:
        'Write `.heading-2 { margin-top: calc(3 * var(--line)); }`. Only rows that never break, such as headings, may have padding.',
    },
    ja: {
      message: '`{{property}}: {{found}}` は、{{expected}} などの行に指定してください。',
      summary:
        'アキは、割り付けの単位である行のものです。分かれることのある行の中にアキを取ると、両方のページに印刷されます。',
      remedy:
        '`.heading-2 { margin-top: calc(3 * var(--line)); }` のように書いてください。内側のアキ（padding）は、見出しなど分かれない行だけに使えます。',
    },
  },
  'theme-important': {
    severity: 'error',
    en: {
      message:
        'Unexpected `!important` on `{{property}}`, expected the planner to take the space away at the top of pages. Remove `!important`.',
      summary: 'Rows that begin a page lose the space above them.',
      remedy: 'Leave out `!important`; the theme comes last anyway.',
    },
    ja: {
      message:
        '`{{property}}` に `!important` は付けられません。ページの初めでアキを取り除けなくなります。`!important` を消してください。',
      summary: 'ページの初めに来る行は、上のアキを失います。',
      remedy: '`!important` を消してください。テーマはもともと最後に読まれます。',
    },
  },
  'theme-text-wrap': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` on text that may break over pages, expected it on headings alone: each piece would be wrapped anew. Name headings.',
      summary:
        'Balanced lines depend on the whole paragraph, and half a paragraph has others than were measured.',
      remedy: 'Use it for `.heading-1` to `.heading-4` and for titles of the book.',
    },
    ja: {
      message:
        'ページをまたぐことのある本文に `{{property}}: {{found}}` は使えません。分かれた部分ごとに改行が変わってしまいます。見出しだけに使ってください。',
      summary: '行をならす改行は段落全体で決まるので、半分だけ印刷すると測ったときと違う行になります。',
      remedy: '`.heading-1` から `.heading-4` と、本の題名に使ってください。',
    },
  },
  'theme-page-part': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{property}}: {{found}}` on `{{part}}`, expected colours only there: it is a part of the page itself. Name a row, such as `.paragraph`.',
      summary: 'The boxes of the page have been measured and stand where they must.',
      remedy:
        'Set letters in `.paragraph`, `.heading-2`, `.note` and the like, or with the properties of `:root`.',
    },
    ja: {
      message:
        '`{{part}}` は紙面そのものの部分なので、`{{property}}: {{found}}` は使えません。色だけが変えられます。`.paragraph` などの行を指定してください。',
      summary: '紙面の枠は測り終えた位置にあります。',
      remedy: '文字は `.paragraph`、`.heading-2`、`.note` などか、`:root` の変数で変えてください。',
    },
  },
  'theme-property': {
    severity: 'error',
    en: {
      message:
        'Unexpected property `{{property}}`, expected one that a theme may set, such as {{expected}}. Remove or correct it.',
      summary:
        'A theme may set letters, colours and whole lines of space; everything else could change pages after they are planned.',
      remedy:
        'The properties are listed in `build/read/theme-properties.ts`, the measures in `build/styles/page/theme.css`. Write `font-size`, `font-weight` and `font-family` each for `font`.',
    },
    ja: {
      message: 'テーマで `{{property}}` は指定できません。{{expected}} などに直すか、取り除いてください。',
      summary:
        'テーマで変えられるのは、文字・色・行数で表したアキです。ほかのものは、割り付けの後でページを変えてしまいます。',
      remedy:
        '使える属性は `build/read/theme-properties.ts`、寸法は `build/styles/page/theme.css` にあります。`font` は `font-size`、`font-weight`、`font-family` に分けて書いてください。',
    },
  },
} as const satisfies RuleTable;
