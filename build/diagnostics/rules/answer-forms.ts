import type { RuleTable } from '../rule.ts';

/** Answers that are written apart from choices, gaps and rows; banks, whose words are printed. */
export const answerFormsRules = {
  'answers-twice': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{field}}` beside `{{other}}`, which says the answers already. Keep one of the two.',
      summary: 'The answers of a question are written in one way, so that nobody mends the wrong one.',
      remedy:
        'Keep `correct: true`, `[[answer]]` or `answer` of the rows; or take them out and keep `answer`, `gaps` or `answers`.',
    },
    ja: {
      message: '解答が `{{other}}` にあるのに `{{field}}` もあります。どちらかを消してください。',
      summary: '一つの設問の解答は、一通りの書き方だけで書きます。',
      remedy:
        '`correct: true`、`[[答え]]`、`rows` の `answer` を残すか、それらを消して `answer`、`gaps`、`answers` を残してください。',
    },
  },
  'answer-count': {
    severity: 'error',
    en: {
      message:
        'Unexpected number of answers in `{{field}}`: {{found}}, expected {{expected}}, one for each in order. Add or remove some.',
      summary: 'Answers that are listed go by their order: the first to the first gap or row.',
      remedy:
        'Write one entry each; what else counts stands in a list of its own: `gaps: [歩いて, [駅, 停車場]]`.',
    },
    ja: {
      message: '`{{field}}` の答えは{{found}}個ですが、{{expected}}個必要です。順に一つずつ書いてください。',
      summary: '並べて書いた答えは、順番に空所や行に当てはめます。',
      remedy: '一つに一項目ずつ書きます。別解はその中の一覧にします：`gaps: [歩いて, [駅, 停車場]]`',
    },
  },
  'gaps-without-answers': {
    severity: 'error',
    en: {
      message:
        'No gap of question `{{id}}` has an answer. Write them in the private file: `gaps: [歩いて, [駅, 停車場]]`.',
      summary:
        'With `answers: private` the gaps of a text are left open, and the private file says what belongs there.',
      remedy:
        'Add `gaps` to the question in `exercises/<chapter>.answers.yaml`, one entry for each gap in order.',
    },
    ja: {
      message:
        '設問 `{{id}}` の空所に答えがありません。解答ファイルに `gaps: [歩いて, [駅, 停車場]]` のように書いてください。',
      summary: '`answers: private` では文の空所を空けておき、答えを解答ファイルに書きます。',
      remedy: '`exercises/<章>.answers.yaml` のこの設問に `gaps` を加え、空所の順に一つずつ書いてください。',
    },
  },
  'rows-without-answers': {
    severity: 'error',
    en: {
      message:
        'No row of question `{{id}}` has an answer. Write them in the private file: `answers: [行った, 来た]`.',
      summary: 'With `answers: private` the rows stand without answers, and the private file has them.',
      remedy:
        'Add `answers` to the question in `exercises/<chapter>.answers.yaml`, one entry for each row in order.',
    },
    ja: {
      message:
        '設問 `{{id}}` の `rows` に答えがありません。解答ファイルに `answers: [行った, 来た]` のように書いてください。',
      summary: '`answers: private` では `rows` に答えを書かず、解答ファイルに書きます。',
      remedy: '`exercises/<章>.answers.yaml` のこの設問に `answers` を加え、行の順に一つずつ書いてください。',
    },
  },
  'gap-lacks-language': {
    severity: 'error',
    en: {
      message: 'Gap {{number}} has no answer in `{{language}}`, whose text has gaps. Add it.',
      summary: 'Where several languages have gaps, each answer is given in all of them.',
      remedy: 'Write `gaps: [{ja: 歩いて, en: on foot}]`.',
    },
    ja: {
      message:
        '空所{{number}}の `{{language}}` の答えがありません。この言語の文にも空所があります。書き足してください。',
      summary: '複数の言語の文に空所があるときは、答えもそのすべての言語で書きます。',
      remedy: '`gaps: [{ja: 歩いて, en: on foot}]` のように書きます。',
    },
  },
  'no-such-choice': {
    severity: 'error',
    en: {
      message:
        'Unexpected answer `{{found}}`, expected the number of a choice, from 1, or its words: {{expected}}.',
      summary: '`answer` of a choice question names choices by their place in the file or by what they say.',
      remedy: 'Write `answer: 2`, `answer: [1, 3]` or `answer: 北`.',
    },
    ja: {
      message:
        '解答「{{found}}」に当たる選択肢がありません。番号（1から）か選択肢の言葉を書いてください：{{expected}}',
      summary: '選択問題の `answer` は、選択肢をファイルの中の順番か言葉で指します。',
      remedy: '`answer: 2`、`answer: [1, 3]`、`answer: 北` のように書きます。',
    },
  },
  'ambiguous-choice': {
    severity: 'error',
    en: {
      message:
        'Unexpected answer `{{found}}`: it is the number of one choice and the words of another, number {{number}}. Mark the right one with `correct: true` instead.',
      summary: 'Where choices are numbers, a number in `answer` could mean either.',
      remedy: 'Write the choices in the private file too, with `correct: true` at the right one.',
    },
    ja: {
      message:
        '解答「{{found}}」は、ある選択肢の番号でもあり、別の選択肢（{{number}}番目）の言葉でもあります。`correct: true` で示してください。',
      summary: '選択肢が数のときは、`answer` の数がどちらを指すか決まりません。',
      remedy: '解答ファイルにも選択肢を書き、正しいものに `correct: true` を付けてください。',
    },
  },
  'bank-without-words': {
    severity: 'error',
    en: {
      message:
        'Unexpected `bank: {{found}}`: it prints the answers, which are private. Expected the words themselves here, right and wrong: `bank: [歩いて, 走って]`.',
      summary:
        'The words of a bank are printed in the question. With `answers: private` they stand in the shared file, or it could not be printed without the private one.',
      remedy: 'List all words; they are printed in an order of their own. Which belongs where stays private.',
    },
    ja: {
      message:
        '`bank: {{found}}` は非公開の解答を語群に印刷します。正解も誤りも含めた語をここに並べてください：`bank: [歩いて, 走って]`',
      summary:
        '語群の語は設問に印刷されます。`answers: private` では公開のファイルに書かないと、解答ファイルなしに印刷できません。',
      remedy: 'すべての語を並べてください。並び順は自動で変わり、どれがどの空所かは公開されません。',
    },
  },
  'distractors-beside-words': {
    severity: 'error',
    en: {
      message: 'Unexpected `distractors` beside a `bank` that lists its words. Put them into the list.',
      summary: 'A bank that lists its words lists all of them.',
      remedy: 'Write `bank: [歩いて, 走って, 飛んで]` alone.',
    },
    ja: {
      message: '`bank` に語が並んでいるのに `distractors` もあります。一覧に移してください。',
      summary: '語を並べた `bank` には、すべての語を書きます。',
      remedy: '`bank: [歩いて, 走って, 飛んで]` だけを書いてください。',
    },
  },
  'bank-lacks-answer': {
    severity: 'error',
    en: {
      message:
        'The bank lacks `{{found}}` (`{{language}}`), the answer of gap {{number}}. Add it to the list.',
      summary: 'What is wanted in a gap stands in the bank, word for word.',
      remedy: 'Add the word to `bank`, or mend the answer.',
    },
    ja: {
      message:
        '語群に空所{{number}}の答え「{{found}}」（`{{language}}`）がありません。一覧に加えてください。',
      summary: '空所の答えは、そのままの形で語群になければなりません。',
      remedy: '`bank` に語を加えるか、答えを直してください。',
    },
  },
} as const satisfies RuleTable;
