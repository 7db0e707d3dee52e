import type { RuleTable } from '../rule.ts';

/** Words of a translation that look wrong although every block has its partner: numbers, names and terms. */
export const checksRules = {
  'number-mismatch': {
    severity: 'warning',
    en: {
      message:
        'Number {{found}} stands for {{number}} of {{other}}, expected {{expected}}; correct the side that is wrong',
      summary:
        'Numbers of two digits and more, or with a unit, are the same on both sides in whatever notation.',
      remedy:
        'Correct the number. 明治三十三年 and 1900, 12万 and 120,000, 四月 and April, 3割 and 30%, 午後3時 and 15:00 count as equal. If both are right, say why before the block: `<!-- @ok number-mismatch: the source counts from another year -->`.',
    },
    ja: {
      message:
        '{{other}} の数 {{number}} が {{found}} になっています（{{expected}} のはずです）。誤っているほうを直してください',
      summary: '二桁以上の数と単位の付く数は、書き方を問わず両方で同じはずです。',
      remedy:
        '数を直してください。明治三十三年と1900、12万と120,000、四月とApril、3割と30%、午後3時と15:00は同じ数とみなします。どちらも正しいときは、ブロックの前に理由を書きます：`<!-- @ok number-mismatch: 起点の年が違う -->`。',
    },
  },
  'number-missing': {
    severity: 'warning',
    en: {
      message:
        'Number {{number}} stands on one side only, expected {{expected}} in {{other}}; add or remove it',
      summary: 'Numbers of two digits and more, or with a unit, stand on both sides in whatever notation.',
      remedy:
        'Add the number to the side that lacks it. If it is rightly on one side only, say why before the block: `<!-- @ok number-missing: implied by the date above -->`.',
    },
    ja: {
      message:
        '数 {{number}} が一方にしかありません（{{other}} に {{expected}} があるはずです）。補うか、消してください',
      summary: '二桁以上の数と単位の付く数は、書き方を問わず両方にあるはずです。',
      remedy:
        '足りないほうに数を補ってください。一方だけでよいときは、ブロックの前に理由を書きます：`<!-- @ok number-missing: 前の日付から分かる -->`。',
    },
  },
  'name-mismatch': {
    severity: 'warning',
    en: {
      message:
        'Name “{{found}}” stands for {{name}} of {{other}}, expected “{{expected}}” as in {{example}}; correct one of them',
      summary: 'A name that the book has rendered in one way is rendered so everywhere.',
      remedy:
        'Write the name as the other blocks do. The other blocks of the book, or `terms.yaml`, are the evidence; without it no name is reported. If it is right, say why: `<!-- @ok name-mismatch: his pen name -->`.',
    },
    ja: {
      message:
        '{{other}} の名前「{{name}}」が “{{found}}” になっています（{{example}} では “{{expected}}”）。どちらかを直してください',
      summary: '本の中で一度訳し方の決まった名前は、どこでも同じに訳します。',
      remedy:
        '他のブロックと同じ綴りにしてください。判断のもとは他のブロックと `terms.yaml` で、それがない名前は報告しません。正しいときは理由を書きます：`<!-- @ok name-mismatch: 筆名 -->`。',
    },
  },
  'name-missing': {
    severity: 'note',
    en: {
      message: 'Name {{name}} has no counterpart in {{other}}, expected “{{expected}}” as in {{example}}',
      summary: 'A name of one side stands on the other too, unless the sentence can do without it.',
      remedy: 'Add the name if the reader cannot tell who is meant; otherwise nothing.',
    },
    ja: {
      message: '名前「{{name}}」にあたる語が {{other}} にありません（{{example}} では “{{expected}}”）',
      summary: '一方にある名前は、なくても通じる場合を除いて、もう一方にもあるはずです。',
      remedy: 'だれのことか分からなくなるなら補ってください。分かるならそのままで構いません。',
    },
  },
  'term-missing': {
    severity: 'warning',
    en: {
      message:
        'Term {{term}} of {{other}} has no agreed rendering here, expected “{{expected}}”; write it, or add the rendering in use to {{entry}}',
      summary:
        'Where a term of `terms.yaml` stands in the source, one of its renderings stands in the translation.',
      remedy:
        'Use an agreed rendering, in any inflection, or list another: `en: [tariff, customs duty]`. A term that is not to be looked for has `match: none`; one that means something else elsewhere has `scope: [chapter]`. For one block: `<!-- @ok term-missing: said with a verb -->`.',
    },
    ja: {
      message:
        '{{other}} の用語「{{term}}」の決められた訳がここにありません（“{{expected}}”）。訳を直すか、使った訳を {{entry}} に加えてください',
      summary: '`terms.yaml` の用語が原文にあれば、決められた訳のどれかが訳文にあるはずです。',
      remedy:
        '決められた訳を使うか（語形は問いません）、訳を加えてください：`en: [tariff, customs duty]`。探さなくてよい用語には `match: none`、章によって意味が違う用語には `scope: [章]` を付けます。一つのブロックだけなら `<!-- @ok term-missing: 動詞で訳した -->`。',
    },
  },
  'term-forbidden': {
    severity: 'warning',
    en: {
      message:
        'Term {{term}} of {{other}} stands beside “{{found}}”, expected “{{expected}}”; {{entry}} rules the former out',
      summary:
        'A rendering that `terms.yaml` forbids for a term does not stand where the term stands in the source.',
      remedy:
        'Use an agreed rendering. If the word renders something else here, say so: `<!-- @ok term-forbidden: the captain is another man -->`.',
    },
    ja: {
      message:
        '{{other}} の用語「{{term}}」に対して “{{found}}” があります（“{{expected}}” のはずです）。{{entry}} が禁じた訳です',
      summary: '`terms.yaml` が用語に禁じた訳は、その用語のある文の訳には使いません。',
      remedy:
        '決められた訳を使ってください。別の語の訳であるときは、そう書きます：`<!-- @ok term-forbidden: 船長は別人 -->`。',
    },
  },
} as const satisfies RuleTable;
