import type { RuleTable } from '../rule.ts';

/** What can be wrong with a book that only shows when its EPUB is put together. */
export const epubRules = {
  'dangling-link': {
    severity: 'error',
    en: {
      message:
        'Link to `{{target}}` in {{section}} leads nowhere in this edition; name an id that the edition holds, or take the link out',
      summary: 'Every link inside an EPUB leads to something that the same edition shows.',
      remedy:
        'The place the link names is missing, misspelt, or left out of this edition (answers, for example). ' +
        'Give it the id `{#id}`, mend the link, or write the whole address (`https://…`) for a page on the web.',
    },
    ja: {
      message:
        '{{section}}のリンク「{{target}}」の行き先がこの版にありません。この版にあるidを書くか、リンクを外してください',
      summary: 'EPUBの中のリンクには、同じ版の中に行き先がなければなりません。',
      remedy:
        '行き先がない、つづりが違う、またはこの版に含まれていません（解答など）。' +
        '行き先に `{#id}` を付けるか、リンクを直してください。ウェブのページには `https://…` から書きます。',
    },
  },
  'repeated-element-id': {
    severity: 'error',
    en: {
      message:
        'Id `{{id}}` stands more than once in the edition (again in {{section}}); give each place an id of its own',
      summary: 'An id names one place of the book only.',
      remedy: 'Change one of the two `{#id}`; the second place cannot be linked to until then.',
    },
    ja: {
      message:
        'id「{{id}}」が一つの版に二度あります（二度目は{{section}}）。それぞれに別のidを付けてください',
      summary: '一つのidは、本の中の一か所だけを指します。',
      remedy: '二つの `{#id}` のどちらかを変えてください。変えるまで、二つ目の場所にはリンクできません。',
    },
  },
  'illegal-character': {
    severity: 'warning',
    en: {
      message:
        'Character {{character}} in {{section}} cannot be written in an EPUB and was left out; remove it from the text',
      summary: 'Control characters, half surrogate pairs and U+FFFE, U+FFFF are not allowed in XML.',
      remedy:
        'Such characters mostly come with text copied from a PDF. Delete the character in the manuscript.',
    },
    ja: {
      message: '{{section}}の文字{{character}}はEPUBに書けないため省きました。原稿から削除してください',
      summary: '制御文字、片方だけのサロゲート、U+FFFEとU+FFFFはXMLに書けません。',
      remedy: 'PDFから写した文章によく混じっています。原稿のその文字を削除してください。',
    },
  },
  'character-outside-jis': {
    severity: 'warning',
    en: {
      message:
        'Character {{character}} ({{code}}) is not in JIS X 0213:2004, which the `ebpaj` profile keeps to; write another one, or use the `plain` profile',
      summary: 'The guide of Japanese e-book publishers allows the characters of JIS X 0213:2004.',
      remedy:
        'Some shops’ readers do not show others. Use the form that the standard has (吉 for 𠮷, 高 for 髙), or set the character as a picture.',
    },
    ja: {
      message:
        '文字{{character}}（{{code}}）はJIS X 0213:2004にありません。`ebpaj` ではこの範囲の文字を使います。別の字にするか、`plain` にしてください',
      summary: '電書協ガイドで使える文字は、JIS X 0213:2004の範囲です。',
      remedy:
        'この範囲の外の文字は、書店のビューアで表示されないことがあります。規格にある字（𠮷なら吉、髙なら高）に替えるか、画像にしてください。',
    },
  },
  'picture-not-packed': {
    severity: 'error',
    en: {
      message:
        'Picture `{{path}}` in {{section}} is not among the pictures of the book, so only its description is shown; add the file',
      summary: 'Every picture of an EPUB lies inside it.',
      remedy:
        'Put the picture into the book folder, for example `manuscript/images/`, and name it by its path.',
    },
    ja: {
      message:
        '{{section}}の画像「{{path}}」が本の画像の中にないため、説明だけを載せました。ファイルを加えてください',
      summary: 'EPUBの画像は、すべてその中に入っていなければなりません。',
      remedy: '画像を本のフォルダー（たとえば `manuscript/images/`）に置き、その場所を書いてください。',
    },
  },
  'picture-not-scaled': {
    severity: 'warning',
    en: {
      message:
        'Picture `{{path}}` ({{width}} × {{height}} pixels) is too large for an EPUB and could not be scaled down, so it was packed as it is; make a smaller one',
      summary: 'Pictures above the limit of an EPUB are scaled down, if they can be unpacked.',
      remedy:
        'The file is broken, or has more than 64 million pixels. Save it anew at the size in which it is shown, or raise the limit: `epub: {pictures: 3000}`.',
    },
    ja: {
      message:
        '画像「{{path}}」（{{width}}×{{height}}画素）はEPUBには大きすぎますが、縮小できなかったため、そのまま入れました。小さい画像にしてください',
      summary: 'EPUBの上限より大きい画像は、読めるかぎり縮小します。',
      remedy:
        'ファイルが壊れているか、6400万画素を超えています。表示する大きさで保存し直すか、上限を上げてください（`epub: {pictures: 3000}`）。',
    },
  },
  'page-start-not-placed': {
    severity: 'warning',
    en: {
      message:
        'Printed page {{label}} starts at `{{row}}`, which this EPUB does not show; its page is missing from the list of pages',
      summary: 'The list of pages of an EPUB comes from the print of the same edition.',
      remedy: 'Build PDF and EPUB of the edition together, from the same files.',
    },
    ja: {
      message:
        '印刷版の{{label}}ページは「{{row}}」で始まりますが、このEPUBにはありません。ページ一覧にも載りません',
      summary: 'EPUBのページ一覧は、同じ版の印刷から作ります。',
      remedy: '同じ版のPDFとEPUBを、同じ原稿から一緒に作ってください。',
    },
  },
} as const satisfies RuleTable;
