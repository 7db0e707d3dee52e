import type { RuleTable } from '../rule.ts';

/** What the gate against answers finds in finished files of editions that do not give them. */
export const leaksRules = {
  'answer-leak': {
    severity: 'error',
    en: {
      message:
        'Unexpected words of an answer in {{file}} ({{where}}): `{{field}}` of question {{item}}, “{{found}}”, expected nowhere in the edition {{edition}}; nothing is written.',
      summary: 'A finished file of an edition without answers holds words of an answer.',
      remedy:
        'If the words are meant to be read (in a caption, a title, the prompt of another question), write them there in full, so that they count as words of the book, or word the answer differently. If not, the file was made wrongly: report the question.',
    },
    ja: {
      message:
        '{{file}}（{{where}}）に解答の文字があります。問い {{item}} の `{{field}}`「{{found}}」は、{{edition}} 版のどこにもないはずです。何も書き出しません。',
      summary: '解答のない版のファイルに、解答の文字が入っている。',
      remedy:
        '見せてよい文字なら、本文・題・ほかの問いなどにそのまま書くか（本の文字と見なされます）、解答の言い方を変えてください。そうでなければファイルを作る側の誤りです。問いを添えて報告してください。',
    },
  },
  'answer-mark': {
    severity: 'error',
    en: {
      message:
        'Unexpected mark of an answer in {{file}} ({{where}}): `{{mark}}`, expected none in the edition {{edition}}; nothing is written.',
      summary: 'A finished file of an edition without answers tells, by a name, which part is an answer.',
      remedy:
        'Ids (`a-<question>`), links to them, class names and attributes tell an answer even where its words are missing. The file was made wrongly: report it.',
    },
    ja: {
      message:
        '{{file}}（{{where}}）に解答の印 `{{mark}}` があります。{{edition}} 版には一つもないはずです。何も書き出しません。',
      summary: '解答のない版のファイルに、どこが解答かを示す名前が入っている。',
      remedy:
        'id（`a-<問い>`）、そこへのリンク、クラス名、属性は、文字がなくても解答を示します。ファイルを作る側の誤りです。報告してください。',
    },
  },
} as const satisfies RuleTable;
