import type { BadBook } from '../bad-book.ts';
import { all, appended, placed, replaced } from '../book-files.ts';

const file = 'exercises/01-harbour.yaml';
const answers = 'exercises/01-harbour.answers.yaml';

/** Question files that YAML reads otherwise than they look. */
const forms: readonly BadBook[] = [
  { name: 'exercises-of-comments', edit: placed(file, '# 後で書く\n# later\n') },
  {
    name: 'exercises-in-full-width-spaces',
    edit: replaced(file, '    items:\n      - id', '　　items:\n　　　- id'),
  },
  { name: 'exercises-in-two-documents', edit: appended(file, '---\nchapter: 01-harbour\n') },
  { name: 'exercises-with-a-directive', edit: replaced(file, 'chapter:', '%YAML 1.9\n---\nchapter:') },
  { name: 'exercises-with-a-tag', edit: replaced(file, 'answer: true', 'answer: !!bool true') },
  { name: 'exercises-with-control-characters', edit: replaced(file, '船は何隻', '船は\u202e何\u0007隻') },
  {
    name: 'exercises-with-a-key-further-in',
    edit: replaced(file, '        answer: true', '          answer: true'),
  },
];

const more = (lines: string) =>
  appended(file, `      - id: c1-more\n        ${lines.replaceAll('\n', '\n        ')}\n`);
const asked = 'prompt: {ja: 選びなさい。, en: Choose.}';

/** Questions that look sound, and would print what nobody can answer. */
const questions: readonly BadBook[] = [
  { name: 'gap-in-a-gap', edit: more('type: cloze\ntext: "船は[[三[[十]]]]隻ある。"') },
  { name: 'prompt-in-a-wrong-language', edit: replaced(file, 'ja: 船は何隻', 'jp: 船は何隻') },
  {
    name: 'choices-equal',
    edit: more(
      `type: choice\n${asked}\nchoices:\n  - {ja: 市場, en: Market, correct: true}\n  - {ja: 灯台, en: Lighthouse}\n  - {ja: "{市場|いちば}", en: Market}`,
    ),
  },
  {
    name: 'choices-equal-in-an-edition',
    edit: all(
      replaced('manuscript/book.yaml', 'reader: {', 'reader: {prompts: [en], '),
      more(`type: choice\n${asked}\nchoices:\n  - {ja: 行く, en: go, correct: true}\n  - {ja: 参る, en: go}`),
    ),
  },
  {
    name: 'right-sides-equal',
    edit: more(
      `type: match\n${asked}\npairs:\n  - {left: 犬, right: 動物}\n  - {left: 猫, right: 動物}\nextra: [植物]`,
    ),
  },
  {
    name: 'distractor-that-is-right',
    edit: more('type: cloze\ntext: "船は[[三十隻|30隻]]ある。"\nbank: shuffled\ndistractors: [40隻, 30隻]'),
  },
  {
    name: 'question-tagged-twice',
    edit: replaced(file, '        answer: true', '        tags: [猫, 昼, 猫]\n        answer: true'),
  },
];

const privately = all(
  replaced(file, 'chapter: 01-harbour\n', 'chapter: 01-harbour\nanswers: private\n'),
  replaced(file, '        answer: {ja: 三十隻, en: Thirty}\n', ''),
  replaced(file, '        answer: true\n', ''),
);
const overlay = (entry: string) =>
  placed(
    answers,
    `chapter: 01-harbour\nanswers:\n  c1-boats: {answer: {ja: 三十隻, en: Thirty}}\n  c1-cats: {answer: true}\n  c1-more: {${entry}}\n`,
  );

/** Answers kept apart that do not fit their questions. */
const apart: readonly BadBook[] = [
  {
    name: 'bank-of-private-answers',
    edit: all(
      privately,
      more('type: cloze\ntext: "船は[[]]ある。"\nbank: shuffled'),
      overlay('gaps: [三十隻]'),
    ),
  },
  {
    name: 'answers-more-than-gaps',
    edit: all(privately, more('type: cloze\ntext: "船は[[]]ある。"'), overlay('gaps: [三十隻, 四十隻]')),
  },
  {
    name: 'answer-of-no-choice',
    edit: all(
      privately,
      more(`type: choice\n${asked}\nchoices: [{ja: 市場, en: Market}, {ja: 灯台, en: Lighthouse}]`),
      overlay('answer: 3'),
    ),
  },
];

export const questionInputFaults: readonly BadBook[] = [...forms, ...questions, ...apart];
