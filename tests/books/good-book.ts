import type { BookFiles } from './book-files.ts';

/**
 * A small book with one of everything, about which `check` has nothing to say. Each case of the bad books changes one
 * thing in it; names and text are long enough that a message shows which block it means.
 */
export const goodBook: BookFiles = new Map([
  [
    'manuscript/book.yaml',
    `title: {ja: 港の本, en: The Harbour Book}
creators:
  - name: {ja: 浜田澄, en: Hamada Sumi}
    reading: はまだすみ
targets: [en]
chapters: [01-harbour, 02-lighthouse]
page: {size: A5}
editions:
  reader: {view: parallel-rows, unit: sentence, formats: [pdf, epub]}
`,
  ],
  [
    'manuscript/01-harbour.md',
    `# 港の朝

{港|みなと}の朝は早い。漁師は暗いうちに家を出る。

船は三十隻ある。どの船にも名前がある。[^name]

市場では魚を{競|せ}りにかける。声が高いほど早く売れるという。{#market}

昼になると、通りは静かになる。猫だけが残る。

![岸壁にならぶ船](images/harbour.svg "港の見取り図")

夕方、船がもどる。空の色で次の日の天気を読む。

[^name]: 船の名は、たいてい娘の名である。
`,
  ],
  [
    'translations/en/01-harbour.md',
    `# Morning in the Harbour

The harbour wakes early. Fishermen leave their houses while it is still dark.

There are thirty boats. Every boat has a name.[^name]

At the market the fish is auctioned. The louder the voice, they say, the faster it sells. {#market}

Towards noon the streets fall silent. Only the cats remain.

![Boats along the quay](images/harbour.svg "Plan of the harbour")

In the evening the boats come back. The colour of the sky tells the next day’s weather.

[^name]: A boat is mostly named after a daughter.
`,
  ],
  [
    'manuscript/02-lighthouse.md',
    `# 灯台

灯台は岬の先に立つ。[](#market)からも見える。

表: 光の色

| 色 | 意味 |
|---|---|
| 白 | 港の入口 |
| 赤 | 浅い所 |

:::note
霧の日は鐘を鳴らす。
:::

## 灯台守

灯台守は夫婦で住む。冬のあいだは誰も訪ねない。

- 油を運ぶ
- 硝子をみがく
- 日誌をつける

最後の灯台守は、いま町で時計を直している。
`,
  ],
  [
    'translations/en/02-lighthouse.md',
    `# The Lighthouse

The lighthouse stands at the end of the cape. It can be seen even from [](#market).

Table: Colours of the light

| Colour | Meaning |
|---|---|
| White | Mouth of the harbour |
| Red | Shallow water |

:::note
On days of fog a bell is rung.
:::

## The Keepers

The keepers live there as man and wife. Nobody visits them in winter.

- Carrying the oil
- Polishing the glass
- Writing the log

The last of the keepers now mends clocks in the town.
`,
  ],
  [
    'manuscript/images/harbour.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">
  <path d="M10 80 H190 M30 80 L50 40 L70 80" fill="none" stroke="#000"/>
</svg>
`,
  ],
  [
    'manuscript/terms.yaml',
    `- id: todai
  term: 灯台
  reading: とうだい
  en: lighthouse
  index: true
`,
  ],
  [
    'exercises/01-harbour.yaml',
    `chapter: 01-harbour
sets:
  - id: c1
    title: {ja: 内容質問, en: Comprehension}
    items:
      - id: c1-boats
        type: short
        prompt: {ja: 船は何隻ありますか。, en: How many boats are there?}
        ref: {block: 01-harbour/p2, quote: 船は三十隻ある}
        answer: {ja: 三十隻, en: Thirty}
      - id: c1-cats
        type: true-false
        prompt: {ja: 昼の通りには猫だけが残る。, en: At noon only the cats remain.}
        answer: true
`,
  ],
]);
