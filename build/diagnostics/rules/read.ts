import type { RuleTable } from '../rule.ts';

/** Faults of a book folder: its files, their names, `book.yaml`, `terms.yaml` and pictures. */
export const readRules = {
  'wrong-encoding': {
    severity: 'error',
    en: {
      message:
        'Unexpected byte at offset {{offset}}, expected UTF-8; this looks like {{encoding}}. Save the file as UTF-8.',
      summary: 'All text files of a book are UTF-8.',
      remedy:
        'In your editor choose “Save with encoding: UTF-8”, or run `iconv -f SHIFT_JIS -t UTF-8 old > new`.',
    },
    ja: {
      message:
        '{{offset}}バイト目がUTF-8として読めません（{{encoding}}のようです）。UTF-8で保存し直してください。',
      summary: '本のテキストファイルはすべてUTF-8です。',
      remedy:
        'エディターで文字コードをUTF-8にして保存するか、`iconv -f SHIFT_JIS -t UTF-8 旧 > 新` を実行してください。',
    },
  },
  'missing-book-file': {
    severity: 'error',
    en: {
      message: 'Missing `manuscript/book.yaml`, expected at least `title: …` in it.',
      summary: 'A book is described by `manuscript/book.yaml`.',
      remedy: 'Create the file with one line: `title: {ja: 和平, en: Peace}`.',
    },
    ja: {
      message: '`manuscript/book.yaml` がありません。少なくとも `title: …` を書いてください。',
      summary: '本の書誌は `manuscript/book.yaml` に書きます。',
      remedy: '`title: {ja: 和平, en: Peace}` の一行でファイルを作ってください。',
    },
  },
  'unreadable-file': {
    severity: 'error',
    en: {
      message: 'This file cannot be read. Check its permissions.',
      summary: 'The system refused to open the file.',
      remedy: 'Give yourself the right to read it, and make sure that it is not removed during the run.',
    },
    ja: {
      message: 'このファイルを読めません。アクセス権を確かめてください。',
      summary: 'システムがファイルを開けませんでした。',
      remedy: '読み取りの権限を付け、実行中に消えないようにしてください。',
    },
  },
  'not-a-file': {
    severity: 'error',
    en: {
      message: 'Unexpected folder or device, expected a file of this name. Rename it.',
      summary: 'Something else than a file has this name.',
      remedy: 'Rename the folder.',
    },
    ja: {
      message: 'この名前はファイルではありません。改名してください。',
      summary: 'ファイルでないものがこの名前を使っています。',
      remedy: 'フォルダーの名前を変えてください。',
    },
  },
  'symbolic-link': {
    severity: 'error',
    en: {
      message: 'Unexpected symbolic link: links are not followed. Put the file itself here.',
      summary: 'A link could lead outside the book folder, so that the book would hold what is not its own.',
      remedy: 'Replace the link by a copy of the file.',
    },
    ja: {
      message: 'シンボリックリンクはたどりません。実物のファイルを置いてください。',
      summary: 'リンクは本のフォルダーの外を指すことがあり、他所のものが本に入りかねません。',
      remedy: 'リンクをファイルの写しに置き換えてください。',
    },
  },
  'file-too-large': {
    severity: 'error',
    en: {
      message:
        'Unexpected size of {{size}} MB, expected at most {{limit}} MB. Make the file smaller, or divide it.',
      summary: 'Text files have at most 4 MB, pictures 50 MB, recordings 32 MB.',
      remedy: 'Divide a chapter; scale a picture down to what print needs; record passage by passage.',
    },
    ja: {
      message: '{{size}} MBあり、上限の{{limit}} MBを超えています。小さくするか、分けてください。',
      summary: 'テキストは4 MB、図は50 MB、録音は32 MBまでです。',
      remedy: '章なら分割し、図なら印刷に必要な大きさに縮め、録音なら段落ごとに分けてください。',
    },
  },
  'unexpected-file': {
    severity: 'warning',
    en: {
      message:
        'Unexpected ending: this file is not read. Rename it to `{{expected}}` if it belongs to the book.',
      summary: 'Chapters end in `.md`, questions in `.yaml`.',
      remedy: 'Rename the file, or move it out of the folder.',
    },
    ja: {
      message: 'この拡張子のファイルは読まれません。本の一部なら「{{expected}}」に改名してください。',
      summary: '章は `.md`、練習問題は `.yaml` です。',
      remedy: '改名するか、別の場所に移してください。',
    },
  },
  'same-file-name': {
    severity: 'error',
    en: {
      message:
        'Unexpected second file of this name: `{{other}}` differs only in its Unicode form or in case. Remove one of them.',
      summary: 'Names that look alike are one name, whatever the system that wrote them.',
      remedy: 'Compare the two files and keep one.',
    },
    ja: {
      message:
        '同じ名前のファイル「{{other}}」があります（Unicodeの表し方か大文字・小文字だけが違います）。どちらかを消してください。',
      summary: '見た目の同じ名前は同じ名前として扱います。',
      remedy: '中身を比べて一つだけ残してください。',
    },
  },
  'file-name-mismatch': {
    severity: 'error',
    en: {
      message:
        'Unexpected name `{{found}}`, expected `{{expected}}`: they differ only in case or width. Make the two the same.',
      summary: 'Files pair by their names, and some systems tell upper and lower case apart.',
      remedy: 'Rename one of the two so that the names are equal.',
    },
    ja: {
      message:
        '名前「{{found}}」は「{{expected}}」と大文字・小文字や全角・半角だけが違います。同じ名前にしてください。',
      summary: 'ファイルは名前で対応づけられ、大文字と小文字を区別するシステムもあります。',
      remedy: '名前が一致するように改名してください。',
    },
  },
  'missing-language': {
    severity: 'error',
    en: {
      message: 'Missing title in `{{language}}`, the language of the manuscript. Write `title: {{example}}`.',
      summary: 'The title is needed at least in the source language.',
      remedy: 'Write `title: {ja: …, en: …}`.',
    },
    ja: {
      message: '原文の言語「{{language}}」の書名がありません。`title: {{example}}` と書いてください。',
      summary: '書名は少なくとも原文の言語で書きます。',
      remedy: '`title: {ja: …, en: …}` と書いてください。',
    },
  },
  'invalid-language': {
    severity: 'error',
    en: {
      message: 'Unexpected folder name `{{found}}`, expected a language tag such as `en` or `zh-Hant`.',
      summary: 'Each folder of `translations/` is named by the BCP 47 tag of its language.',
      remedy: 'Rename the folder, or move it elsewhere.',
    },
    ja: {
      message: 'フォルダー名「{{found}}」は言語タグではありません。`en` や `zh-Hant` のようにしてください。',
      summary: '`translations/` の下のフォルダー名はBCP 47の言語タグです。',
      remedy: '改名するか、別の場所に移してください。',
    },
  },
  'page-too-small': {
    severity: 'error',
    en: {
      message:
        'Unexpected type area of {{width}} × {{height}} mm, expected at least 60 × 60. Make the page larger or its margins smaller.',
      summary: 'Margins take too much of the page for two columns.',
      remedy: 'Correct `page.size` or `page.margin`.',
    },
    ja: {
      message:
        '版面が{{width}}×{{height}} mmしかありません（60×60 mm以上が必要です）。判型か余白を直してください。',
      summary: '余白が大きすぎて二段を置けません。',
      remedy: '`page.size` か `page.margin` を直してください。',
    },
  },
  'page-too-large': {
    severity: 'error',
    en: {
      message: 'Unexpected page of {{width}} × {{height}} mm, expected at most 1000 mm on a side.',
      summary: 'No printer takes such a page; a decimal point may have slipped.',
      remedy: 'Write the size as `[182, 257]` in millimetres.',
    },
    ja: {
      message: '判型{{width}}×{{height}} mmは大きすぎます（一辺1000 mmまで）。',
      summary: 'この大きさの紙には印刷できません。小数点の誤りかもしれません。',
      remedy: '`[182, 257]` のようにミリメートルで書いてください。',
    },
  },
  'no-chapters': {
    severity: 'error',
    en: {
      message:
        'No chapters, expected at least one: put a Markdown file into `manuscript/`, and name it if `book.yaml` has a list.',
      summary: 'A book has at least one chapter.',
      remedy: 'Create `manuscript/01.md`.',
    },
    ja: {
      message:
        '章がありません。`manuscript/` にMarkdownファイルを置き、`book.yaml` に一覧があればそこにも書いてください。',
      summary: '本には少なくとも一つの章が必要です。',
      remedy: '`manuscript/01.md` を作ってください。',
    },
  },
  'missing-chapter': {
    severity: 'error',
    en: {
      message:
        'Missing chapter `{{chapter}}`: there is no `manuscript/{{chapter}}.md`. Create it, or name one that is there: {{expected}}.',
      summary: 'Every chapter named in `chapters` is a file of `manuscript/`.',
      remedy: 'Correct the name, or create the file.',
    },
    ja: {
      message:
        '章「{{chapter}}」の `manuscript/{{chapter}}.md` がありません。ファイルを作るか、今ある章（{{expected}}）の名前を書いてください。',
      summary: '`chapters` に挙げた章は `manuscript/` のファイルです。',
      remedy: '名前を直すか、ファイルを作ってください。',
    },
  },
  'unknown-book-part': {
    severity: 'error',
    en: {
      message:
        'Unknown part `{{found}}` in `{{key}}`, expected {{expected}}. Parts that are made: {{parts}}; any other name is a file of `manuscript/`.',
      summary: '`front` and `back` list parts of the book and files of `manuscript/`.',
      remedy: 'Correct the name, or write `manuscript/<name>.md` and its translation.',
    },
    ja: {
      message:
        '`{{key}}` の「{{found}}」という部分はありません（候補：{{expected}}）。自動で作る部分は {{parts}} です。ほかの名前は `manuscript/` のファイルを指します。',
      summary: '`front` と `back` には、本の部分か `manuscript/` のファイルの名前を書きます。',
      remedy: '名前を直すか、`manuscript/<名前>.md` とその訳を書いてください。',
    },
  },
  'missing-written-part': {
    severity: 'error',
    en: {
      message:
        'Missing `{{file}}`, the text of the part `{{part}}`. Write it, or take `{{part}}` out of the list.',
      summary: 'A preface is written by the author, like a chapter.',
      remedy:
        'Write `manuscript/preface.md` and `translations/<language>/preface.md`, each with a `# …` heading.',
    },
    ja: {
      message: '「{{part}}」の本文 `{{file}}` がありません。書くか、`{{part}}` を一覧から外してください。',
      summary: '序文は、章と同じように著者が書きます。',
      remedy:
        '`manuscript/preface.md` と `translations/<言語>/preface.md` を、それぞれ `# …` の見出しで始めて書いてください。',
    },
  },
  'repeated-book-part': {
    severity: 'error',
    en: {
      message: 'Unexpected second part `{{part}}`, expected each part once. Remove one of the two.',
      summary: 'A part stands in the book once.',
      remedy: 'Remove one of the two.',
    },
    ja: {
      message: '「{{part}}」が二度挙げられています。一つだけにしてください。',
      summary: '本の各部分は一度だけ置きます。',
      remedy: '片方を消してください。',
    },
  },
  'duplicate-chapter': {
    severity: 'error',
    en: {
      message: 'Unexpected second chapter `{{chapter}}`, expected each chapter once. Remove one of the two.',
      summary: 'A chapter stands in the book once.',
      remedy: 'Remove one of the two lines.',
    },
    ja: {
      message: '章「{{chapter}}」が二度挙げられています。一方を消してください。',
      summary: '同じ章は一度だけ入れられます。',
      remedy: 'どちらかの行を消してください。',
    },
  },
  'unlisted-chapter': {
    severity: 'warning',
    en: {
      message: 'Chapter `{{chapter}}` is not in `chapters` of `book.yaml`, so it is left out of the book.',
      summary: 'With a list of chapters only these are in the book.',
      remedy: 'Add the chapter to the list, or move the file elsewhere.',
    },
    ja: {
      message: '章「{{chapter}}」は `book.yaml` の `chapters` になく、本に入りません。',
      summary: '`chapters` を書くと、挙げた章だけが本に入ります。',
      remedy: '一覧に加えるか、ファイルを別の場所に移してください。',
    },
  },
  'invalid-chapter-name': {
    severity: 'error',
    en: {
      message:
        'Unexpected file name `{{chapter}}`, expected letters, digits, `-`, `_` and `.` only. Rename the chapter and its translations.',
      summary: 'Names of chapters become parts of ids and addresses.',
      remedy: 'Use a name such as `01-introduction`.',
    },
    ja: {
      message:
        'ファイル名「{{chapter}}」は使えません。文字、数字、「-」「_」「.」だけにし、訳文も改名してください。',
      summary: '章の名前はidやアドレスの一部になります。',
      remedy: '`01-introduction` のような名前にしてください。',
    },
  },
  'empty-chapter': {
    severity: 'error',
    en: {
      message: 'Unexpected empty file, expected text. Write the chapter, or remove the file.',
      summary: 'A chapter holds at least a heading.',
      remedy: 'Write the chapter, or remove the file.',
    },
    ja: {
      message: 'ファイルに本文がありません。本文を書くか、ファイルを消してください。',
      summary: '章には少なくとも見出しが必要です。',
      remedy: '本文を書くか、ファイルを消してください。',
    },
  },
  'missing-translation': {
    severity: 'error',
    en: {
      message: 'Missing translation into `{{language}}`, expected `{{expected}}`. Create the file.',
      summary: 'Every chapter has a translation into every target language.',
      remedy: 'Create the file, or take the language out of `targets`.',
    },
    ja: {
      message: '「{{language}}」の訳文がありません。`{{expected}}` を作ってください。',
      summary: 'どの章にも、各言語の訳文が必要です。',
      remedy: 'ファイルを作るか、`targets` から言語を外してください。',
    },
  },
  'orphan-translation': {
    severity: 'error',
    en: {
      message:
        'Unexpected translation: there is no chapter `{{chapter}}`. Remove the file, or name it after its chapter: {{expected}}.',
      summary: 'A translation has the name of the chapter it translates.',
      remedy: 'Rename the file, or remove it.',
    },
    ja: {
      message:
        '章「{{chapter}}」がないのに訳文があります。消すか、訳した章（{{expected}}）の名前にしてください。',
      summary: '訳文は、訳す章と同じ名前にします。',
      remedy: '改名するか、消してください。',
    },
  },
  'misplaced-translation': {
    severity: 'error',
    en: {
      message: 'Unexpected file here, expected it in the folder of its language: `translations/en/{{name}}`.',
      summary: 'Each language has a folder of its own in `translations/`.',
      remedy: 'Move the file to `translations/<language>/`.',
    },
    ja: {
      message: 'このファイルは言語のフォルダーに置いてください（例：`translations/en/{{name}}`）。',
      summary: '訳文は `translations/` の下の言語ごとのフォルダーに置きます。',
      remedy: '`translations/<言語>/` に移してください。',
    },
  },
  'orphan-exercises': {
    severity: 'error',
    en: {
      message:
        'Unexpected exercises: there is no chapter `{{chapter}}`. Remove the file, or name it after its chapter: {{expected}}.',
      summary: 'Exercises have the name of their chapter: `exercises/01.yaml`, `exercises/01.answers.yaml`.',
      remedy: 'Rename the file, or remove it.',
    },
    ja: {
      message:
        '章「{{chapter}}」がないのに練習問題があります。消すか、その章（{{expected}}）の名前にしてください。',
      summary: '練習問題は章と同じ名前です（`exercises/01.yaml`、`exercises/01.answers.yaml`）。',
      remedy: '改名するか、消してください。',
    },
  },
  'edition-view-unsupported': {
    severity: 'error',
    en: {
      message:
        'Edition `{{edition}}` cannot be: `{{format}}` has no way to show `{{view}}`. Remove the format or choose another view.',
      summary: 'EPUB has no pages that face each other; its text flows.',
      remedy: 'Write `formats: [pdf]` for facing pages, or choose `parallel-rows` or `interleaved`.',
    },
    ja: {
      message:
        '版「{{edition}}」は作れません。{{format}}では {{view}} を表せません。形式か表示を変えてください。',
      summary: 'EPUBは流し込みのため、見開きがありません。',
      remedy: '見開きなら `formats: [pdf]` とするか、`parallel-rows` か `interleaved` を選んでください。',
    },
  },
  'view-without-translation': {
    severity: 'error',
    en: {
      message:
        'Edition `{{edition}}` cannot be: `{{view}}` shows a translation, and the book has none. Add one, or choose another view.',
      summary: 'Facing pages need two languages, and a translation alone needs that translation.',
      remedy:
        'Put the translation into `translations/<language>/`, and its language into `targets` if there is such a list; or choose `source-only`.',
    },
    ja: {
      message: '版「{{edition}}」は作れません。{{view}} には訳文が要りますが、この本にはありません。',
      summary: '見開きには二つの言語が、訳文だけの版にはその訳文が要ります。',
      remedy:
        '訳文を `translations/<言語>/` に置き、`targets` があればそこに言語を書いてください。または `source-only` を選んでください。',
    },
  },
  'translation-apart': {
    severity: 'error',
    en: {
      message:
        'Edition `{{edition}}` puts its translation elsewhere (`translation: {{found}}`), but `{{view}}` does not show both languages. Take the key out, or choose `parallel-rows` or `interleaved`.',
      summary:
        'Only a text in both languages can have its translation behind each section or on linked pages.',
      remedy:
        'Leave out `translation` of `epub` at the edition, or give the edition the view `parallel-rows` or `interleaved`. Written for the whole book, the key concerns such editions alone.',
    },
    ja: {
      message:
        '版「{{edition}}」は訳文を別に置く設定（`translation: {{found}}`）ですが、{{view}} は両方の言語を載せません。設定を外すか、`parallel-rows` か `interleaved` を選んでください。',
      summary: '訳文を節の後やリンク先に置けるのは、両方の言語が載る版だけです。',
      remedy:
        '版の `epub` から `translation` を外すか、`view` を `parallel-rows` か `interleaved` にしてください。本全体に書いた設定は、そのような版にだけ効きます。',
    },
  },
  'duplicate-term': {
    severity: 'error',
    en: {
      message: 'Unexpected second term `{{term}}`, first on line {{line}}. Merge them, or give one an `id`.',
      summary: 'Terms are told apart by how they are written, or by their `id`.',
      remedy: 'Write `id: …` for one of two words that are written alike.',
    },
    ja: {
      message:
        '用語「{{term}}」が二度あります（最初は{{line}}行目）。まとめるか、一方に `id` を付けてください。',
      summary: '用語は表記か `id` で区別します。',
      remedy: '同じ表記の語には `id: …` を書いてください。',
    },
  },
  'invalid-reading': {
    severity: 'warning',
    en: {
      message: 'Unexpected reading `{{reading}}`, expected kana: glossary and index are sorted by it.',
      summary: 'Readings in kana give the order of the fifty sounds.',
      remedy: 'Write the reading in hiragana or katakana.',
    },
    ja: {
      message: '読み「{{reading}}」がかなではありません。用語集と索引はこの読みで並べます。',
      summary: '五十音順に並べるため、読みはかなで書きます。',
      remedy: 'ひらがなかカタカナで書いてください。',
    },
  },
  'remote-image': {
    severity: 'error',
    en: {
      message:
        'Unexpected address `{{url}}`, expected a picture inside the book folder. Save the picture there.',
      summary: 'A book is made without the network, and only of its own files.',
      remedy: 'Put the file into `manuscript/images/` and write `images/name.svg`.',
    },
    ja: {
      message: '図のアドレス「{{url}}」は使えません。本のフォルダーの中に保存してください。',
      summary: '本はネットワークを使わず、自分のファイルだけから作ります。',
      remedy: '`manuscript/images/` に置き、`images/名前.svg` と書いてください。',
    },
  },
  'image-outside-book': {
    severity: 'error',
    en: {
      message: 'Unexpected path `{{url}}`, which leads outside the book folder. Move the picture inside.',
      summary: 'Pictures stand inside the book folder.',
      remedy: 'Put the file into `manuscript/images/` and write `images/name.svg`.',
    },
    ja: {
      message: 'パス「{{url}}」は本のフォルダーの外です。図を中に移してください。',
      summary: '図は本のフォルダーの中に置きます。',
      remedy: '`manuscript/images/` に置き、`images/名前.svg` と書いてください。',
    },
  },
  'missing-image': {
    severity: 'error',
    en: {
      message:
        'Missing picture `{{url}}`, expected at `{{expected}}` or inside `manuscript/`. Correct the path, or add the file.',
      summary: 'Pictures are found beside the file that names them, or from `manuscript/`.',
      remedy: 'Correct the path, upper and lower case included, or add the file.',
    },
    ja: {
      message:
        '図「{{url}}」がありません。パスを直すか、`{{expected}}` または `manuscript/` の中に置いてください。',
      summary: '図は、名指すファイルの隣か `manuscript/` から探します。',
      remedy: '大文字・小文字も含めてパスを直すか、ファイルを置いてください。',
    },
  },
  'unknown-image-type': {
    severity: 'error',
    en: {
      message:
        'Unexpected content of `{{path}}`, expected SVG, PNG, JPEG or WebP. Convert the picture, or name another file.',
      summary: 'The type of a picture is told by its content, not by its name.',
      remedy: 'Convert the picture to SVG or PNG.',
    },
    ja: {
      message:
        '`{{path}}` はSVG、PNG、JPEG、WebPのどれでもありません。変換するか、別のファイルを指定してください。',
      summary: '図の種類は名前ではなく中身で判断します。',
      remedy: 'SVGかPNGに変換してください。',
    },
  },
  'broken-image': {
    severity: 'error',
    en: {
      message: 'Unexpected content of `{{path}}`: the size of the picture cannot be read. Save it again.',
      summary: 'The file is cut off or damaged.',
      remedy: 'Open the picture and export it again.',
    },
    ja: {
      message: '`{{path}}` の寸法を読めません。保存し直してください。',
      summary: 'ファイルが途中で切れているか、壊れています。',
      remedy: '図を開いて、書き出し直してください。',
    },
  },
  'unsafe-svg': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{reason}} in `{{path}}`, expected a drawing that runs and fetches nothing. Export it as plain SVG.',
      summary:
        'Drawings may not hold scripts, HTML, document types, animation or addresses outside the file, and need a size.',
      remedy: 'In Inkscape choose “Plain SVG”, convert text to paths if needed, and embed pictures.',
    },
    ja: {
      message: '`{{path}}` に使えないもの（{{reason}}）があります。プレーンなSVGとして書き出してください。',
      summary: 'SVGには、スクリプト、HTML、文書型、動き、外部のアドレスを入れられず、寸法が必要です。',
      remedy: 'Inkscapeなら「プレーンSVG」で保存し、画像は埋め込んでください。',
    },
  },
} as const satisfies RuleTable;
