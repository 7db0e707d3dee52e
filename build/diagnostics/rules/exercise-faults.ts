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
} as const satisfies RuleTable;
