import type { ItemType } from '../../build/model/exercise.ts';

/** Kinds of room, as authors write them. */
const spaces = [
  'none',
  'blank 20mm',
  'lines 2',
  'box 20mm',
  'grid 40',
  'grid 60 columns 10 vertical',
  'flex',
] as const;

/** The fields of one question of each type; `id` makes its words its own, so that a page can be told from another. */
const fields: Readonly<Record<ItemType, (id: string) => string>> = {
  choice: (id) => `
prompt: {ja: "灯台の色はどれですか〔${id}〕。", en: "What colour is the lighthouse (${id})?"}
ref: {block: 01/light, quote: 白い灯台}
choices:
  - {ja: 赤, en: red, feedback: {ja: 赤いのは船です。, en: The boat is red.}}
  - {ja: 白, en: white, correct: true}
  - {ja: どちらでもない, en: neither, fixed: true}`,
  'true-false': (id) => `
prompt: {ja: "船は朝に出た〔${id}〕。", en: "The boat left in the morning (${id})."}
ref: 01/boat
answer: ×
correction: {ja: 船は夕方に出た。, en: The boat left in the evening.}`,
  cloze: (id) => `
prompt: {ja: "語群から選びなさい〔${id}〕。", en: "Choose from the list (${id})."}
ref: 01/boat
text: {ja: "船は[[{夕方|ゆうがた}]]に[[港]]を出た。", en: "The boat left the [[harbour]] in the [[evening]]."}
bank: shuffled
distractors: [{ja: 朝, en: morning}]`,
  match: (id) => `
prompt: {ja: "組み合わせなさい〔${id}〕。", en: "Match them (${id})."}
pairs:
  - {left: {ja: 灯台, en: lighthouse}, right: {ja: 白い, en: white}}
  - {left: {ja: 船, en: boat}, right: {ja: 赤い, en: red}}
extra: [{ja: 青い, en: blue}]`,
  order: (id) => `
prompt: {ja: "起きた順に並べなさい〔${id}〕。", en: "Put these in order (${id})."}
ref: 01/boat
parts:
  - {ja: 船が港を出る, en: the boat leaves}
  - {ja: 日が沈む, en: the sun sets}
  - {ja: 灯がともる, en: the lamp is lit}`,
  short: (id) => `
prompt: {ja: "灯台は何のためにありますか〔${id}〕。", en: "What is the lighthouse for (${id})?"}
ref: {block: 01/light, quote: 道を示す}
answer: {ja: "{船|ふね}に{道|みち}を{示|しめ}すため。", en: To show boats the way.}
accept: auto
points: 2`,
  reading: (id) => `
prompt: {ja: "下線部の読みを書きなさい〔${id}〕。", en: "Write the reading (${id})."}
ref: {block: 01/light, quote: 灯台}
answer: とうだい`,
  translate: (id) => `
prompt: {ja: "英語に訳しなさい〔${id}〕。", en: "Translate into English (${id})."}
ref: {block: 01/boat, quote: 船は夕方に港を出た}
direction: ja-en`,
  extract: (id) => `
prompt: {ja: "灯台の役目を表す部分を抜き出しなさい〔${id}〕。", en: "Copy the words that say what it does (${id})."}
ref: 01/light
answer: 船に道を示す
length: 6`,
  transform: (id) => `
prompt: {ja: "書き換えなさい〔${id}〕。", en: "Rewrite these (${id})."}
rows:
  - {from: {ja: 灯台が船に道を示す。}, cue: {ja: 受け身}, answer: {ja: 船は灯台に道を示される。}}
  - {from: {ja: 船は夕方に出た。}, cue: {ja: 丁寧体}, answer: {ja: 船は夕方に出ました。}}`,
  essay: (id) => `
prompt: {ja: "港の夕方を書きなさい〔${id}〕。", en: "Describe the harbour at dusk (${id})."}
kind: composition
length: {min: 10, max: 60}
answer: varies
sample: {ja: "{夕方|ゆうがた}、赤い船が静かに{港|みなと}を出て、白い灯台に{灯|ひ}がともった。", en: At dusk the red boat left.}
rubric:
  - {criterion: {ja: 内容, en: content}, points: 2, levels: [{points: 1, description: {ja: 一部だけ, en: in part}}]}
  - {criterion: {ja: 表現, en: wording}, points: 1}
points: 3`,
  group: (id) => `
prompt: {ja: "次の文を読んで答えなさい〔${id}〕。", en: "Read this and answer (${id})."}
stimulus: {ja: 港には白い灯台と赤い船があった。, en: The harbour had a white lighthouse and a red boat.}
items:
  - id: ${id}-a
    type: short
    prompt: {ja: "灯台の色は〔${id}-a〕。", en: "The colour of the lighthouse (${id}-a)?"}
    answer: {ja: 白。, en: White.}
    explanation: {ja: "〔解${id}-a〕のとおり。", en: "As said (${id}-a)."}
    points: 1
  - id: ${id}-b
    type: true-false
    prompt: {ja: "船は青かった〔${id}-b〕。", en: "The boat was blue (${id}-b)."}
    answer: ×
    explanation: {ja: "〔解${id}-b〕のとおり。", en: "As said (${id}-b)."}
    points: 1`,
};

