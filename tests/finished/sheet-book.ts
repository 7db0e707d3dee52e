/** Sentences of the school book, Japanese and English; none is part of another. */
const sentences: readonly (readonly [ja: string, en: string])[] = [
  ['港の町では、朝の四時に灯がともる。', 'In the harbour town the lamps are lit at four in the morning.'],
  [
    '漁師たちは網を肩にかけ、黙って浜へ下りていく。',
    'The fishermen shoulder their nets and go down to the beach in silence.',
  ],
  ['風が強い日には、だれも舟を出さない。', 'On days of strong wind nobody takes a boat out.'],
  ['そのかわり、古い小屋に集まって綱をなおす。', 'Instead they gather in the old shed and mend ropes.'],
  ['子どもたちはその話を聞くのが好きだった。', 'The children liked to listen to their talk.'],
  ['昼になると、女たちが湯気の立つ鍋を運んでくる。', 'At noon the women bring a steaming pot.'],
  ['鍋の中には、前の日にとれた魚と大根が入っている。', 'In it are fish of the day before and radishes.'],
  [
    '食べおわるころ、空が急に明るくなることがあった。',
    'By the end of the meal the sky would sometimes clear all at once.',
  ],
];

/** A paragraph of the school book in one language, or so many of its sentences. */
function paragraph(language: 0 | 1, from: number, count: number): string {
  const chosen = Array.from(
    { length: count },
    (_, index) => sentences[(from + index) % sentences.length]?.[language] ?? '',
  );
  return chosen.join(language === 0 ? '' : ' ');
}

function text(language: 0 | 1, chapter: number): string {
  const words = language === 0 ? ['港の朝', '市の日'] : ['Morning in the Harbour', 'Market Day'];
  const section = language === 0 ? '小屋にて' : 'In the Shed';
  const note = language === 0 ? '古い言い方である。' : 'An old way of saying it.';
  const paragraphs = [2, 3, 7, 2, 5, 3].map((count, index) =>
    paragraph(language, index + chapter * 3, count),
  );
  const [first = '', ...others] = paragraphs;
  return [
    `# ${words[chapter] ?? ''}`,
    `${first}[^old] {#first}`,
    ...others.slice(0, 2),
    `## ${section}`,
    ...others.slice(2),
    `[^old]: ${note}`,
    '',
  ].join('\n\n');
}

const questions = `chapter: 01-harbour
sets:
  - id: h-a
    title: {ja: 内容質問, en: Comprehension}
    instructions: {ja: 本文を読んで答えなさい。, en: Read the text and answer the questions.}
    items:
      - id: h-lamps
        type: short
        prompt: {ja: 灯がともるのは何時か。, en: At what time are the lamps lit?}
        ref: {block: 01-harbour/first}
        answer: {ja: 未明四時ごろ, en: around four o’clock}
        explanation: {ja: 一行目に書いてある。, en: The first line says so.}
        rubric:
          - {criterion: {ja: 時刻が正しい, en: The hour is right}, points: 2}
          - {criterion: {ja: 文になっている, en: It is a sentence}, points: 0.5}
        points: 2.5
        space: lines 2
      - id: h-wind
        type: choice
        prompt: {ja: 風の強い日には何をするか。, en: What do they do on windy days?}
        choices:
          - {ja: 舟を出す, en: go out by boat}
          - {ja: 綱をなおす, en: mend ropes, correct: true}
          - {ja: 市へ行く, en: go to the market}
        explanation: {ja: 小屋での仕事である。, en: It is work done in the shed.}
        points: 3
        tags: [shed]
      - id: h-true
        type: true-false
        prompt: {ja: 子どもは話を聞くのがきらいだった。, en: The children hated the talk.}
        answer: false
        correction: {ja: 大好きだった。, en: They loved it.}
        points: 2
  - id: h-b
    title: {ja: 記述問題, en: Writing}
    items:
      - id: h-why
        type: short
        prompt: {ja: なぜ小屋に集まるのか。, en: Why do they gather in the shed?}
        answer: {ja: 海が荒れるから, en: because the sea is rough}
        explanation: {ja: 風の話と結びつける。, en: Connect it with the wind.}
        points: 4
        tags: [shed]
        space: lines 3
      - id: h-own
        type: short
        prompt: {ja: あなたの町の朝について二百字で書きなさい。, en: Write about a morning in your own town.}
        answer: {ja: 自由に書いてよい, en: answers are free}
        points: 8.5
        space: grid 200
`;

const more = Array.from({ length: 14 }, (_, index) => {
  const number = index + 1;
  return `      - id: m-${number}
        type: short
        prompt: {ja: 市の日の問い、その${number}。, en: "Market question, part ${number}."}
        answer: {ja: 市の答え第${number}号, en: market answer no. ${number}}
        points: 2
        space: lines 1
`;
});

/** A book as a teacher has it: an edition to read, sheets to hand out, and their keys. Paths and texts. */
export function sheetBook(size: 'A4' | 'B5' = 'B5'): ReadonlyMap<string, string> {
  return new Map([
    [
      'manuscript/book.yaml',
      `id: school
title: {ja: 港の読本, en: Harbour Reader}
front: [title]
back: [answers]
page: {size: ${size}}
editions:
  student:   {view: parallel-rows, formats: [pdf], answers: none}
  worksheet: {view: worksheet, formats: [pdf, epub]}
  hidden:    {view: worksheet, formats: [pdf, epub], text: source}
  hidden-en: {view: worksheet, formats: [pdf], text: target, unit: sentence}
  japanese:  {view: worksheet, formats: [pdf], prompts: [ja]}
  english:   {view: worksheet, formats: [pdf], prompts: [en]}
  exam:      {view: worksheet, formats: [pdf], versions: [A, B]}
  exam-key:  {view: answer-key, formats: [pdf], versions: [A, B]}
  key:       {view: answer-key, formats: [pdf, epub]}
  full-key:  {view: answer-key, formats: [pdf], answers: [{where: separate, show: [statement, answer, rubric], admit: odd}]}
  reader:
    view: parallel-rows
    formats: [pdf]
    totals: yes
    answers:
      - {where: chapter-end, show: [answer], admit: odd}
      - {where: book-end, show: [answer, explanation, rubric]}
`,
    ],
    ['manuscript/01-harbour.md', text(0, 0)],
    ['manuscript/02-market.md', text(0, 1)],
    ['translations/en/01-harbour.md', text(1, 0)],
    ['translations/en/02-market.md', text(1, 1)],
    ['exercises/01-harbour.yaml', questions],
    [
      'exercises/02-market.yaml',
      `chapter: 02-market
sets:
  - id: m-a
    title: {ja: 市の日, en: The market}
    items:
${more.slice(0, 9).join('')}  - id: m-b
    title: {ja: 市の日・つづき, en: "The market, continued"}
    items:
${more.slice(9).join('')}`,
    ],
  ]);
}

/** All sentences of one language: what a sheet that hides it must not have. */
export function sentencesOf(language: 'ja' | 'en'): readonly string[] {
  return sentences.map(([ja, en]) => (language === 'ja' ? ja : en));
}
