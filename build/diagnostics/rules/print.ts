import type { RuleTable } from '../rule.ts';

/** Rules of the printed file and its typefaces. */
export const printRules = {
  'missing-glyph': {
    severity: 'warning',
    en: {
      message:
        'Unexpected character without a glyph in the typefaces of the book: {{characters}}; write it in another way, or expect a stand-in letter of the system, or an empty box.',
      summary: 'A character of the book is in none of its typefaces.',
      remedy:
        'Noto Serif JP and Source Serif 4 hold Japanese (JIS X 0213 nearly whole), Latin, Greek and Cyrillic. Replace a symbol that they lack by one that they have, or by a picture.',
    },
    ja: {
      message:
        '本の書体に字形のない文字があります：{{characters}}。別の書き方にしないと、代わりの字や空白の箱で印刷されます。',
      summary: '本の書体にない文字が使われている。',
      remedy:
        'Noto Serif JP と Source Serif 4 には和文（JIS X 0213 のほぼ全部）、ラテン、ギリシア、キリル文字があります。ない記号は、ある記号か画像に置き換えてください。',
    },
  },
  'outside-page': {
    severity: 'error',
    en: {
      message:
        'Unexpected overflow: `{{row}}` stands {{by}} px outside its box on page {{page}}, expected everything inside; shorten or divide it.',
      summary: 'Something on a finished page stands outside the box it belongs to and would be cut off.',
      remedy:
        'Divide the block: a very long word or address, a table with too many columns, or a figure that is too high is the usual cause.',
    },
    ja: {
      message:
        'ページ {{page}} で `{{row}}` が枠から {{by}} px はみ出しています。枠に収まるように短くするか、分けてください。',
      summary: '仕上がりのページで、枠からはみ出して切れるものがある。',
      remedy: 'ブロックを分けてください。長すぎる語や URL、列の多すぎる表、高すぎる図が主な原因です。',
    },
  },
  'page-box': {
    severity: 'error',
    en: {
      message:
        'Unexpected size of the boxes of page {{pages}} of the PDF, expected a trimmed page of {{width}} × {{height}} mm; please report it with the book.',
      summary: 'A page of the PDF has not the size that was asked for.',
      remedy: 'The finishing has gone wrong: no book should cause it. Report it with the book, if you can.',
    },
    ja: {
      message:
        'PDF のページ {{pages}} の枠の寸法が違います。仕上がりは {{width}} × {{height}} mm のはずです。本を添えて報告してください。',
      summary: 'PDF のページの寸法が、指定されたものと違う。',
      remedy:
        '仕上げの不具合です。本の書き方で起こることではありません。できれば本を添えて報告してください。',
    },
  },
  'unmarked-text': {
    severity: 'warning',
    en: {
      message:
        'Unexpected text outside the tags on page {{pages}} of the PDF; screen readers do not know what it is.',
      summary: 'Words on a page belong neither to the text nor to the furniture of the page.',
      remedy: 'A picture with unusual drawing is the likely cause: look at the page, and simplify its SVG.',
    },
    ja: {
      message: 'PDF のページ {{pages}} に、タグのない文字があります。読み上げソフトには何か分かりません。',
      summary: '本文にも柱・ノンブルにも属さない文字がページにある。',
      remedy: '特殊な描き方をした図が主な原因です。そのページを見て、SVG を簡単にしてください。',
    },
  },
  'empty-box-printed': {
    severity: 'warning',
    en: {
      message:
        'Unexpected empty box in the place of a letter on page {{pages}} of the PDF; its characters are named by `missing-glyph`.',
      summary: 'A letter was printed as an empty box, because no typeface has it.',
      remedy: 'Write the character in another way, or put it in as a picture.',
    },
    ja: {
      message:
        'PDF のページ {{pages}} で、文字が空白の箱になっています。文字は `missing-glyph` に示されています。',
      summary: 'どの書体にもない文字が、空白の箱で印刷された。',
      remedy: '別の書き方にするか、画像で入れてください。',
    },
  },
  'type3-font': {
    severity: 'error',
    en: {
      message:
        'Unexpected Type 3 font in the PDF ({{count}}: {{fonts}}), expected TrueType only; look for bold or italic text that has no face of its own, or text inside an SVG picture.',
      summary: 'The PDF holds letters as small drawings instead of a font.',
      remedy:
        'Printers refuse Type 3 fonts and their text cannot be found or copied. They come from variable or CFF fonts and from slanting or thickening by the browser: use the typefaces that come with the toolchain.',
    },
    ja: {
      message:
        'PDF に Type 3 フォントが入りました（{{count}} 個：{{fonts}}）。太字・斜体のない書体の強調や、SVG 画像の中の文字を確かめてください。',
      summary: '文字がフォントでなく小さな図として PDF に入っている。',
      remedy:
        'Type 3 フォントは印刷所で断られ、文字の検索や複写もできません。可変フォントや CFF フォント、ブラウザーによる擬似的な太字・斜体が原因です。付属の書体を使ってください。',
    },
  },
  'font-not-embedded': {
    severity: 'error',
    en: {
      message:
        'Unexpected font that is not embedded in the PDF: {{fonts}}; use the typefaces that come with the toolchain.',
      summary: 'A font is named in the PDF but not contained in it.',
      remedy:
        'Such a file looks different on each machine. Set the text in one of the typefaces of the book.',
    },
    ja: {
      message: 'PDF に埋め込まれていないフォントがあります：{{fonts}}。付属の書体を使ってください。',
      summary: '名前だけで中身のないフォントがある。',
      remedy: 'そのままでは機械によって見え方が変わります。本の書体で組んでください。',
    },
  },
  'font-without-text': {
    severity: 'error',
    en: {
      message:
        'Unexpected font without a table of characters in the PDF: {{fonts}}; its text can be seen but not searched or copied.',
      summary: 'Letters of a font in the PDF cannot be read back.',
      remedy: 'Set the text in one of the typefaces of the book.',
    },
    ja: {
      message: 'PDF に文字の対応表のないフォントがあります：{{fonts}}。見えても検索・複写ができません。',
      summary: '文字として読み出せないフォントがある。',
      remedy: '本の書体で組んでください。',
    },
  },
  'page-count': {
    severity: 'error',
    en: {
      message:
        'Unexpected page count of the PDF, {{found}}, expected {{expected}} as planned; please report this as a fault of the toolchain.',
      summary: 'The PDF does not have the pages that were planned.',
      remedy:
        'This is no fault of the book. Report it with the edition and the version numbers of `taiyaku doctor`.',
    },
    ja: {
      message:
        'PDF のページ数 {{found}} が計画の {{expected}} と合いません。ツールの不具合としてお知らせください。',
      summary: 'PDF のページ数が計画と違う。',
      remedy: '本の誤りではありません。版の名前と `taiyaku doctor` の版番号を添えてお知らせください。',
    },
  },
} as const satisfies RuleTable;
