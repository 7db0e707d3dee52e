import type { BadBook } from '../bad-book.ts';
import { all, appended, placed, replaced } from '../book-files.ts';

const file = 'exercises/01-harbour.yaml';

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
  { name: 'exercises-empty', edit: placed(file, '') },
  { name: 'exercises-in-tabs', edit: replaced(file, '    items:', '\titems:') },
];