/** Every type there is. */
const everyType = Object.keys(fields) as readonly ItemType[];

/** The id of the question of a type with the nth kind of room: `choice-2`. */
function idOf(type: ItemType, space: number): string {
  return `${type}-${space + 1}`;
}

/** Ids of all questions that have an answer of their own, in order: of groups, those of their questions. */
export const answeredIds: readonly string[] = everyType.flatMap((type) =>
  spaces.flatMap((_, index) => {
    const id = idOf(type, index);
    return type === 'group' ? [`${id}-a`, `${id}-b`] : [id];
  }),
);

/** A set a type, a question a kind of room. */
function exerciseFile(): string {
  const sets = everyType.map((type) => {
    const items = spaces.map((space, index) => {
      const id = idOf(type, index);
      // What explains an answer names it, so that a test can tell the entries of a key apart.
      const told =
        type === 'group' ? '' : `\nexplanation: {ja: "〔解${id}〕のとおり。", en: "As said (${id})."}`;
      const lines = `id: ${id}\ntype: ${type}${fields[type](id)}${told}\nspace: ${space}`.split('\n');
      return lines.map((line, at) => `${at === 0 ? '      - ' : '        '}${line}`).join('\n');
    });
    return `  - id: set-${type}\n    title: {ja: ${type}の問題, en: "Questions: ${type}"}\n    items:\n${items.join('\n')}`;
  });
  return `schema: exercises/1\nchapter: "01"\nsets:\n${sets.join('\n')}\n`;
}

/** A book with every type of question in every kind of room, and editions with answers at every place. */
export const everyTypeBook: Readonly<Record<string, string>> = {
  'manuscript/book.yaml': `id: every-type
title: {ja: 港の問題集, en: Harbour Questions}
front: [title]
back: [answers, colophon]
editions:
  student:  {view: parallel-rows, formats: [pdf, epub], answers: none}
  teacher:  {view: parallel-rows, formats: [pdf], answers: inline}
  filled:   {view: parallel-rows, formats: [pdf], answers: inline, room: fill}
  copy:     {view: parallel-rows, formats: [pdf], answers: [{where: inline, show: [answer]}], room: fill}
  chapter:  {view: parallel-rows, formats: [pdf], answers: chapter-end}
  reader:   {view: parallel-rows, formats: [pdf, epub], answers: book-end}
  worksheet: {view: worksheet, formats: [pdf]}
  hidden:   {view: worksheet, formats: [pdf], text: source}
  key:      {view: answer-key, formats: [pdf]}
`,
  'manuscript/01.md': `# 港の夕方

{灯台|とうだい}は港の入り口に立つ。白い灯台は、船に道を示す。 {#light}

船は夕方に港を出た。日が沈むと、灯がともった。 {#boat}
`,
  'translations/en/01.md': `# The Harbour at Dusk

The lighthouse stands where the harbour opens. The white lighthouse shows boats the way. {#light}

The boat left the harbour in the evening. When the sun had set, the lamp was lit. {#boat}
`,
  'exercises/01.yaml': exerciseFile(),
};
