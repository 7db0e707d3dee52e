import type { RuleTable } from '../rule.ts';

/** Things in questions that nobody can tell apart: choices, sides of a match, words of a bank, parts, values of lists. */
export const equalThingsRules = {
  'equal-choices': {
    severity: 'error',
    en: {
      message:
        'Unexpected second choice `{{found}}`: a reader cannot tell the two apart. Reword or remove one.',
      summary:
        'The choices of a question differ in what is printed; readings alone tell none apart, for they may be hidden.',
      remedy:
        'Mend the words of one; where the readings are what is asked about, write them in kana as the choices.',
    },
    ja: {
      message: '選択肢「{{found}}」が二つあり、区別できません。一方を書き換えるか、消してください。',
      summary:
        '選択肢は印刷される文字が互いに違わなければなりません。ふりがなだけの違いは、隠す版では区別になりません。',
      remedy: '一方を直してください。読みを選ばせるときは、選択肢をかなで書きます。',
    },
  },
  'equal-left-sides': {
    severity: 'error',
    en: {
      message:
        'Unexpected second left side `{{found}}`: its right side could not be told. Reword or remove one.',
      summary: 'Each left side of a match is asked about once.',
      remedy:
        'Mend the words of one; where two right sides belong to it, ask with `choice` and `select: many`.',
    },
    ja: {
      message:
        '左の項目「{{found}}」が二つあり、どちらの右項目か決まりません。一方を書き換えるか、消してください。',
      summary: '組み合わせの左の項目は、それぞれ一度だけです。',
      remedy: '一方を直してください。一つに二つが対応するときは `choice` と `select: many` で問います。',
    },
  },
  'equal-right-sides': {
    severity: 'error',
    en: {
      message:
        'Unexpected second right side `{{found}}`: its two letters would both be right. Reword one; where several belong to the same, ask with a `cloze` and its `bank`.',
      summary:
        'Each right side of a match, and each `extra`, is printed under a letter of its own, and one letter is right.',
      remedy:
        'Mend the words, or write `text: "犬は[[動物]]、猫は[[動物]]、松は[[植物]]。"` with `bank: shuffled`: a word that is wanted twice stands in the bank once.',
    },
    ja: {
      message:
        '右の項目「{{found}}」が二つあり、どちらの記号も正解になってしまいます。一方を書き換えるか、同じものに幾つも対応するなら `bank` のある `cloze` にしてください。',
      summary: '右の項目と `extra` には一つずつ記号が付き、正解の記号は一つです。',
      remedy:
        '言葉を直すか、`text: "犬は[[動物]]、猫は[[動物]]、松は[[植物]]。"` と `bank: shuffled` にします（二度使う語も語群には一度だけ載ります）。',
    },
  },
  'equal-bank-words': {
    severity: 'error',
    en: {
      message: 'Unexpected second `{{found}}` in the bank, expected each word once. Remove one.',
      summary: 'The words of a bank differ from each other.',
      remedy: 'Remove the word, or write another one.',
    },
    ja: {
      message: '語群に「{{found}}」が二度あります。一方を消してください。',
      summary: '語群の語は互いに違うものにします。',
      remedy: '一方を消すか、別の語にしてください。',
    },
  },
  'distractor-is-right': {
    severity: 'error',
    en: {
      message:
        'Unexpected distractor `{{found}}`, which is right in a gap. Remove it, or write another word.',
      summary: 'A distractor is wrong everywhere; words that also count in a gap are right.',
      remedy: 'Choose a word that fits no gap; a word that is wanted need not be named again.',
    },
    ja: {
      message: '`distractors` の「{{found}}」は空所の正解です。消すか、別の語にしてください。',
      summary: '`distractors` はどの空所にも合わない語です。空所で認める別解も正解のうちです。',
      remedy: 'どの空所にも合わない語を選んでください。正解の語は書かなくても語群に載ります。',
    },
  },
  'nothing-to-order': {
    severity: 'error',
    en: {
      message: 'All {{found}} parts say the same: there is nothing to put in order. Mend the parts.',
      summary: 'Parts of an order may say the same, as 「の」 twice, but not all of them.',
      remedy: 'Write the parts in their right order, or use another type.',
    },
    ja: {
      message: '{{found}}個の部分がすべて同じで、並べ替えるものがありません。`parts` を直してください。',
      summary: '「の」が二つあるように同じ部分があってもかまいませんが、すべて同じでは並べられません。',
      remedy: '部分を正しい順に書くか、ほかの種類の設問にしてください。',
    },
  },
  'repeated-value': {
    severity: 'error',
    en: {
      message:
        'Unexpected second `{{found}}` in `{{field}}`, expected each once. Remove it, or write what was meant.',
      summary:
        'What stands twice in a list of tags, versions or passages was mostly meant as something else.',
      remedy: 'Write `versions: [A, B]`, `tags: [particles, N4]`.',
    },
    ja: {
      message: '`{{field}}` に `{{found}}` が二度あります。消すか、正しいものに直してください。',
      summary: 'タグ、種別、本文の段落の一覧に同じものが二度あるのは、たいてい書き誤りです。',
      remedy: '`versions: [A, B]`、`tags: [particles, N4]` のように書きます。',
    },
  },
  'equal-in-edition': {
    severity: 'error',
    en: {
      message:
        'Two of the `{{field}}` of question `{{id}}` read `{{found}}` in `{{language}}`, and edition `{{edition}}` asks in no other language. Tell them apart there.',
      summary: 'What differs in one language only cannot be told apart in an edition that asks in another.',
      remedy:
        'Mend the translation, let the edition ask in both languages (`prompts`), or keep the question out of it (`tags`).',
    },
    ja: {
      message:
        '設問 `{{id}}` の `{{field}}` に、`{{language}}` ではどちらも「{{found}}」となるものが二つあります。版 `{{edition}}` はこの言語だけで問うので、区別できるように書いてください。',
      summary: '一つの言語でしか違わないものは、別の言語だけで問う版では区別できません。',
      remedy: '訳を直すか、版の `prompts` に両方の言語を書くか、`tags` でその版から外してください。',
    },
  },
} as const satisfies RuleTable;
