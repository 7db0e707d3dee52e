import type { RuleTable } from '../rule.ts';

/** Faults of single types of questions: readings, translations, extracts. */
export const questionTypesRules = {
  'missing-word': {
    severity: 'error',
    en: {
      message: 'Question `{{id}}` names no word. Add `word`, or `ref` with a `quote`.',
      summary: 'A reading question is about a word of a text.',
      remedy:
        'Write `word: 雨`, or `ref: {block: 01-introduction/p3, quote: 雨}`; where the word to write is private, its `reading`.',
    },
    ja: {
      message: '設問 `{{id}}` に語がありません。`word` か、`quote` のある `ref` を書いてください。',
      summary: '漢字の設問には、問う語が必要です。',
      remedy:
        '`word: 雨` または `ref: {block: 01-introduction/p3, quote: 雨}` と書きます。書かせる語を公開しないときは `reading` を書きます。',
    },
  },
  'reading-not-in-kana': {
    severity: 'error',
    en: {
      message: 'Unexpected reading `{{found}}`, expected hiragana or katakana.',
      summary:
        'A reading is written in kana. With `asks: writing` the word goes into `answer` and its reading into `reading`.',
      remedy: 'Write the reading in kana: `answer: あめ`.',
    },
    ja: {
      message: '読み「{{found}}」はかなではありません。ひらがなかカタカナで書いてください。',
      summary: '読みはかなで書きます。`asks: writing` では、語を `answer` に、読みを `reading` に書きます。',
      remedy: '`answer: あめ` のようにかなで書いてください。',
    },
  },
  'word-not-in-text': {
    severity: 'error',
    en: {
      message: 'The word `{{found}}` does not stand in `{{where}}`. Correct the word or the sentence.',
      summary: 'The word that is asked about is underlined in its sentence, and must stand there.',
      remedy: 'Write the word as the sentence has it: 食べ, not 食べる, in 「食べました」.',
    },
    ja: {
      message: '語「{{found}}」は `{{where}}` にありません。語か文を直してください。',
      summary: '問う語は文の中で下線を引くので、文にそのまま見つかる必要があります。',
      remedy: '文にあるとおりに書いてください（「食べました」なら「食べる」ではなく「食べ」）。',
    },
  },
  'word-differs-from-text': {
    severity: 'error',
    en: {
      message:
        'The word `{{found}}` does not stand in `{{where}}`; the nearest words there are `{{expected}}`.',
      summary: 'The word that is asked about is underlined in its sentence, and must stand there.',
      remedy: 'Write the word as the sentence has it.',
    },
    ja: {
      message: '語「{{found}}」は `{{where}}` にありません。最も近いのは「{{expected}}」です。',
      summary: '問う語は文の中で下線を引くので、文にそのまま見つかる必要があります。',
      remedy: '文にあるとおりに書いてください。',
    },
  },
  'reading-differs-from-ruby': {
    severity: 'warning',
    en: {
      message:
        'The reading `{{found}}` of `{{word}}` differs from the ruby of the text, `{{expected}}`. Mend one of them.',
      summary: 'What the text prints above a word and what its question takes as right should be the same.',
      remedy:
        'Correct `answer`, or leave it out: the ruby of the text is then the answer. Other readings go into `accept`.',
    },
    ja: {
      message:
        '「{{word}}」の読み「{{found}}」が、本文のルビ「{{expected}}」と違います。どちらかを直してください。',
      summary: '本文のルビと設問の正解は、同じである方がよいでしょう。',
      remedy:
        '`answer` を直すか、消してください（本文のルビが正解になります）。別の読みは `accept` に書きます。',
    },
  },
  'word-shown': {
    severity: 'error',
    en: {
      message: 'The word `{{found}}`, which is to be written, stands here. Put it in kana, or leave it out.',
      summary: 'With `asks: writing` the word is the answer, and no other words of the question may show it.',
      remedy: 'Write the word in kana, or speak of 下線部.',
    },
    ja: {
      message: '書かせる語「{{found}}」がここに出ています。かなにするか、消してください。',
      summary: '`asks: writing` では語が解答なので、設問のほかの文に出してはいけません。',
      remedy: '語をかなで書くか、「下線部」と書いてください。',
    },
  },
  'kanji-shown': {
    severity: 'warning',
    en: {
      message:
        'The kanji `{{found}}` of `{{word}}`, which is to be written, stands elsewhere in the question. Put it in kana.',
      summary: 'A kanji that stands elsewhere in the question need only be copied.',
      remedy: 'Write the other word in kana, or choose another sentence.',
    },
    ja: {
      message:
        '書かせる語「{{word}}」の漢字「{{found}}」が、設問のほかの所に出ています。かなにしてください。',
      summary: '漢字が設問のほかの所に出ていると、写せば書けてしまいます。',
      remedy: 'ほかの語をかなで書くか、別の文にしてください。',
    },
  },
  'translate-in-one-language': {
    severity: 'error',
    en: {
      message:
        'Unexpected `type: translate` in a book in one language (`{{language}}`). Use another type, or add a language to the book.',
      summary: 'What is to be translated goes from one language of the book into another.',
      remedy:
        'Ask with `short` or `essay`, whose answers are free; or name a second language in `targets` of book.yaml.',
    },
    ja: {
      message:
        'この本の言語は `{{language}}` だけなので、`type: translate` は使えません。ほかの種類にするか、本に言語を加えてください。',
      summary: '翻訳の設問は、本の一つの言語からもう一つの言語に訳させます。',
      remedy: '`short` か `essay` で問うか、book.yaml の `targets` に二つ目の言語を書いてください。',
    },
  },
  'unknown-direction': {
    severity: 'error',
    en: {
      message: 'Unexpected direction `{{found}}`, expected {{expected}}.',
      summary: 'A direction is two languages of the book: `ja-en` is from Japanese into English.',
      remedy: 'Write the tags as in book.yaml, joined by a hyphen.',
    },
    ja: {
      message: '訳す方向 `{{found}}` は使えません。{{expected}} のことでしょうか。',
      summary: '訳す方向は、この本の二つの言語で書きます（`ja-en` は日本語から英語へ）。',
      remedy: 'book.yaml の言語名をハイフンでつないで書いてください。',
    },
  },
  'nothing-to-translate': {
    severity: 'error',
    en: {
      message: 'Question `{{id}}` has nothing to translate. Add `text`, or `ref` to a passage.',
      summary: 'What is to be translated is a text of the question, or a passage of the book.',
      remedy:
        'Write `ref: {block: 01-introduction/p3, quote: …}`; the aligned sentence is then the model answer.',
    },
    ja: {
      message: '設問 `{{id}}` に訳す文がありません。`text` か `ref` を書いてください。',
      summary: '訳す文は、設問の `text` か、本文の段落です。',
      remedy: '`ref: {block: 01-introduction/p3, quote: …}` と書くと、対応する訳文が解答例になります。',
    },
  },
  'text-in-other-language': {
    severity: 'error',
    en: {
      message: '`text` lacks `{{language}}`, the language from which it is to be translated. Add it.',
      summary: 'What is to be translated is in the first language of `direction`.',
      remedy: 'Write plain text, which is in that language, or mend `direction`.',
    },
    ja: {
      message: '`text` に、訳す元の言語 `{{language}}` がありません。書き足してください。',
      summary: '訳す文は、`direction` の初めの言語で書きます。',
      remedy: '言語名を付けずに文字列で書くか（その言語の文になります）、`direction` を直してください。',
    },
  },
  'passage-without-language': {
    severity: 'error',
    en: {
      message:
        'Nothing in `{{language}}` is aligned with the passage in `{{block}}`. Add `text` and `answer`, or choose another passage.',
      summary:
        'A passage that is to be translated stands in both languages: one side is the question, the other its answer.',
      remedy: 'Translate the passage in the book, or write what is missing into the question.',
    },
    ja: {
      message:
        '`{{block}}` のこの箇所には、対応する `{{language}}` の文がありません。`text` と `answer` を書くか、別の箇所にしてください。',
      summary: '訳させる箇所は両方の言語に必要です。一方が問題文、もう一方が解答例になります。',
      remedy: '本文に訳を加えるか、足りない文を設問に書いてください。',
    },
  },
  'extract-without-passage': {
    severity: 'error',
    en: {
      message: 'Question `{{id}}` has no `ref`. Name the passage from which words are to be taken.',
      summary: 'Words are taken from a passage, and the answer is held against it.',
      remedy: 'Write `ref: 01-introduction/p3`.',
    },
    ja: {
      message: '設問 `{{id}}` に `ref` がありません。抜き出す段落を指してください。',
      summary: '抜き出しの解答は、本文の段落と照らし合わせます。',
      remedy: '`ref: 01-introduction/p3` と書きます。',
    },
  },
  'extract-not-in-block': {
    severity: 'error',
    en: {
      message: 'The answer `{{found}}` does not stand in `{{block}}`. Correct the answer or the passage.',
      summary: 'Words that readers are to take from a passage stand in it word for word.',
      remedy: 'Copy the words from the text, or name the passage where they stand now.',
    },
    ja: {
      message: '解答「{{found}}」は `{{block}}` にありません。解答か段落を直してください。',
      summary: '抜き出しの解答は、本文にそのまま見つかる必要があります。',
      remedy: '本文から写し直すか、今その文がある段落を指してください。',
    },
  },
  'extract-differs-from-block': {
    severity: 'error',
    en: {
      message:
        'The answer `{{found}}` does not stand in `{{block}}`; the nearest words there are `{{expected}}`.',
      summary: 'Words that readers are to take from a passage stand in it word for word.',
      remedy: 'Copy the words from the text and look whether the question still fits.',
    },
    ja: {
      message: '解答「{{found}}」は `{{block}}` にありません。最も近いのは「{{expected}}」です。',
      summary: '抜き出しの解答は、本文にそのまま見つかる必要があります。',
      remedy: '本文から写し直し、設問が今も合っているか確かめてください。',
    },
  },
} as const satisfies RuleTable;
