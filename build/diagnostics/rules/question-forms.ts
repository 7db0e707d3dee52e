import type { RuleTable } from '../rule.ts';

/** Faults in the forms of questions: essays and their lengths, groups, choices, orders that are right as well. */
export const questionFormsRules = {
  'rubric-level-too-high': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}} points for a level, expected at most {{expected}}, the points of its criterion. Mend one of them.',
      summary: 'No level of a criterion is worth more than the criterion.',
      remedy: 'Lower `points` of the level, or raise those of the criterion.',
    },
    ja: {
      message:
        '段階に {{found}} 点とありますが、その基準は {{expected}} 点です。どちらかの `points` を直してください。',
      summary: '採点基準の段階の点は、その基準の点を超えられません。',
      remedy: '段階の `points` を下げるか、基準の `points` を上げてください。',
    },
  },
  'length-without-bound': {
    severity: 'error',
    en: {
      message: 'Unexpected `length` without a bound, expected `min`, `max` or both.',
      summary: 'The length of an answer has an upper or a lower bound.',
      remedy: 'Write `length: 200`, `length: {min: 150, max: 200}` or `length: {max: 80, unit: words}`.',
    },
    ja: {
      message: '`length` に `min` も `max` もありません。少なくとも一方を書いてください。',
      summary: '答えの長さには、上限か下限が必要です。',
      remedy:
        '`length: 200`、`length: {min: 150, max: 200}`、`length: {max: 80, unit: words}` のように書きます。',
    },
  },
  'length-bounds-crossed': {
    severity: 'error',
    en: {
      message: 'Unexpected `min: {{found}}` above `max: {{expected}}`, expected the lesser number as `min`.',
      summary: 'The lower bound of a length is not above the upper one.',
      remedy: 'Exchange the two numbers.',
    },
    ja: {
      message: '`min: {{found}}` が `max: {{expected}}` より大きくなっています。',
      summary: '長さの下限は上限を超えられません。',
      remedy: '二つの数を入れ替えてください。',
    },
  },
  'answer-too-long': {
    severity: 'error',
    en: {
      message:
        'Unexpected length of the answer in `{{language}}`: {{found}}, expected at most {{expected}} ({{unit}}). Shorten it, or raise `length`.',
      summary: 'A sample answer keeps to the length that is asked for.',
      remedy:
        'Shorten the sample. Readings do not count; in characters, spaces do not either, and punctuation marks do.',
    },
    ja: {
      message:
        '解答（`{{language}}`）の長さは {{found}} ですが、{{expected}} 以内でなければなりません（{{unit}}）。短くするか、`length` を直してください。',
      summary: '解答例は、設問が求める長さに収まっていなければなりません。',
      remedy: '解答例を短くしてください。ふりがなは数えません。字数では、空白は数えず、句読点は数えます。',
    },
  },
  'answer-too-short': {
    severity: 'error',
    en: {
      message:
        'Unexpected length of the answer in `{{language}}`: {{found}}, expected at least {{expected}} ({{unit}}). Lengthen it, or lower `length`.',
      summary: 'A sample answer is as long as is asked for.',
      remedy:
        'Lengthen the sample. Readings do not count; in characters, spaces do not either, and punctuation marks do.',
    },
    ja: {
      message:
        '解答（`{{language}}`）の長さは {{found}} ですが、{{expected}} 以上でなければなりません（{{unit}}）。長くするか、`length` を直してください。',
      summary: '解答例は、設問が求める長さに達していなければなりません。',
      remedy: '解答例を長くしてください。ふりがなは数えません。字数では、空白は数えず、句読点は数えます。',
    },
  },
  'group-in-group': {
    severity: 'error',
    en: {
      message: 'Unexpected group in a group, expected questions of other types. Put it beside the outer one.',
      summary: 'A group has questions, which are numbered 3(1), 3(2); there is no third level.',
      remedy: 'Give the inner questions to the outer group, or make two groups.',
    },
    ja: {
      message: 'group の中に group は置けません。外に出して並べてください。',
      summary: 'group の設問は 3(1)、3(2) と番号が付き、それより深い段はありません。',
      remedy: '中の設問を外側の group に移すか、group を二つに分けてください。',
    },
  },
  'group-without-stimulus': {
    severity: 'error',
    en: {
      message:
        'Group `{{id}}` has neither `stimulus` nor `ref`. Add the text that its questions share, or name it.',
      summary: 'The questions of a group share a text, printed above them or named in the book.',
      remedy: 'Write `stimulus: {ja: …, en: …}` or `ref: 01-introduction/p3`.',
    },
    ja: {
      message:
        '大問 `{{id}}` に `stimulus` も `ref` もありません。共通の文を書くか、本文の段落を指してください。',
      summary: 'group の設問は、上に印刷する文か本文の段落を共有します。',
      remedy: '`stimulus: {ja: …, en: …}` または `ref: 01-introduction/p3` と書きます。',
    },
  },
  'empty-group': {
    severity: 'error',
    en: {
      message: 'Group `{{id}}` has no question, expected at least one in `items`.',
      summary: 'A group has at least one question.',
      remedy: 'Add questions under `items`, or remove the group.',
    },
    ja: {
      message: '大問 `{{id}}` に設問がありません。`items` に一つ以上書いてください。',
      summary: 'group には設問が一つ以上必要です。',
      remedy: '`items` の下に設問を書くか、group を消してください。',
    },
  },
  'group-points-differ': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}} points of the group, expected {{expected}}, the sum of its questions. Remove the line, or mend the points.',
      summary: 'A group is worth as much as its questions.',
      remedy: 'Leave `points` of the group out: it has the sum of its questions.',
    },
    ja: {
      message:
        '大問の点は {{found}} 点ですが、設問の合計は {{expected}} 点です。行を消すか、点を直してください。',
      summary: '大問の点は、その設問の点の合計です。',
      remedy: '大問の `points` は書かなくてもかまいません。設問の合計がそのまま使われます。',
    },
  },
  'alternative-not-permutation': {
    severity: 'error',
    en: {
      message:
        'Unexpected order `{{found}}`, expected each number from 1 to {{expected}} once: the parts as they are written above.',
      summary: 'Another right order names every part by its number.',
      remedy: 'With four parts write `alternatives: [[2, 1, 3, 4]]`.',
    },
    ja: {
      message: '順序 `{{found}}` には、1 から {{expected}} までの番号を一度ずつ書いてください。',
      summary: '別の正しい順序は、すべての部分を番号で並べて書きます。',
      remedy: '部分が四つなら `alternatives: [[2, 1, 3, 4]]` のように書きます。',
    },
  },
  'alternative-known': {
    severity: 'error',
    en: {
      message: 'Unexpected order `{{found}}`: it is given already, in `parts` or before. Remove it.',
      summary: 'Each right order is written once; that of `parts` is right anyway.',
      remedy: 'Remove the order, or mend its numbers.',
    },
    ja: {
      message: '順序 `{{found}}` は、`parts` か前の行にすでにあります。消してください。',
      summary: '正しい順序はそれぞれ一度だけ書きます。`parts` の順は書かなくても正解です。',
      remedy: 'その順序を消すか、番号を直してください。',
    },
  },
  'no-wrong-choice': {
    severity: 'error',
    en: {
      message: 'All {{found}} choices are marked right: there is nothing to choose. Unmark the wrong ones.',
      summary: 'A question with `select: many` has a wrong choice at least.',
      remedy: 'Leave `correct: true` at the right choices only, or add a wrong one.',
    },
    ja: {
      message:
        '{{found}}個すべてが正解なので、選ぶものがありません。誤りの選択肢から `correct` を外してください。',
      summary: '`select: many` の設問にも、誤りの選択肢が一つは必要です。',
      remedy: '正しい選択肢だけに `correct: true` を残すか、誤りの選択肢を足してください。',
    },
  },
} as const satisfies RuleTable;
