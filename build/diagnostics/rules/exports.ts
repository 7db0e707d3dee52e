import type { RuleTable } from '../rule.ts';

/** Faults that keep a book from being taken into another program. */
export const exportsRules = {
  'answer-withheld-export': {
    severity: 'error',
    en: {
      message:
        'Question `{{id}}` has no answer here (`answers: private`), and an export holds answers. Put the file of answers beside this one, or leave the question out with --tag or --level.',
      summary: 'Another program can only mark a question whose answer it is given.',
      remedy:
        'Where answers are kept private they stand in `exercises/<chapter>.answers.yaml`; export where that file is at hand.',
    },
    ja: {
      message:
        '問い「{{id}}」の答えが手元にありません（`answers: private`）。書き出しには答えが要ります。答えのファイルを同じ場所に置くか、--tag か --level でこの問いを外してください。',
      summary: '答えがなければ、ほかのプログラムでは採点できません。',
      remedy:
        '答えを公開しない場合は `exercises/<章>.answers.yaml` に書きます。そのファイルがある場所で書き出してください。',
    },
  },
} as const satisfies RuleTable;
