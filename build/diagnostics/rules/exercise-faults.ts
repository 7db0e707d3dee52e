import type { RuleTable } from '../rule.ts';

/** Faults of questions that show against the whole book: ids, quotes, private answers, editions. */
export const exerciseFaultsRules = {
  'question-text-too-long': {
    severity: 'error',
    en: {
      message:
        'Unexpected size of a text: {{found}}, expected at most {{expected}} characters or marks. Split the text.',
      summary: 'One text of a question has at most 10 000 characters and 1000 marks such as `*` and `[`.',
      remedy: 'Make several questions of it, or let a `group` refer to passages of the book.',
    },
    ja: {
      message:
        '文が長すぎます（{{found}}）。{{expected}}字（または{{expected}}個の記号）以下に分けてください。',
      summary: '設問の一つの文は1万字まで、「*」や「[」などの記号は千個までです。',
      remedy: '設問を分けるか、`group` で本文の段落を指してください。',
    },
  },
  'retired-question-id': {
    severity: 'error',
    en: {
      message: 'Unexpected id `{{id}}`, which is retired. Give the question an id that was never used.',
      summary:
        'Cards, gradebooks and links know a question by its id for ever, so the id of a question that is gone is not given to another.',
      remedy:
        'Choose a new id; take the old one out of `retired` only if this is the same question come back.',
    },
    ja: {
      message: 'id `{{id}}` は廃止されています（`retired`）。使われたことのない id を付けてください。',
      summary:
        'カード、成績表、リンクは設問を id で覚えているので、なくなった設問の id をほかの設問に使うことはできません。',
      remedy: '新しい id を付けてください。同じ設問を元に戻すときだけ `retired` から外します。',
    },
  },
  'retired-twice': {
    severity: 'error',
    en: {
      message: 'Unexpected second `{{id}}` among the retired ids of the book. Remove one of the two.',
      summary: 'An id is retired once, in the chapter that had the question.',
      remedy: 'Keep the entry in the file of the chapter where the question stood.',
    },
    ja: {
      message: '廃止された id `{{id}}` が二度挙げられています。どちらかを消してください。',
      summary: 'id の廃止は、その設問があった章に一度だけ書きます。',
      remedy: '設問があった章のファイルの方を残してください。',
    },
  },
  'quote-moved': {
    severity: 'error',
    en: {
      message:
        'The quote `{{found}}` does not stand in `{{block}}` but in `{{expected}}`. Name that passage, and see whether the question still fits.',
      summary:
        'A quote must stand in the passage that the question names; these words have moved to another.',
      remedy:
        'Write the id that the message gives as `block`; an id of your own, `{#why}`, moves with its paragraph.',
    },
    ja: {
      message:
        '引用「{{found}}」は `{{block}}` ではなく `{{expected}}` にあります。そちらを指し、設問が今も合うか確かめてください。',
      summary: '引用は設問の指す段落にある必要があります。この文は別の段落に移っています。',
      remedy:
        '示された id を `block` に書いてください。段落に `{#why}` を付けておけば、移しても id は変わりません。',
    },
  },
  'quote-in-other-language': {
    severity: 'error',
    en: {
      message:
        'The quote `{{found}}` stands in `{{block}}` in `{{expected}}`, not in `{{language}}`. Correct `lang` or the quote.',
      summary: '`lang` says in which language of the passage the quote stands.',
      remedy: 'Write the language of the quote, or leave `lang` out: then either side will do.',
    },
    ja: {
      message:
        '引用「{{found}}」は `{{block}}` の `{{language}}` ではなく `{{expected}}` にあります。`lang` か引用を直してください。',
      summary: '`lang` は、引用が段落のどの言語にあるかを示します。',
      remedy: '引用の言語を書くか、`lang` を省いてください（どちらの言語でもよくなります）。',
    },
  },
  'quote-occurrence': {
    severity: 'error',
    en: {
      message:
        'Unexpected `occurrence: {{occurrence}}`: the quote `{{found}}` stands in `{{block}}` {{expected}} time(s). Correct the number.',
      summary: '`occurrence` says which of several places of the same words is meant, from 1.',
      remedy: 'Count the places again, or quote more words, so that there is one place only.',
    },
    ja: {
      message:
        '`occurrence: {{occurrence}}` とありますが、引用「{{found}}」は `{{block}}` に{{expected}}回しか出ません。',
      summary: '`occurrence` は、同じ文句が何度も出るとき、その何番目かを 1 から数えて示します。',
      remedy: '数え直すか、一か所に決まるように引用を長くしてください。',
    },
  },
} as const satisfies RuleTable;
