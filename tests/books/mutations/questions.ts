import type { BadBook } from '../bad-book.ts';
import { all, appended, placed, replaced } from '../book-files.ts';

const file = 'exercises/01-harbour.yaml';

/** What an edition may say about questions, each time wrongly. */
const editions: Readonly<Record<string, string>> = {
  'answers-apart-in-a-reader': 'reader: {answers: separate}',
  'answers-inline-in-a-key': 'reader: {view: answer-key, answers: inline}',
  'key-without-answers': 'reader: {view: answer-key, answers: none}',
  'answers-of-nothing': 'reader: {answers: [{where: book-end, show: []}]}',
  'answers-twice-in-a-place': 'reader: {answers: [{where: book-end}, {where: book-end, show: answer}]}',
  'answers-of-unknown-place': 'reader: {answers: [{where: bookend}]}',
  'answers-of-unknown-part': 'reader: {answers: [{where: book-end, show: [anser]}]}',
  'answers-of-unknown-half': 'reader: {answers: [{where: book-end, admit: od}]}',
  'room-filled-with-nothing': 'reader: {room: fill}',
  'room-unknown': 'reader: {room: fil}',
  'worksheet-of-unknown-text': 'reader: {text: sorce}',
  'versions-of-one-name': 'reader: {versions: [A, a]}',
  'version-of-another-edition': 'sheet: {versions: [A, B]}\n  sheet-A: {}',
  'prompts-of-no-language': 'reader: {prompts: [ja, eng]}',
  'prompts-in-a-missing-language': 'reader: {prompts: [en]}',
};
const editionFaults = Object.entries(editions).map(([name, written]): BadBook => ({
  name,
  edit: all(
    replaced(
      'manuscript/book.yaml',
      'reader: {view: parallel-rows, unit: sentence, formats: [pdf, epub]}',
      written,
    ),
    replaced(
      file,
      '{ja: 船は何隻ありますか。, en: How many boats are there?}',
      name === 'prompts-in-a-missing-language'
        ? '船は何隻ありますか。'
        : '{ja: 船は何隻ありますか。, en: How many boats are there?}',
    ),
  ),
}));

