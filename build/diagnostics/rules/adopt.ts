import type { RuleTable } from '../rule.ts';

/** Faults of texts that `import` makes into a book: of their files, and of bilingual comments and tables. */
export const adoptRules = {
  'import-nothing': {
    severity: 'error',
    en: {
      message: 'Nothing to import: there is no file `{{expected}}` here. Name the folder that holds them.',
      summary: 'An import needs at least one file of its kind.',
      remedy: 'Give the folder with the files, or the file itself.',
    },
    ja: {
      message: '取り込むものがありません。`{{expected}}` のあるフォルダーを指定してください。',
      summary: '取り込みには、その種類のファイルが少なくとも一つ要ります。',
      remedy: 'ファイルのあるフォルダーか、ファイルそのものを指定してください。',
    },
  },
  'import-too-large': {
    severity: 'error',
    en: {
      message:
        'Unexpected size, expected at most {{files}} files, {{depth}} levels of folders and {{megabytes}} MB. Import a part of it.',
      summary: 'A folder beyond reason is not read.',
      remedy: 'Name a folder that holds the texts and nothing else, or import it in parts.',
    },
    ja: {
      message:
        '大きすぎます。上限は{{files}}ファイル、フォルダー{{depth}}段、{{megabytes}} MBです。分けて取り込んでください。',
      summary: '度を超えた大きさのフォルダーは読みません。',
      remedy: '本文だけのフォルダーを指定するか、分けて取り込んでください。',
    },
  },
  'import-no-source': {
    severity: 'error',
    en: {
      message: 'Missing folder `{{expected}}`, the language of the manuscript; found {{found}}.',
      summary: '`import trees` expects a folder for each language, named by its tag.',
      remedy: 'Rename the folder of the source to its language tag, `ja`.',
    },
    ja: {
      message: '原文の言語のフォルダー「{{expected}}」がありません（あるのは {{found}}）。',
      summary: '`import trees` には、言語タグを名前とするフォルダーが言語ごとに要ります。',
      remedy: '原文のフォルダーの名前を言語タグ `ja` にしてください。',
    },
  },
  'import-no-language': {
    severity: 'warning',
    en: {
      message: 'Left out: `{{found}}` is no folder of a language, such as `ja` or `en`.',
      summary: '`import trees` takes the folders whose names are language tags.',
      remedy: 'Rename the folder to its language tag if it holds a translation.',
    },
    ja: {
      message: '「{{found}}」は言語のフォルダー（`ja`、`en` など）ではないので取り込みません。',
      summary: '`import trees` は、言語タグを名前とするフォルダーを取り込みます。',
      remedy: '訳文のフォルダーなら、名前を言語タグにしてください。',
    },
  },
  'import-left-out': {
    severity: 'note',
    en: {
      message:
        'Other files of this folder are left out: {{count}}. Copy pictures to `manuscript/images/` by hand.',
      summary: 'An import takes texts; pictures and other files stay where they are.',
      remedy: 'Copy the pictures to `manuscript/images/` and name them so in the text.',
    },
    ja: {
      message:
        'このフォルダーのほかのファイル（{{count}}件）は取り込みません。図は `manuscript/images/` に写してください。',
      summary: '取り込むのは本文だけです。図などは元の場所に残ります。',
      remedy: '図を `manuscript/images/` に写し、本文での指定をそれに合わせてください。',
    },
  },
  'import-contents': {
    severity: 'note',
    en: {
      message: 'Taken as the order of the chapters, not as a chapter.',
      summary:
        '`SUMMARY.md` is the contents file of mdBook: a list of links, which a book of this kind makes itself.',
      remedy: 'Nothing needs to be done; rename the file if it is a chapter.',
    },
    ja: {
      message: '章ではなく、章の順序として読みます。',
      summary: '`SUMMARY.md` はmdBookの目次です。この本では目次は自動で作られます。',
      remedy: 'そのままで構いません。章であれば名前を変えてください。',
    },
  },
  'import-no-name': {
    severity: 'error',
    en: {
      message:
        'No name for a chapter can be made of this path, expected letters or digits, at most {{limit}}.',
      summary: 'A chapter is named by its path, folders joined by hyphens.',
      remedy: 'Rename the file so that it has a letter or a digit, and shorten long names.',
    },
    ja: {
      message: 'このパスからは章の名前を作れません。文字か数字を含む{{limit}}字以内の名前にしてください。',
      summary: '章の名前は、フォルダー名をハイフンでつないだパスです。',
      remedy: '文字か数字を含む名前にし、長い名前は短くしてください。',
    },
  },
  'import-same-name': {
    severity: 'error',
    en: {
      message:
        'Unexpected second file for the chapter `{{chapter}}`, which `{{other}}` becomes. Rename one, for instance to `{{expected}}`.',
      summary: 'Paths become names of chapters: folders are joined by hyphens, signs become hyphens.',
      remedy: 'Rename one of the two files, in every language.',
    },
    ja: {
      message:
        '章「{{chapter}}」になるファイルがもう一つあります（{{other}}）。たとえば `{{expected}}` に改名してください。',
      summary: 'パスが章の名前になります。フォルダーの区切りと記号はハイフンになります。',
      remedy: 'どちらかを、すべての言語で改名してください。',
    },
  },
  'import-name-differs': {
    severity: 'error',
    en: {
      message:
        'Unexpected name: it differs from its partner in case or width only. Rename it to `{{expected}}`.',
      summary: 'Files pair by their names, and some systems tell upper and lower case apart.',
      remedy: 'Rename one of the two so that the paths are equal.',
    },
    ja: {
      message:
        '対応するファイルと大文字・小文字か全角・半角だけが違います。`{{expected}}` に改名してください。',
      summary: 'ファイルは名前で対応づけられ、大文字と小文字を区別するシステムもあります。',
      remedy: '名前が一致するように改名してください。',
    },
  },
  'import-alone': {
    severity: 'warning',
    en: {
      message: 'This file has no partner in `{{language}}`, expected `{{expected}}`. It is taken as it is.',
      summary: 'Files of equal paths are one chapter in several languages.',
      remedy: 'Add the other file to the book, or remove this one from it.',
    },
    ja: {
      message: '「{{language}}」に対応するファイル `{{expected}}` がありません。このまま取り込みます。',
      summary: 'パスの等しいファイルが、一つの章の各言語になります。',
      remedy: 'もう一方を本に加えるか、これを本から外してください。',
    },
  },
  'import-alone-guess': {
    severity: 'warning',
    en: {
      message:
        'This file has no partner in `{{language}}`, expected `{{expected}}`; is `{{found}}` its partner? Then rename it. Both are taken as they are.',
      summary: 'Files of equal paths are one chapter in several languages.',
      remedy: 'Rename one of the two so that the paths are equal, in the book or before another import.',
    },
    ja: {
      message:
        '「{{language}}」に対応するファイル `{{expected}}` がありません。`{{found}}` がそれなら改名してください。どちらもこのまま取り込みます。',
      summary: 'パスの等しいファイルが、一つの章の各言語になります。',
      remedy: '本の中で、または取り込み直す前に、パスが一致するように改名してください。',
    },
  },
  'import-file-exists': {
    severity: 'error',
    en: {
      message:
        'This file is there already, and an import never writes over one. Move it, or import into another folder.',
      summary: 'An import only adds files to a book.',
      remedy: 'Import into a new folder and take over by hand what you want of it.',
    },
    ja: {
      message: 'このファイルはすでにあります。上書きはしません。移すか、別のフォルダーに取り込んでください。',
      summary: '取り込みは、本にファイルを加えるだけです。',
      remedy: '新しいフォルダーに取り込み、必要なところを手で移してください。',
    },
  },
  'import-untranslated': {
    severity: 'warning',
    en: {
      message: 'No text in `{{language}}` for “{{text}}”. It is marked with `@omit` in the manuscript.',
      summary: 'A block of the source that came without a translation is kept, and says so.',
      remedy: 'Translate it and remove the mark, or give your own reason.',
    },
    ja: {
      message: '「{{text}}」に「{{language}}」の訳文がありません。原稿に `@omit` を付けます。',
      summary: '訳文のない原文の段落は、その旨を記して残します。',
      remedy: '訳して印を消すか、理由を書き直してください。',
    },
  },
  'import-sourceless': {
    severity: 'warning',
    en: {
      message: 'No text in `{{language}}` for “{{text}}”. It is marked with `@extra` in the translation.',
      summary: 'A block of the translation that came without its source is kept, and says so.',
      remedy: 'Add the source and remove the mark, or give your own reason.',
    },
    ja: {
      message: '「{{text}}」に「{{language}}」の原文がありません。訳文に `@extra` を付けます。',
      summary: '原文のない訳文の段落は、その旨を記して残します。',
      remedy: '原文を加えて印を消すか、理由を書き直してください。',
    },
  },
  'import-comment-in-text': {
    severity: 'error',
    en: {
      message: 'Unexpected comment `{{text}}` within a block. Put it on its own lines before the block.',
      summary: 'A translation in a comment belongs to the whole block that follows it.',
      remedy: 'Move the comment before the paragraph, heading or table, with a blank line between.',
    },
    ja: {
      message: '段落などの中に注釈「{{text}}」があります。段落の前の独立した行に置いてください。',
      summary: '注釈の中の訳文は、直後の段落全体に対応します。',
      remedy: '注釈を段落、見出し、表の前に移し、間に空行を入れてください。',
    },
  },
  'import-block-changed': {
    severity: 'error',
    en: {
      message:
        'Without the comments, “{{text}}” would be another block. Put blank lines around comments and blocks here.',
      summary: 'A comment may keep two blocks apart that would be one without it.',
      remedy:
        'Part the two blocks by something else: a blank line, a fence around code, another list marker.',
    },
    ja: {
      message: '注釈を除くと「{{text}}」の段落の区切りが変わります。前後に空行を入れてください。',
      summary: '注釈が二つの段落などを隔てていることがあります。',
      remedy:
        '空行を入れる、コードを囲む、リストの印を変えるなどして、注釈がなくても分かれるようにしてください。',
    },
  },
  'import-module-line': {
    severity: 'warning',
    en: {
      message:
        '`{{text}}` is a line of a program (MDX), which would be printed. Remove it from the new file.',
      summary: 'Markdown knows no programs: their lines are text to it.',
      remedy: 'Remove `import` and `export` lines, and write what the components showed as Markdown.',
    },
    ja: {
      message:
        '「{{text}}」はプログラムの行（MDX）で、このままでは印刷されます。新しいファイルから消してください。',
      summary: 'Markdownにとって、プログラムの行は本文です。',
      remedy: '`import` と `export` の行を消し、部品が表していた内容をMarkdownで書いてください。',
    },
  },
  'tsv-without-tab': {
    severity: 'error',
    en: {
      message: 'Missing tab in “{{text}}”, expected `source<TAB>translation`.',
      summary: 'Every line of the table is a pair, with one tab between.',
      remedy: 'Put a tab between the two texts; leave one side empty where there is none.',
    },
    ja: {
      message: '「{{text}}」にタブがありません。「原文（タブ）訳文」と書いてください。',
      summary: '表の一行が一組で、間にタブが一つ入ります。',
      remedy: '間にタブを入れてください。片方がないときは、その側を空にします。',
    },
  },
  'tsv-many-tabs': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} tabs in this line, expected one. Remove the others.',
      summary: 'Every line of the table is a pair, with one tab between.',
      remedy: 'Remove further columns, and replace tabs within a text by spaces.',
    },
    ja: {
      message: 'この行にはタブが{{found}}個あります。一つだけにしてください。',
      summary: '表の一行が一組で、間にタブが一つ入ります。',
      remedy: 'ほかの列を消し、文中のタブは空白にしてください。',
    },
  },
} as const satisfies RuleTable;
