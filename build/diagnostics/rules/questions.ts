import type { RuleTable } from '../rule.ts';

/** Faults of `exercises/<chapter>.yaml` and of its private overlay. */
export const questionsRules = {
  'wrong-exercise-chapter': {
    severity: 'error',
    en: {
      message:
        'Unexpected `chapter: {{found}}`, expected `{{expected}}`, the name of this file. Rename the file or mend the key.',
      summary: 'A file of questions says which chapter it belongs to, and its name must say the same.',
      remedy: 'In `exercises/01-introduction.yaml` write `chapter: 01-introduction`.',
    },
    ja: {
      message:
        '`chapter: {{found}}` はファイル名と合いません。`{{expected}}` とするか、ファイル名を直してください。',
      summary: '設問ファイルの `chapter` は、そのファイル名（拡張子を除く）と同じでなければなりません。',
      remedy: '`exercises/01-introduction.yaml` には `chapter: 01-introduction` と書きます。',
    },
  },
  'unknown-question-type': {
    severity: 'error',
    en: {
      message: 'Unexpected question type `{{found}}`, expected {{expected}}.',
      summary: 'Each question has one of the known types.',
      remedy:
        'Correct the spelling of `type`; the types are choice, true-false, cloze, match, order, short, reading, translate, extract, transform, essay and group.',
    },
    ja: {
      message: '設問の種類 `{{found}}` はありません。{{expected}} のことでしょうか。',
      summary: '設問の `type` は決まった種類から選びます。',
      remedy:
        '`type` のつづりを直してください。種類は choice、true-false、cloze、match、order、short、reading、translate、extract、transform、essay、group です。',
    },
  },
  'missing-answer': {
    severity: 'error',
    en: {
      message: 'Question `{{id}}` has no answer. Add `answer`.',
      summary: 'Every question has an answer, so that no key has a hole.',
      remedy:
        'Write `answer`, in the form of its type; short, extract, translate, transform and essay may say `answer: varies` with a `sample`.',
    },
    ja: {
      message: '設問 `{{id}}` に解答がありません。`answer` を書いてください。',
      summary: '解答集に欠けが出ないよう、どの設問にも解答が必要です。',
      remedy:
        '設問の種類に合った形で `answer` を書きます。short、extract、translate、transform、essay では `answer: varies` と `sample` でも構いません。',
    },
  },
  'rubric-sum-differs': {
    severity: 'error',
    en: {
      message:
        'Unexpected sum {{found}} of the points in `rubric`, expected {{expected}}, the points of the question. Mend one of them.',
      summary: 'The criteria of a question are worth as much as the question.',
      remedy: 'Change `points` of a criterion or of the question; without `points` the question has the sum.',
    },
    ja: {
      message:
        '`rubric` の配点の合計は {{found}} 点ですが、設問は {{expected}} 点です。どちらかを直してください。',
      summary: '採点基準の点の合計は、設問の配点と同じでなければなりません。',
      remedy:
        '基準か設問の `points` を直してください。設問に `points` がなければ、合計がそのまま配点になります。',
    },
  },
  'missing-sample': {
    severity: 'error',
    en: {
      message:
        'Question `{{id}}` says `answer: varies` without a `sample`. Add one that a reader can compare with.',
      summary: 'Where answers vary, the key prints a sample answer.',
      remedy: 'Write `sample: {ja: …, en: …}` beside `answer: varies`.',
    },
    ja: {
      message:
        '設問 `{{id}}` は `answer: varies` ですが `sample`（解答例）がありません。書き足してください。',
      summary: '正解が一つに決まらない設問では、解答例を印刷します。',
      remedy: '`answer: varies` と並べて `sample: {ja: …, en: …}` と書きます。',
    },
  },
  'sample-without-varies': {
    severity: 'error',
    en: {
      message:
        'Unexpected `sample` beside an answer, expected it only with `answer: varies`. Remove one of the two.',
      summary: 'A sample stands for an answer that varies.',
      remedy: 'Keep `answer` alone, or write `answer: varies` and leave the sample.',
    },
    ja: {
      message:
        '`answer` があるのに `sample` もあります。`sample` は `answer: varies` のときだけ使います。どちらかを消してください。',
      summary: '`sample` は、正解が一つに決まらない設問の解答例です。',
      remedy: '`answer` だけを残すか、`answer: varies` にして `sample` を残します。',
    },
  },
  'sample-without-answer': {
    severity: 'error',
    en: {
      message:
        'Question `{{id}}` has a `sample` but no `answer`. Write `answer: varies` beside it, or make it the `answer`.',
      summary: 'A sample stands for an answer that varies, and the question says so; only an essay need not.',
      remedy:
        'Write `answer: varies` beside `sample`; where the words are the one right answer, write `answer`.',
    },
    ja: {
      message:
        '設問 `{{id}}` に `sample` はありますが `answer` がありません。`answer: varies` を書き足すか、`answer` にしてください。',
      summary:
        '`sample` は正解が一つに決まらない設問の解答例なので、`answer: varies` と書いて示します（essay では省けます）。',
      remedy:
        '`sample` と並べて `answer: varies` と書きます。正解が一つに決まるなら `sample` を `answer` に変えてください。',
    },
  },
  'no-right-choice': {
    severity: 'error',
    en: {
      message: 'No choice is marked right. Add `correct: true` to at least one.',
      summary: 'The right choices of a choice question carry `correct: true`.',
      remedy:
        'Write `- {ja: …, en: …, correct: true}`, or `- {text: …, correct: true}` in one language; in a private file `answer: 2`, or the words of the choice.',
    },
    ja: {
      message: '正しい選択肢がありません。少なくとも一つに `correct: true` を付けてください。',
      summary: '選択問題では、正しい選択肢に `correct: true` を付けます。',
      remedy:
        '`- {ja: …, en: …, correct: true}` または `- {text: …, correct: true}` と書きます。解答ファイルでは `answer: 2` か選択肢の言葉でもかまいません。',
    },
  },
  'every-choice-right': {
    severity: 'error',
    en: {
      message: 'All {{found}} choices are marked right where one is to be chosen. Unmark the wrong ones.',
      summary: 'A question with `select: one` has one right choice.',
      remedy: 'Leave `correct: true` at the right choice only, or write `select: many`.',
    },
    ja: {
      message:
        '一つを選ぶ設問なのに、{{found}}個すべてが正解になっています。誤りの選択肢から `correct` を外してください。',
      summary: '`select: one` の設問の正解は一つです。',
      remedy: '正しい選択肢だけに `correct: true` を残すか、`select: many` と書きます。',
    },
  },
  'several-right-choices': {
    severity: 'error',
    en: {
      message:
        '{{found}} choices are marked right where one is to be chosen. Write `select: many`, or mark one.',
      summary: 'A question with `select: one` has one right choice.',
      remedy: 'Write `select: many` when readers are to find all right choices.',
    },
    ja: {
      message:
        '一つを選ぶ設問なのに、正解が{{found}}個あります。`select: many` とするか、正解を一つにしてください。',
      summary: '`select: one` の設問の正解は一つです。',
      remedy: '正しいものをすべて選ばせるときは `select: many` と書きます。',
    },
  },
  'too-few-parts': {
    severity: 'error',
    en: {
      message:
        'Unexpected number of parts: {{found}}, expected at least {{expected}}. Add parts, or use another type.',
      summary: 'There must be something to choose between, to match or to put in order.',
      remedy: 'Give at least two choices, pairs or parts.',
    },
    ja: {
      message:
        '項目が{{found}}個しかありません。{{expected}}個以上にするか、ほかの種類の設問にしてください。',
      summary: '選ぶもの、組み合わせるもの、並べるものは二つ以上必要です。',
      remedy: '選択肢・組・部分を二つ以上書いてください。',
    },
  },
  'too-many-parts': {
    severity: 'error',
    en: {
      message:
        'Unexpected number of parts: {{found}}, expected at most {{expected}}, one for each letter. Split the question.',
      summary: 'Choices are lettered from a to z.',
      remedy: 'Make two questions of it.',
    },
    ja: {
      message: '項目が{{found}}個あります。記号は a から z までなので、{{expected}}個以下に分けてください。',
      summary: '選択肢には a から z までの記号が付きます。',
      remedy: '設問を二つに分けてください。',
    },
  },
  'unbalanced-gap': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}`: a gap is written `[[answer]]`, opened and closed once. Write `\\[\\[` for brackets meant as text.',
      summary: 'Each `[[` of a cloze text has its `]]`.',
      remedy: 'Close the gap: `毎朝、[[歩いて|徒歩で]]行きます。`',
    },
    ja: {
      message:
        '`{{found}}` の括弧が対応していません。空所は `[[答え]]` と書きます。文字としての括弧は `\\[\\[` と書きます。',
      summary: '空所補充の `[[` には対応する `]]` が必要です。',
      remedy: '空所を閉じてください：`毎朝、[[歩いて|徒歩で]]行きます。`',
    },
  },
  'gap-in-gap': {
    severity: 'error',
    en: {
      message:
        'Unexpected gap in a gap, `{{found}}`; expected each `[[answer]]` by itself. Write another right answer after a `|`.',
      summary: 'Gaps of a cloze text stand beside each other, never within one another.',
      remedy: 'Write `[[歩いて|徒歩で]]` for two right answers, or two gaps: `[[歩いて]][[行く]]`.',
    },
    ja: {
      message:
        '空所「{{found}}」の中に空所があります。一つずつ `[[答え]]` と書いてください。ほかの正解は `|` の後に書きます。',
      summary: '空所は並べて書きます。空所の中に空所は置けません。',
      remedy: '正解が二つなら `[[歩いて|徒歩で]]`、空所が二つなら `[[歩いて]][[行く]]` と書きます。',
    },
  },
  'empty-gap': {
    severity: 'error',
    en: {
      message: 'Unexpected `{{found}}`, expected an answer in the gap and after each `|`.',
      summary: 'A gap says what belongs in it; `|` separates what is accepted as well.',
      remedy: 'Write `[[answer]]` or `[[answer|also accepted]]`.',
    },
    ja: {
      message: '`{{found}}` に答えがありません。空所の中と `|` の後には答えを書いてください。',
      summary: '空所には答えを書き、別解は `|` で区切ります。',
      remedy: '`[[答え]]` または `[[答え|別解]]` と書きます。',
    },
  },
  'missing-gap': {
    severity: 'error',
    en: {
      message: 'The text has no gap, expected at least one `[[answer]]`.',
      summary: 'A cloze text has gaps in at least one language.',
      remedy: 'Put what is to be filled in between `[[` and `]]`.',
    },
    ja: {
      message: '空所がありません。`[[答え]]` を一つ以上書いてください。',
      summary: '空所補充の本文には、少なくとも一つの言語に空所が必要です。',
      remedy: '書き入れさせる語句を `[[` と `]]` で囲みます。',
    },
  },
  'gap-count-differs': {
    severity: 'error',
    en: {
      message:
        'Unexpected number of gaps in `{{language}}`: {{found}}, expected {{expected}} as in `{{source}}`, or none.',
      summary: 'Gaps are numbered, and the same number is the same gap in each language.',
      remedy: 'Give both texts the same gaps, or leave the translation whole as a help to read by.',
    },
    ja: {
      message:
        '`{{language}}` の空所は{{found}}個ですが、`{{source}}` では{{expected}}個です。数を合わせるか、空所をなくしてください。',
      summary: '空所の番号は言語の間で共通です。',
      remedy: '両方の言語に同じ空所を作るか、訳文には空所を作らないでください。',
    },
  },
  'distractors-without-bank': {
    severity: 'error',
    en: {
      message:
        'Unexpected `distractors` without a word bank. Add `bank: shuffled` or `bank: sorted`, or remove them.',
      summary: 'Distractors are printed in the word bank.',
      remedy: 'Write `bank: shuffled` beside `distractors`.',
    },
    ja: {
      message:
        '語群がないのに `distractors` があります。`bank: shuffled` か `bank: sorted` を書くか、消してください。',
      summary: '`distractors`（余分な語）は語群に印刷されます。',
      remedy: '`distractors` と並べて `bank: shuffled` と書きます。',
    },
  },
  'unknown-question-language': {
    severity: 'error',
    en: {
      message:
        'Unexpected language `{{found}}`, expected one that the book has: {{expected}}. Correct the tag.',
      summary: 'Text by language uses the languages of the book.',
      remedy: 'Correct the tag, or add the language to `targets` in book.yaml.',
    },
    ja: {
      message:
        '言語 `{{found}}` はこの本にありません。この本の言語は {{expected}} です。言語名を直してください。',
      summary: '言語別の文には、この本の言語だけを使います。',
      remedy: '言語名を直すか、book.yaml の `targets` に加えてください。',
    },
  },
  'missing-prompt-language': {
    severity: 'error',
    en: {
      message: '`{{field}}` lacks `{{language}}`, the source language of the book. Add it.',
      summary: 'What readers are asked is written in the source language at least.',
      remedy: 'Write `{ja: …, en: …}`, or plain text for the source language alone.',
    },
    ja: {
      message: '`{{field}}` に原文の言語 `{{language}}` がありません。書き足してください。',
      summary: '設問の文は、少なくとも原文の言語で書きます。',
      remedy: '`{ja: …, en: …}` と書くか、原文の言語だけなら文字列で書きます。',
    },
  },
  'untranslated-question': {
    severity: 'warning',
    en: {
      message:
        '`{{field}}` lacks `{{language}}`; it will be printed once, over the full width. Add the translation.',
      summary: 'Text by language should have all languages of the book.',
      remedy: 'Add the language. Material in one language only is written as plain text, without languages.',
    },
    ja: {
      message:
        '`{{field}}` に `{{language}}` がないので、全幅に一度だけ印刷されます。訳を書き足してください。',
      summary: '言語別の文には、この本のすべての言語がそろっている方がよいでしょう。',
      remedy: '訳を書き足してください。一つの言語だけの教材は、言語名を付けずに文字列で書きます。',
    },
  },
  'duplicate-question-id': {
    severity: 'error',
    en: {
      message:
        'Unexpected second id `{{id}}`, expected ids to be unique in the book (capitals make no difference). Rename one.',
      summary: 'Links, answer keys and exports find a question by its id.',
      remedy: 'Give the newer question another id; the older one keeps its own for ever.',
    },
    ja: {
      message: 'id `{{id}}` が二度使われています（大文字と小文字は区別しません）。一方を変えてください。',
      summary: 'リンク、解答集、書き出しは id で設問を見分けます。',
      remedy: '新しい方の設問の id を変えてください。前からある id は変えないでおきます。',
    },
  },
  'unknown-question-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected passage `{{found}}`, expected {{expected}}. `taiyaku align --json` lists the ids of all blocks.',
      summary: '`ref` names a block of the text by its id.',
      remedy:
        'Write `ref: 01-introduction/p3`, or give the paragraph an id: `{#why}` and `ref: 01-introduction/why`.',
    },
    ja: {
      message:
        '本文に `{{found}}` はありません。{{expected}} のことでしょうか。`taiyaku align --json` で一覧を見られます。',
      summary: '`ref` は本文のブロックを id で指します。',
      remedy:
        '`ref: 01-introduction/p3` と書くか、段落に `{#why}` を付けて `ref: 01-introduction/why` と書きます。',
    },
  },
  'quote-not-in-block': {
    severity: 'error',
    en: {
      message: 'The quote `{{found}}` does not stand in `{{block}}`. Correct the quote or the passage.',
      summary: 'A quote must stand in the passage, so that a question never asks about text that has gone.',
      remedy: 'Copy the words from the text, or name the passage where they stand now.',
    },
    ja: {
      message: '引用「{{found}}」は `{{block}}` にありません。引用か段落を直してください。',
      summary: '引用は本文にそのまま見つかる必要があります。本文が変わったことに気付けるようにするためです。',
      remedy: '本文から写し直すか、今その文がある段落を指してください。',
    },
  },
  'quote-differs-from-block': {
    severity: 'error',
    en: {
      message:
        'The quote `{{found}}` does not stand in `{{block}}`; the nearest words there are `{{expected}}`.',
      summary:
        'A quote must stand in the passage, so that a question never asks about text that has changed.',
      remedy: 'Copy the words from the text and look whether the question still fits.',
    },
    ja: {
      message: '引用「{{found}}」は `{{block}}` にありません。最も近いのは「{{expected}}」です。',
      summary: '引用は本文にそのまま見つかる必要があります。本文が変わったことに気付けるようにするためです。',
      remedy: '本文から写し直し、設問が今も合っているか確かめてください。',
    },
  },
  'unknown-answer-id': {
    severity: 'error',
    en: {
      message:
        'Unexpected answer for `{{found}}`, expected the id of a question of this chapter: {{expected}}.',
      summary: 'Private answers belong to questions by their ids.',
      remedy: 'Correct the id, or remove the answer of a question that is gone.',
    },
    ja: {
      message: '`{{found}}` という設問はこの章にありません。{{expected}} のことでしょうか。',
      summary: '別ファイルの解答は、id で設問に結び付きます。',
      remedy: 'id を直すか、なくなった設問の解答を消してください。',
    },
  },
} as const satisfies RuleTable;