/** Faults of the questions. */
export const questionFaults: readonly BadBook[] = [
  { name: 'question-without-answer', edit: replaced(file, '        answer: {ja: 三十隻, en: Thirty}\n', '') },
  { name: 'question-of-unknown-type', edit: replaced(file, 'type: true-false', 'type: true-or-false') },
  {
    name: 'question-quotes-nothing',
    edit: replaced(file, 'quote: 船は三十隻ある', 'quote: 飛行機が飛んでいる'),
  },
  { name: 'question-quotes-nearly', edit: replaced(file, 'quote: 船は三十隻ある', 'quote: 船は四十隻ある') },
  { name: 'question-about-no-block', edit: replaced(file, '01-harbour/p2', '01-harbour/p22') },
  { name: 'question-id-twice', edit: replaced(file, 'c1-cats', 'c1-boats') },
  { name: 'question-id-in-other-case', edit: replaced(file, 'c1-cats', 'C1-Boats') },
  {
    name: 'question-id-twice-in-book',
    edit: all(
      placed(
        'exercises/02-lighthouse.yaml',
        `chapter: 02-lighthouse
sets:
  - id: c2
    items:
      - id: c1-cats
        type: true-false
        prompt: {ja: 灯台は岬の先に立つ。, en: The lighthouse stands on a cape.}
        answer: true
`,
      ),
    ),
  },
  { name: 'question-key-unknown', edit: replaced(file, 'prompt: {ja: 船は', 'promt: {ja: 船は') },
  {
    name: 'question-of-other-chapter',
    edit: replaced(file, 'chapter: 01-harbour', 'chapter: 02-lighthouse'),
  },
  {
    name: 'question-with-broken-ruby',
    edit: replaced(file, 'ja: 船は何隻ありますか。', "ja: '{船|ふねは何隻ありますか。'"),
  },
  { name: 'question-with-html', edit: replaced(file, 'en: How many boats', 'en: How <b>many</b> boats') },
  {
    name: 'question-without-prompt',
    edit: replaced(
      file,
      '        prompt: {ja: 昼の通りには猫だけが残る。, en: At noon only the cats remain.}\n',
      '',
    ),
  },
  { name: 'question-of-no-yes-or-no', edit: replaced(file, 'answer: true', 'answer: perhaps') },
  {
    name: 'choices-without-right-one',
    edit: appended(
      file,
      `      - id: c1-sold
        type: choice
        prompt: {ja: どこで売りますか。, en: Where is it sold?}
        choices:
          - {ja: 市場, en: At the market}
          - {ja: 灯台, en: At the lighthouse}
`,
    ),
  },
  {
    name: 'question-id-retired',
    edit: replaced(file, 'chapter: 01-harbour\n', 'chapter: 01-harbour\nretired: [c1-cats]\n'),
  },
  { name: 'question-quote-moved', edit: replaced(file, 'quote: 船は三十隻ある', 'quote: 漁師は暗いうちに') },
  {
    name: 'question-quote-in-other-language',
    edit: replaced(file, 'quote: 船は三十隻ある', 'quote: 船は三十隻ある, lang: en'),
  },
  {
    name: 'question-quote-not-so-often',
    edit: replaced(file, 'quote: 船は三十隻ある', 'quote: 船は三十隻ある, occurrence: 2'),
  },
  {
    name: 'question-beginning-with-a-star',
    edit: replaced(file, 'prompt: {ja: 船は何隻ありますか。', 'prompt: {ja: *船* は何隻ありますか。'),
  },
  {
    name: 'question-with-a-colon',
    edit: replaced(file, 'ja: 船は何隻ありますか。', 'ja: 「船」: 何隻ありますか。'),
  },
  {
    name: 'question-cut-by-a-hash',
    edit: replaced(file, 'ja: 三十隻, en: Thirty', 'ja: 三十隻 #30, en: Thirty'),
  },
  { name: 'question-cut-at-a-comma', edit: replaced(file, 'en: Thirty', 'en: Thirty, I think') },
  {
    name: 'order-of-one-part',
    edit: appended(
      file,
      `      - id: c1-day
        type: order
        prompt: {ja: 並べなさい。, en: Put in order.}
        parts: [朝]
`,
    ),
  },
  {
    name: 'choices-all-right',
    edit: appended(
      file,
      `      - id: c1-sold
        type: choice
        prompt: {ja: どこで売りますか。, en: Where is it sold?}
        choices:
          - {ja: 市場, en: At the market, correct: true}
          - {ja: 灯台, en: At the lighthouse, correct: true}
`,
    ),
  },
  {
    name: 'gap-open',
    edit: appended(
      file,
      `      - id: c1-gap
        type: cloze
        text: {ja: '船は[[三十隻ある。', en: There are thirty boats.}
`,
    ),
  },
  {
    name: 'rubric-of-another-sum',
    edit: replaced(
      file,
      '        answer: {ja: 三十隻',
      '        points: 3\n        rubric: [{criterion: {ja: 数}, points: 1}, {criterion: {ja: 単位}, points: 1}]\n        answer: {ja: 三十隻',
    ),
  },
  {
    name: 'answers-in-both-files',
    edit: placed(
      'exercises/01-harbour.answers.yaml',
      'chapter: 01-harbour\nanswers:\n  c1-boats: {answer: {ja: 三十隻, en: Thirty}}\n',
    ),
  },
  {
    name: 'answers-private-and-public',
    edit: replaced(file, 'chapter: 01-harbour\n', 'chapter: 01-harbour\nanswers: private\n'),
  },
  {
    name: 'answers-for-no-question',
    edit: placed(
      'exercises/01-harbour.answers.yaml',
      'chapter: 01-harbour\nanswers:\n  c1-boat: {explanation: {en: See above.}}\n',
    ),
  },
  {
    name: 'answers-with-a-prompt',
    edit: placed(
      'exercises/01-harbour.answers.yaml',
      'chapter: 01-harbour\nanswers:\n  c1-boats: {prompt: {en: How many?}}\n',
    ),
  },
  ...editionFaults,
  { name: 'exercises-empty', edit: placed(file, '') },
  { name: 'exercises-in-tabs', edit: replaced(file, '    items:', '\titems:') },
];
