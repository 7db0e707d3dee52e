/** A chapter that asks for a reading and for other things, with keys of several kinds. */
export const foldedBook: Readonly<Record<string, string>> = {
  'manuscript/book.yaml': `id: lights
title: {ja: 港の本, en: The Harbour Book}
front: [title, toc]
back: [answers, colophon]
epub: {fonts: none, answers: details}
editions:
  end:     {formats: [epub], answers: book-end}
  chapter: {view: interleaved, formats: [epub], answers: chapter-end}
  twice:   {formats: [epub], answers: [{where: chapter-end, show: [answer]}, {where: book-end, show: [statement, explanation]}]}
  odd:     {formats: [epub], answers: [{where: book-end, admit: odd}]}
  student: {formats: [epub], answers: none}
  teacher: {formats: [epub], answers: inline}
  linked:  {formats: [epub], answers: book-end, epub: {answers: linked}}
  sheet:   {view: worksheet, formats: [epub], answers: chapter-end}
  key:     {view: answer-key, formats: [epub]}
`,
  'manuscript/01.md': `# {灯台|とうだい}のある町

{灯台|とうだい}は港の入り口に立つ。 {#light}
`,
  'translations/en/01.md': `# A Town with a Lighthouse

The lighthouse stands where the harbour opens. {#light}
`,
  'exercises/01.yaml': `chapter: "01"
sets:
  - id: kanji
    title: {ja: 漢字, en: Kanji}
    items:
      - {id: asked, type: reading, ref: {block: 01/light, quote: 灯台}}
      - {id: other, type: short, prompt: {ja: 何が立つか。, en: What stands there?}, answer: {ja: "{灯台|とうだい}", en: The lighthouse}, explanation: {ja: 初めの文にある。, en: The first sentence says so.}}
  - id: more
    title: {ja: まとめ, en: Together}
    items:
      - id: both
        type: group
        stimulus: {ja: 港は広い。, en: The harbour is wide.}
        items:
          - {id: wide, type: true-false, prompt: {ja: 港は広い。, en: The harbour is wide.}, answer: true}
          - {id: why, type: short, prompt: {ja: なぜか。, en: Why?}, answer: {ja: 海が深いから。, en: Because the sea is deep.}}
`,
};
