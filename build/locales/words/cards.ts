import type { WordTable } from './word-table.ts';

/** Names of the decks of a book, and why a card is not all that a question or a word is. */
export const cardsWords = {
  en: {
    'deck-vocabulary': 'Vocabulary',
    'deck-sentences': 'Sentences',
    'deck-questions': 'Questions',
    'question-and-answer': 'shown as question and answer; the learner judges the answer',
    'all-pairs-at-once': 'all pairs are one card',
    'order-not-moved': 'the parts cannot be moved',
    'all-rows-at-once': 'all sentences are one card',
    split: 'each of its questions is a card of its own',
    'passage-repeated': 'what the group shares is repeated on the card',
    essay: 'a composition is no flash card',
    'for-teachers': 'for teachers alone',
    'no-translation': 'it has no translation',
    'no-sentence': 'it stands in no aligned sentence that is short enough for a card',
    apostrophe: 'an apostrophe keeps a spreadsheet from computing a cell',
  },
  ja: {
    'deck-vocabulary': '語彙',
    'deck-sentences': '文',
    'deck-questions': '問題',
    'question-and-answer': '問いと答えを表裏に示す（正誤は学習者が判断する）',
    'all-pairs-at-once': 'すべての組を一枚に示す',
    'order-not-moved': '並べ替えの操作はできない',
    'all-rows-at-once': 'すべての文を一枚に示す',
    split: '小問ごとに一枚とする',
    'passage-repeated': '共通の文章を各カードに繰り返す',
    essay: '作文はカードにならない',
    'for-teachers': '教師用の問い',
    'no-translation': '訳語がない',
    'no-sentence': 'カードに収まる長さの対訳文に出てこない',
    apostrophe: '式とみなされる欄の前にアポストロフィを付けた',
  },
} as const satisfies WordTable;
