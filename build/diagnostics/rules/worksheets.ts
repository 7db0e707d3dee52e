import type { RuleTable } from '../rule.ts';

/** Faults of worksheets. */
export const worksheetsRules = {
  'text-without-worksheet': {
    severity: 'error',
    en: {
      message:
        'Edition `{{edition}}` cannot be: `text` hides one language on a worksheet, and `{{view}}` is none. Remove `text`, or write `view: worksheet`.',
      summary: 'Only worksheets have one language of the text and lines to write the other on.',
      remedy: 'Use `source-only` or `target-only` for one language without lines to write on.',
    },
    ja: {
      message:
        '版「{{edition}}」は作れません。text は問題用紙で一方の言語を伏せるもので、{{view}} には使えません。',
      summary: '一方の言語を罫線に置き換えられるのは問題用紙（worksheet）だけです。',
      remedy:
        '`text` を消すか、`view: worksheet` としてください。罫線が要らなければ `source-only` か `target-only` です。',
    },
  },
  'edition-without-pages': {
    severity: 'error',
    en: {
      message:
        'Edition `{{edition}}` is empty: no question is for it. Write questions, or choose others with `tags`, `levels` or `audience`.',
      summary: 'A worksheet without the text consists of questions, and this edition selects none.',
      remedy: 'Look at `tags`, `levels` and `audience` of the edition, and at the files in `exercises/`.',
    },
    ja: {
      message: '版「{{edition}}」には何もありません。この版に当てはまる問題がないためです。',
      summary: '本文のない問題用紙は問題だけでできていますが、この版に選ばれる問題がありません。',
      remedy: '版の `tags`、`levels`、`audience` と、`exercises/` のファイルを確かめてください。',
    },
  },
} as const satisfies RuleTable;
