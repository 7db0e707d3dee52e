/** A book with everything that stands in two languages: headings, lists, boxes, notes, a figure, a table, questions. */
export const translationBook: Readonly<Record<string, string>> = {
  'manuscript/book.yaml': `id: lights
title: {ja: 港の本, en: The Harbour Book}
front: [title, toc]
back: [answers]
epub: {fonts: none}
editions:
  passage: {formats: [epub], answers: none}
  section: {formats: [epub], epub: {translation: section}}
  linked:  {formats: [epub], unit: sentence, epub: {translation: linked}}
  lines:   {view: interleaved, formats: [epub], epub: {translation: linked}, answers: chapter-end}
  ja:      {view: source-only, formats: [epub]}
`,
  'manuscript/images/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"><path d="M0 0h20" stroke="#000"/></svg>',
  'manuscript/01.md': `# {灯台|とうだい}のある町

灯台は港の入り口に立つ。朝まで光る。[^old] {#light}

## 港の朝

舟が帰る。

- 魚を下ろす。
- 網を洗う。[^net]

:::note

潮は一日に二度満ちる。

:::

![港の地図](images/dot.svg)

| 語 | 訳 |
|---|---|
| 港 | harbour |

## 夜

灯がともる。[](#light)を見よ。

[^old]: 百年前に建てられた。

[^net]: 網は麻である。
`,
  'translations/en/01.md': `# A Town with a Lighthouse

The lighthouse stands where the harbour opens. It shines until morning.[^old] {#light}

## Morning in the harbour

Boats come home.

- They land the fish.
- They wash the nets.

:::note

The tide comes in twice a day.

:::

![Map of the harbour](images/dot.svg)

| Word | Meaning |
|---|---|
| 港 | a harbour |

## Night

A lamp is lit. See [](#light).

[^old]: It was built a hundred years ago.

[^net]: The nets are of hemp.
`,
  'exercises/01.yaml': `chapter: "01"
sets:
  - id: s
    title: {ja: 問い, en: Questions}
    items:
      - {id: when, type: short, prompt: {ja: いつまで光るか。, en: Until when does it shine?}, ref: {block: 01/light}, answer: {ja: 夜明け, en: Dawn}}
`,
};
